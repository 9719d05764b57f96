"""Kind `repetition`: the same word twice, side by side or, with `window`, a few words apart in any form."""

from bisect import bisect_left

from newslint.kinds import conditions, fields, wording
from newslint.kinds.search import Search, trimmed
from newslint.rule import Related

KEYS = {
    "tokens": fields.patterns,
    "max": fields.count,
    "alpha": fields.flag,
    "ignorecase": fields.flag,
    "exceptions": fields.patterns,
    "window": fields.count,
}
REQUIRED = ()
OPTIONS = {"max": 0, "window": 0, "exceptions": ()}
WORDS = 2
DEFAULT_TOKEN = r"[^\s.!?]+"
ENDINGS = ("ingly", "edly", "ness", "ily", "ies", "ied", "ing", "ed", "es", "ly", "s", "y", "e")


def build(fields, foreign):
    """The check for matches of `tokens` that repeat the match before them in the same sentence.

    With `window` it compares word stems instead, within that many words of one paragraph, and flags the later.
    """
    source = "|".join(fields.get("tokens", (DEFAULT_TOKEN,)))
    ignorecase, alpha = fields.get("ignorecase", False), fields.get("alpha", False)
    action, safe = fields.get("action"), fields.get("fix") == "safe"
    wording.check_action(action, 0, foreign)

    def check(doc, rule):
        search = Search(doc, rule, foreign)
        excepted = conditions.exceptions(rule, search, ignorecase)
        whole = rule.scope == ("text",) or rule.scope == ("raw",)
        if rule.options["window"]:
            yield from _near(doc, rule, search, _words(search, source, ignorecase, alpha, search.blocks()), excepted)
            return
        most, times, before = rule.options["max"], 0, None
        blocks = doc.sentences if whole else search.blocks()
        for start, end, word, block in _words(search, source, ignorecase, alpha, blocks):
            repeats = before and before[3] == block and _same(word, before[2], ignorecase)
            times = times + 1 if repeats else 0
            if repeats and times > most and not excepted(start, end):
                place = before[0], end
                edits = (
                    (wording.replace(doc.text, before[1], end, "", safe),)
                    if action and action.name == "remove"
                    else wording.act(action, search, place, (search.text[slice(*place)],), safe)
                )
                yield rule.finding(*place, wording.say(rule.message, word, before[2]), edits=edits)
                times = 0
            before = start, end, word, block

    return check


def _words(search, source, ignorecase, alpha, blocks):
    """Every match as (start, end, word, start of its block); with `alpha` the word is empty where it is none."""
    for at, match in search.matches(source, ignorecase, blocks):
        start, end = trimmed(search.text, at + match.start(), at + match.end())
        word = search.text[start:end]
        yield start, end, word if not alpha or word.isalpha() else "", at


def _same(word, other, ignorecase):
    """Whether two matches are one word; what is no word repeats nothing."""
    return bool(word) and (word == other or ignorecase and word.lower() == other.lower())


def _near(doc, rule, search, words, excepted):
    """Findings on words whose stem stood up to `window` words earlier in the same block."""
    counted, last, block = None, {}, None
    for start, end, word, at in words:
        if at != block:
            last, block = {}, at
        key = stem(word)
        if not key or excepted(start, end):
            continue
        if key in last:
            if counted is None:
                counted = [token.start for token in doc.tokens if token.kind != "mark"]
            earlier = last[key]
            if bisect_left(counted, start) - bisect_left(counted, earlier[0]) <= rule.options["window"]:
                first = search.text[earlier[0] : earlier[1]]
                related = (Related(*earlier, f"“{first}” the first time"),)
                yield rule.finding(start, end, wording.say(rule.message, word, first), related=related)
        last[key] = start, end


def stem(word):
    """A word in lower case without its ending, near enough to tell its forms together.

    >>> stem("Clandestinely") == stem("clandestine"), stem("killed") == stem("killing"), stem("bus") == stem("bush")
    (True, True, False)
    """
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and (ending, word[-2:]) != ("s", "ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] in "ei" else word
