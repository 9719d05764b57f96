"""Spellings of one name: what transcription does to a word, and which look-alikes are known to be different names."""

from functools import cache, lru_cache

from newslint.compiled import pattern

KEPT = 4096  # words whose forms are remembered: each is asked for several times in a copy
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
    | dict.fromkeys("’'‘ʿʾʼ`-‑‐.", "")
)
# What one sound becomes in different systems: Arabic and Persian (q, gh, k; kh, h), Slavic (-iy, -y, -ij; ye, e),
# French (dj, tch, ou), German (umlauts, w, tz), English (ee, oo). The order matters.
FOLDS = (
    ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "k"), ("q", "k"), ("ck", "k"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("tz", "ts"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("yov", "ev"), ("ij", "i"), ("ay", "ei"), ("ai", "ei"), ("ey", "ei"), ("ee", "i"),
)
SOUNDS = pattern("|".join(source for source, _ in FOLDS))
BECOMES = dict(FOLDS)
# Inside and at the end of a word y is i; a doubled letter is one; -iya, -iyeh and -ia are one, a last h is mute.
INNER_Y = pattern(r"(?<=.)y")
DOUBLED = pattern(r"(.)\1+")
ENDING = pattern(r"(?:i(?:ah|eh|e)|(?<=[ae])h)$")
# Names that differ by little and are not one.
DISTINCT = frozenset(
    frozenset(pair.split())
    for pair in (
        "khamenei khomeini, salah saleh, kamal kamel, mohammed muhannad, amr amir, bush busch, austria australia, "
        "niger nigeria, slovakia slovenia, iran iraq, clinton clanton, hasan hussein, hassan hasan, ali aly, said sayed, "
        "mali malawi, gambia zambia, guinea guyana, dominica dominican, latvia lithuania, korea crimea, chile chili, "
        "sana sanaa, hama homs, tripoli tripolis, paris parys, bern berne, hariri harari, barak barack, sharon charon, "
        "wilhelm william, thompson thomson, anderson andersson, schmidt schmitt, "
        "meyer maier, mayer meyer, mayer maier, phillips philips, reed reid, read reed, lindsay lindsey, davis davies, "
        "nichols nicholls, hoffman hofmann, hofman hoffman, stuart stewart, allen allan, allan alan, allen alan, "
        "frances francis, marian marion, johnston johnstone, johnson johnston, clark clarke, brown browne, green greene, "
        "robertson robinson, philips phillips, mathews matthews, stephens stevens, kelly kelley, connolly connelly, "
        "peterson petersen, petersson peterson, hanson hansson, hansen hanssen, larson larsson, larsen larsson"
    ).split(",")
)
# Given names of which one is the other's form in a neighbouring language: Russian, Ukrainian, Belarusian; Arabic, Persian.
SAME_GIVEN = (
    "volodymyr vladimir uladzimir", "oleksandr alexander aleksandr aliaksandr", "serhiy serhii sergei sergey siarhei",
    "mykola nikolai nikolay mikalai", "dmytro dmitry dmitri dmitriy", "yevhen yevgeny evgeny yauhen eugene",
    "olena elena alena yelena", "andriy andrii andrei andrey", "mykhailo mikhail", "kateryna ekaterina yekaterina",
    "petro pyotr petr", "pavlo pavel", "vasyl vasily vasiliy", "oleksiy oleksii alexei aleksei alexey aliaksei",
    "yuliya yulia iuliia", "kyrylo kirill kiril", "mohammed mohamed mohammad muhammad mohamad muhammed",
    "hussein hossein husayn hussain husein", "ahmed ahmad", "yousef youssef yusuf yousuf yusef", "omar umar",
    "osama usama", "muammar moammar", "abdullah abdallah abdulla", "ibrahim ebrahim", "javad jawad", "morteza murtada",
    "mahmoud mahmud", "said saeed sayid", "tayyip tayyib", "xi hsi", "zhou chou", "zedong tse-tung", "beijing peking",
)  # fmt: skip


@cache
def _given():
    """Each form of a given name with the number of its group."""
    return {name: number for number, names in enumerate(SAME_GIVEN) for name in names.split()}


@lru_cache(KEPT)
def plain(word):
    """A word of a name in lower case, without accents, apostrophes, hyphens and dots."""
    word = word.lower()
    if not word.isascii():
        from unicodedata import combining, normalize

        word = "".join(char for char in normalize("NFKD", word) if not combining(char))
    return word.translate(LETTERS)


@lru_cache(KEPT)
def fold(word):
    """What is left of a word of a name when systems of transcription are set aside.

    >>> fold("Araghchi") == fold("Araqchi"), fold("Khamenei") == fold("Khomeini")
    (True, False)
    """
    folded = SOUNDS().sub(lambda match: BECOMES[match[0]], plain(word))
    folded = INNER_Y().sub("i", folded[1:] if folded.startswith("ye") else folded)
    return ENDING().sub(lambda match: "ia" if match[0][0] == "i" else "", DOUBLED().sub(r"\1", folded))


def is_distinct(one, other):
    """Whether two plain words are known to be different names however alike they look."""
    return frozenset((one, other)) in DISTINCT


def same_given(one, other):
    """Whether two given names can be one person's: equal, one transcribed, an initial, or a form next door."""
    one, other = plain(one), plain(other)
    if one == other or one[:1] == other[:1] and 1 in (len(one), len(other)) or fold(one) == fold(other):
        return True
    group = _given().get(one)
    return group is not None and group == _given().get(other)


def one_slip(one, other):
    """Whether two plain words differ by one letter more, one other letter, or two letters changed about.

    A plural, a feminine -a and what declension puts at the end are no slips.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :] and not (at == len(short) and long[-1] in "sanioy")
    if short[at + 1 :] == long[at + 1 :]:
        return at + 1 < len(short) or not {short[-1], long[-1]} <= set("aeiouys")
    return short[at + 2 :] == long[at + 2 :] and short[at : at + 2] == long[at + 1] + long[at]
