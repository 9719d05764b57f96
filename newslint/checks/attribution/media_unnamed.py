"""Local media, media reports, social media users: a source without its name."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

KIND = "local|regional|foreign|international|western|various|several|some|other|opposition|many"
MEDIA = (
    rf"(?:(?:{KIND}) )?(?:media|press|news)(?: (?:outlets|reports|agencies))? |(?:{KIND}) (?:newspapers"
    rf"|reports) |newspapers "
)
SAY = r"(?:reported|report|said|say|claimed|claim|suggested|suggest|wrote)\b"
SOURCE = (
    r"\brumou?rs (?:say|said|claim|suggest|have it)\b|"
    r"(?<![\w’'-])(?:(?:some|unconfirmed|several|various|recent|initial|preliminary|early) )?reports (?:have )?"
    r"(?:say|suggest|indicate|claim|emerged|speak of|said|suggested|indicated|claimed)\b(?! (?:in|from|by|on)\b)|"
    rf"(?<![\w’'-])(?:{MEDIA}){SAY}(?! on\b)|\bsocial media users (?:said|say|reported|claimed)\b"
    r"|(?<=according to )(?:(?:local|regional|foreign|various|several|some|unconfirmed) )?(?:media|press)(?: "
    r"(?:reports|outlets))?(?![\w-])(?! (?:office|release|statement|service|secretary|officer))"
)
OUTLET = (
    r"\b(?:[A-Z]{2,5} ?(?:News|TV|Radio)?|Reuters|Xinhua|Interfax|Times|Post|Guardian|Telegraph|Herald|Tribune"
    r"|Journal|Gazette|Mail|Sun|Star|Daily|News|Radio|Television|TV|Today|Independent|Observer|Chronicle|newspaper"
    r"|agency|website)\b"
)


def check(doc, rule):
    """Yield each unnamed medium whose sentence gives no name of one."""
    for match in matches(doc, ("media", "press", "newspaper", "news ", "reports ", "rumo"), SOURCE):
        sentence = around(doc, match.start())
        before = doc.flowing[max(match.start() - 10, 0) : match.start()].lower().split()
        if before and before[-1] in (
            "state",
            "state-run",
            "the",
            "in",
            "a",
            "this",
            "own",
            "state-owned",
            "of",
            "both",
        ):
            continue
        rest = doc.flowing[sentence.start : match.start()] + " " + doc.flowing[match.end() : sentence.end]
        if pattern(OUTLET, False).search(rest) or _names_one(doc, match, sentence):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0].strip())


def _names_one(doc, match, sentence):
    """Whether a name stands right before the words ("German media") or they list examples."""
    if doc.names.at(match.start() - 2) or doc.names.at(match.start()):
        return True
    return "including" in doc.flowing[match.end() : sentence.end] or "such as" in doc.flowing[match.end() : sentence.end]


RULE = Rule(
    id="attribution.media-unnamed",
    check=check,
    message="“%s”: name the paper, the station or the site, and link to it",
    description="Other media are credited by name, so that the reader can look and errors stay theirs.",
    authority="AP Stylebook: credit other media by name",
    scope=("body", "list"),
    bad=(
        marked("[[Local media said]] a tower fell."),
        marked("The pilot was ill, according to [[media reports]]."),
        marked("[[Unconfirmed reports suggest]] that the pilot was ill."),
        marked("[[Social media users reported]] a blast near the port."),
    ),
    good=(
        marked("Local media, including the daily Aftonbladet, said a tower fell."),
        marked("The tower fell on Friday, the Guardian and other media reported."),
        marked("The media said nothing, Ann Lee told the court."),
        marked("“Local media said a tower fell,” Ann Lee told the court."),
        marked("The pilot was ill, according to the press office of the airline."),
    ),
)
