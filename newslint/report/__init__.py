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
