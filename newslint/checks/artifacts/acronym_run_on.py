"""An acronym and its own expansion side by side, with no brackets: WG Working Group."""

from newslint.rule import Rule, marked

SMALL = frozenset("of the and for in on to de".split())

# Ranks, offices and trades that stand before a person's name.
TITLES = frozenset(
    "MP MEP MSP MLA MS AM TD PM DPM FM VP SVP EVP CEO COO CFO CTO CMO MD GM HR PR DJ MC VJ PC DC DS DI DCI DCS CI "
    "CC ACC QC KC SC JP GP DR RN SGT CPL CPT CAPT LT LTC MAJ COL GEN ADM PVT PFC SPC SSG CDR".split()
)
STATES = ("US", "UK", "EU", "UN")


def check(doc, rule):
    """Yield an acronym that the words right behind it spell out."""
    tokens = doc.tokens
    for at, token in enumerate(tokens[:-2]):
        word = token.text
        if not (2 <= len(word) <= 6 and word.isalpha() and word.isupper()) or not tokens[at + 1].text[:1].isupper():
            continue
        if word in TITLES:
            continue
        if word in STATES and tokens[at + 1].text not in ("United", "European"):
            continue  # US Undersecretary of State
        letters, end, place = "", token.end, at + 1
        while place < len(tokens) and len(letters) < len(word) and tokens[place].start - end == 1:
            following = tokens[place]
            if following.kind != "word" or following.text.isupper():
                break
            if following.text[0].isupper():
                letters += following.text[0]
            elif following.text not in SMALL:
                break
            end = following.end
            place += 1
        if letters == word and not _is_person(doc, tokens[at + 1]):
            yield rule.finding(token.start, end, rule.message % doc.flowing[token.start : end])


def _is_person(doc, token):
    """Whether a person's name begins at the token: SG Sam Green is no run-on."""
    mention = doc.names.at(token.start)
    return mention is not None and doc.names.names[mention.name].kind == "person"


RULE = Rule(
    id="artifacts.acronym-run-on",
    check=check,
    message="“%s” says the same twice: keep the words, or put the acronym in brackets behind them",
    description="An acronym runs into the words that it stands for.",
    quotes="both",
    bad=(
        marked("The [[WG Working Group]] met on Monday."),
        marked("He joined the [[UN United Nations]] in 1999."),
        marked("The [[WHO World Health Organization]] said so."),
    ),
    good=(
        marked("The World Health Organization (WHO) said so."),
        marked("The WHO, the World Health Organization, said so."),
        marked("MP Mark Pritchard, PM Pham Minh Chinh, PC Paul Carter and DJ Dave Jones met CEO Carl E. Olsen."),
        marked("BBC World and the UN Security Council met NATO Secretary General Mark Rutte."),
    ),
)
