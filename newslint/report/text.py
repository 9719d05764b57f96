"""The report for an editor's screen: findings by file in reading order, the copy around each, one summary line."""

from newslint.report import place_of
from newslint.report.excerpt import excerpt, one_line, shortened, visible
from newslint.report.excerpt import width as columns_of
from newslint.rule import SEVERITIES

# ANSI attributes: dim for what only guides the eye.
STYLES = {"path": "1", "error": "1;31", "warning": "33", "suggestion": "36", "rule": "2", "bar": "2", "fix": "32"}
ENGINE_NAMES = {"languagetool": "LanguageTool"}
# Longer rule ids push their message to the right instead of everybody's.
WIDEST_RULE = 34
LONGEST_FIX = 40
LONGEST_RELATED = 30
MOST_RELATED = 3


def render(run, *, color=False, width=100):
    """The text report of a Run; `width` is the terminal's, in columns. Without colour the text is the same."""
    paint = _colored if color else _plain
    shown = [(result, [finding for finding, _ in run.shown(result)]) for result in run.results]
    findings = [finding for _, found in shown for finding in found]
    severity_width = max((len(finding.severity) for finding in findings), default=0)
    severity_width = max(severity_width, len("warning")) if findings else 0
    rule_width = min(max((columns_of(visible(finding.rule)) for finding in findings), default=0), WIDEST_RULE)
    for result, found in shown:
        if result.error is not None:
            yield f"{paint('path', visible(result.path))}\n"
            yield f"         {paint('error', 'could not be read')}: {one_line(result.error)}\n\n"
        elif found:
            yield f"{paint('path', visible(result.path))}\n"
            yield from _file(result.document, found, paint, width, severity_width, rule_width)
            yield "\n"
    if run.statistics:
        yield from _statistics(shown, findings)
    yield _summary(run, shown, findings) + "\n"


def _plain(style, text):
    return text


def _colored(style, text):
    return f"\033[{STYLES[style]}m{text}\033[0m"


def _file(doc, findings, paint, width, severity_width, rule_width):
    """The findings of one document, a chunk each."""
    places = [place_of(doc, finding) for finding in findings]
    margin = max(7, 1 + max(len(f"{place.line}:{place.column}") for place in places))
    for finding, place in zip(findings, places):
        rule = visible(finding.rule)
        head = [
            f"{place.line}:{place.column}".rjust(margin),
            paint(finding.severity, finding.severity) + " " * (severity_width - len(finding.severity)),
            paint("rule", rule) + " " * (rule_width - columns_of(rule) + 1),
            one_line(finding.message),
        ]
        if finding.edits:
            head.append(paint("fix", f"[fix: {short_fix(doc, finding)}]"))
        lines = ["  ".join(head)]
        bar = " " * (margin + 2) + paint("bar", "│") + " "
        if finding.end > 0:
            line, carets = excerpt(doc.source, place, max(width - margin - 4, 20))
            lines.append(bar + line)
            at = carets.index("^")
            lines.append(bar + carets[:at] + paint(finding.severity, carets[at:]))
        if finding.related:
            lines.append(" " * (margin + 2) + _related(doc, finding.related))
        yield "\n".join(lines) + "\n"


def short_fix(doc, finding):
    """What the first edit of a finding makes of its words, in a few words: “Assad’s”, “remove”, “add ”".

    When the edit changes a part of the flagged words they are shown as they will read.
    """
    edit = finding.edits[0]
    if not edit.text and edit.start <= finding.start and finding.end <= edit.end:
        return "remove"
    if finding.start <= edit.start and edit.end <= finding.end:
        after = doc.text[finding.start : edit.start] + edit.text + doc.text[edit.end : finding.end]
        if not after.isspace() and columns_of(one_line(after)) <= LONGEST_FIX:
            return one_line(after)
    if not edit.text:
        return f"remove “{shortened(doc.text[edit.start : edit.end], LONGEST_FIX)}”"
    if edit.text.isspace():
        return "a line break" if "\n" in edit.text else "one space"
    new = shortened(edit.text, LONGEST_FIX)
    return f"add {new}" if edit.start == edit.end else new


def _related(doc, related):
    """The other places of a finding on one line: where, and the words there."""
    shown = []
    for other in related[:MOST_RELATED]:
        place = doc.locate(other.start, other.end)
        words = shortened(doc.source[place.offset : place.end_offset], LONGEST_RELATED)
        shown.append(f"{place.line}:{place.column}" + (f" “{words}”" if words else ""))
    more = len(related) - len(shown)
    return "also " + ", ".join(shown) + (f" and {more} more" if more else "")


def _statistics(shown, findings):
    """Readability and garble of each file and the number of findings of each rule, the most frequent first."""
    for result, _ in shown:
        figures = [f"{name.replace('_', ' ')} {_figure(name, value)}" for name, value in (result.readability or {}).items()]
        if result.garbled and result.garbled["sentences"]:
            figures.append("{doubtful} of {sentences} sentences doubtful, garble {mean:.2f}".format(**result.garbled))
        if figures:
            yield f"{visible(result.path)}: {', '.join(figures)}\n"
    counts = {}
    for finding in findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:7}  {visible(rule)}\n"
    if counts or any(result.readability or result.garbled for result, _ in shown):
        yield "\n"


def _figure(name, value):
    """A figure with its unit, where it has one."""
    return f"{value // 60}:{value % 60:02} min" if name == "reading_time" else value


def _summary(run, shown, findings):
    """The last line: what was found where, what is hidden and how to see it, what the engines did."""
    read = [result for result in run.results if result.error is None]
    unread = len(run.results) - len(read)
    parts = []
    if read:
        words = sum(len(result.document.text.split()) for result in read)
        parts.append(f"{_tally(findings) or 'no findings'} in {counted(len(read), 'file')} ({counted(words, 'word')})")
    if unread:
        parts.append(f"{counted(unread, 'file')} could not be read")
    hidden = [finding for result in read for finding in result.findings if not run.shows(finding, result)]
    if hidden:
        lowest = min((finding.severity for finding in hidden), key=SEVERITIES.index)
        parts.append(f"{_tally(hidden)} hidden (--min-level {lowest})")
    if not run.results:
        parts.append("no files to check")
    if run.engines:
        parts.append(", ".join(f"{ENGINE_NAMES.get(name, name)} {one_line(run.engines[name])}" for name in run.engines))
    return "; ".join(parts)


def _tally(findings):
    """The findings counted by severity, the worst first: “2 errors, 5 warnings”."""
    severities = [finding.severity for finding in findings]
    counts = [(severities.count(severity), severity) for severity in reversed(SEVERITIES)]
    return ", ".join(counted(count, severity) for count, severity in counts if count)


def counted(number, noun):
    """A number and its noun: “1 file”, “2 files”."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
