"""prove(rule): run a rule's own examples; for our tests, `newslint test-rules` and other people's packs."""

from dataclasses import replace

from newslint.lint import CRASHED, run
from newslint.read import read
from newslint.report.text import counted
from newslint.rule import Example

MINIMUM = 3  # bad examples, and good ones
NAMES = {"text": "example.txt", "markdown": "example.md"}


def prove(rule, minimum=MINIMUM):
    """What is wrong with a rule by its own examples, one line each; an empty list when it is proven.

    Each bad example must yield exactly its marked spans, each once, and with `fix` its first edits must make
    that text, in which nothing is left to find; each good example must yield nothing. Of a rule that is to be `skipped`
    only the number of its examples is looked at.
    """
    failures = []
    for side, examples in (("bad", rule.bad), ("good", rule.good)):
        if len(examples) < minimum:
            failures.append(f"{counted(len(examples), f'{side} example')}; a rule needs at least {minimum}")
    if skipped(rule):
        return failures
    unknown = [_unknown(rule, example) for example in (*rule.bad, *rule.good)]
    if any(unknown):
        return [*failures, *filter(None, unknown)]
    for example in rule.bad:
        failures.extend(_bad(rule, example))
    for example in rule.good:
        if example.spans:
            failures.append(f"a good example has marks: {example.text!r}")
        failures.extend(f"flagged, but it is a good example: {words}" for words in _found(rule, example))
    return failures


def skipped(rule):
    """Why the examples of a rule cannot be run here, or None when they can."""
    if rule.needs_model and _document(Example("He left.")).reading is None:
        return "it needs the garble model"
    return None


def _unknown(rule, example):
    """What is said about an option that the rule does not have, or None."""
    for name in example.options:
        if name not in rule.options:
            return f"the rule has no option {name!r}, but the example {_show(example.text, example.spans)} sets it"
    return None


def _bad(rule, example):
    """What is wrong about one bad example."""
    if not example.spans:
        return [f"no [[words]] are marked in the bad example {example.text!r}"]
    rule, doc, findings = _run(rule, example)
    crashes = [finding.message for finding in findings if finding.rule == CRASHED]
    if crashes:
        return crashes
    found = sorted(_place(doc, finding) for finding in findings)
    if found != sorted(example.spans):
        return [f"expected {_show(doc.source, example.spans)}\n       got {_show(doc.source, found)}"]
    return _unfixed(rule, example, doc, findings)


def _unfixed(rule, example, doc, findings):
    """What is wrong about the corrected text of a bad example."""
    if example.fix is None:
        return []
    fixed = fix(doc, findings)
    if fixed != example.fix:
        return [f"the fix should make {example.fix!r}, but makes {fixed!r}"]
    left = _found(rule, example._replace(text=fixed))
    return [f"still there after the fix: {words}" for words in left]


def fix(doc, findings):
    """The source after the first edit of each finding; of overlapping edits the first is applied."""
    first = {finding.edits[0] for finding in findings if finding.edits}
    pieces, at = [], 0
    for start, end, text in sorted((*_place(doc, edit), edit.text) for edit in first):
        if start >= at:
            pieces += doc.source[at:start], text
            at = end
    return "".join([*pieces, doc.source[at:]])


def _place(doc, part):
    """The source offsets of a finding or an edit."""
    location = doc.locate(part.start, part.end)
    return location.offset, location.end_offset


def _run(rule, example):
    """The rule with the example's options, the example's document, and the findings."""
    rule = replace(rule, options={**rule.options, **example.options})
    doc = _document(example)
    return rule, doc, run(rule, doc)


def _document(example):
    """The Document of an example."""
    return read(NAMES[example.format], example.text.encode(), example.dateline)


def _found(rule, example):
    """Each finding on an example as text."""
    _, doc, findings = _run(rule, example)
    return [
        finding.message if finding.rule == CRASHED else _show(doc.source, [_place(doc, finding)])
        for finding in findings
    ]


def _show(text, spans):
    """The text with the spans in [[ ]]."""
    marks = sorted([*((start, 1, "[[") for start, _ in spans), *((end, 0, "]]") for _, end in spans)])
    pieces, at = [], 0
    for place, _, mark in marks:
        pieces += text[at:place], mark
        at = place
    return repr("".join([*pieces, text[at:]]))
