"""Run the command `newslint` as a person would: a process of its own, its output and its exit code."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_c8c743d56c621418.txt"


def script():
    """The installed script; where the package only lies on the path, the same entry point."""
    script = Path(sysconfig.get_path("scripts"), "newslint")
    if script.exists():
        return [str(script)]
    return [sys.executable, "-c", "import sys; from newslint.cli import main; sys.exit(main())"]


def newslint(*args, cwd=ROOT, stdin=b"", env=None, command=None, timeout=60):
    """The CompletedProcess of `newslint *args`, standard output and error decoded as UTF-8.

    The environment holds no settings of the terminal and asks no LanguageTool server; `env` adds to it.
    """
    drop = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "PRE_COMMIT", "NEWSLINT_TRACEBACK")
    clean = {key: value for key, value in os.environ.items() if key not in drop}
    done = subprocess.run(
        [*(command or script()), *map(str, args)],
        cwd=cwd,
        input=stdin,
        env={**clean, "PYTHONUTF8": "1", "XDG_RUNTIME_DIR": os.devnull, **(env or {})},
        capture_output=True,
        timeout=timeout,
    )
    done.stdout = done.stdout.decode("utf-8")
    done.stderr = done.stderr.decode("utf-8")
    return done
