"""Kind `sequence`: words in a row, told by what they say and by their part of speech, form and relation."""

from newslint.compiled import pattern
from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.fields import Complaint
from newslint.kinds.rows import finder, sentences
from newslint.kinds.search import Search
from newslint.kinds.tokens import token_lists, tokens
from newslint.span import Intervals

KEYS = {
    "tokens": tokens,
    "sequences": token_lists,
    "antipatterns": token_lists,
    "exceptions": fields.patterns,
    "ignorecase": fields.flag,
}
REQUIRED = (("tokens", "sequences"),)
OPTIONS = {"exceptions": ()}
WORDS = 20  # as many as there are tokens; `build` counts
PLACE = pattern(r"%\[(\d+)\]s|%[sd%]")


def needs_model(fields):
    """Whether a token asks for tags, which only the model tells."""
    lists = (*_sequences(fields), *fields.get("antipatterns", ()))
    return any(token.is_tagged for sequence in lists for token in sequence)


def expressions(fields):
    """The regular expressions of the tokens, with the keys that lead to them."""
    lists = {("tokens",): fields.get("tokens", ())}
    for name in ("sequences", "antipatterns"):
        lists.update({(name, at): sequence for at, sequence in enumerate(fields.get(name, ()))})
    for keys, sequence in lists.items():
        for at, token in enumerate(sequence):
            for name in ("pattern", "but"):
                if getattr(token, name) is not None:
                    yield getattr(token, name), (*keys, at, name)


def _sequences(fields):
    """The alternatives: `tokens` and each of the `sequences`."""
    return (*([fields["tokens"]] if "tokens" in fields else []), *fields.get("sequences", ()))


def build(fields, foreign):
    """The check for tokens in a row within a sentence; what one of the `antipatterns` touches is excused."""
    rest, ignorecase = fields.get("antipatterns", ()), fields.get("ignorecase", True)
    sequences = [(sequence, _needed(sequence)) for sequence in _sequences(fields)]
    shortest = min(len(sequence) for sequence, _ in sequences)
    _check_message(fields["message"], shortest)
    folded = any(patterns.folds(needed, ignorecase) for _, needed in sequences)
    tagged = needs_model(fields)
    action, safe = fields.get("action"), fields.get("fix") == "safe"
    wording.check_action(action, shortest, foreign)

    def check(doc, rule):
        live = [sequence for sequence, needed in sequences if len(patterns.alive(needed, doc, folded)) == len(needed)]
        if not live:
            return
        search = Search(doc, rule, foreign)
        excepted = conditions.exceptions(rule, search, ignorecase)
        find = [finder(sequence, ignorecase, search) for sequence in live]
        excusing = [finder(sequence, ignorecase, search) for sequence in rest]
        for words in sentences(doc, tagged):
            excused = None  # looked for once in a sentence, and only where there is a row
            for row in (row for each in find for row in each(words)):
                start, end = words[row.first].start, words[row.last].end
                if excepted(start, end):
                    continue
                if excused is None:
                    excused = _excused(excusing, words)
                if excused.touch(row.first, row.last + 1):
                    continue
                flagged = search.text[start:end]
                said = [_text(search.text, words, first, after) for first, after in row.ranges]
                edits = wording.act(action, search, (start, end), (flagged, *said), safe)
                yield rule.finding(start, end, say(rule.message, flagged, said), edits=edits)

    return check


def _needed(sequence):
    """The patterns without which a sequence is nowhere."""
    return [token.pattern for token in sequence if token.pattern is not None and token.min and not token.negate]


def _text(text, words, first, after):
    """The text of words[first:after]."""
    return text[words[first].start : words[after - 1].end] if first < after else ""


def _excused(excusing, words):
    """The Intervals of indexes of words that the finders of the antipatterns flag in a sentence."""
    return Intervals([(row.first, row.last + 1) for rows in excusing for row in rows(words)])


def say(message, flagged, said):
    """The message with `%s` as the flagged words, or several as the words of a token each; `%[2]s` is the second's."""
    in_order = iter(said if message.count("%s") > 1 else (flagged,))

    def word(place):
        if place[1]:
            return said[int(place[1]) - 1]
        return "%" if place[0] == "%%" else next(in_order)

    return PLACE().sub(word, message)


def _check_message(message, size):
    """Raises Complaint when the message names more tokens than there are."""
    places = [int(place[1]) for place in PLACE().finditer(message) if place[1]]
    asked = max([message.count("%s") + message.count("%d"), *places])
    if asked > size or 0 in places:
        raise Complaint(f"the message speaks of token {asked}, but the sequence has {size}", "message")
