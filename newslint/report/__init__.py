"""Reporters, one a format: `render(run, *, color=False, width=100)` yields the report in chunks of text."""

# Each name of --format and the module that renders it; imported when it is asked for.
FORMATS = {
    "text": "newslint.report.text",
    "concise": "newslint.report.concise",
    "json": "newslint.report.json_format",
    "sarif": "newslint.report.sarif",
    "github": "newslint.report.github",
}


def render(name, run, *, color=False, width=100):
    """The chunks of `run`'s report in the format `name`, one of FORMATS; `width` counts terminal columns."""
    from importlib import import_module

    return import_module(FORMATS[name]).render(run, color=color, width=width)


def place_of(doc, finding):
    """The Location of a finding in the source; one about the whole document is at 1:1-1:1.

    `Document.locate` puts offset 0 of the text behind front matter, where an edit belongs.
    """
    if finding.start == finding.end == 0:
        from newslint.span import Location

        return Location(1, 1, 1, 1, 0, 0)
    return doc.locate(finding.start, finding.end)
