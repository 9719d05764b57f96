"""`newslint FILE…`, also `newslint check`: lint files and report."""

import os
import sys

import click

from newslint.cli.mistakes import fail, let_go, standard_input, user_errors
from newslint.report import FORMATS

LEVELS = ("error", "warning", "suggestion")


@click.command(short_help="Lint files; the same as the bare form (for hooks: newslint check -- FILE…).")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-f", "--format", "format_", type=click.Choice(tuple(FORMATS)), default="text", help="How to report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to FILE; - is standard output.")
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
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply the others' first suggestion too.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings recorded in FILE (see `newslint baseline`).")
@click.option("--force-exclude", is_flag=True, help="Leave out what `exclude` names also where it is given by name.")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
@click.option("--stdin-filename", metavar="NAME", help="The name (and suffix) of what - reads.")
@click.option("--statistics", is_flag=True, help="Add readability and counts by rule.")
@click.option("--no-garble", is_flag=True, help="Do without the garble model.")
@click.option("--languagetool", metavar="off|auto|on|require|URL", help="Use LanguageTool (default: auto).")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 decides by the work.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour the report.")
def check(
    files, format_, output, packs, config_file, stdin_filename, jobs, color, fix, unsafe_fixes, diff, force_exclude,
    **settings,
):  # fmt: skip
    """Lint FILES and report what an editor would stop.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, configuration or input, 3 newslint failed.
    """
    from newslint.run import Job, run_all

    if unsafe_fixes and not (fix or diff):
        fail("--unsafe-fixes needs --fix or --diff")
    if fix and not diff and "-" in files:
        fail("--fix cannot change standard input; --diff shows what it would change")
    if output == "-":
        output = None
    job = Job(
        files=files,
        packs=packs,
        config_file=config_file,
        stdin=standard_input(files),
        stdin_name=stdin_filename,
        jobs=jobs,
        fix=fix,
        diff=diff,
        unsafe=unsafe_fixes,
        output=output,
        force_exclude=force_exclude,
        settings={key: value for key, value in settings.items() if value not in (None, (), False)},
    )
    try:
        outcome = run_all(job, progress=progress)
    except user_errors() as why:
        fail(why)
    if diff:
        from newslint.report.excerpt import visible

        # Copy can hold terminal escapes; a patch in a pipe stays as it is.
        shown = visible if output is None and sys.stdout.isatty() else str
        text = "".join(shown(line.rstrip("\n")) + "\n" for line in outcome.diffs)
    else:
        text = _rendered(outcome.run, format_, "never" if output is not None and color == "auto" else color)
    _deliver(text, output)
    for line in (*outcome.problems, *outcome.notes):
        click.echo(f"newslint: {line}", err=True)
    sys.exit(outcome.exit_code)


def _rendered(run, format_, color):
    """The report as one string."""
    from newslint.report import render

    return "".join(render(format_, run, color=_wants_color(color), width=_width()))


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
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:  # the reader has seen enough; the exit code still counts
            let_go()
        except OSError as why:
            let_go()
            fail(f"cannot write the report: {why.strerror}")
        return
    from newslint.fix import write_whole

    try:
        write_whole(output, text)
    except OSError as why:
        fail(f"cannot write {output}: {why.strerror}")


def progress(done, total):
    """Show on a terminal how far a long run has come."""
    if total >= 20 and sys.stderr.isatty():
        end = "\r" if done < total else "\r\x1b[K"
        click.echo(f"\r{done} of {total} files{end}", nl=False, err=True)
