"""A server to ask: the one that this user left running, or one of the run's own, which ends with the run."""

import json
import subprocess
from typing import NamedTuple

from newslint.engines.languagetool import client, places
from newslint.engines.languagetool.install import InstallError

IDLE = 30  # minutes without use after which a user's server ends
PATIENCE = 0.3  # seconds for a server of this machine to take a call
GOING = 10  # seconds for a supervisor to end Java and itself


class Server(NamedTuple):
    """Where a server answers, and which LanguageTool it is (None: not known before it is asked)."""

    url: str
    version: str | None = None


def running():
    """The Server that this user left running, or None."""
    state = places.read_state()
    if state and client.accepts(state["url"], PATIENCE):
        return Server(state["url"], state["version"])
    return None


class OwnServer:
    """A server for this process: started at once, ended by `close` or by the end of the process, whatever ends it."""

    def __init__(self):
        import os

        # A session of its own: Ctrl-C reaches newslint, which closes the pipe.
        self._process = subprocess.Popen(
            places.supervisor_command(os.getpid(), 0), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def server(self):
        """The Server, when it answers; raises InstallError."""
        return _told(self._process)

    def close(self):
        """End the server, and wait until it is gone."""
        _finish(self._process)


def start(idle=IDLE):
    """The Server that this user has running, started when there is none; raises InstallError. `idle` in minutes."""
    found = running()
    if found:
        return found
    try:
        places.state_file(create=True)
    except OSError as why:
        raise InstallError(f"cannot write {why.filename}: {why.strerror}") from None
    process = subprocess.Popen(
        places.supervisor_command(0, idle * 60), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        server = _told(process)
    except BaseException:
        _finish(process)
        raise
    process.stdout.close()
    # It lives on: without this, Python warns that it was not waited for.
    process.returncode = 0
    return server


def stop():
    """End the server that this user left running; whether there was one."""
    state = places.read_state()
    if not state:
        return False
    import psutil

    ended = []
    for key, mark in ("pid", "languagetool.supervisor"), ("java", "org.languagetool.server"):
        try:
            process = psutil.Process(state[key])
            # Ids are given again: only a process that looks like ours is ended.
            if any(mark in part for part in process.cmdline()):
                process.terminate()
                ended.append(process)
        except (psutil.Error, ValueError, TypeError):
            continue
    _, left = psutil.wait_procs(ended, GOING)
    for process in left:
        process.kill()
    psutil.wait_procs(left, GOING)
    import os

    if os.path.exists(places.state_file()):
        os.unlink(places.state_file())
    return bool(ended)


def _told(process):
    """The Server that a supervisor reports; raises InstallError with what it reports instead."""
    line = process.stdout.readline()
    try:
        answer = json.loads(line)
    except ValueError:
        raise InstallError("LanguageTool could not be started") from None
    if "error" in answer:
        raise InstallError(answer["error"])
    return Server(answer["url"], answer["version"])


def _finish(process):
    """End a supervisor; it ends Java before it goes."""
    if process.stdin:
        process.stdin.close()
    process.terminate()
    try:
        process.wait(GOING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
