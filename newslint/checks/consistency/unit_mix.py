"""Miles in a story of kilometres, acres in one of hectares: one kind of measure in two systems, not converted."""

from bisect import bisect_left

from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

# What is measured: metric units and imperial ones, each with the words for it.
KINDS = {
    "distance": (("km", "kms", "kilometre", "kilometer"), ("mile",)),
    "length": (("metre", "meter"), ("yard", "foot", "feet", "ft")),
    "area": (("hectare", "ha", "sq km"), ("acre",)),
    "weight": (("kg", "kilo", "kilogram", "kilogramme"), ("lb", "lbs", "stone")),
    "volume": (("litre", "liter"), ("gallon", "pint")),
    "heat": (("°C", "degrees Celsius", "C"), ("°F", "degrees Fahrenheit", "F")),
}
SYSTEMS = {unit: (kind, system) for kind, pair in KINDS.items() for system, units in enumerate(pair) for unit in units}
NAMES = ("metric", "imperial")
NUMBER = (
    r"\d[\d,]*(?:\.\d+)?|half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|several|hundreds of|dozens of"
)
MEASURE = pattern(
    rf"(?<![\w.,$£€/-])(?P<number>{NUMBER})(?: hundred| thousand| million)?(?P<join>[ \u00a0-]?)"
    rf"(?P<unit>{'|'.join(sorted(SYSTEMS, key=len, reverse=True))})s?\b(?![-/’'])"
)
# Measures that go by one system whatever the story's: races, pitches, people's heights, drinks.
FIXED = pattern(
    r"^ ?(?:run|race|sprint|relay|hurdles|freestyle|backstroke|breaststroke|butterfly|medley|dash|"
    r"swim|record|final|out\b|line\b|box\b|penalty|tall\b|away from goal|drive\b|header|shot|strike|free|effort|"
    r"touchdown|pass\b|gain|field|rush|off target|of water|of beer|of milk|marathon)"
)
BALL_GAMES = pattern(
    r"\b(?:goals?|scored|striker|midfielder|penalty|try|tries|touchdown|kick-off|golfer?|birdie|quarterback)\b"
)
NEAR = 45  # code points between a measure and its conversion
CONVERSION = pattern(r"\([^)]*$|[,;]? or (?:about |some |nearly |roughly |almost )?$|[/=—–]\s?$|^\W*$")


def check(doc, rule):
    """Yield the measures of the rarer system where the other is used more often, unless they are converted."""
    found = {}
    for match in MEASURE().finditer(doc.flowing):
        if match["number"] in ("a", "an") and match["unit"] in ("stone", "foot", "yard", "C", "F", "ha"):
            continue
        if match["unit"] in ("feet", "ft") and "," in match["number"]:
            continue  # heights of flight are in feet everywhere
        if match["unit"] in ("C", "F") and match["join"] or FIXED().search(doc.flowing[match.end() : match.end() + 24]):
            continue
        kind, system = SYSTEMS[match["unit"]]
        found.setdefault(kind, ([], []))[system].append(match)
    for kind, systems in found.items():
        metric, imperial = systems
        if not metric or not imperial or len(metric) == len(imperial):
            continue
        if kind == "length" and BALL_GAMES().search(doc.flowing):
            continue
        rarer = 0 if len(metric) < len(imperial) else 1
        if len(systems[1 - rarer]) >= rule.options["more"]:
            yield from _odd(doc, rule, systems[rarer], systems[1 - rarer], NAMES[1 - rarer])


def _odd(doc, rule, measures, others, usual):
    """Findings on measures of the rarer system, unless the story converts one of them."""
    text = doc.flowing
    if any(_converts(text, one, other) for one in measures for other in _around(others, one)):
        return
    first = others[0]
    for measure in measures:
        yield rule.finding(
            *measure.span(),
            rule.message % (measure[0], first[0], usual),
            related=(Related(*first.span(), f"“{first[0]}” here"),),
        )


def _around(others, measure):
    """The measures of the other system just before and just after one."""
    at = bisect_left([other.start() for other in others], measure.start())
    return others[max(at - 1, 0) : at + 1]


def _converts(text, one, other):
    """Whether one measure stands in brackets behind the other, or is said to be the same."""
    first, second = sorted((one, other), key=lambda match: match.start())
    between = text[first.end() : second.start()]
    return len(between) < NEAR and CONVERSION().search(between) is not None


RULE = Rule(
    id="consistency.unit-mix",
    check=check,
    message="“%s” here, but “%s” elsewhere: the story measures the %s way; convert it",
    description="A measure in miles, acres or pounds in a story that is metric elsewhere, or the other way round.",
    authority="AP, Reuters, BBC: one system in a story, with conversions in brackets.",
    scope=("body",),
    options={"more": 2},
    bad=(
        marked("The fire spread over 40 hectares. It burned 12 hectares of pine and [[30 acres]] of scrub."),
        marked("Crews dug 3 km in May and 2 km in June. The tunnel will stop far short of the town, [[1 mile]] away."),
        marked(
            "The boat drifted 20 miles in the night and was found five miles off the coast. The port, which is closed, "
            "is [[eight kilometres]] away."
        ),
        marked("He carried 20 kg up the hill and 30 kg down. The bag he left behind had weighed [[40 lbs]] or more."),
    ),
    good=(
        Example("The walk is 5 miles (8 kilometres). The lake is three miles (five kilometres) wide and a mile deep."),
        Example("He won the 100 metres, then the 200 metres. The striker had scored from 25 yards the day before."),
        Example("The road is 40 km long and 9 km from the port, and the plane climbed to 30,000 feet."),
        Example("They ran 10 km and 20 km; “It felt like 100 miles,” he said."),
        Example("It is a mile away. The next is one kilometre away."),
    ),
)
