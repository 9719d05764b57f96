"""What the commands share: how a mistake of the user's is told."""

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
