"""Kind `occurrence`: too many or too few of something in one stretch of text."""

from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed
from newslint.span import Span

KEYS = {"token": fields.pattern, "min": fields.count, "max": fields.count, "ignorecase": fields.flag}
REQUIRED = (("token",), ("min", "max"))
OPTIONS = {"min": 0, "max": None}
WORDS = 1


def build(fields, foreign):
    """The check that counts `token` in each block of the scope, with one finding for a block, at the first match."""
    token, ignorecase = fields["token"], fields.get("ignorecase", False)

    folded = patterns.folds((token,), ignorecase)

    def check(doc, rule):
        least, most = rule.options["min"], rule.options["max"]
        if not least and not patterns.can_match(token, doc, folded):
            return
        search = Search(doc, rule, foreign)
        counts = conditions.counts(search, rule, fields)
        for start, end in search.blocks():
            matches = search.matches(token, ignorecase, [(start, end)])
            found = [Span(at + match.start(), at + match.end()) for at, match in matches]
            found = [span for span in found if counts(span)]
            if least <= len(found) and (most is None or len(found) <= most):
                continue
            place = trimmed(search.text, *found[0]) if found else _head(search.text, start, end)
            yield rule.finding(*place, wording.say(rule.message, len(found)))

    return check


def _head(text, start, end):
    """The first word of a block, to point at when there is nothing else; 0, 0 for the whole text."""
    if end - start == len(text):
        return 0, 0
    word = text[start:end].partition(" ")[0].rstrip(".,:;!?")
    return (start, start + len(word)) if word else (start, end)
