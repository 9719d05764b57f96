"""Run rules on a document: scope, crashes, order, duplicates."""

import traceback

from newslint.rule import SEVERITIES, Finding
from newslint.scope import allows
from newslint.span import Intervals

CRASHED = "internal.rule-crashed"


def lint(doc, rules):
    """All findings of `rules` on `doc`, in reading order; a rule that raises becomes a finding.

    Of two findings of one category on the same words the narrower stays.
    """
    found = []
    for rule in rules:
        found.extend(run(rule, doc))
    return without_wider(in_order(found))


def run(rule, doc):
    """The findings of one rule in reading order, within its scope, its quote policy and its limit.

    Rules read English: where the copy, or a passage of it, is in another language, only those for any language speak.
    """
    try:
        if not rule.any_language and doc.language != "en":
            return []
        findings = list(rule.check(doc, rule))
        if not findings:
            return []
        if not rule.any_language and doc.passages:
            foreign = Intervals([(passage.start, passage.end) for passage in doc.passages])
            findings = [at for at in findings if at.start == at.end == 0 or not foreign.cover(at.start, at.end)]
        allowed = allows(doc, rule)
        kept = in_order(dict.fromkeys(finding for finding in findings if allowed(finding)))
        for finding in kept:
            doc.locate(finding.start, finding.end)
        return kept[: rule.limit] if rule.limit else kept
    except Exception as why:
        return [_crash(rule, why)]


def _crash(rule, why):
    """The finding that reports a crashed rule; it names the place in the rule, for a bug report."""
    last = traceback.extract_tb(why.__traceback__)[-1]
    place = f"{last.filename.rsplit('newslint/', 1)[-1]}:{last.lineno}"
    message = f"the rule {rule.id} failed ({type(why).__name__}: {why}, {place}); the other rules ran"
    return Finding(CRASHED, 0, 0, message, "error", 1.0)


def in_order(findings):
    """Findings sorted by place, then severity (errors first), then rule and message."""
    return sorted(
        findings, key=lambda f: (f.start, f.end, -SEVERITIES.index(f.severity), f.rule, f.message)
    )


def without_wider(findings):
    """Sorted findings without those that a narrower one of the same category lies inside of.

    Of two rules on exactly the same words the more severe one stays, of equals the one that alone knows the edit, else
    the first; one that alone knows the edit is never hidden. Findings of one rule never hide each other, and a hint
    never hides what is more severe than itself.
    """
    open_ones, dropped = {}, set()
    for finding in findings:
        if finding.start == finding.end:
            continue
        rivals = [other for other in open_ones.get(finding.category, ()) if other.end > finding.start]
        for other in rivals:
            if other.rule == finding.rule:
                continue
            rise = SEVERITIES.index(finding.severity) - SEVERITIES.index(other.severity)
            if (finding.start, finding.end) == (other.start, other.end) and finding.edits and not other.edits:
                if rise >= 0:
                    dropped.add(id(other))
            elif other.start == finding.start and other.end <= finding.end:
                if rise <= 0:
                    dropped.add(id(finding))
            elif finding.end <= other.end and rise >= 0:
                dropped.add(id(other))
        rivals.append(finding)
        open_ones[finding.category] = rivals
    return [finding for finding in findings if id(finding) not in dropped]
