"""Straight and curly marks in one story: the rarer form is reported at each place."""

from newslint.checks.quotes._common import CURLY, CURLY_MARKS, STRAIGHT, is_apostrophe, kind
from newslint.compiled import pattern
from newslint.rule import Edit, Related, Rule, marked

# In these the apostrophe is a fault of its own, whatever its form.
DECADE = pattern(r"\d0['’]s\b")


def check(doc, rule):
    """Yield each mark of the rarer form, quotation marks and apostrophes counted apart; of two equals the straight."""
    marks, apostrophes = [], []
    for mark in doc.quotes.marks:
        if mark.text in STRAIGHT or mark.text in CURLY:
            if mark.role in ("open", "close"):
                marks.append(mark)
            elif is_apostrophe(mark) and mark.text != "‘" and not DECADE().match(doc.text, max(mark.start - 2, 0)):
                apostrophes.append(mark)
    yield from _rarer(marks, rule, "quotation mark")
    yield from _rarer(apostrophes, rule, "apostrophe")


def _rarer(marks, rule, name):
    straight = [mark for mark in marks if mark.text in STRAIGHT]
    curly = [mark for mark in marks if mark.text in CURLY]
    if not straight or not curly:
        return
    rarer, usual = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
    forms = ("straight", "curly") if rarer is straight else ("curly", "straight")
    related = (Related(usual[0].start, usual[0].end, f"{forms[1]} here"),)
    for mark in rarer:
        edit = Edit(mark.start, mark.end, _other(mark, rarer is straight), safe=True)
        message = rule.message % (forms[0], name, forms[1], name)
        yield rule.finding(mark.start, mark.end, message, edits=(edit,), related=related)


def _other(mark, to_curly):
    """The mark in the other form."""
    if is_apostrophe(mark):
        return "’" if to_curly else "'"
    if to_curly:
        return CURLY_MARKS[kind(mark.text), mark.role == "open"]
    return "'" if kind(mark.text) == "single" else '"'


RULE = Rule(
    id="quotes.mixed-straight-curly",
    check=check,
    message="a %s %s in a story with %s %ss",
    description="The story keeps neither to straight nor to curly marks: it comes from two sources or programs.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("“Yes,” he said. “No.” She was [[\"]]late[[\"]].", fix="“Yes,” he said. “No.” She was “late”."),
        marked('"Yes," he said. "No." She was [[“]]late.[[”]]', fix='"Yes," he said. "No." She was "late."'),
        marked("It’s the club’s turn and it isn[[']]t ours.", fix="It’s the club’s turn and it isn’t ours."),
    ),
    good=(
        marked("“Yes,” he said. It’s late."),
        marked('"Yes," he said. It\'s late.'),
        marked('"Yes," he said. It’s late, and it’s dark.'),
        marked("“He is 5'10\" tall,” she said."),
    ),
)
