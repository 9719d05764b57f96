"""A list of names against the number in front of it: “three children: Tom and Kitty”."""

from newslint.analysis.numbers import NUMBERS
from newslint.compiled import pattern

WORDS = "|".join(word for word in NUMBERS if word != "one")
FAMILY = "children|sons|daughters|sisters|brothers|siblings|grandchildren|stepchildren|nephews|nieces"
# Such a number does not count what follows the colon.
NO_LIST = (
    r"(?:words|letters|hours|minutes|seconds|days|weeks|months|years|goals|points|times|metres|"
    r"miles|pages|reasons|votes)"
)
CAPITAL = r"(?:[A-Z]\.|[A-Z][\w’'-]*)"
NAME = rf"{CAPITAL}(?: (?:of |the |de |da |al-|van |von )?{CAPITAL}){{0,4}}(?: \([^()\n]{{1,30}}\))?"
LIST = rf"(?P<list>{NAME}(?:, {NAME}){{0,14}}(?:,? and (?:the )?{NAME}))"
AFTER_COLON = pattern(
    rf"(?<![\w,.$€£-])(?P<count>(?i:{WORDS})|[2-9]|1\d|20) (?!{NO_LIST})(?:[a-z-]+ )?(?!{NO_LIST})"
    rf"(?P<noun>[a-z]+s|children|people|men|women): {LIST}(?=[.;\n]|$)", 0,
)  # fmt: skip
IN_COMMAS = pattern(rf"\b(?P<count>(?i:{WORDS})|[2-9]) (?:[a-z-]+ )?(?P<noun>{FAMILY}), {LIST}(?=[.;,\n]|$)")
# Names with an “and” of their own.
PAIRS = pattern(
    r"\b(?:Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Nevis|Principe|England and Wales|Grenadines|"
    r"Tyne and Wear|Brighton and Hove|Hammersmith and Fulham|Kensington and Chelsea|Hove|Miquelon|Futuna|Caicos|"
    r"Marks and|"
    r"Ernst and|Johnson and|Procter and|Jammu and|Dadra|Andaman and|Newfoundland and|Schleswig|Arts and|Research and|"
    r"Health and|Dumfries and|Perth and|Windsor and|Argyll and|Redcar and|Bath and|Barking and|Kuwait and)\b"
)


def miscounted(doc):
    """Lists that hold more or fewer names than they announce."""
    for shape in (AFTER_COLON, IN_COMMAS):
        for match in shape().finditer(doc.flowing):
            commas = match["list"].count(", ") - match["list"].count(", and ")
            least = most = commas + 2
            if PAIRS().search(match["list"]):
                least = commas + 1
            said = NUMBERS.get(match["count"].lower()) or int(match["count"])
            if shape is IN_COMMAS and said > most:
                continue  # “three sons, Tom and Bill from his first marriage”
            if not least <= said <= most:
                end = match.end("list")
                yield match.start(), end, f"the list has {most}"
