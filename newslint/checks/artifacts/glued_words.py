"""Two words run together: theMinister, inwhich."""

from bisect import bisect_left

from newslint.analysis.english import is_listed
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

# Small words that a lost space glues to their neighbour.
SMALL = (
    "the of in to and for with from that their his her was were which into this these those between after before about "
    "by at as is are has have had will would its our your or but not they she be been an on just"
).split()
LAST = frozenset("of to in for and the that with from".split())
INNER_CAPITAL = pattern("[a-z]{2}[A-Z][a-z]{2}")
CAMEL = pattern(r"(?<![\w@#/.:-])([a-z]{2,})([A-Z][a-z]{2,})(?![\w.@/\[{=-])")
# The same in links, handles and longer words too.
ANYWHERE = pattern("(?<![a-z])[a-z]{2,}[A-Z][a-z]{2,}")
# The first parts of brand names and foreign names with a capital inside.
BRANDS = frozenset(
    "mc mac de di da le la du van von ver al el my go so we be pay you air uni one ever big hot auto "
    "web net tele euro key open easy just smart snap true fast blue mini micro team super last mega data play "
    "cloud home card news sound touch face book link video photo work code note post pod ride food health bank coin trust".split()
)


def check(doc, rule):
    """Yield words with a capital inside that are two words, and unknown ones that begin or end in a small word."""
    camels = sorted(ANYWHERE().findall(doc.text)) if INNER_CAPITAL().search(doc.text) else ()
    for match in CAMEL().finditer(doc.text) if camels else ():
        first, second = match[1], match[2]
        if first in BRANDS or not (first in SMALL or len(first) > 3 and is_listed(first)):
            continue
        if first not in SMALL and _is_again(camels, match[0]):
            continue  # written so again: a brand
        if is_listed(second.lower()) or doc.names.is_name(second):
            yield _finding(rule, match.start(), match.end(), first, second)
    for token in doc.unknown_words:
        parts = _parts(token.text)
        if parts:
            yield _finding(rule, token.start, token.end, *parts)


def _is_again(camels, word):
    """Whether `word` is or begins more than one of the words in `camels`, which are sorted and hold it."""
    at = bisect_left(camels, word) + 1
    return at < len(camels) and camels[at].startswith(word)


def _parts(word):
    """The two words that an unknown one falls into when one of them is a small word, or None."""
    if not word.isascii() or not word.isalpha() or len(word) < 6:
        return None
    for small in SMALL:
        shortest = 5 if len(small) < 3 else 3  # letters of the other word: two-letter words begin many
        first, rest = word[: -len(small)], word[len(small) :]
        if word.startswith(small) and len(rest) >= shortest and is_listed(rest):
            return small, rest
        if small in LAST and word.endswith(small) and len(first) >= max(shortest, 4) and is_listed(first):
            return first, small
    return None


def _finding(rule, start, end, first, second):
    """The finding for a pair of words, with the space between them as the edit."""
    apart = f"{first} {second}"
    return rule.finding(start, end, rule.message % (first + second, apart), edits=(Edit(start, end, apart),))


RULE = Rule(
    id="artifacts.glued-words",
    check=check,
    message="“%s”: the space between the words is missing (%s)",
    description="Two words without a space.",
    quotes="both",
    bad=(
        marked("Aides to [[thePresident]] denied the report.", fix="Aides to the President denied the report."),
        marked("The town [[inwhich]] he lived was small.", fix="The town in which he lived was small."),
        marked("They fed [[theirfamilies]] with [[loadsof]] rice.", fix="They fed their families with loads of rice."),
    ),
    good=(
        marked("easyJet and justEat rose; the appeal of travelRetail was clear, travelRetail said."),
        marked("The iPhone, eBay, YouTube, PayPal, McDonald’s and LaGuardia were there."),
        marked("Nonetheless, the forehand and the handset were within the theatre."),
        marked("Whistleblowers livestreamed it; flugfreyjum and rafmyntinni stayed."),
    ),
)
