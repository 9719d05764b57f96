"""The garble model as a run sees it: whether it is used, and what the report says about that."""

ON = "on"
COMMAND_LINE = "command line"  # where a setting came from, in the words of newslint.config


def for_run(configs, rules):
    """What the report says of the model before any copy is read: "on", or "off: " and why.

    Costs next to nothing: the model is loaded when a rule asks what it says of a sentence that was never read before.
    """
    configs = tuple(configs)
    if not any(config.garble for config in configs):
        return f"off: {_who_said(configs[0])}"
    needing = [rule for rule in rules if rule.needs_model]
    if not any(config.apply(rule) for config in configs for rule in needing):
        return "off: no rule that needs it is on"
    from newslint.analysis.reading.model import ModelError, check

    try:
        check()
    except ModelError as why:
        return f"off: {why}"
    return ON


def state(before, failures):
    """What the report says in the end: what `for_run` said, unless the model then failed."""
    return f"off: {failures[0]}" if failures and before == ON else before


def failure():
    """Why the model could not be used in this process when it was needed, or None."""
    import sys

    if "newslint.analysis.reading.model" not in sys.modules:
        return None
    from newslint.analysis.reading.model import failure

    return failure()


def _who_said(config):
    """Who turned the model off: the command line or the configuration."""
    told = next((setting for setting in config.settings if setting.key == ("garble",)), None)
    return "--no-garble" if told is None or told.origin == COMMAND_LINE else "configuration"
