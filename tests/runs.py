"""Small runs built by hand, for the tests of reports, fingerprints, baselines and fixes."""

from newslint.document import plain
from newslint.fingerprint import fingerprints
from newslint.report import render
from newslint.result import Result, Run
from newslint.rule import Edit, Finding, Related


def finding(source, words, message="look at this", severity="warning", rule="dates.undated", nth=0, **fields):
    """A Finding at the `nth` place where `words` stand in `source`."""
    at = -1
    for _ in range(nth + 1):
        at = source.index(words, at + 1)
    return Finding(rule, at, at + len(words), message, severity, **fields)


def edit(source, words, text, safe=True):
    """An Edit of the first place where `words` stand."""
    at = source.index(words)
    return Edit(at, at + len(words), text, safe)


def related(source, words, message=""):
    """A Related for the first place where `words` stand."""
    at = source.index(words)
    return Related(at, at + len(words), message)


def result(source, *findings, path="story.txt", **fields):
    """A Result with fingerprints for findings in the plain text `source`."""
    doc = plain(source, path)
    return Result(path, doc, findings, fingerprints(doc, findings), **fields)


def report(name, *results, color=False, width=100, **fields):
    """The whole report of a run of `results`."""
    return "".join(render(name, Run(results, **fields), color=color, width=width))
