"""Which words are English: a look-up in the word lists, by parts where English builds words from parts.

The big list is searched as it lies in the file (bytes, by first letters), so that a short article pays for its own
words only. Sources: `newslint/data/english-words.copyright`, `tools/make_word_list.py`.
"""

from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

from newslint.compiled import compiled
from newslint.kept import kept

DATA = Path(__file__).resolve().parent.parent / "data"

# What English puts before and after words of its own at will.
PREFIXES = frozenset(
    (
        "aero afro agri agro anglo anti arch astro audio auto bi bio by cardio circum counter cross crypto cyber de "
        "deep dis "
        "down eco electro euro ever ex extra fore geo hydr hydro hyper immuno in infra inter intra macro mega meta "
        "meth micro mid mini mis mono multi nano narco neo nephro neuro non off out over paleo pan para peri petro "
        "pharma photo phyto poly post pre pro proto pseudo psycho quasi radio re retro self semi socio sub super "
        "techno tele thermo trans tri turbo ultra un under uni up vice video web zoo"
    ).split()
)
SUFFIXES = frozenset(
    (
        "ability able age ally an ance ant arily ary ation bound cracy craft crat dom ed ee eer er ers ery es esque "
        "ess est ette fest fold free friendly ful gate goer goers hood ian ibility ible ic ical ically ification ing ings ion "
        "isation ise ised iser ish ising ism ist ists ite ity ization ize ized izer izing less lessly let like logist "
        "logy ly maker makers making man mania master men ment ness nik nomics ology or ous ously person phobe phobia "
        "phobic proof s scape ship size sized smith some sphere style th tion town ty unit ville ward wards ware wear "
        "wide wise woman women work worker workers worthy y ys"
    ).split()
)
LONGEST_AFFIX = 8
# Words that are never part of a compound: with them two words are only run together (inwhich, theirfamilies).
UNCOMPOUNDED = frozenset(
    "the their they that this these those with from which were have been would could your said when where into "
    "after".split()
)
LETTERS = "abcdefghijklmnopqrstuvwxyz'"
LONGEST = 40  # letters: what is longer is no word
ENOUGH = 1000  # unknown words: copy that has more is no English, and judging them takes time
EDGE = compiled(r"^['‘]+|'+(?:s|d|ll|ve|re|m)?$")
HYPHEN = compiled("[-‐‑]")


def fold(word):
    """`word` in lower case without accents and ligatures (café → cafe, archæology → archaeology)."""
    word = word.lower()
    if word.isascii():
        return word
    plain = "".join(mark for mark in normalize("NFKD", word) if not combining(mark))
    return plain.replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l")


@cache
def _list():
    """The big list as bytes: one word a line, in the order of their bytes, with a line end before the first."""
    return b"\n" + DATA.joinpath("english-words.txt").read_bytes()


@cache
def _stretches():
    """The first two bytes of words -> (start, end) of the stretch of `_list` where such words stand."""
    path = DATA / "english-words.txt"
    stamp = path.stat()
    return kept("word list", str(path), _find_stretches, (stamp.st_mtime_ns, stamp.st_size))


def _find_stretches():
    starts, at = {}, 0
    for word in _list()[1:].splitlines():
        starts.setdefault(word[:2], at)
        at += len(word) + 1
    ends = [*list(starts.values())[1:], at]
    return {first: (start, end + 1) for (first, start), end in zip(starts.items(), ends)}


