"""From paths to a Run: read each file, lint it as its configuration says, suppress, fix, compare with the baseline."""

import os
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cache

from newslint.fingerprint import fingerprints
from newslint.lint import CRASHED, in_order, lint
from newslint.result import Result, Run, exit_code, is_shown

# Below this many bytes of copy in all, starting processes costs more than it saves; fewer where the model reads it.
WORTH_PROCESSES, WORTH_MODELS = 400_000, 60_000


@dataclass(frozen=True)
class Job:
    """What one call of the command asks for.

    `settings` are those of the command line (profile, select, ignore, min_level, fail_on …); `jobs` 0 lets the
    amount of copy decide. `stdin` holds what `-` means, `stdin_name` the name that it goes by, `output` is the file
    that the report will be written to. With `force_exclude` what the configuration excludes is left out also where it
    is named.
    """

    files: tuple[str, ...]
    packs: tuple[str, ...] = ()
    config_file: str | None = None
    settings: Mapping = field(default_factory=dict)
    stdin: bytes | None = None
    stdin_name: str | None = None
    jobs: int = 0
    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    output: str | None = None
    force_exclude: bool = False


@dataclass(frozen=True)
class Outcome:
    """The Run, diffs of what fixing would change, problems and notes for standard error, and the exit code."""

    run: Run
    diffs: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    exit_code: int = 0


def run_all(job, progress=None):
    """Lint everything that `job` names; `progress(done, total)` is called after each file.

    Raises ConfigError, RuleError or BaselineError for what keeps the whole run from starting.
    """
    from newslint import baseline
    from newslint.config import day, resolver
    from newslint.engines import garble
    from newslint.engines.languagetool import for_files, unasked
    from newslint.files import collect

    config_of = resolver(job.config_file, job.settings)
    paths, missing = collect(job.files, lambda path: config_of(path).excludes(path), job.force_exclude)
    _spare_copy(job.output, (_name(job, path) for path in paths))
    known = baseline.read(job.settings["baseline"]) if job.settings.get("baseline") else None
    configs = {path: config_of(_name(job, path)) for path in paths} or {".": config_of(".")}
    languagetool, without = for_files(configs.values())
    results, diffs, unwritten, failures = [], [], [], []
    try:
        if languagetool and len(paths) == 1:
            _ask_early(job, paths[0], configs[paths[0]], languagetool)
        loaded = {packs: _load(packs) for packs in dict.fromkeys(_packs(job, one) for one in configs.values())}
        for config in {id(config): config for config in configs.values()}.values():
            _check(config, loaded[_packs(job, config)])
        model = garble.for_run(configs.values(), (rule for one in loaded.values() for rule in one.rules))
        jobs = min(job.jobs or _processes(paths, model == garble.ON), len(paths))
        each = _each(job, paths, day(job.settings.get("dateline")), languagetool, failures, jobs)
        for done, (result, diff, trouble) in enumerate(each, 1):
            results.append(result)
            diffs.extend(diff)
            unwritten.extend(trouble)
            if progress:
                progress(done, len(paths))
    finally:
        if languagetool:
            languagetool.close()
    results += [Result(path, error=message) for path, message in missing]
    configs = {_name(job, path): config for path, config in configs.items()}
    run = Run(
        tuple(sorted(results, key=lambda result: result.path)),
        engines={"garble": garble.state(model, failures), "languagetool": languagetool.state if languagetool else without},
        min_level=next(iter(configs.values())).min_level,
        levels={path: config.min_level for path, config in configs.items()},
        always=frozenset().union(*(config.asked for config in configs.values())),
        rules={rule.id: rule for one in loaded.values() for rule in one.rules},
        statistics=bool(job.settings.get("statistics")),
    )
    notes = unasked(configs, languagetool)
    if known is not None:
        run, stale = baseline.apply(known, run)
        notes += baseline.note(job.settings["baseline"], stale)
    problems = (*dict.fromkeys(problem for one in loaded.values() for problem in one.problems), *unwritten)
    code = exit_code(run, {path: config.fail_on for path, config in configs.items()}, problems)
    if languagetool and languagetool.failure and languagetool.mode == "require":
        code = 3
    return Outcome(run, tuple(diffs), problems, notes, code)


def _spare_copy(output, names):
    """Raise ConfigError where the report would be written over a file that is to be linted, or what `-` stands for."""
    from newslint.config import ConfigError

    if output is not None and os.path.realpath(output) in map(os.path.realpath, names):
        raise ConfigError(f"--output {output}: the report would replace the copy; name another file")


def _check(config, loaded):
    """Raise ConfigError where a configuration names what is not among the loaded rules, and say which could not be."""
    from newslint.config import ConfigError

    try:
        config.check(loaded.rules)
    except ConfigError as why:
        raise ConfigError("\n".join([str(why), *loaded.problems])) from None


def _ask_early(job, path, config, languagetool):
    """Send a single file to LanguageTool while the rules are still being loaded."""
    from newslint.read import ReadError, read

    try:
        doc = read(_name(job, path), data=job.stdin if path == "-" else None)
    except ReadError:
        return  # the run says it
    if languagetool.is_wanted(doc, config):
        languagetool.begin(doc, config)


