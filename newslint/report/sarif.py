"""SARIF 2.1.0, for code scanning: rules with their help, results with fixes and fingerprints.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import os

from newslint.report import place_of
from newslint.report.excerpt import one_line
from newslint.report.json_format import encode

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
# The least confidence for each of GitHub's grades of precision.
PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))


def render(run, *, color=False, width=100):
    """The SARIF log of a Run; neither colour nor width changes it."""
    shown = [(result, *pair) for result in run.results for pair in run.shown(result)]
    used = sorted({finding.rule for _, finding, _ in shown})
    index = {rule: at for at, rule in enumerate(used)}
    first = {finding.rule: finding for _, finding, _ in reversed(shown)}
    driver = _driver([_rule(run.rules.get(rule), first[rule]) for rule in used])
    yield f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n  "tool": {{"driver": {encode(driver)}}},\n'
    yield f'  "invocations": {encode([_invocation(run)])},\n'
    yield '  "columnKind": "unicodeCodePoints",\n  "newlineSequences": ["\\r\\n", "\\n", "\\r"],\n'
    yield f'  "properties": {encode({"engines": dict(run.engines)})},\n  "results": ['
    separator = "\n   "
    for result, finding, fingerprint in shown:
        yield separator + encode(_result(result, finding, fingerprint, index))
        separator = ",\n   "
    yield "]}]}\n"


def uri(path):
    """A path as a URI reference: percent-encoded, relative unless the path is absolute."""
    from urllib.parse import quote

    if os.sep == "\\":
        path = path.replace("\\", "/")
    if os.path.isabs(path):
        return "file://" + ("" if path.startswith("/") else "/") + quote(os.fsencode(path), safe="/:")
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return quote(os.fsencode(path), safe="/")


def _driver(rules):
    from newslint import __version__

    return {"name": "newslint", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _rule(rule, finding):
    """The descriptor of a rule that has results; `finding` speaks for one that is not among the run's rules."""
    if rule is None:
        return {
            "id": finding.rule,
            "shortDescription": {"text": finding.rule},
            "defaultConfiguration": {"level": LEVELS[finding.severity]},
            "properties": {"tags": [finding.category], "precision": _precision(finding.confidence)},
        }
    description = rule.description.strip() or rule.message
    help_text = _help(rule)
    descriptor = {
        "id": rule.id,
        "shortDescription": {"text": _first_sentence(description)},
        "fullDescription": {"text": one_line(description)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.category, *(["legal"] if rule.legal else [])],
            "precision": _precision(rule.confidence),
        },
    }
    if rule.was:
        descriptor["deprecatedIds"] = list(rule.was)
    if rule.link.startswith(("https://", "http://")):
        from urllib.parse import quote

        descriptor["helpUri"] = quote(rule.link, safe="/:?#[]@!$&'()*+,;=%~")
    return descriptor


def _help(rule):
    """What `newslint explain` says about a rule, in Markdown."""
    from newslint.explain import explanation

    return explanation(rule)


def _first_sentence(text):
    """The first sentence of a description, white space folded."""
    head, stop, _ = one_line(text).partition(". ")
    return head + stop.strip()


def _precision(confidence):
    return next(grade for least, grade in PRECISIONS if confidence >= least)


def _invocation(run):
    """Whether every file could be read and every rule ran, with a notification for each file that could not."""
    notifications = [
        {"level": "error", "message": {"text": result.error}, "locations": [_location(result)]}
        for result in run.results
        if result.error is not None
    ]
    crashed = any(finding.rule == "internal.rule-crashed" for result in run.results for finding in result.findings)
    return {"executionSuccessful": not notifications and not crashed, "toolExecutionNotifications": notifications}


def _result(result, finding, fingerprint, index):
    doc = result.document
    shown = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(result, _region(doc, place_of(doc, finding)))],
    }
    if finding.related:
        shown["relatedLocations"] = [
            {"id": number, **_location(result, _region(doc, doc.locate(other.start, other.end)))}
            | {"message": {"text": other.message}}
            for number, other in enumerate(finding.related)
        ]
    if finding.edits:
        shown["fixes"] = [_fix(result, edit) for edit in finding.edits]
    if fingerprint:
        # GitHub goes by the second; its own is a hash of the line, which many findings of a paragraph would share.
        shown["partialFingerprints"] = {"newslint/v1": fingerprint, "primaryLocationLineHash": f"{fingerprint}:1"}
    shown["properties"] = {"confidence": finding.confidence, **finding.data}
    return shown


def _fix(result, edit):
    replacement = {"deletedRegion": _extent(result.document.locate(edit.start, edit.end))}
    if edit.text:
        replacement["insertedContent"] = {"text": edit.text}
    said = f"replace with “{edit.text}”" if edit.text else "remove"
    change = {"artifactLocation": {"uri": uri(result.path)}, "replacements": [replacement]}
    return {"description": {"text": one_line(said)}, "artifactChanges": [change]}


def _location(result, region=None):
    physical = {"artifactLocation": {"uri": uri(result.path)}}
    if region:
        physical["region"] = region
    return {"physicalLocation": physical}


def _region(doc, place):
    """A region with the words in it."""
    words = doc.source[place.offset : place.end_offset]
    return {**_extent(place), **({"snippet": {"text": words}} if words else {})}


def _extent(place):
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.offset,
        "charLength": place.end_offset - place.offset,
    }
