"""Kind `conditional`: where there is a first thing, a second must be there too (an acronym and its full name)."""

from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed

KEYS = {"first": fields.pattern, "second": fields.pattern, "exceptions": fields.patterns, "ignorecase": fields.flag}
REQUIRED = (("first",), ("second",))
OPTIONS = {"exceptions": ()}
WORDS = 1


def build(fields, foreign):
    """The check that each match of `first` was captured by a group of `second`, in its block or an earlier one.

    Without a group in `second` it is enough that `second` occurs in the same block.
    """
    first, second, ignorecase = fields["first"], fields["second"], fields.get("ignorecase", False)
    folded = patterns.folds((first,), ignorecase)
    captures = patterns.group_count(second) > 0

    def check(doc, rule):
        if not patterns.can_match(first, doc, folded):
            return
        search = Search(doc, rule, foreign)
        excepted = conditions.exceptions(rule, search, ignorecase)
        told = set()
        for block in search.blocks():
            seconds = [match for _, match in search.matches(second, ignorecase, [block])]
            told.update(group for match in seconds for group in match.groups() if group)
            if seconds and not captures:
                continue
            for offset, match in search.matches(first, ignorecase, [block]):
                start, end = trimmed(search.text, offset + match.start(), offset + match.end())
                words = search.text[start:end]
                if words not in told and not excepted(start, end):
                    yield rule.finding(start, end, wording.say(rule.message, words))

    return check
