"""What the commands share: standard input and output, and how a mistake of the user's is told."""

import os
import sys

import click


def user_errors():
    """The exceptions that are the user's to mend."""
    from newslint.baseline import BaselineError
    from newslint.config import ConfigError
    from newslint.pack import RuleError
    from newslint.read import ReadError

    return BaselineError, ConfigError, RuleError, ReadError


def fail(why):
    """Report a mistake in usage or configuration and exit 2."""
    for line in str(why).splitlines():
        click.echo(f"newslint: {line}", err=True)
    sys.exit(2)


def standard_input(files):
    """What `-` among the files means, as bytes; None when it is not among them."""
    if "-" not in files:
        return None
    if sys.stdin is None:
        fail("standard input is closed; there is nothing for - to read")
    return sys.stdin.buffer.read()


def let_go():
    """Send what standard output still holds nowhere, when nobody takes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
