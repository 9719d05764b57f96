"""The other commands: explain, rules, test-rules, config, baseline."""

import os
import sys

import click

from newslint.cli.check import progress
from newslint.cli.mistakes import fail, standard_input, user_errors
from newslint.meant import RULES, meant


@click.command(short_help="Say what a rule finds, why, with examples.")
@click.argument("rule_id", metavar="RULE")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules.")
def explain(rule_id, packs):
    """Say what RULE finds and why, show its examples, and how to silence it."""
    from newslint.explain import OWN, explanation, own

    told = [id for id in OWN if rule_id in (id, "internal")]
    if told:
        click.echo("\n".join(map(own, told)).rstrip("\n"))
        return
    if rule_id.startswith("languagetool."):
        from newslint.engines.languagetool import policy

        click.echo(policy.explanation(rule_id.partition(".")[2]).rstrip("\n"))
        return
    rules = {rule.id: rule for rule in _rules(packs)}
    wanted = [rule for rule in rules.values() if rule_id in (rule.id, rule.category, *rule.was)]
    if not wanted:
        fail(f"no rule is called “{rule_id}”{meant(rule_id, (*rules, *OWN), RULES)}")
    click.echo("\n".join(explanation(rule) for rule in wanted).rstrip("\n"))


@click.command("rules", short_help="List the rules.")
@click.argument("names", nargs=-1, metavar="[RULE|CATEGORY]…")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules.")
def list_rules(names, packs):
    """List all rules, or those of the named categories, with level and what each finds."""
    from newslint.explain import table

    rules = _rules(packs)
    unknown = [name for name in names if not any(name in (rule.id, rule.category) for rule in rules)]
    if unknown:
        known = {name: None for rule in rules for name in (rule.category, rule.id)}
        fail(f"no rule or category is called “{unknown[0]}”{meant(unknown[0], known, RULES)}")
    click.echo(table([rule for rule in rules if not names or rule.id in names or rule.category in names]).rstrip("\n"))


def _rules(packs):
    """Our rules, those of the packs, and those that linting in this folder would use; broken ones are reported."""
    from newslint.config import resolver
    from newslint.pack import distinct, load

    try:
        loaded = load(distinct((*packs, *resolver()(".").rules)))
    except user_errors() as why:
        fail(why)
    for problem in loaded.problems:
        click.echo(f"newslint: {problem}", err=True)
    return loaded.rules


@click.command("test-rules", short_help="Prove rules by their own examples.")
@click.argument("folders", nargs=-1, metavar="[DIR]…")
@click.option("--minimum", type=click.IntRange(0), default=None, help="Bad and good examples that each rule must have.")
def test_rules(folders, minimum):
    """Run each rule's examples: our own rules, or those of the folders given (three of each kind are demanded)."""
    from newslint.pack import load
    from newslint.report.text import counted
    from newslint.testing import prove, skipped

    try:
        loaded = load(folders, builtin=not folders)
    except user_errors() as why:
        fail(why)
    failures = left_out = 0
    for rule in loaded.rules:
        said = prove(rule) if minimum is None else prove(rule, minimum=minimum)
        failures += bool(said)
        for line in said:
            click.echo(f"{rule.id}: {line}")
        why = not said and skipped(rule)
        if why:
            left_out += 1
            click.echo(f"{rule.id}: skipped: {why}")
    for problem in loaded.problems:
        click.echo(problem)
    skips = f", {left_out} skipped" if left_out else ""
    unloaded = len(loaded.problems)
    click.echo(f"{counted(len(loaded.rules), 'rule')}, {failures} not proven{skips}, {unloaded} not loaded")
    sys.exit(2 if loaded.problems else 1 if failures else 0)


@click.command("config", short_help="Show each setting that holds for a file, and where it came from.")
@click.argument("file", default=".", metavar="[FILE]")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
def show_config(file, config_file):
    """Show each setting that holds for FILE (default: this folder), and the line that it came from.

    A FILE that does not exist is told, exit code 2, after the settings that it would have.
    """
    from newslint.config import explain_config

    try:
        rows = explain_config(file, config_file)
    except user_errors() as why:
        fail(why)
    width = max(len(key) for key, _, _ in rows)
    for key, value, origin in rows:
        click.echo(f"{key:{width}}  {value}  ({origin})")
    # The name that --stdin-filename will give may be that of no file; far more often it is mistyped.
    if file != "-" and not os.path.exists(file):
        fail(f"{file}: no such file; these settings would hold for it")


@click.command(short_help="Record the findings of today, so that only new ones are reported.")
@click.argument("action", type=click.Choice(("create", "update")))
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--baseline", "target", default=".newslint-baseline.json", metavar="FILE", help="Where to keep it.")
@click.option("--rules", "packs", multiple=True, metavar="DIR", help="Add a folder of rules.")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of .newslint.yml.")
def baseline(action, files, target, packs, config_file):
    """Record every finding in FILES; `newslint --baseline FILE` then reports only what is new.

    Nothing is written when one of FILES cannot be read.
    """
    from newslint import baseline as store
    from newslint.report.text import counted
    from newslint.run import Job, run_all

    if action == "create" and os.path.exists(target):
        fail(f"{target} exists; `newslint baseline update` replaces it")
    try:
        job = Job(files=files, packs=packs, config_file=config_file, stdin=standard_input(files))
        outcome = run_all(job, progress=progress)
    except user_errors() as why:
        fail(why)
    unread = [f"{result.path}: {result.error}" for result in outcome.run.results if result.error is not None]
    for problem in (*outcome.problems, *unread):
        click.echo(f"newslint: {problem}", err=True)
    if unread:
        fail(f"{target}: not written: it would lack what could not be read")
    try:
        store.write(target, outcome.run)
    except user_errors() as why:
        fail(why)
    except OSError as why:
        fail(f"cannot write {target}: {why.strerror}")
    recorded = counted(sum(len(result.findings) for result in outcome.run.results), "finding")
    click.echo(f"{target}: {recorded} in {counted(len(outcome.run.results), 'file')}")
    sys.exit(2 if outcome.problems else 0)


COMMANDS = (explain, list_rules, test_rules, show_config, baseline)
