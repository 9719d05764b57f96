"""Kind `consistency`: one story, one form; the form that is rarer in the story is flagged at each place."""

from typing import NamedTuple

from newslint.kinds import conditions, fields, patterns, wording
from newslint.kinds.search import Search, trimmed
from newslint.rule import Related
from newslint.span import Span

KEYS = {
    "either": fields.either,
    "groups": fields.groups,
    "together": fields.flag,
    "ignorecase": fields.flag,
    "nonword": fields.flag,
}
REQUIRED = (("either", "groups"),)
OPTIONS = {}
WORDS = 2


class Use(NamedTuple):
    """One use of a form: where, the form's index in its group, the group, the match and its capture group."""

    span: Span
    index: int
    forms: tuple
    match: object
    group: int


def build(fields, foreign):
    """The check for groups of rival forms: `either` holds pairs, `groups` lists or mappings to a replacement.

    In a mapping the replacement says how to write any of the group's matches in that form, with `$1` … for
    the match's groups. `together` counts the first forms of all groups as one style, the second as another.
    """
    groups = [tuple(group.items()) for group in (*fields.get("either", ()), *fields.get("groups", ()))]
    ignorecase, nonword = fields.get("ignorecase", False), fields.get("nonword", False)
    folded = patterns.folds([form for forms in groups for form, _ in forms], ignorecase)
    together, safe = fields.get("together", False), fields.get("fix") == "safe"
    _check_templates(fields.get("groups", ()))

    def check(doc, rule):
        search = counts = None
        uses = []
        for forms in groups:
            live = [index for index, form in enumerate(forms) if patterns.can_match(form[0], doc, folded)]
            if len(live) < (1 if together else 2):
                continue
            if search is None:
                search = Search(doc, rule, foreign)
                counts = conditions.counts(search, rule, fields)
            found = [use for use in _uses(search, forms, live, ignorecase, nonword) if counts(use.span)]
            if together:
                uses.extend(found)
            else:
                yield from _minority(doc, rule, found, safe)
        yield from _minority(doc, rule, uses, safe)

    return check


def _uses(search, forms, live, ignorecase, nonword):
    """Each match of the live ones among a group's forms."""
    source, indexes = patterns.alternatives([forms[index][0] for index in live])
    for at, match in search.matches(patterns.word(source, nonword), ignorecase):
        group = patterns.branch(match, indexes)
        span = Span(*trimmed(search.text, at + match.start(), at + match.end()))
        yield Use(span, live[indexes[group]], forms, match, group)


def _check_templates(groups):
    """Raises Complaint when a template speaks of a group that a match of one of its rivals does not have."""
    for at, forms in enumerate(groups):
        for form, template in forms.items():
            if template and "$" in template:
                fewest = min((patterns.group_count(rival) for rival in forms if rival != form), default=0)
                wording.check_groups(template, fewest, "groups", at, form)


def _minority(doc, rule, uses, safe):
    """A finding for each use that is not of the commonest form; of equals the one seen first wins."""
    uses = sorted({use.span: use for use in uses}.values(), key=lambda use: use.span)
    counts = {}
    for use in uses:
        counts[use.index] = counts.get(use.index, 0) + 1
    if len(counts) < 2:
        return
    wanted = max(counts, key=counts.get)
    spelt = {}
    for use in uses:
        if use.index == wanted:
            spelt.setdefault(use.forms, use.span)
    first = next(iter(spelt.values()))
    for use in uses:
        if use.index == wanted:
            continue
        there = spelt.get(use.forms, first)
        shown = doc.flowing[there.start : there.end]
        observed = doc.flowing[use.span.start : use.span.end]
        other = _rewritten(use, wanted, observed, shown if use.forms in spelt else "")
        edits = (wording.replace(doc.text, *use.span, other, safe),) if other else ()
        related = (Related(*there, f"“{shown}” here"),)
        message = wording.say(rule.message, observed, other or shown)
        yield rule.finding(*use.span, message, edits=edits, related=related)


def _rewritten(use, wanted, observed, seen):
    """The observed words in the wanted form: by its template, as it is spelt, or as the story has `seen` it.

    Empty where the use's group is shorter than another and has no such form.
    """
    if wanted >= len(use.forms):
        return ""
    pattern, template = use.forms[wanted]
    if template is not None:
        return wording.in_case_of(observed, wording.expand(template, use.match, use.group), use.forms[use.index][0])
    if patterns.PLAIN.fullmatch(pattern):
        return wording.in_case_of(observed, pattern, use.forms[use.index][0])
    return wording.in_case_of(observed, seen, use.forms[use.index][0])
