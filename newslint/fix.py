"""Apply suggested edits to the source of an article, show them as a diff, write files whole."""

import os

from newslint.compiled import compiled
from newslint.span import LINE_END, Intervals

# Text that somebody can have said: no machine residue in it.
SAYABLE = compiled(r"[A-Za-z\d\s.,;:!?'’\-–—]*")


def is_safe(finding):
    """Whether the first edit of a finding can be applied without an editor."""
    return finding.edits[0].safe


def fixed(doc, findings, wanted=is_safe):
    """The document's source with the findings' first edits applied, and how many were.

    Applied is what is `wanted`, does not touch an edit further left, changes no words inside a quotation, and replaces
    text that the source holds as it stands: an edit across markup would lose it.
    """
    edits = [
        finding.edits[0]
        for finding in _without_speech(doc, findings)
        if finding.edits and wanted(finding)
    ]
    pieces, done, count = [], 0, 0
    previous = (-1, -1)
    for offset, end_offset, text in sorted(_in_source(doc, edits), key=lambda edit: edit[:2]):
        # Where an insertion meets another edit, both may mend the same fault.
        if offset < previous[1] or offset == previous[1] and (offset == end_offset or previous[0] == previous[1]):
            continue
        pieces += [doc.source[done:offset], text]
        done = end_offset
        previous = (offset, end_offset)
        count += 1
    return "".join([*pieces, doc.source[done:]]), count


def settled(doc, findings, lint_source, wanted=is_safe, rounds=10):
    """The Document after fixing and linting in turn until no edit is left, its findings, and how many were applied.

    `lint_source(source)` gives the Document of a source and its findings. Fixing the outcome again changes
    nothing, unless two rules undo each other's work for all `rounds`.
    """
    total = 0
    for _ in range(rounds):
        source, count = fixed(doc, findings, wanted)
        if not count:
            break
        total += count
        doc, findings = lint_source(source)
    return doc, findings, total


def _without_speech(doc, findings):
    """The findings whose first edit, if any, leaves alone what somebody says between quotation marks."""
    speech = None
    for finding in findings:
        if finding.edits and not _keeps_words(doc, finding):
            speech = speech or Intervals(quote.inner for quote in doc.quotes.quotations)
            if speech.touch(finding.edits[0].start, finding.edits[0].end):
                continue
        yield finding


def _keeps_words(doc, finding):
    """Whether the first edit of a finding may be made inside a quotation without an editor.

    Marks may be put right, machine residue taken out; a doubled word may be what was said.
    """
    if finding.category != "artifacts":
        return finding.category == "quotes"
    edit = finding.edits[0]
    old = doc.text[edit.start : edit.end]
    return not SAYABLE.fullmatch(old) or _letters(old) == _letters(edit.text)


def _letters(text):
    return "".join(filter(str.isalnum, text))


def _in_source(doc, edits):
    """(offset, end offset, text) in the source for each edit that changes it and can be made there."""
    line_end = "\r\n" if "\r\n" in doc.source else "\n"
    for edit in dict.fromkeys(edits):
        place = doc.locate(edit.start, edit.end)
        there = LINE_END.sub("\n", doc.source[place.offset : place.end_offset])
        if there == doc.text[edit.start : edit.end] and there != edit.text:
            yield place.offset, place.end_offset, edit.text.replace("\n", line_end)


def unified_diff(path, before, after):
    """The lines of a unified diff between two states of a file, each with its line end."""
    from difflib import unified_diff as difference

    # A tab ends a name that holds spaces, as git and GNU patch have it.
    name = path + "\t" if " " in path else path
    for line in difference(_lines(before), _lines(after), name, name):
        yield line if line.endswith(("\n", "\r")) else line + "\n\\ No newline at end of file\n"


def _lines(text):
    """The lines of `text` with their ends; only LF, CRLF and a lone CR end one."""
    ends = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
    return [text[start:end] for start, end in zip(ends, ends[1:]) if start < end]


def rewrite(path, source):
    """Replace what a file says by `source`, keeping its byte order mark; see `write_whole`."""
    with open(path, "rb") as file:
        mark = file.read(3) == b"\xef\xbb\xbf"
    write_whole(path, "\ufeff" + source if mark else source)


def write_whole(path, text):
    """Write UTF-8 `text` to a file so that a reader sees the old or the new file, never half of one.

    An existing file keeps its mode; a symbolic link stays one; a pipe or a device is written to as it is.
    Raises OSError, and leaves the file as it was, when it cannot be written.
    """
    content = text.encode("utf-8", "backslashreplace")
    path = os.path.realpath(path)
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            file.write(content)
        return
    mode = _mode(path)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def _mode(path):
    """The permission bits of a file that may be written to, None when there is no such file yet."""
    try:
        with open(path, "r+b") as file:
            return os.fstat(file.fileno()).st_mode & 0o7777
    except FileNotFoundError:
        return None
