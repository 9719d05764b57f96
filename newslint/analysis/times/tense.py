"""Whether the words around a time expression look back or ahead: -1, 1, or 0 when they do not tell."""

from functools import cache

from newslint.compiled import compiled

# How far a verb may stand from the expression that it dates, in words.
REACH = 12
AHEAD = frozenset("will won't shall 'll ’ll would could should may might must can wo".split())
# Followed by "to", "for", "on" or an infinitive these look ahead, whatever their own tense.
PLANS = frozenset(
    "due set scheduled expected planned slated poised bound likely agreed plans plan planning hopes hope hoping "
    "intends intend wants want vowed vows pledged pledges promised promises prepares prepare preparing expects "
    "expect ready aims aim aiming about going supposed invited ordered urged asked told called calls call".split()
)
ARRANGED = frozenset(("due", "set", "expected", "scheduled", "likely", "going", "planned"))
PAST = frozenset(
    "was were had did been began became broke brought built bought came caught chose cut drew drove ate fell felt "
    "fought found fled flew forgot froze gave went grew held hid hit hurt kept knew laid led left lent let lost "
    "made meant met paid put quit read rode rose ran said saw sold sent shook shot showed shut sank sat slept "
    "slid spoke spent stole stood struck swore swept swam took taught told thought threw understood woke wore won "
    "wrote has have dealt burst wound overtook withdrew overthrew rang sang sprang stuck tore bore beat overran "
    "overcame arose awoke bent bit bled blew bred clung crept dug drank fed flung forbade forgave ground hung "
    "knelt lay leapt lit mistook rid sewed shed slew slit sowed sped spilt spat spread stung strode strung swung "
    "swelled tread undertook upheld wept withstood outran foresaw misled dreamt learnt".split()
)
PRESENT = frozenset(
    "is are am remains starts begins opens meets takes visits arrives leaves faces returns marks kicks gets goes "
    "runs ends closes plays hosts holds launches speaks votes".split()
)
NOT_PAST = frozenset(
    "need indeed speed feed united armed unmanned hundred sacred naked red bed wed seed weed breed shed aged "
    "based so-called proceed succeed exceed alleged limited unprecedented".split()
)
NO_INFINITIVE = frozenset(
    "the a an his her its their our my this that these those work school power office court prison jail hospital "
    "death date people members about at least more".split()
)
CLAUSE_BREAK = compiled(r"[;:]|\s[–—-]\s")


@cache
def _word():
    return compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b|[;:—–]")


def direction(text, start, end, sentence):
    """-1 when the nearest verb of the sentence is past, 1 when it looks ahead, else 0.

    The verb before the expression counts first ("met on Monday"), then the one behind it ("On Monday the
    board will meet").
    """
    before = _word().findall(text, max(sentence.start, start - 140), start)[-REACH:]
    told = _backward(before)
    if told:
        return told
    return _forward(_word().findall(text, end, min(sentence.end, end + 140))[:REACH])


def _backward(words):
    """The direction of the last telling word of `words`."""
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower()
        following = words[at + 1].lower() if at + 1 < len(words) else ""
        if word == "to" and following and following.islower() and following not in NO_INFINITIVE:
            planned = [other.lower() for other in words[max(0, at - 3) : at]]
            if any(other in PLANS for other in planned):
                return 1
            if planned and planned[-1] in ("is", "are"):
                return 1
            continue
        if word in AHEAD and not (word == "may" and words[at] == "May"):
            return -1 if following == "have" else 1
        if word in PLANS and following in ("to", "for", "on", "in", "at", "") and word not in PAST:
            return 1
        if word in PAST or word.endswith("ed") and word not in NOT_PAST and len(word) > 3:
            if any(other.lower() in PLANS for other in words[at + 1 : at + 3]):
                return 1
            if at and (words[at - 1].lower() in AHEAD or words[at - 1].lower() in ("be", "to", "is", "are", "being")):
                return 1 if words[at - 1].lower() in (*AHEAD, "be", "to") else 0
            return -1
        if word in (";", ":"):
            return 0
    return 0


def _forward(words):
    """The direction of the first telling word of `words`."""
    for at, original in enumerate(words):
        word = original.lower()
        following = words[at + 1].lower() if at + 1 < len(words) else ""
        if word in (";", ":"):
            return 0
        if word in AHEAD and not (word == "may" and original == "May"):
            return -1 if following == "have" else 1
        if word in ("is", "are") and (following == "to" or following in ARRANGED):
            return 1
        if word in PAST or word.endswith("ed") and word not in NOT_PAST and len(word) > 3 and original.islower():
            if word in ("was", "were", "had") and (following == "to" or following in ARRANGED):
                return 0
            return -1
        if word in PRESENT:
            return 0
    return 0
