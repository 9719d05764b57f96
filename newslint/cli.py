"""The command `newslint`: options and commands; the only module that prints or exits."""

import os
import sys

import click

from newslint import __version__

FORMATS = ("text", "concise", "json", "sarif", "github")
LEVELS = ("error", "warning", "suggestion")


class Commands(click.Group):
    """A group whose bare form is `check`: `newslint story.txt` lints, `newslint explain ID` explains."""

    def parse_args(self, ctx, args):
        """Take the first argument for a command only when it is one."""
        if not args:
            raise click.UsageError("no files given; `newslint FILE…` lints, `newslint --help` shows all options", ctx)
        if args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx, formatter):
        """Show the options of the bare form, then the commands."""
        check.format_options(click.Context(check, info_name="newslint"), formatter)
        self.format_commands(ctx, formatter)


def main():
    """Entry point: run the command; an unforeseen failure is one clear line and exit 3."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    try:
        newslint(prog_name="newslint")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except RecursionError as why:
        _crash(why)
    except Exception as why:
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        _crash(why)


def _crash(why):
    """Say that newslint itself failed, and how to see more."""
    click.echo(
        f"newslint: internal error: {type(why).__name__}: {why}\n"
        "This is a bug in newslint; NEWSLINT_TRACEBACK=1 shows where.",
        err=True,
    )
    sys.exit(3)


@click.group(
    cls=Commands,
    subcommand_metavar="[OPTIONS] FILE…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="newslint %(version)s")
def newslint():
    """Lint news copy: find what a good copy desk would stop.

    FILE is a .txt or .md file, a folder, a glob, or - for standard input.
    """


@newslint.command(short_help="Lint files; the same as the bare form (for hooks: newslint check -- FILE…).")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-f", "--format", "format_", type=click.Choice(FORMATS), default="text", help="How to report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to FILE instead of standard output.")
@click.option("--dateline", metavar="YYYY-MM-DD", help="The day the copy was written.")
@click.option("--profile", metavar="NAME", help="House style: ap, reuters, bbc, guardian, none or one of your own.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule, category or pack (repeatable).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out this rule, category or pack (repeatable).")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules, Vale packs too.")
@click.option("--min-level", type=click.Choice(LEVELS), help="Lowest level shown (default: warning).")
@click.option(
    "--fail-on", type=click.Choice((*LEVELS, "never")), help="Lowest level that makes the exit code 1 (default: error)."
)
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files, then report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply the first suggestion of the others too.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings recorded in FILE (see `newslint baseline`).")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
@click.option("--stdin-filename", metavar="NAME", help="The name (and suffix) of what - reads.")
@click.option("--statistics", is_flag=True, help="Add counts by rule.")
@click.option("--no-garble", is_flag=True, help="Do without the garble model.")
@click.option("--languagetool", metavar="off|auto|on|require|URL", help="Use LanguageTool (default: auto).")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 decides by the work.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour the report.")
def check(files, format_, output, packs, config_file, stdin_filename, jobs, color, fix, unsafe_fixes, diff, **settings):
    """Lint FILES and report what an editor would stop.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, configuration or input, 3 newslint failed.
    """
    from newslint.run import Job, run_all

    job = Job(
        files=files,
        packs=packs,
        config_file=config_file,
        stdin=sys.stdin.buffer.read() if "-" in files else None,
        stdin_name=stdin_filename,
        jobs=jobs,
        fix=fix,
        diff=diff,
        unsafe=unsafe_fixes,
        settings={key: value for key, value in settings.items() if value not in (None, (), False)},
    )
    try:
        outcome = run_all(job, progress=_progress)
    except _user_errors() as why:
        _fail(why)
    if diff:
        from newslint.report.excerpt import visible

        # Copy can hold terminal escapes; a patch in a pipe stays as it is.
        shown = visible if output is None and sys.stdout.isatty() else str
        text = "".join(shown(line.rstrip("\n")) + "\n" for line in outcome.diffs)
    else:
        text = _rendered(outcome.run, format_, color if output is None else "never")
    _deliver(text, output)
    for line in (*outcome.problems, *outcome.notes):
        click.echo(f"newslint: {line}", err=True)
    sys.exit(outcome.exit_code)


def _user_errors():
    """The exceptions that are the user's to mend."""
    from newslint.baseline import BaselineError
    from newslint.config import ConfigError
    from newslint.pack import RuleError
    from newslint.read import ReadError

    return BaselineError, ConfigError, RuleError, ReadError


def _fail(why):
    """Report a mistake in usage or configuration and exit 2."""
    for line in str(why).splitlines():
        click.echo(f"newslint: {line}", err=True)
    sys.exit(2)


def _rendered(run, format_, color):
    """The report as one string."""
    from importlib import import_module

    from newslint.report import FORMATS as reporters

    module = import_module(reporters[format_])
    return "".join(module.render(run, color=_wants_color(color), width=_width()))


