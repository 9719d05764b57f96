"""What several date checks share: how a day is written, which expressions hang on the story's date."""

from newslint.analysis.times import leaves
from newslint.compiled import pattern
from newslint.rule import Edit

SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LOWER = pattern(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
                   r"|jan|feb|sept|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b")  # fmt: skip

# Forms that only a story's date can turn into days.
DEPENDENT = frozenset("weekday near-weekday weekday-near weekday-of-week day day-part near ago window weekend "
                      "month-of-year near-month".split())  # fmt: skip
# A date can follow these as it is.
STANDS_BEFORE_DATE = frozenset("on since until by from before after till for of".split())
# Behind these “yesterday” is no adverb but a noun, or part of a longer time.
NO_ADVERB_BEHIND = frozenset("with than and or as between like the a an to in at is was are were be but late early "
                             "earlier later this that every each any one only also just not".split())  # fmt: skip
BEFORE_DATE = pattern(r"(?<![\w’'-])(?P<word>[A-Za-z]+) $")
# What may follow a date that ends its phrase, and what shows that a time goes on.
CLOSED = pattern(
    r"[.,;:)?!]|$|\n|\s(?:in|at|and|by|for|from|to|with|when|after|before|but|while|as|because|where|that|over|near"
    r"|outside|inside|during|against|under|police|officials)\b"
)
TIME_BEHIND = pattern(
    r",? \(?(?:the )?(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
    r"| (?:and|or|to|through|at|from) (?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
BRITISH = pattern(
    r"\b(?:colour|labour|centre|favour|defence|programme|behaviour|neighbour|honour|harbour|organis|kilometre"
    r"|metres?|litres?|travell(?:ed|ing|er)|councillor|whilst)"
)


def written(day, year=True, british=False):
    """A day as a desk writes it: Dec. 2, 2024, without the year Dec. 2; on a British desk 2 December 2024.

    >>> import datetime
    >>> written(datetime.date(2024, 12, 2))
    'Dec. 2, 2024'
    >>> written(datetime.date(2024, 12, 2), year=False, british=True)
    '2 December'
    """
    if british:
        return f"{day.day} {LONG_MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")
    short = f"{SHORT_MONTHS[day.month - 1]} {day.day}"
    return f"{short}, {day.year}" if year else short


def _is_past(word):
    from newslint.analysis.times.tense import is_past

    return is_past(word)


def rewritten(doc, rule, place, text):
    """The finding that offers another way of writing a time expression."""
    edits = (Edit(place.start, place.end, text),)
    return rule.finding(place.start, place.end, rule.message % (words(doc, place), text), edits=edits)


def words(doc, part):
    """The words of an expression, on one line."""
    return " ".join(doc.text[part.start : part.end].split())


def writes_day_first(doc):
    """Whether the copy has its dates as 2 December; without dates of either kind its money and spelling tell."""
    forms = [place.form for place in leaves(doc.times)]
    day_first = sum(form.startswith("day-month") for form in forms)
    month_first = sum(form.startswith("month-day") for form in forms)
    if day_first or month_first:
        return day_first > month_first
    return writes_british(doc)


def writes_british(doc):
    """Whether pounds or British spellings show that the copy is written for Britain."""
    return "£" in doc.text or bool(BRITISH().search(doc.folded))


def date_edit(doc, place, day, year, day_first):
    """The edit that puts `day` for the expression, or None where the words beside it would not take a date.

    A date stands behind its preposition, or as an adverb behind a verb or a noun; what follows must close the
    phrase, and no other time may stand beside it.
    """
    start, end = place.start, place.end
    before = BEFORE_DATE().search(doc.flowing, max(0, start - 40), start)
    if not before or not CLOSED().match(doc.flowing, end) or TIME_BEHIND().match(doc.flowing, end):
        return None
    text = written(day, year, day_first)
    word = before["word"].lower()
    if word in STANDS_BEFORE_DATE:
        return Edit(start, end, text)
    is_adverb = doc.text[start : start + 1].islower()
    if word in NO_ADVERB_BEHIND or LOWER().fullmatch(word) or not (is_adverb or _is_past(word)):
        return None
    return Edit(start, end, f"on {text}")


def sentence_index(doc, at):
    """The place in `doc.sentences` of the sentence that holds offset `at`."""
    from bisect import bisect_right

    return max(bisect_right(doc.sentences, (at, len(doc.text) + 1)) - 1, 0)


def by_sentence(doc):
    """The expressions of each sentence that has any, as (sentence, [expressions]) pairs in order."""
    found = {}
    for expression in doc.times:
        found.setdefault(sentence_index(doc, expression.start), []).append(expression)
    return [(doc.sentences[index], listed) for index, listed in found.items()] if doc.sentences else []
