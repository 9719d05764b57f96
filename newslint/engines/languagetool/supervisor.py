"""The process between newslint and Java: it starts LanguageTool's server, watches, and ends it when nobody is left.

For one run it ends Java as soon as that run is gone, however it went: its standard input, a pipe that only the run
holds open, ends, or its parent is another process. For a user it ends Java when the server has not been used for a
while, or when its state file is gone. It says on standard output, in one line of JSON, how the start went.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from newslint.engines.languagetool import client, install, places

HEAP = "600m"  # what English needs is about 350 MB
START_LIMIT = 60  # seconds until the server must answer
TRIES = 3  # ports
WATCH_EVERY = 0.5  # seconds
PROPERTIES = {"maxCheckThreads": 2, "pipelineCaching": True, "maxPipelinePoolSize": 4, "cacheSize": 1000}
# Java starts faster when it compiles less; a server that stays lets it compile all.
JVM = (f"-Xmx{HEAP}", "-XX:+UseSerialGC", "-Xshare:auto")
JVM_FOR_A_RUN = ("-XX:TieredStopAtLevel=1",)


class Left(Exception):
    """Nobody is left to be served, or a signal said so."""


def main():
    """`supervisor PARENT IDLE`: serve the process PARENT, or, when that is 0, a user until IDLE seconds without use."""
    parent, idle = int(sys.argv[1]), float(sys.argv[2])
    _on_signals(_leave)
    java = None
    try:
        installation = install.ready()
        java, url = _start(installation, parent)
        if not parent:
            _warm(url)
            places.write_state({"pid": os.getpid(), "java": java.pid, "url": url, "version": installation.version})
        _say({"url": url, "version": installation.version, "java": java.pid})
        _watch(java, parent, idle)
    except (install.InstallError, OSError) as why:
        _say({"error": str(why)})
    except Left:
        pass
    finally:
        _on_signals(signal.SIG_IGN)
        try:  # the state first: nobody shall find a server there that has ended
            _forget()
        finally:
            _end(java)


def _forget():
    """Remove the state file, unless it speaks of another server."""
    state = places.read_state()
    if state and state["pid"] == os.getpid():
        Path(places.state_file()).unlink(missing_ok=True)


def _leave(*_):
    raise Left


def _on_signals(action):
    """Do this when somebody asks the process to end."""
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), action)


def _say(answer):
    """One line for whoever waits; nobody need be there any more."""
    try:
        os.write(sys.stdout.fileno(), json.dumps(answer).encode() + b"\n")
    except OSError:
        return


def _start(installation, parent):
    """The Java process and the URL of the server when it answers; raises InstallError."""
    from tempfile import TemporaryFile

    said = ""
    for _ in range(TRIES):
        port = _free_port()
        with TemporaryFile() as errors:
            java = subprocess.Popen(
                _command(installation, port, parent), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                preexec_fn=_dies_with_parent() if sys.platform == "linux" else None,
            )  # fmt: skip
            try:
                if _answers(java, f"http://127.0.0.1:{port}", parent):
                    return java, f"http://127.0.0.1:{port}"
            except BaseException:
                _end(java)
                raise
            _end(java)
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip().partition("\n")[0]
    raise install.InstallError(f"LanguageTool's server ended at its start{': ' if said else ''}{said[:200]}")


def _command(installation, port, parent):
    """The command line of the server: language-tool-python's, with a bound on its memory."""
    from language_tool_python.config_file import LanguageToolConfig
    from language_tool_python.download_lt import LocalLanguageTool

    config = LanguageToolConfig(PROPERTIES)
    if os.environ.get("LTP_JAR_DIR_PATH"):
        import shutil

        server = [str(installation.jar), "org.languagetool.server.HTTPServer", "-p", str(port), "--config", config.path]
        command = [shutil.which("java"), "-cp", *server]
    else:
        command = LocalLanguageTool.from_version_name(installation.version).get_server_cmd(port, config)
    return [command[0], *JVM, *(JVM_FOR_A_RUN if parent else ()), *command[1:]]


def _free_port():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _dies_with_parent():
    """On Linux: a function for the child that makes the kernel end it when this process dies, even by SIGKILL."""
    import ctypes

    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _answers(java, url, parent):
    """Whether the server answers before it ends; raises InstallError when it takes too long, Left when left."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline:
        if java.poll() is not None:
            return False
        if client.is_healthy(url, 2):
            return True
        if parent and _is_left(parent, 0.1):
            raise Left
        if not parent:
            time.sleep(0.1)
    raise install.InstallError(f"LanguageTool's server did not answer within {START_LIMIT} seconds")


def _warm(url):
    """Let the server load what a first check needs, before anybody waits for it."""
    try:
        client.check(url, {"text": "This are an test of a server.", "language": "en-US"}, START_LIMIT)
    except client.Unavailable as why:
        raise install.InstallError(f"LanguageTool's server cannot check: {why}") from None


def _watch(java, parent, idle):
    """Wait until Java ends, the parent is gone, or the server has been idle for too long."""
    while java.poll() is None:
        if parent:
            if _is_left(parent, WATCH_EVERY):
                return
            continue
        time.sleep(WATCH_EVERY)
        state = places.read_state()
        if not state or state["pid"] != os.getpid() or time.time() - os.stat(places.state_file()).st_mtime > idle:
            return


def _is_left(parent, seconds):
    """Whether the run is gone; waits up to `seconds` for news of it."""
    if os.name == "nt":  # no select on pipes: a parent's end is seen by its id alone
        import psutil

        time.sleep(seconds)
        return not psutil.pid_exists(parent)
    import select

    readable, _, _ = select.select([sys.stdin], [], [], seconds)
    return bool(readable) or os.getppid() != parent


def _end(java):
    """End Java, and wait for it."""
    if java is not None and java.poll() is None:
        java.kill()
        java.wait()
