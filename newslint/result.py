"""Result and Run: what came out of linting one file, and all of them; reporters read nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.lint import CRASHED
from newslint.rule import SEVERITIES


@dataclass(frozen=True)
class Result:
    """One file: its document and findings in reading order, or the error that kept it from being read.

    `fingerprints` holds one string for each finding, in the same order. `readability` is None unless asked for,
    `garbled` (how many `sentences` the model judged, how many are `doubtful`, their `mean` probability) without a model.
    """

    path: str
    document: object = None
    findings: tuple = ()
    fingerprints: tuple = ()
    error: str | None = None
    readability: Mapping | None = None
    garbled: Mapping | None = None


@dataclass(frozen=True)
class Run:
    """All results of one call, sorted by path, and what the reporters need to show them.

    `min_level` is the lowest severity shown, `levels` replaces it for single paths; `always` are ids of rules
    shown at any level; `engines` maps an engine's name to its state in words; `rules` maps ids to Rule values, for
    help texts; `statistics` asks for counts by rule.
    """

    results: tuple[Result, ...]
    engines: Mapping = field(default_factory=dict)
    min_level: str = "warning"
    levels: Mapping = field(default_factory=dict)
    always: frozenset = frozenset()
    rules: Mapping = field(default_factory=dict)
    statistics: bool = False

    def shows(self, finding, result):
        """Whether `finding` of `result` is at or above the shown level, or of a rule that was asked for by name."""
        return is_shown(finding, self.levels.get(result.path, self.min_level), self.always)

    def shown(self, result):
        """The (finding, fingerprint) pairs of a result that are shown, in reading order."""
        prints = result.fingerprints or ("",) * len(result.findings)
        return [pair for pair in zip(result.findings, prints) if self.shows(pair[0], result)]


def is_shown(finding, level, always):
    """Whether a finding is at or above a level, or of one of the rules that are `always` shown."""
    return finding.rule in always or SEVERITIES.index(finding.severity) >= SEVERITIES.index(level)


def exit_code(run, fail_on, problems):
    """The highest exit code that applies, 0 to 3; `fail_on` maps each path to the lowest level that counts."""
    if any(finding.rule == CRASHED for result in run.results for finding in result.findings):
        return 3
    if problems or any(result.error is not None for result in run.results):
        return 2
    for result in run.results:
        limit = fail_on[result.path]
        if limit != "never" and any(_reaches(finding, limit) for finding in result.findings):
            return 1
    return 0


def _reaches(finding, limit):
    return SEVERITIES.index(finding.severity) >= SEVERITIES.index(limit)
