"""`newslint languagetool`: get LanguageTool, keep its server running for this user, end it, say what there is."""

import os
import sys

import click


@click.group(short_help="Get LanguageTool, start and stop its server, say what there is.")
def languagetool():
    """Get LanguageTool, keep its server running, end it, say what there is.

    While a server runs, every run of newslint asks it (--languagetool auto).
    """


@languagetool.command()
@click.option("--idle", type=click.FloatRange(0.05), default=30, metavar="MINUTES", help="End it after so long unused.")
def start(idle):
    """Start a server for this user; it ends by itself when it is not used (after 30 minutes)."""
    from newslint.engines.languagetool import server
    from newslint.engines.languagetool.install import InstallError

    found = server.running()
    if found:
        click.echo(f"LanguageTool {found.version} runs already at {found.url}")
        return
    try:
        found = server.start(idle)
    except InstallError as why:
        _missing(why)
    click.echo(f"LanguageTool {found.version} runs at {found.url}; it ends after {idle:g} minutes without use")


@languagetool.command()
def stop():
    """End the server that this user has running."""
    from newslint.engines.languagetool import server

    click.echo("LanguageTool has ended" if server.stop() else "no LanguageTool server runs")


@languagetool.command()
def status():
    """Say what is found: Java, LanguageTool and its version, the server. The exit code is 0 when one can be used."""
    from newslint.engines.languagetool import install, server

    trouble = install.java_trouble()
    java = trouble or f"{_which('java')}"
    found = install.find()
    running = server.running()
    click.echo(f"Java          {java}")
    click.echo(f"LanguageTool  {f'{found.version} in {os.path.dirname(found.jar)}' if found else _not_installed()}")
    click.echo(f"server        {running.url if running else 'none runs; `newslint languagetool start` starts one'}")
    sys.exit(0 if running or found and not trouble else 3)


@languagetool.command("install")
@click.option("--download", is_flag=True, help="Get the zip that language-tool-python downloads instead of using Maven.")
def install_command(download):
    """Get LanguageTool from Maven Central (about 250 MB), into the folder in which language-tool-python looks."""
    from newslint.engines.languagetool import install

    found = install.find()
    if found:
        click.echo(f"LanguageTool {found.version} is in {os.path.dirname(found.jar)} already")
        return
    click.echo(f"getting LanguageTool {install.version_to_get()} …", err=True)
    try:
        found = install.download() if download else install.fetch_with_maven()
    except install.InstallError as why:
        _missing(why)
    click.echo(f"LanguageTool {found.version} is in {os.path.dirname(found.jar)}")


def _not_installed():
    return "not installed; `newslint languagetool install` gets it"


def _which(program):
    from shutil import which

    return which(program)


def _missing(why):
    """Say what is missing and exit 3, as for an engine that is required."""
    click.echo(f"newslint: {why}", err=True)
    sys.exit(3)
