"""“A” before a vowel sound or “an” before a consonant: “a hour”, “an student”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

# Letters do not tell the sound: a university, a one-off, a European, a ewe; an hour, an heir, an honest man.
VOWEL_LETTER = pattern(r"[aeio][a-z]|u[bcdfghklmnprstvz][a-z]")
SOUNDS_LIKE_YOU = pattern(
    r"(?:eu|ew|one(?!r)|once|ouija|oui|uni(?:[cfloqstv-]|$)|us[aeu]|usi|ut[aeiou]|ubi|ufo|uk|ur[aeiou][^r]|ura|urethra|uvula|"
    r"yt|ukulele|u-|oeuvre|unanim|ugand|utah|uzi|usurp|ubuntu)"
)
SILENT_H = ("hour", "honest", "honour", "honor", "heir")
EITHER = ("histor", "hotel", "habit", "heroic", "hyster", "hallucin", "herb", "homage", "hilar", "heredit", "hors")
CONSONANT = pattern(r"[bcdfgjklmnpqrstvwyz][a-z]*[aeiouy][a-z]*|h[aeiouy][a-z]+")
# Before these a single “a” is a letter (plan a and b), or a word is missing: another fault.
NO_NOUN_PHRASE = frozenset(
    "and are also about after again along among around although away above into onto over under upon until its "
    "it's it’s i'm i’m i've i’ve isn't isn’t".split()
)


def check(doc, rule):
    """Yield the article and the word after it; capitals, figures and words beside marks are left alone."""
    text, tokens = doc.text, doc.tokens
    for article, word in zip(tokens, tokens[1:], strict=False):
        if article.text not in ("a", "an", "An") or text[article.end : word.start] != " ":
            continue
        following = word.text
        if not following.islower() or not following.isascii() or len(following) < 3 or following in NO_NOUN_PHRASE:
            continue
        if _is_wrong(article.text.lower(), following) and not _is_a_letter(text, article):
            right = {"a": "an", "an": "a", "An": "A"}[article.text]
            yield rule.finding(
                article.start,
                word.end,
                rule.message % (f"{right} {following}", f"{article.text} {following}"),
                edits=(Edit(article.start, article.end, right),),
            )


def _is_wrong(article, word):
    """Whether the word's sound asks for the other article."""
    if article == "a":
        return bool(VOWEL_LETTER().match(word)) and not SOUNDS_LIKE_YOU().match(word) or word.startswith(SILENT_H)
    if word.startswith((*SILENT_H, *EITHER)):
        return False
    return bool(CONSONANT().fullmatch(word.partition("-")[0].partition("’")[0].partition("'")[0])) or bool(
        SOUNDS_LIKE_YOU().match(word) and word.startswith(("uni", "eu", "one", "once"))
    )


def _is_a_letter(text, article):
    """Whether the article is a letter: plan a, a-level, “vitamin a and”."""
    return text[max(article.start - 1, 0) : article.start] in ("-", "’", "'", ".", "/", "&", "@", "_")


RULE = Rule(
    id="garble.a-or-an",
    check=check,
    message="write “%s”, not “%s”",
    description="“A” before a vowel sound, or “an” before a consonant.",
    authority="Every grammar: the sound decides, not the letter.",
    quotes="both",
    bad=(
        marked("It took [[a hour]] to reach the town.", fix="It took an hour to reach the town."),
        marked("She is [[an student]] of law.", fix="She is a student of law."),
        marked("He won [[a election]] and [[an seat]] there.", fix="He won an election and a seat there."),
        marked("It is [[an university]] town.", fix="It is a university town."),
    ),
    good=(
        Example("A university, a one-off, a European, a ewe, a unit, a useful tool, a uranium mine."),
        Example("An hour, an heir, an honest man, an historic day, an MP, an SOS, an x-ray."),
        Example("An 8-year-old, an 11th man and a US envoy; an uninvited guest, an unimportant man, an urgent call."),
        Example("Grade a and plan a are fine, as is a “apple” in quotes."),
    ),
)
