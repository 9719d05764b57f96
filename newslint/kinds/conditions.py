"""Text that excuses a match (`unless`), text that it needs (`requires`), words that are never meant (`exceptions`)."""

import re
from bisect import bisect_right

from newslint.kinds import patterns
from newslint.kinds.search import Search
from newslint.scope import allows
from newslint.span import Intervals

NEARBY = 300  # code points: how far `before` and `after` look within the sentence


def conditional(check, fields, foreign):
    """`check` with its findings held against the rule's `unless` and `requires`."""
    if not fields.get("unless") and not fields.get("requires"):
        return check

    def held(doc, rule):
        holds = None
        for finding in check(doc, rule):
            if holds is None:
                holds = held_by(Search(doc, rule, foreign), fields)
            if holds(finding):
                yield finding

    return held


def held_by(search, fields):
    """A predicate on spans: whether `requires` and `unless` let a match there stand."""
    unless, requires = fields.get("unless", ()), fields.get("requires", ())
    holds = _judge(search, fields.get("ignorecase", False))
    return lambda span: all(holds(need, span) for need in requires) and not any(holds(text, span) for text in unless)


def counts(search, rule, fields):
    """A predicate on spans for kinds that count: whether scope, quote policy and conditions let a match count."""
    allowed, holds = allows(search.doc, rule), held_by(search, fields)
    return lambda span: allowed(span) and holds(span)


def _judge(search, ignorecase):
    """A function that says whether a condition holds for a finding; what it has looked up it keeps."""
    kept = {}

    def holds(condition, finding):
        source, scope = condition
        if source not in kept:
            kept[source] = patterns.can_match(source, search.doc, patterns.folds((source,), ignorecase))
        if not kept[source]:
            return False
        if scope == "match":
            if condition not in kept:
                found = search.matches(source, ignorecase, search.doc.paragraphs)
                kept[condition] = [(at + match.start(), at + match.end()) for at, match in found]
            return _covered(kept[condition], finding.start, finding.end)
        start, end = _stretch(search.doc, scope, finding)
        if scope in ("before", "after"):
            return search.finds(source, search.text[start:end], ignorecase)
        key = condition, start, end  # a match that runs into the next unit has a longer stretch than its neighbours
        if key not in kept:
            kept[key] = search.finds(source, search.text[start:end], ignorecase)
        return kept[key]

    return holds


def _stretch(doc, scope, finding):
    """The offsets between which a condition of this scope is looked for."""
    if scope == "document":
        return 0, len(doc.text)
    start, end = around(doc.paragraphs if scope == "paragraph" else doc.sentences, finding)
    if scope == "before":
        return max(start, finding.start - NEARBY), finding.start
    if scope == "after":
        return finding.end, min(end, finding.end + NEARBY)
    return start, end


def around(units, finding):
    """The span from the start of the unit that the finding begins in to the end of the one that it ends in."""
    first = max(bisect_right(units, (finding.start, float("inf"))) - 1, 0)
    if not units:
        return finding.start, finding.end
    last = first
    while last + 1 < len(units) and units[last + 1].start < finding.end:
        last += 1
    return min(units[first].start, finding.start), max(units[last].end, finding.end)


def _covered(spans, start, end):
    """Whether one of the spans, sorted by start and not overlapping, covers start:end."""
    at = bisect_right(spans, (start, float("inf"))) - 1
    return at >= 0 and end <= spans[at][1]


def excepted_words(rule):
    """The rule's `exceptions` (patterns), and the words that the house's vocabulary accepts."""
    accepted = rule.options.get("vocabulary", {}).get("accept", ())
    accepted = [word if patterns.PLAIN.fullmatch(word) else re.escape(word) for word in accepted]
    return (*rule.options["exceptions"], *accepted)


def exceptions(rule, search, ignorecase):
    """A predicate (start, end): whether the words there are excepted, or lie inside an excepted phrase."""
    words = excepted_words(rule)
    if not words:
        return lambda start, end: False
    plain = {word.lower() if ignorecase else word for word in words if patterns.PLAIN.fullmatch(word)}
    others = [word for word in words if not patterns.PLAIN.fullmatch(word)]
    whole = rf"\A(?:{'|'.join(others)})\Z" if others else ""
    phrases = []

    def excepted(start, end):
        observed = search.text[start:end]
        if (observed.lower() if ignorecase else observed) in plain:
            return True
        if whole and search.finds(whole, observed, ignorecase):
            return True
        if not phrases:
            phrases.append(_phrases(words, search, ignorecase))
        return phrases[0].cover(start, end)

    return excepted


def _phrases(words, search, ignorecase):
    """Where the exceptions of several words occur in the document."""
    several = patterns.alive([word for word in words if " " in word], search.doc, True)
    if not several:
        return Intervals(())
    source = rf"(?<!\w)(?:{'|'.join(several)})(?!\w)"
    found = search.matches(source, ignorecase, search.doc.paragraphs)
    return Intervals([(at + match.start(), at + match.end()) for at, match in found])