def _wants_color(color):
    """Whether to colour: the option, then NO_COLOR, FORCE_COLOR, then whether a terminal reads."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width():
    """Columns of the terminal, 100 where nothing tells."""
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return 100
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns


def _deliver(text, output):
    """Write the report whole to a file, or to standard output."""
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    from newslint.fix import write_whole

    try:
        write_whole(output, text)
    except OSError as why:
        _fail(f"cannot write {output}: {why.strerror}")


def _progress(done, total):
    """Show on a terminal how far a long run has come."""
    if total >= 20 and sys.stderr.isatty():
        end = "\r" if done < total else "\r\x1b[K"
        click.echo(f"\r{done} of {total} files{end}", nl=False, err=True)


@newslint.command(short_help="Say what a rule finds, why, with examples.")
@click.argument("rule_id", metavar="RULE")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules.")
def explain(rule_id, packs):
    """Say what RULE finds and why, show its examples, and how to silence it."""
    from newslint.explain import explanation

    rules = {rule.id: rule for rule in _rules(packs)}
    wanted = [rule for rule in rules.values() if rule_id in (rule.id, rule.category, *rule.was)]
    if not wanted:
        _fail(f"no rule is called {rule_id!r}{_meant(rule_id, rules)}; `newslint rules` lists them")
    click.echo("\n".join(explanation(rule) for rule in wanted).rstrip("\n"))


@newslint.command("rules", short_help="List the rules.")
@click.argument("names", nargs=-1, metavar="[RULE|CATEGORY]…")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules.")
def list_rules(names, packs):
    """List all rules, or those of the named categories, with level and what each finds."""
    from newslint.explain import table

    rules = _rules(packs)
    unknown = [name for name in names if not any(name in (rule.id, rule.category) for rule in rules)]
    if unknown:
        known = {name: None for rule in rules for name in (rule.category, rule.id)}
        _fail(f"no rule or category is called {unknown[0]!r}{_meant(unknown[0], known)}")
    click.echo(table([rule for rule in rules if not names or rule.id in names or rule.category in names]).rstrip("\n"))


def _rules(packs):
    """Our rules and those of the packs; broken ones are reported."""
    from newslint.pack import load

    try:
        loaded = load(packs)
    except _user_errors() as why:
        _fail(why)
    for problem in loaded.problems:
        click.echo(f"newslint: {problem}", err=True)
    return loaded.rules


def _meant(word, known):
    """`; did you mean …?` when something known is close."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1, 0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


@newslint.command("test-rules", short_help="Prove rules by their own examples.")
@click.argument("folders", nargs=-1, metavar="[DIR]…")
@click.option("--minimum", type=click.IntRange(0), default=None, help="Bad and good examples that each rule must have.")
def test_rules(folders, minimum):
    """Run each rule's examples: our own rules, or those of the folders given (three of each kind are demanded)."""
    from newslint.pack import load
    from newslint.testing import prove

    try:
        loaded = load(folders, builtin=not folders)
    except _user_errors() as why:
        _fail(why)
    failures = 0
    for rule in loaded.rules:
        said = prove(rule) if minimum is None else prove(rule, minimum=minimum)
        failures += bool(said)
        for line in said:
            click.echo(f"{rule.id}: {line}")
    for problem in loaded.problems:
        click.echo(problem)
    click.echo(f"{len(loaded.rules)} rules, {failures} not proven, {len(loaded.problems)} not loaded")
    sys.exit(2 if loaded.problems else 1 if failures else 0)


@newslint.command("config", short_help="Show each setting that holds for a file, and where it came from.")
@click.argument("file", default=".", metavar="[FILE]")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
def show_config(file, config_file):
    """Show each setting that holds for FILE (default: this folder), and the line that it came from."""
    from newslint.config import explain_config

    try:
        rows = explain_config(file, config_file)
    except _user_errors() as why:
        _fail(why)
    width = max(len(key) for key, _, _ in rows)
    for key, value, origin in rows:
        click.echo(f"{key:{width}}  {value}  ({origin})")


@newslint.command(short_help="Record the findings of today, so that only new ones are reported.")
@click.argument("action", type=click.Choice(("create", "update")))
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--baseline", "target", default=".newslint-baseline.json", metavar="FILE", help="Where to keep it.")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
def baseline(action, files, target, config_file):
    """Record every finding in FILES; `newslint --baseline FILE` then reports only what is new."""
    from newslint import baseline as store
    from newslint.run import Job, run_all

    if action == "create" and os.path.exists(target):
        _fail(f"{target} exists; `newslint baseline update` replaces it")
    try:
        outcome = run_all(Job(files=files, config_file=config_file), progress=_progress)
        store.write(target, outcome.run)
    except _user_errors() as why:
        _fail(why)
    except OSError as why:
        _fail(f"cannot write {target}: {why.strerror}")
    count = sum(len(result.findings) for result in outcome.run.results)
    click.echo(f"{target}: {count} findings in {len(outcome.run.results)} files")
    for problem in outcome.problems:
        click.echo(f"newslint: {problem}", err=True)
    sys.exit(2 if outcome.problems or any(result.error for result in outcome.run.results) else 0)
