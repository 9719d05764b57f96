"""The command `newslint`: its bare form and its commands; only this package prints or exits."""

import gc
import os
import sys

import click

from newslint import __version__
from newslint.cli.check import check
from newslint.cli.commands import COMMANDS
from newslint.cli.languagetool import languagetool
from newslint.cli.mistakes import let_go


class Commands(click.Group):
    """A group whose bare form is `check`: `newslint story.txt` lints, `newslint explain ID` explains."""

    def parse_args(self, ctx, args):
        """Take the first argument for a command only when it is one."""
        if not args:
            raise click.UsageError("no files given; `newslint FILE…` lints, `newslint --help` shows all options", ctx)
        if args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx):
        """Run the command; end with 130 on Ctrl-C, with 0 when nobody reads on: click's 1 would mean findings."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("newslint: interrupted", err=True)
            sys.exit(130)
        except BrokenPipeError:
            let_go()
            sys.exit(0)

    def format_options(self, ctx, formatter):
        """Show the options of the bare form, then the commands."""
        with formatter.section("Options"):
            options = [one for one in (*check.params, *self.get_params(ctx)) if isinstance(one, click.Option)]
            formatter.write_dl([record for one in options if (record := one.get_help_record(ctx))])
        self.format_commands(ctx, formatter)


def main():
    """Entry point: run the command; an unforeseen failure is one clear line and exit 3."""
    gc.set_threshold(100_000)  # nearly all that a run makes lives to its end: looking for garbage finds none
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))
        getattr(sys, name).reconfigure(errors="backslashreplace")
    try:
        _run()
    except SystemExit as end:
        if "onnxruntime" in sys.modules:
            _leave(end.code)
        raise


def _run():
    """Run the command, which ends by SystemExit, and keep what the next run can use."""
    try:
        newslint(prog_name="newslint")
    except Exception as why:
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        _crash(why)
    finally:
        if "newslint.kept" in sys.modules:
            sys.modules["newslint.kept"].save()


def _leave(code):
    """End the process here: to take a model apart before costs a twentieth of a run and frees nothing more.

    Returns where something waits for the regular end: output that cannot be written, a profiler, a tracer.
    """
    if sys.getprofile() or sys.gettrace():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return
    os._exit(code or 0)


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
    subcommand_metavar="FILE…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="newslint %(version)s")
def newslint():
    """Lint news copy: find what a good copy desk would stop.

    FILE is a .txt or .md file, a folder, a glob, or - for standard input.
    """


for command in (check, *COMMANDS, languagetool):
    newslint.add_command(command)
