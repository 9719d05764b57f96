"""Whether the words around a time expression look back or ahead: -1, 1, or 0 when they do not tell."""

from functools import cache

from newslint.compiled import compiled

# How far a verb may stand from the expression that it dates, in words: in front of it, and behind it.
REACH, REACH_BEHIND = 12, 30
AHEAD = frozenset("will won't shall 'll ’ll may can must wo".split())
# In reports these stand for both: “he said he would leave on Friday”.
HEDGED = frozenset(("would", "could", "should", "might"))
PLANNING = frozenset(
    "plans plan planning hopes hope hoping intends intend wants want vows pledges promises prepares prepare preparing "
    "expects expect ready aims aim aiming going about".split()
)
# Plans only with is, are or has in front: what was planned may be over.
PLANNED = frozenset(
    "due set scheduled expected planned slated poised bound likely agreed vowed pledged promised supposed".split()
)
ORDERED = frozenset("invited ordered urged asked told called wanted hoped intended".split())
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
DETERMINERS = frozenset("the a an its his her their our this that these those some any no two three".split())
PRONOUNS = frozenset(("that", "which", "who", "whose"))
AUXILIARIES = frozenset("was were is are has have had been".split())
# Before “for Saturday”: what is announced lies ahead, though its own verb is past (“issued a warning for Saturday”).
ANNOUNCED = frozenset(
    "warning warnings alert alerts watch advisory forecast forecasts outlook date deadline protest protests rally "
    "rallies strike strikes march vote election elections hearing trial meeting summit talks session appointment "
    "invitation ticket tickets plan plans preparations rain snow storms".split()
)
PASSED = ("as of", "back in", "back on")


@cache
def _word():
    return compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b|;|:(?=\s)|—")


def direction(text, start, end, sentence):
    """-1 when the nearest verb of the sentence is past, 1 when it looks ahead, else 0.

    The verb before the expression counts first ("met on Monday"), then the one behind it ("On Monday the
    board will meet").
    """
    before = _word().findall(text, max(sentence.start, start - 140), start)[-REACH:]
    if " ".join(before[-2:]).lower() in PASSED:
        return -1
    if before and before[-1].lower() in ("for", "by", "until", "till"):
        return _deadline([word.lower() for word in before[:-1]])
    told = _backward([word.lower() if word != "May" else word for word in before])
    if told is not None:
        return told
    return _forward(_word().findall(text, end, min(sentence.end, end + 260))[:REACH_BEHIND])


def _backward(words):
    """What the last telling word of `words` says; None when no word tells."""
    for at in range(len(words) - 1, -1, -1):
        word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
        if word in (";", ":"):
            return 0
        if word in AHEAD:
            return -1 if following == "have" else 1
        if word in HEDGED:
            return 0
        if word == "to" and following and following not in NO_INFINITIVE:
            told = _plan(words[max(0, at - 4) : at], (*PLANNED, *ORDERED))
            if told is not None:
                return told
        elif word in PLANNED and following in ("for", "on", "in", "at", "by", ""):
            return _plan(words[max(0, at - 3) : at + 1], PLANNED)
        elif is_past(word):
            before = words[at - 1] if at else ""
            if before in ("is", "are"):
                return 0
            if before not in ("be", "to", "being", *AHEAD):
                return -1
    return None


def _deadline(words):
    """What the words before “for”, “by” or “until” say: a plan or a duty looks ahead, a past verb tells nothing."""
    is_past_plan = any(word in ("was", "were", "had") for word in words[-5:])
    if words and words[-1] in ANNOUNCED:
        return 0 if is_past_plan else 1
    for word in reversed(words[-REACH:]):
        if word in AHEAD or word in ("is", "are", "has", "have", "must"):
            return 1 if not is_past_plan else 0
        if word in (";", ":") or word in PAST:
            return 0
    return 0


def _plan(words, participles):
    """Whether `words`, in front of an infinitive or at the end of a plan, look ahead; None when they are no plan."""
    is_past = any(word in ("was", "were", "had", "been") for word in words)
    if words and (words[-1] in ("is", "are") or any(word in PLANNING for word in words)):
        return 0 if is_past else 1
    if any(word in participles for word in words):
        return 1 if any(word in ("is", "are", "s", "re") or word.endswith(("’s", "'s")) for word in words) else 0
    return None


def _forward(words):
    """What the first telling word of `words` says; verbs of a relative clause and participles before a noun do not."""
    for at, original in enumerate(words):
        word = original if original == "May" else original.lower()
        following = words[at + 1].lower() if at + 1 < len(words) else ""
        before = words[at - 1].lower() if at else ""
        if word in (";", ":"):
            return 0
        if before in PRONOUNS or before in AUXILIARIES and at > 1 and words[at - 2].lower() in PRONOUNS:
            continue
        if word in AHEAD:
            return -1 if following == "have" else 1
        if word in HEDGED or word in PRESENT and following != "to" and following not in PLANNED:
            return 0
        if word in ("is", "are"):
            return 1
        if is_past(word) and original.islower():
            if before in DETERMINERS or word.endswith("ed") and before.endswith("ly"):
                continue
            return 0 if word in ("was", "were", "had") and (following == "to" or following in PLANNED) else -1
    return 0


def is_past(word):
    """Whether a lower-case word can be a verb of the past."""
    return word in PAST or len(word) > 3 and word.endswith("ed") and word not in NOT_PAST
