"""Clock times that no clock shows: 15:00 p.m., 25:30."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

HALF = r"(?:[ap]\.m\b\.?|pm\b|(?<=:\d\d)PM\b|(?<=:\d\d )PM\b)(?![\w-])"
TIME = pattern(
    rf"(?<![\d:.,$€£-])(?P<hour>1[3-9]|2[0-4]|0\d)(?P<minutes>[:.][0-5]\d)? ?(?P<half>{HALF})"
    r"|(?<=\bat )2[5-9]:[0-5]\d(?![\d:.])(?! (?:of|in the|into|on the clock|mark|when|for|left))"
)


def check(doc, rule):
    """Yield hours above 12 with a.m. or p.m., and hours above 24."""
    for match in TIME().finditer(doc.flowing):
        hour = int(match["hour"]) if match["hour"] else None
        if hour is not None and hour <= 12:
            continue  # 09.30 a.m.
        if hour is None:
            yield rule.finding(*match.span(), rule.message % (match[0], "a day has 24 hours"), severity="warning")
            continue
        edits = ()
        if match["half"][0] in "pP" and hour < 24:
            minutes = (match["minutes"] or "").replace(".", ":")
            edits = (Edit(*match.span(), f"{hour - 12}{'' if minutes == ':00' else minutes} p.m."),)
        said = "after 12 a clock time takes no a.m. or p.m."
        yield rule.finding(*match.span(), rule.message % (match[0], said), edits=edits)


RULE = Rule(
    id="dates.impossible-time",
    check=check,
    message="“%s”: %s",
    severity="error",
    description="An hour above 12 with a.m. or p.m., or one above 24.",
    authority="AP Stylebook, BBC style guide: one clock or the other.",
    quotes="both",
    bad=(
        marked("The talks start at [[15:00 p.m.]] in Bonn.", fix="The talks start at 3 p.m. in Bonn."),
        marked("He left at [[16.20 pm]] by train.", fix="He left at 4:20 p.m. by train."),
        marked("It shut at [[13 p.m.]] local time.", fix="It shut at 1 p.m. local time."),
        marked("Polls close at [[25:30]] on the islands."),
    ),
    good=(
        Example("The talks start at 15:00 and end at 9.30 p.m. or 09.30 am."),
        Example("He scored at 25:30 of the second period and ran 13:10."),
        Example("At 16 am I old enough? Radio 15 AM and 101.5 FM said so."),
    ),
)
