"""One finding a line, `path:line:column: severity rule message`, for grep and for editors that jump to places."""

from newslint.report import place_of
from newslint.report.excerpt import one_line, visible


def render(run, *, color=False, width=100):
    """The concise report of a Run; neither colour nor width changes it."""
    for result in run.results:
        path = visible(result.path)
        if result.error is not None:
            yield f"{path}:1:1: error could not be read: {one_line(result.error)}\n"
        for finding, _ in run.shown(result):
            place = place_of(result.document, finding)
            message = one_line(finding.message)
            yield f"{path}:{place.line}:{place.column}: {finding.severity} {visible(finding.rule)} {message}\n"
