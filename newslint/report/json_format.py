"""The JSON report: version 1 of a stable contract, described by report_schema.json, one finding a line."""

import json

from newslint.compiled import compiled
from newslint.report import place_of
from newslint.rule import SEVERITIES

# Characters that JSON allows as they are, but a terminal would obey or UTF-8 cannot carry.
UNSAFE = compiled("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(run, *, color=False, width=100):
    """The JSON report of a Run; neither colour nor width changes it."""
    counts = dict.fromkeys(reversed(SEVERITIES), 0)
    yield '{"version": 1,\n "files": ['
    separator = "\n  "
    for result in run.results:
        shown = run.shown(result)
        for finding, _ in shown:
            counts[finding.severity] += 1
        yield separator
        yield from _file(result, shown)
        separator = ",\n  "
    unread = sum(result.error is not None for result in run.results)
    yield f'],\n "engines": {encode(dict(run.engines))},\n "summary": '
    yield encode({"files": len(run.results), "errors": unread, **counts}) + "}\n"


def encode(value, indent=None):
    """`value` as JSON on one line, or indented; never with a character that a terminal obeys."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=float)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _file(result, shown):
    """The chunks of one file's object."""
    yield f'{{"path": {encode(result.path)},\n   '
    if result.error is not None:
        yield f'"error": {encode({"message": result.error})},\n   "metadata": null,\n   "readability": null,\n   '
        yield '"findings": []}'
        return
    readability = None if result.readability is None else dict(result.readability)
    yield f'"metadata": {encode(metadata(result.document))},\n   "readability": {encode(readability)},\n   '
    yield '"findings": ['
    separator = "\n    "
    for finding, fingerprint in shown:
        yield separator + encode(finding_object(result.document, finding, fingerprint))
        separator = ",\n    "
    yield "]}"


def metadata(doc):
    """What is known about an article, as the report shows it."""
    return {
        "date": doc.meta.date.isoformat() if doc.meta.date else None,
        "dateline": doc.meta.dateline,
        "language": doc.meta.language or doc.language,
        "words": len(doc.text.split()),
    }


def finding_object(doc, finding, fingerprint):
    """One finding as the report shows it, its keys in the order of the contract."""
    place = place_of(doc, finding)
    shown = {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        **place._asdict(),
        "message": finding.message,
        "excerpt": doc.source[place.offset : place.end_offset],
        "suggestions": [_suggestion(doc, edit) for edit in finding.edits],
        "related": [
            {**doc.locate(other.start, other.end)._asdict(), "message": other.message} for other in finding.related
        ],
        "fingerprint": fingerprint,
    }
    if finding.data:
        shown["data"] = dict(finding.data)
    return shown


def _suggestion(doc, edit):
    place = doc.locate(edit.start, edit.end)
    return {"text": edit.text, "offset": place.offset, "end_offset": place.end_offset, "safe": edit.safe}
