"""Workflow commands that GitHub Actions turns into annotations on the changed lines, the most severe first.

GitHub shows about ten annotations of each level and step, hence the order.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from newslint.report import place_of
from newslint.report.excerpt import one_line
from newslint.rule import SEVERITIES

COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render(run, *, color=False, width=100):
    """The annotations of a Run, one a line; neither colour nor width changes them."""
    for result in run.results:
        if result.error is not None:
            yield f"::error file={_property(result.path)}::{_data('could not be read: ' + result.error)}\n"
    shown = [(result, finding) for result in run.results for finding, _ in run.shown(result)]
    for result, finding in sorted(shown, key=lambda pair: -SEVERITIES.index(pair[1].severity)):
        place = place_of(result.document, finding)
        where = f"file={_property(result.path)},line={place.line},endLine={place.end_line}"
        # GitHub refuses columns on annotations of several lines.
        if place.line == place.end_line:
            where += f",col={place.column},endColumn={place.end_column}"
        command = COMMANDS[finding.severity]
        yield f"::{command} {where},title={_property(finding.rule)}::{_data(finding.message)}\n"


def _data(text):
    return one_line(text).replace("%", "%25")


def _property(text):
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(escaped.replace(":", "%3A").replace(",", "%2C"))
