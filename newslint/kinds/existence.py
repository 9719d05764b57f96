"""Kind `existence`: words that should not be there."""

from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed

KEYS = {
    "tokens": fields.patterns,
    "raw": fields.patterns,
    "append": fields.flag,
    "ignorecase": fields.flag,
    "nonword": fields.flag,
    "exceptions": fields.patterns,
}
REQUIRED = (("tokens", "raw"),)
OPTIONS = {"exceptions": ()}
WORDS = 1


def build(fields, foreign):
    """The check for `tokens` (alternatives) after, or with `append` before, the concatenated `raw`."""
    tokens, raw = fields.get("tokens", ()), "".join(fields.get("raw", ()))
    ignorecase = fields.get("ignorecase", False)
    folded = patterns.folds((raw, *tokens), ignorecase)
    nonword = fields.get("nonword", False)
    append, action = fields.get("append", False), fields.get("action")
    safe = fields.get("fix") == "safe"
    # `$2` must be the same group in every text, so a replacement with groups keeps the tokens that cannot match.
    numbered = action is not None and action.name == "replace" and any("$" in param for param in action.params)
    groups = sum(map(patterns.group_count, (raw, *tokens))) if numbered else 0
    wording.check_action(action, groups, foreign)

    def check(doc, rule):
        live = patterns.alive(tokens, doc, folded)
        if tokens and not live or raw and not patterns.can_match(raw, doc, folded):
            return
        source = patterns.word("|".join(tokens if numbered else live), nonword) if live else ""
        source = source + raw if append else raw + source
        search = Search(doc, rule, foreign)
        excepted = conditions.exceptions(rule, search, ignorecase)
        for offset, match in search.matches(source, ignorecase):
            whole = offset + match.start(), offset + match.end()
            start, end = trimmed(search.text, *whole)
            if not excepted(start, end):
                message = wording.say(rule.message, search.text[start:end])
                edits = wording.act(action, search, whole, match, safe)
                yield rule.finding(start, end, message, edits=edits)

    return check
