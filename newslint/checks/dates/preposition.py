"""“On May 2016”, “in last week”, “in Sunday”: the wrong little word in front of a time."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

BEFORE = pattern(r"\b(?P<just>[Jj]ust )?(?P<word>[Ii]n|[Oo]n|[Aa]t) $")
# The time must end its phrase: “in last week’s vote”, “on May 2016 figures” and “in Sunday best” are fine.
CLOSED = pattern(
    r"[.,;:)]|$|\s(?:in|at|and|by|for|from|to|with|when|after|before|but|while|as|the|he|she|it|they|that|police)\b"
)
# A word that takes “in” with it: confidence in next year, sworn in Jan. 20.
GOVERNED = pattern(
    r"\b(?:"
    r"focus\w*|decision|bank\w*|based|bet\w*|bets|depend\w*|report\w*|interest\w*|invest\w*|confiden\w+|up"
    r"|down|data|look\w*|reflect\w*|impact|effect|eyes?|work\w*|talk\w*|plan\w*|spen[dt]\w*|improve\w*"
    r"|increase\w*|concentrat\w+|rely|relied|build\w*|fall|rise|drop|growth|change\w*|than|vot\w+|tax|book"
    r"|comment\w*|view\w*|optimis\w+|play\w*|faith|believe\w*|results?|figures?|light|information|article"
    r"|debate|clear|later|earlier|early|late|sworn|swear|moved?|check\w*|call\w*|kick\w*|took|take\w*|tun\w+"
    r"|settl\w+|sets?|turn\w*|hand\w*|put|fill\w*|written|lock\w*|brought|came|come|went|goes?|step\w*|weigh\w*"
    r"|broke|phon\w+|log\w*|give\w*|gave|arriv\w+"
    r") (?:just )?$"
)

# A verb that takes “in” behind its object: turned himself in, brought the ban in, let the cold air in.
PARTED = pattern(
    r"\b(?:turn\w*|hand\w*|br(?:ing\w*|ought)|call\w*|cash\w*|g[ai]v\w+|t[ao]k\w+|took|let\w*|fill\w*|put\w*"
    r"|send\w*|sent|pull\w*|draw\w*|drew|drawn|phas\w+|rein\w*|phon\w+|mov\w+|fenc\w+|lock\w*|shut\w*|box\w*|slot\w*"
    r"|fit\w*|squeez\w+|pack\w*|pay\w*|paid|build\w*|built|bak\w+|log\w*|swear\w*|swor\w+|vot\w+|usher\w*|welcom\w+"
    r"|invit\w+|ask\w*|tuck\w*|work\w*|plough\w*|pour\w*|reel\w*|scrap\w+|trad\w+|wav\w+|hem\w*)"
    r"(?: [\w’'-]+){1,5} $"
)


def check(doc, rule):
    """Yield on with a month and year, in with last or next, in or at with a day."""
    for place in leaves(doc.times):
        is_month = place.form == "month-year" and place.kind == "absolute"
        is_near = place.form == "near" and place.unit in ("week", "month", "year") and place.direction
        is_date = place.form in ("month-day", "day-month", "month-day-year", "day-month-year") and place.weekday is None
        is_day = place.form == "weekday" and doc.text[place.start : place.start + 1].isupper()
        if not (is_month or is_near or is_day or is_date):
            continue
        match = BEFORE().search(doc.flowing, max(0, place.start - 9), place.start)
        if not match or not CLOSED().match(doc.flowing, place.end) or doc.text[place.end - 2] in "'’`":
            continue
        word = match["word"].lower()
        if is_month and word != "on" or (is_near or is_date) and word != "in" or is_day and word == "on":
            continue
        reach = max(0, match.start() - 60)
        if word == "in" and GOVERNED().search(doc.flowing, reach, match.start()):
            continue
        if word == "in" and is_near and PARTED().search(doc.flowing, reach, match.start()):
            continue
        said = words(doc, place)
        better = "in" if is_month else "on" if is_day or is_date else ""
        start = match.start("word")
        text = f"{better} {said}" if better else said
        text = text[0].upper() + text[1:] if doc.text[start].isupper() else text
        yield rule.finding(
            start, place.end, rule.message % (f"{match['word']} {said}", text), edits=(Edit(start, place.end, text),)
        )


RULE = Rule(
    id="dates.preposition",
    check=check,
    message="“%s”: write “%s”",
    confidence=0.8,
    description="The wrong preposition in front of a month, a weekday, last or next.",
    authority="Grammar; common in translated copy.",
    bad=(
        marked("It opened [[on May 2016]].", fix="It opened in May 2016."),
        marked("Prices rose [[in last month]], it said.", fix="Prices rose last month, it said."),
        marked("They gathered [[in Sunday]].", fix="They gathered on Sunday."),
        marked("[[In last year]] he fled.", fix="Last year he fled."),
    ),
    good=(
        Example("It opened in May 2016, and he abstained in last week’s vote."),
        Example("He will focus on next year; a report on May 2016 figures, in Sunday best."),
        Example("Interest in last year fell, and he invested in next year."),
        Example("He turned himself in last week; they brought the ban in last month and moved in last year."),
        Example("Police called the army in last week, and she handed her badge in next month."),
        Example("He met her on Sunday in May."),
    ),
)
