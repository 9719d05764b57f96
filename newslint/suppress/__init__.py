"""Suppression: drop the findings that the copy's own comments or fields excuse, and audit those excuses."""

from bisect import bisect_right

from newslint.lint import CRASHED, in_order
from newslint.meant import RULES, meant
from newslint.rule import Finding
from newslint.span import line_and_column, line_starts
from newslint.suppress.entries import Problem, entries

__all__ = ["suppress"]

UNKNOWN = "internal.unknown-rule"
UNUSED = "internal.unused-suppression"
METADATA = "internal.malformed-metadata"
# Ids with these prefixes are made by an engine or by newslint itself: no list of them exists.
OPEN_ENDED = ("languagetool", "internal")


def suppress(doc, findings, rules, ran):
    """The findings that no suppression in `doc` covers, and what is wrong with the suppressions, in order.

    `rules` are all rules there are, `ran` the ids of those that ran: a suppression of any other is not called
    unused. A crash of a rule cannot be suppressed.
    """
    if not (doc.comments or doc.problems or doc.meta.fields):
        return tuple(findings)
    starts = line_starts(doc.source)
    suppressions, problems = entries(doc, starts)
    problems = [*(Problem(METADATA, *problem) for problem in doc.problems), *problems]
    if not suppressions and not problems:
        return tuple(findings)
    former = {name: rule.id for rule in rules for name in rule.was}
    kept, used = _sift(doc, findings, suppressions, former)
    known = {name for rule in rules for name in (rule.id, rule.category)} | {*former, *OPEN_ENDED}
    ran = {former.get(name, name) for name in ran}
    ran |= {name.partition(".")[0] for name in ran}
    for suppression in suppressions:
        problems.extend(_audit(suppression, used, known, ran, former))
    if not problems:
        return tuple(kept)
    runs = [run.source_start for run in doc.segments]
    own = [_finding(doc, starts, runs, problem) for problem in problems]
    # An excuse for newslint's own complaints counts too, but is never itself called unused.
    own, _ = _sift(doc, own, suppressions, former, by_name_only=True)
    return tuple(in_order([*kept, *own]))


def _sift(doc, findings, suppressions, former, by_name_only=False):
    """The findings that stay, and the set of (suppression's number, name) that covered one."""
    by_line, others = {}, []
    for suppression in suppressions:
        if suppression.first is not None and suppression.first == suppression.last and suppression.text is None:
            by_line.setdefault(suppression.first, []).append(suppression)
        else:
            others.append((suppression, _occurrences(doc, suppression.text)))
    kept, used = [], set()
    for finding in findings:
        where = doc.locate(finding.start, finding.end)
        near = [(found, None) for line in range(where.line, where.end_line + 1) for found in by_line.get(line, ())]
        covered = False
        for suppression, occurrences in (*near, *others) if finding.rule != CRASHED else ():
            if not _reaches(suppression, occurrences, finding, where):
                continue
            names = [name for name in suppression.names if _names(former.get(name, name), finding)]
            if suppression.names and not names or by_name_only and not names:
                continue
            used.update((suppression.number, name) for name in names or [None])
            covered = True
        if not covered:
            kept.append(finding)
    return kept, used


def _names(name, finding):
    """Whether a name in a suppression means the rule of a finding."""
    return name in (finding.rule, finding.category)


def _reaches(suppression, occurrences, finding, where):
    """Whether a finding lies where the suppression holds; one about the whole document needs the whole file."""
    if occurrences is not None:
        near = bisect_right(occurrences, (finding.end, finding.end))
        if not any(
            start <= finding.start and finding.end <= end or finding.start <= start and end <= finding.end
            for start, end in occurrences[max(near - 2, 0) : near + 1]
        ):
            return False
    if suppression.first is None:
        return True
    is_whole = finding.start == finding.end == 0 and not finding.rule.startswith("internal.")
    return not is_whole and where.line <= suppression.last and where.end_line >= suppression.first


def _occurrences(doc, text):
    """Sorted (start, end) of every place where the words of a phrase stand, whatever the white space."""
    if text is None:
        return None
    import re

    words = r"\s+".join(re.escape(word) for word in text.split())
    return [match.span() for match in re.finditer(words, doc.text)]


def _audit(suppression, used, known, ran, former):
    """The Problems of one suppression: names that no rule has, and names that covered nothing."""
    if not suppression.names:
        if (suppression.number, None) not in used:
            yield Problem(UNUSED, suppression.offset, f"{suppression.label}: nothing to suppress here; remove it")
        return
    for name in suppression.names:
        category = name.partition(".")[0]
        if name not in known and category not in OPEN_ENDED:
            message = f"{suppression.label}: no rule is called “{name}”{meant(name, known, RULES)}"
            yield Problem(UNKNOWN, suppression.offset, message)
        elif category == "internal" or (suppression.number, name) in used:
            continue
        elif former.get(name, name) in ran or category in OPEN_ENDED and category in ran:
            yield Problem(UNUSED, suppression.offset, f"{suppression.label}: {name} finds nothing here; remove it")


def _finding(doc, starts, runs, problem):
    """A Finding at the text nearest to the source offset of a problem.

    `starts` are the source offsets where lines begin, `runs` those where segments do.
    """
    line, _ = line_and_column(starts, problem.offset)
    at = _nearest(doc, starts, runs, problem.offset, line)
    place = f"line {line}: " if at == 0 or doc.locate(at, at).line != line else ""
    return Finding(problem.rule, at, at, place + problem.message, "warning", 1.0)


def _nearest(doc, starts, runs, offset, line):
    """The text offset nearest to a source offset: before it on its own line, or else the next there is."""
    at = bisect_right(runs, offset) - 1
    if at < 0:
        return 0
    run = doc.segments[at]
    if run.source_start <= offset < run.source_end and run.end - run.start == run.source_end - run.source_start:
        return run.start + offset - run.source_start
    if line_and_column(starts, run.source_end)[0] == line or at + 1 == len(doc.segments):
        return run.end
    return doc.segments[at + 1].start
