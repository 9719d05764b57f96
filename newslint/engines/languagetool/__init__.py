"""LanguageTool: a server that checks grammar, asked where one answers, started where the run is told to.

`for_run` is what a run uses; it costs next to nothing when there is no server to ask.
"""

import os

OFF = "off"
NO_SERVER = "off: no server"


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
    elif mode not in ("on", "require") and not mode.startswith(("http://", "https://")):
        return None, f"off: NEWSLINT_LANGUAGETOOL says “{mode}”, not off, auto, on, require or a URL"
    from newslint.engines.languagetool.engine import Engine

    return Engine(mode), ""
