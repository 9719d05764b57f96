"""Baselines: the findings that a newsroom has decided to live with, so that only new ones are reported.

The file is for people too: sorted, one finding a line, with its rule and the words it flags. Paths are relative
to the folder that the file lies in.
"""

import os
from dataclasses import replace

VERSION = 1
LONGEST_EXCERPT = 60
# newslint's own failures are nothing to get used to.
NEVER_KNOWN = "internal"


class BaselineError(ValueError):
    """A baseline file that cannot be used; the message starts with its path."""


def write(path, run):
    """Record all findings of a Run at `path`; entries of other files that still exist are kept.

    Raises OSError when the file cannot be written, BaselineError when it holds something else than a baseline.
    """
    from newslint.fix import write_whole

    files = _entries(path) if os.path.exists(path) else {}
    files = {name: entries for name, entries in files.items() if name == "-" or os.path.exists(_path(path, name))}
    for result in run.results:
        if result.error is None:
            files[_name(path, result.path)] = _recorded(result)
    write_whole(path, _layout({name: entries for name, entries in files.items() if entries}))


def read(path):
    """The fingerprints that a baseline file holds: a frozenset for each absolute path.

    Raises BaselineError when the file cannot be read or is no baseline.
    """
    return {
        _path(path, name): frozenset(entry["fingerprint"] for entry in entries)
        for name, entries in _entries(path).items()
    }


def apply(known, run):
    """The Run without known findings, and the number of stale entries: known ones that are no longer found.

    Entries of files that are not part of the run are not stale.
    """
    results, stale = [], 0
    for result in run.results:
        expected = known.get(_absolute(result.path), frozenset())
        if result.error is not None or not expected:
            results.append(result)
            continue
        left = [pair for pair in zip(result.findings, result.fingerprints) if _is_new(pair, expected)]
        stale += len(expected.difference(result.fingerprints))
        results.append(
            replace(
                result,
                findings=tuple(finding for finding, _ in left),
                fingerprints=tuple(fingerprint for _, fingerprint in left),
            )
        )
    return replace(run, results=tuple(results)), stale


def note(path, stale):
    """What a run says, in no line or one, of a baseline file with so many stale entries."""
    gone = "1 recorded finding is gone" if stale == 1 else f"{stale} recorded findings are gone"
    return (f"{path}: {gone}; `newslint baseline update` forgets them",) if stale else ()


def _is_new(pair, expected):
    finding, fingerprint = pair
    return fingerprint not in expected or finding.category == NEVER_KNOWN


def _recorded(result):
    """The entries of one file, in reading order."""
    return [
        {
            "rule": finding.rule,
            "excerpt": _excerpt(result.document.text[finding.start : finding.end]),
            "fingerprint": fingerprint,
        }
        for finding, fingerprint in zip(result.findings, result.fingerprints)
        if finding.category != NEVER_KNOWN
    ]


def _excerpt(text):
    words = " ".join(text[: 4 * LONGEST_EXCERPT].split())
    return words if len(words) <= LONGEST_EXCERPT else words[: LONGEST_EXCERPT - 1] + "…"


def _layout(files):
    """The file's text: JSON with one finding a line, files and findings sorted, so that changes merge well."""
    from json import dumps

    def encode(value):
        return dumps(value, ensure_ascii=False)

    blocks = []
    for name in sorted(files):
        ordered = sorted(files[name], key=lambda entry: (entry["rule"], entry["excerpt"], entry["fingerprint"]))
        blocks.append(f"    {encode(name)}: [\n      " + ",\n      ".join(map(encode, ordered)) + "\n    ]")
    body = "{\n" + ",\n".join(blocks) + "\n  }" if blocks else "{}"
    return f'{{\n  "version": {VERSION},\n  "files": {body}\n}}\n'


def _entries(path):
    """The entries of a baseline file by name."""
    import json

    try:
        with open(path, encoding="utf-8-sig") as file:
            content = json.load(file)
    except json.JSONDecodeError as why:
        raise BaselineError(f"{path}:{why.lineno}: not JSON: {why.msg}") from None
    except UnicodeDecodeError:
        raise BaselineError(f"{path}: not UTF-8") from None
    except (ValueError, RecursionError):
        raise BaselineError(f"{path}: not a baseline: nested too deeply, or a number too long") from None
    except OSError as why:
        raise BaselineError(f"{path}: cannot read this baseline: {why.strerror}") from None
    version = content.get("version") if isinstance(content, dict) else None
    if version != VERSION:
        raise BaselineError(f"{path}: not a baseline of version {VERSION}; `newslint baseline create` writes one")
    files = content.get("files")
    if not isinstance(files, dict) or not all(map(_is_list_of_entries, files.values())):
        raise BaselineError(f"{path}: `files` must map each path to a list of entries with a fingerprint")
    return files


def _is_list_of_entries(value):
    return isinstance(value, list) and all(
        isinstance(entry, dict) and all(isinstance(entry.get(key), str) for key in ("rule", "excerpt", "fingerprint"))
        for entry in value
    )


def _absolute(path):
    return path if path == "-" else os.path.abspath(path)


def _name(baseline, path):
    """A linted file's name inside the baseline file."""
    if path == "-":
        return path
    folder = os.path.dirname(os.path.abspath(baseline))
    try:
        name = os.path.relpath(os.path.abspath(path), folder)
    except ValueError:  # another drive
        name = os.path.abspath(path)
    return name.replace(os.sep, "/")


def _path(baseline, name):
    """The absolute path that a name inside the baseline file stands for."""
    return name if name == "-" else os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(baseline)), name))
