"""LanguageTool: a server that checks grammar, asked where one answers, started where the run is told to.

`for_files` is what a run uses; it costs next to nothing when there is no server to ask.
"""

import os

OFF = "off"
NO_SERVER = "off: no server"


def is_url(mode):
    """Whether a mode names a server."""
    return mode.startswith(("http://", "https://"))


def for_files(configs):
    """The Engine of a run, in the strongest mode that some file is to be checked in, or None and why not."""
    told = {config.languagetool for config in configs}
    urls = sorted(filter(is_url, told))
    return for_run(next(mode for mode in ("require", "on", *urls, "auto", "off") if mode in told))


def unasked(configs, engine):
    """A note, in no line or one, where files want LanguageTool and the run's Engine is not for them.

    `configs` maps paths to their configurations.
    """
    if engine is None:
        return ()
    wanted = {path: config.languagetool for path, config in configs.items() if config.languagetool != "off"}
    kept = [path for path, mode in wanted.items() if not engine.is_for(mode)]
    if not kept:
        return ()
    more = f" and {len(kept) - 1} more" if len(kept) > 1 else ""
    return (f"LanguageTool: not asked about {kept[0]}{more}: a run asks one server, and theirs is another",)


def for_run(told):
    """The Engine of a run, or None, and what the report says when there is none.

    `told` is off, auto, on, require or a URL; for auto, NEWSLINT_LANGUAGETOOL can say another.
    """
    mode = os.environ.get("NEWSLINT_LANGUAGETOOL") or told if told == "auto" else told
    if mode == "off":
        return None, OFF
    if mode == "auto":
        from newslint.engines.languagetool.places import state_file

        if not os.path.exists(state_file()):
            return None, NO_SERVER
    elif mode not in ("on", "require") and not is_url(mode):
        return None, f"off: NEWSLINT_LANGUAGETOOL says “{mode}”, not off, auto, on, require or a URL"
    from newslint.engines.languagetool.engine import Engine

    return Engine(mode, told=told), ""
