"""Kind `substitution`: words that should be other words."""

from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed

KEYS = {
    "swap": fields.pattern_keys,
    "ignorecase": fields.flag,
    "nonword": fields.flag,
    "capitalize": fields.flag,
    "exceptions": fields.patterns,
}
REQUIRED = (("swap",),)
OPTIONS = {"exceptions": ()}
WORDS = 2


def build(fields, foreign):
    """The check for `swap`: from patterns, the longest first, to what should stand there (`one|other`).

    The replacement takes over a capital from the words it replaces when `capitalize` (by default: when
    `ignorecase`) says so.
    """
    swap = sorted(fields["swap"].items(), key=lambda pair: -len(pair[0]))
    ignorecase = fields.get("ignorecase", False)
    folded = patterns.folds(fields["swap"], ignorecase)
    nonword = fields.get("nonword", False)
    capitalize = fields.get("capitalize", fields.get("matchcase", ignorecase))
    safe = fields.get("fix") == "safe"
    for key, replacement in swap:
        if "$" in replacement:
            wording.check_groups(replacement, patterns.group_count(key), "swap", key)

    def check(doc, rule):
        live = [pair for pair in swap if patterns.can_match(pair[0], doc, folded)]
        if not live:
            return
        source, indexes = patterns.alternatives([key for key, _ in live])
        search = Search(doc, rule, foreign)
        excepted = conditions.exceptions(rule, search, ignorecase)
        for offset, match in search.matches(patterns.word(source, nonword), ignorecase):
            group = patterns.branch(match, indexes)
            key, replacement = live[indexes[group]]
            start, end = trimmed(search.text, offset + match.start(), offset + match.end())
            observed = search.text[start:end]
            wanted = [wording.expand(option, match, group) for option in wording.options(replacement)]
            if capitalize:
                wanted = [wording.in_case_of(observed, option, key) for option in wanted]
            if observed in wanted or excepted(start, end):
                continue
            message = wording.say(rule.message, wording.either(rule.message, wanted), observed)
            edits = tuple(wording.replace(doc.text, start, end, option, safe) for option in wanted)
            yield rule.finding(start, end, message, edits=edits)

    return check
