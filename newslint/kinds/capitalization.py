"""Kind `capitalization`: whether a headline or another block keeps to title case, sentence case, capitals …"""

import re

from newslint.compiled import compiled
from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed
from newslint.rule import Edit
from newslint.span import Intervals

KEYS = {
    "match": fields.pattern,
    "style": fields.choice("AP", "Chicago"),
    "exceptions": fields.texts,
    "indicators": fields.texts,
    "prefix": fields.pattern,
    "threshold": fields.share,
}
REQUIRED = (("match",),)
OPTIONS = {"exceptions": (), "threshold": 0.8}
WORDS = 2
REACH = 100  # code points: how far back a word looks for the end of a sentence
WORD = compiled(r"[^\W_]\S*")
SMALL = frozenset("a an and as at but by en for if in nor of on or per so the to v v. vs vs. via yet".split())
LONGER = frozenset(
    "about above across after against along among around before behind below beneath beside between beyond down during "
    "from inside into like near off onto out outside over past since through under until up upon with within".split()
)


def build(fields, foreign):
    """The check that each block of the scope is written as `match` says: `$title`, `$lower` …, or a pattern.

    In title and sentence case at least `threshold` (a share) of the words must be right; words in capitals
    and `exceptions` always are.
    """
    wanted, prefix = fields["match"], fields.get("prefix")
    small = SMALL if fields.get("style", "AP") == "AP" else SMALL | LONGER
    indicators = tuple(fields.get("indicators", ()))
    safe = fields.get("fix") == "safe"

    def check(doc, rule):
        search = Search(doc, rule, foreign)
        excepted = conditions.excepted_words(rule)
        for start, end in search.blocks():
            if prefix:
                head = next(search.finditer(patterns.compiled(prefix, False, foreign), search.text[start:end]), None)
                start += head.end() if head and head.start() == 0 else 0
            start, end = trimmed(search.text, start, end)
            observed = search.text[start:end]
            if not any(map(str.isalpha, observed)):
                continue
            expected = _expected(wanted, observed, excepted, indicators, small)
            if expected is None:
                right = search.finds(wanted, observed)
            elif wanted in ("$lower", "$upper"):
                right = observed == expected
            else:
                right = _share(observed, expected) >= rule.options["threshold"]
            if right:
                continue
            edits = (Edit(start, end, expected, safe),) if expected is not None else ()
            message = wording.say(rule.message, observed, expected or observed)
            yield rule.finding(start, end, message, edits=edits)

    return check


def _expected(wanted, text, exceptions, indicators, small):
    """The text as it should be written; None when a pattern decides."""
    if wanted == "$lower":
        return text.lower()
    if wanted == "$upper":
        return text.upper()
    if wanted not in ("$title", "$sentence"):
        return None
    phrases = _phrases(text, exceptions)
    spelt = {word.lower(): word for word in exceptions}
    words = list(WORD.finditer(text))
    pieces, at = [], 0
    for number, match in enumerate(words):
        word = match[0]
        opens = number == 0 or _ends_clause(text, match.start(), indicators, wanted)
        bare = word.rstrip(".,:;!?)\"”’'")
        if phrases.cover(match.start(), match.start() + len(bare)):
            pass
        elif bare.lower() in spelt:
            right = spelt[bare.lower()]
            word = (_capital(right) if opens and right.islower() else right) + word[len(bare) :]
        elif _has_inner_capital(bare):
            pass
        elif wanted == "$title" and bare.lower() in small and not opens and number < len(words) - 1:
            word = word.lower()
        elif wanted == "$title" or opens:
            word = _capital(word)
        else:
            word = word[0].lower() + word[1:]
        pieces += text[at : match.start()], word
        at = match.end()
    return "".join([*pieces, text[at:]])


def _ends_clause(text, at, indicators, wanted):
    """Whether a new sentence, or what an indicator opens, begins at `at`."""
    before = text[max(at - REACH, 0) : at].rstrip(" \"“‘'(")
    return before.endswith((".", "!", "?") + (indicators or ((":",) if wanted == "$title" else ())))


def _share(observed, expected):
    """The share of words that are written as expected."""
    pairs = list(zip(WORD.findall(observed), WORD.findall(expected)))
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else 1.0


def _has_inner_capital(word):
    """Whether the word is in capitals or has some inside (NATO, iPhone, McDonald); “I” is."""
    return any(map(str.isupper, word[1:])) or word == "I"


def _capital(word):
    return word[:1].upper() + word[1:]


def _phrases(text, exceptions):
    """Where the exceptions of several words stand in the text."""
    several = [phrase for phrase in exceptions if " " in phrase]
    return Intervals([match.span() for phrase in several for match in re.finditer(re.escape(phrase), text)])