@cache
def _supplement():
    """Words of today's news and loanwords that the big list lacks; `#` starts a comment."""
    lines = DATA.joinpath("english-supplement.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


def is_listed(word):
    """Whether a lower-case word stands in one of the lists as it is."""
    wanted = word.encode(errors="surrogatepass")
    stretch = _stretches().get(wanted[:2])
    return stretch is not None and _list().find(b"\n" + wanted + b"\n", *stretch) >= 0 or word in _supplement()


def is_word(word):
    """Whether a single word without hyphens, in any case, is English: listed, or built from a listed one."""
    lowered = word.lower().replace("’", "'")
    if len(lowered) < 3 or is_listed(lowered):
        return True
    if "'" in lowered:
        lowered = EDGE.sub("", lowered)
        if len(lowered) < 3 or "'" in lowered or is_listed(lowered):
            return True
    folded = fold(lowered)
    if folded != lowered and is_listed(folded):
        return True
    return len(folded) <= 40 and folded.isascii() and _is_built(folded, 2)


def _is_built(word, steps):
    """Whether `word` is a listed word with up to `steps` affixes, or two listed words of four letters and more."""
    for cut in range(2, min(LONGEST_AFFIX, len(word) - 2)):
        if word[:cut] in PREFIXES and len(word) - cut >= 4:
            rest = word[cut:]
            if rest in UNCOMPOUNDED:
                continue
            if is_listed(rest) or steps > 1 and _is_built(rest, steps - 1):
                return True
    for cut in range(1, min(LONGEST_AFFIX, len(word) - 2)):
        if word[-cut:] in SUFFIXES and len(word) - cut >= 3:
            if _is_stem(word[:-cut], word[-cut:]) or steps > 1 and len(word) - cut >= 6 and _is_built(word[:-cut], 1):
                return True
    return len(word) >= 8 and any(_is_compound(word[:cut], word[cut:]) for cut in range(4, len(word) - 3))


def _is_compound(first, second):
    """Whether two words make one as English likes to."""
    return not {first, second} & UNCOMPOUNDED and is_listed(first) and is_listed(second)


def _is_stem(stem, suffix):
    """Whether `stem` is a listed word as it stands before `suffix`: dropped e, doubled consonant, i for y."""
    if is_listed(stem):
        return True
    if suffix[0] in "aeiouy":
        if is_listed(stem + "e"):
            return True
        if len(stem) > 3 and stem[-1] == stem[-2] and is_listed(stem[:-1]):
            return True
    return stem.endswith("i") and is_listed(stem[:-1] + "y")


def is_english(word):
    """Whether a word is English; hyphenated ones by their parts, of which capitalised ones are names."""
    if "-" not in word and word.isascii():
        return is_word(word)
    parts = HYPHEN.split(word)
    return all(len(part) < 4 or not part[0].islower() or part in PREFIXES or is_word(part) for part in parts)


def unknown(tokens):
    """The tokens, in order, that begin in lower case and are no English words; those with inner capitals aside."""
    judged, found = {}, []
    for token in tokens:
        word = token.text
        if token.kind != "word" or not 4 <= len(word) <= LONGEST or not word[0].islower() or "." in word:
            continue
        known = judged.get(word)
        if known is None:
            known = judged[word] = not HYPHEN.sub("", word).islower() and "-" not in word or is_english(word)
        if not known:
            found.append(token)
            if len(found) >= ENOUGH:
                break
    return tuple(found)


@cache
def _trigrams():
    """The letter trigrams that English words commonly hold."""
    return frozenset(DATA.joinpath("english-letters.txt").read_text(encoding="ascii").split())


def strangeness(word):
    """How many letter trigrams of `word` are rare or unknown in English; accented letters count as unknown."""
    edged = f"^{word.lower()}$"
    common = _trigrams()
    return sum(edged[at : at + 3] not in common for at in range(len(edged) - 2))


def slip(word):
    """The English word that one slip of the typist hides, or None: the commonest kind of slip that explains it.

    An apostrophe lost (wasnt), a letter too few of two, two exchanged, or a letter too many; the first letter is right.
    """
    word = word.lower()
    places = range(len(word))
    changed = (
        (f"{word[:-1]}'t" for _ in places[-1:] if word.endswith("nt")),
        (word[:at] + word[at] + word[at:] for at in places),
        (word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] for at in places[1:]),
        (word[:at] + word[at + 1 :] for at in places[1:] if len(word) > 4),
    )
    return next((meant for kind in changed for meant in kind if is_listed(meant)), None)


@cache
def _common():
    """The words that every reader knows and writers mean."""
    return frozenset(DATA.joinpath("english-common.txt").read_text(encoding="utf-8").split())


def correction(word):
    """The one common word that is a letter away from an unknown one, or None where there is none, or a choice.

    A letter too many, too few, another, or two exchanged; the first letter is right, for writers see that one. Short
    words have too many neighbours to tell.
    """
    word = word.lower()
    if not 6 <= len(word) <= LONGEST or not word.isascii():
        return None
    common, parts = _common(), [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {first + letter + rest for first, rest in parts for letter in LETTERS}
    near.update(first + rest[1:] for first, rest in parts if rest)
    near.update(first + letter + rest[1:] for first, rest in parts if rest for letter in LETTERS)
    near.update(first + rest[1] + rest[0] + rest[2:] for first, rest in parts if len(rest) > 1)
    meant = near & common
    if len(meant) != 1:
        return None
    (only,) = meant
    return only if only[0] == word[0] and only.removesuffix("s") != word.removesuffix("s") else None


def lacks_letter(word):
    """Whether one of the commoner letters, or an apostrophe, put in somewhere makes the word English."""
    return any(is_listed(word[:at] + letter + word[at:]) for at in range(1, len(word)) for letter in "aeiouyrstnlcdmh'")