def _each(job, paths, dateline, languagetool, failures, jobs):
    """(Result, diff lines, problems) of each path, in order; `failures` takes why the garble model could not be used."""
    from newslint.engines import garble

    if jobs < 2:
        yield from _some(job, dateline, paths, languagetool)
        failures.extend(filter(None, [garble.failure()]))
        return
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    size = max(1, min(50, len(paths) // (4 * jobs)))
    shared = languagetool and languagetool.shared()
    with ProcessPoolExecutor(jobs) as pool:
        parts = [paths[at : at + size] for at in range(0, len(paths), size)]
        for part, failure, *outcome in pool.map(partial(_listed, job, dateline, shared), parts):
            failures.extend(filter(None, [failure]))
            if shared:
                languagetool.take_over(*outcome)
            yield from part


def _processes(paths, reads):
    """How many processes the amount of copy is worth; more where the garble model `reads` it."""
    total = sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
    return min(os.cpu_count() or 1, total // (WORTH_MODELS if reads else WORTH_PROCESSES) + 1)


def _listed(job, dateline, shared, paths):
    """What `_some` yields, for another process; why the model and LanguageTool failed there, and the latter's version."""
    from newslint import kept
    from newslint.engines import garble

    try:
        if not shared:
            return list(_some(job, dateline, paths, None)), garble.failure(), None, None
        from newslint.engines.languagetool.engine import Engine

        with closing(Engine(*shared)) as languagetool:
            part = list(_some(job, dateline, paths, languagetool))
            return part, garble.failure(), languagetool.failure, languagetool.version
    finally:
        kept.save()


def _some(job, dateline, paths, languagetool):
    """Read, lint and, where asked for, fix some files; configuration and rules are made ready once."""
    from newslint.config import resolver

    config_of = resolver(job.config_file, job.settings)
    ready = {}
    for path in paths:
        config = config_of(_name(job, path))
        if id(config) not in ready:
            rules = _load(_packs(job, config)).rules
            asks = languagetool and languagetool.is_for(config.languagetool)
            ready[id(config)] = _linter(config, rules, languagetool if asks else None)
        yield _one(job, dateline, path, config, ready[id(config)])


def _linter(config, rules, languagetool):
    """A function from a document to its findings under one configuration, suppressions applied and audited."""
    from newslint.suppress import suppress

    wanted = [rule for rule in map(config.apply, rules) if rule]
    ran = frozenset(rule.id for rule in wanted)

    def findings(doc):
        finish = languagetool.begin(doc, config) if languagetool and languagetool.is_wanted(doc, config) else None
        found, running = lint(doc, wanted), ran
        if vars(doc).get("reading", ()) is None:
            running = running - {rule.id for rule in wanted if rule.needs_model}
        if finish:
            found = in_order(finish(found))
            running = running if languagetool.failure else running | {"languagetool.*"}
        found = suppress(doc, found, rules, running)
        return tuple(finding for finding in found if finding.rule in ran or _holds(config, finding))

    return findings


def _holds(config, finding):
    """Whether a finding of newslint's own about itself is wanted; a crash always is."""
    return finding.rule == CRASHED or config.severity(finding.rule, finding.severity) is not None


def _one(job, dateline, path, config, findings_of):
    """(Result, diff lines, problems) of one file."""
    from newslint.read import ReadError, read

    name = _name(job, path)
    try:
        doc = read(name, data=job.stdin if path == "-" else None, dateline=dateline)
    except ReadError as why:
        return Result(name, error=str(why)), (), ()
    findings, diff, problems = findings_of(doc), (), ()
    if job.fix or job.diff:
        doc, findings, diff, problems = _fixed(job, path, doc, findings, config, findings_of, dateline)
    scores = _readability(doc) if job.settings.get("statistics") or "readability" in vars(doc) else None
    evidence = vars(doc).get("evidence")
    figures = {"readability": scores, "garbled": evidence and evidence.figures}
    # A fresh copy of the document leaves its analyses behind: they are large, and reporters need none.
    return Result(name, replace(doc), findings, fingerprints(doc, findings), **figures), diff, problems


def _readability(doc):
    """The readability scores of a document that has been asked for them; None for one that is not English."""
    if doc.language != "en":
        return None
    from newslint.analysis.readability import scores

    return scores(doc.readability) or None


def _fixed(job, path, doc, findings, config, findings_of, dateline):
    """The document, its findings, the diff and problems after applying fixes until nothing more can be applied.

    What is not shown changes nothing.
    """
    from newslint import fix
    from newslint.read import read

    def again(source):
        fresh = read(doc.path, data=source.encode("utf-8"), dateline=dateline)
        return fresh, findings_of(fresh)

    def wanted(finding):
        return is_shown(finding, config.min_level, config.asked) and (job.unsafe or fix.is_safe(finding))

    fixed, left, count = fix.settled(doc, findings, again, wanted)
    if not count:
        return doc, findings, (), ()
    source = fixed.source
    if job.diff or path == "-":
        return doc, findings, tuple(fix.unified_diff(doc.path, doc.source, source)), ()
    try:
        fix.rewrite(path, source)
    except OSError as why:
        return doc, findings, (), (f"{path}: cannot be fixed: {why.strerror}",)
    return fixed, left, (), ()


def _packs(job, config):
    """The folders of rules that hold under a configuration, each once however it is written."""
    from newslint.pack import distinct

    return distinct((*job.packs, *config.rules))


@cache
def _load(packs):
    """Our rules and those of the packs, loaded once a process."""
    from newslint.pack import load

    return load(packs)


def _name(job, path):
    """The name by which a path is configured and reported."""
    return job.stdin_name or "-" if path == "-" else path
