"""A clock time against the part of the day: “3.15pm in the early hours”, “4am in the afternoon”."""

from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

NOON, EARLIEST_EVENING, LATEST_MORNING = 12 * 60, 15 * 60, 13 * 60  # minutes since midnight
CLOCK = r"(?<![\d.:,$€£-])(?P<hour>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))?"
HALF = r" ?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?))"
PART = (
    r"(?P<part_of_day>,? (?:on |early |late )?"
    r"(?:(?:in the|this|that|yesterday|tomorrow|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) "
    r"(?P<part>morning|afternoon|evening|early hours|small hours)|(?P<dawn>before dawn|at dawn)))"
    r"(?=[.,;:)]|$|\s(?:and|when|but|as|after|while|police|he|she|it|they|with|by)\b| (?:of|on) [A-Z])"
)
TIME = pattern(rf"{CLOCK}(?:{HALF}|(?<=:\d\d)(?= )){PART}", 2)


def check(doc, rule):
    """Yield times that cannot lie in the part of the day that follows them."""
    if not any(word in doc.folded for word in (" morning", " afternoon", " evening", " hours", " dawn")):
        return
    for match in TIME().finditer(doc.flowing):
        hour = int(match["hour"])
        has_half = match["am"] or match["pm"]
        if hour > (12 if has_half else 23) or has_half and hour == 0:
            continue
        if not has_half and hour < 13:
            continue  # 3:15 in the afternoon
        minutes = (hour % 12 + (12 if match["pm"] else 0) if has_half else hour) * 60 + int(match["minutes"] or 0)
        part = "dawn" if match["dawn"] else match["part"].lower()
        if part == "afternoon":
            is_possible = minutes >= NOON
        elif part == "evening":
            is_possible = minutes >= EARLIEST_EVENING
        else:
            is_possible = minutes < LATEST_MORNING
        if not is_possible:
            yield rule.finding(match.start(), match.start("part_of_day"), rule.message % match[0])


RULE = Rule(
    id="dates.time-of-day",
    check=check,
    message="“%s”: the hour is not in that part of the day; check which is right",
    confidence=0.9,
    description="A clock time beside a part of the day in which it does not lie.",
    authority="The clock.",
    quotes="both",
    bad=(
        marked("The fire began at [[3.15pm]] in the early hours of Saturday."),
        marked("He was seen at [[4am]] in the afternoon and vanished."),
        marked("She called at [[9:30 p.m.]] on Monday morning."),
        marked("The bomb went off at [[15:40]] in the morning, he said."),
    ),
    good=(
        Example("It began at 3.15am in the early hours, at 3:15 in the afternoon and at 12.10pm in the afternoon."),
        Example("At 8 p.m. the morning shift had gone; the 6pm evening news, at 1 a.m. at night."),
        Example("He works from 10pm until the early hours and at 3 p.m. in the evening paper's office."),
        Example("He came at 4.30pm this afternoon and left at 21:40 in the evening."),
    ),
)
