"""Starting, stopping and ending LanguageTool's server, with a stand-in for Java: none may outlive what it serves."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from command import ROOT, newslint
from languagetool import pretend_installed, processes

from newslint.engines.languagetool import client, install, places, server, supervisor

STORY = "The council opened a bridges on May 4, 2024. Nobody came to see it.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with a shebang")


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A folder in which Java and LanguageTool seem to be installed; everything started there is ended."""
    environment = pretend_installed(tmp_path)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    yield tmp_path
    for id in processes(tmp_path / "lt"):
        psutil.Process(id).kill()


def run(installed, *args, **environment):
    env = {name: os.environ[name] for name in ("XDG_RUNTIME_DIR", "NEWSLINT_CACHE", "NEWSLINT_GARBLE_MODEL", "PATH", "LTP_PATH")}
    return newslint(*args, cwd=installed, env={**env, "LTP_JAR_DIR_PATH": "", **environment})


def report(installed, mode, *options, **environment):
    """The findings' rules, what the engines did and the exit code of a run."""
    done = run(installed, "--format", "json", "--languagetool", mode, *options, "story.txt", **environment)
    assert done.stderr == ""
    told = json.loads(done.stdout)
    return [one["rule"] for one in told["files"][0]["findings"]], told["engines"]["languagetool"], done.returncode


def none_left(installed, seconds=60):
    """Whether every process of the installation is gone within some seconds."""
    deadline = time.monotonic() + seconds
    while processes(installed / "lt"):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def is_gone(id, seconds=60):
    """Whether a process ends within some seconds; one that only waits to be buried has ended."""
    deadline = time.monotonic() + seconds
    while psutil.pid_exists(id) and psutil.Process(id).status() != psutil.STATUS_ZOMBIE:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_on_starts_a_server_for_the_run_and_ends_it(installed):
    assert report(installed, "on") == (["languagetool.A_NNS"], "on (6.8)", 0)
    assert processes(installed / "lt") == []


def test_no_java_survives_a_mistake_in_the_call(installed):
    done = run(installed, "--languagetool", "on", "--select", "no-such-rule", "story.txt", JAVA_DELAY="60")
    assert done.returncode == 2
    assert none_left(installed)


def test_a_second_run_starts_nothing(installed):
    first = report(installed, "require")
    assert report(installed, "require", JAVA_FAILS="1") == first


def test_a_server_that_cannot_start_is_one_line_and_only_require_minds(installed):
    rules, said, code = report(installed, "on", JAVA_FAILS="1")
    assert (rules, code) == ([], 0)
    assert said == "off: LanguageTool's server ended at its start: Error: Could not find or load main class"
    assert report(installed, "require", JAVA_FAILS="1")[2] == 3
    assert processes(installed / "lt") == []


def test_without_java_require_says_what_is_missing_and_exits_3(installed):
    (installed / "bin" / "java").unlink()
    path = os.pathsep.join(part for part in os.environ["PATH"].split(os.pathsep) if not os.path.exists(f"{part}/java"))
    _, said, code = report(installed, "require", PATH=path)
    assert said == "off: Java is missing: install Java 17 or later, such as Debian's openjdk-17-jre-headless"
    assert code == 3
    assert report(installed, "auto", PATH=path) == ([], "off: no server", 0)
    for command in "start", "install":
        done = run(installed, "languagetool", command, PATH=path, LTP_PATH=str(installed / "nothing"))
        assert (done.returncode, "Java is missing" in done.stderr) == (3, True)


def test_an_old_java_and_a_missing_languagetool_are_told(installed, tmp_path_factory):
    other = pretend_installed(tmp_path_factory.mktemp("old"), "11.0.2")
    assert "requires Java >= 17" in report(installed, "require", PATH=other["PATH"])[1]
    said = report(installed, "require", LTP_PATH=str(installed / "nothing"))[1]
    assert said == "off: LanguageTool is not installed: run `newslint languagetool install`"


def test_start_leaves_a_server_that_auto_uses_until_stop(installed):
    assert "LanguageTool 6.8 runs at http://127.0.0.1:" in run(installed, "languagetool", "start").stdout
    assert "runs already" in run(installed, "languagetool", "start").stdout
    assert report(installed, "auto") == (["languagetool.A_NNS"], "on (6.8)", 0)
    status = run(installed, "languagetool", "status")
    assert (status.returncode, "http://127.0.0.1:" in status.stdout) == (0, True)
    assert len(processes(installed / "lt")) == 1
    assert run(installed, "languagetool", "stop").stdout == "LanguageTool has ended\n"
    assert none_left(installed)
    assert run(installed, "languagetool", "stop").stdout == "no LanguageTool server runs\n"
    assert report(installed, "auto", NEWSLINT_CACHE="")[1] == "off: no server"


def test_a_running_server_is_used_by_on_and_outlives_the_run(installed):
    server.start()
    before = processes(installed / "lt")
    assert report(installed, "on")[1] == "on (6.8)"
    assert processes(installed / "lt") == before != []
    assert server.stop()


def used_before(minutes):
    """Let the running server seem to have been used so long ago."""
    os.utime(places.state_file(), (time.time() - 60 * minutes,) * 2)


def test_a_server_ends_by_itself_when_it_is_idle_and_use_keeps_it(installed):
    server.start(idle=60)
    began = time.time()
    used_before(30)
    places.touch()
    assert os.stat(places.state_file()).st_mtime >= began - 1
    time.sleep(2 * supervisor.WATCH_EVERY)
    assert server.running()
    used_before(61)
    assert none_left(installed)
    assert server.running() is None and not os.path.exists(places.state_file())


def test_a_server_whose_state_is_lost_ends(installed):
    server.start()
    os.unlink(places.state_file())
    assert none_left(installed)


def test_a_state_left_behind_by_a_crash_does_not_mislead(installed):
    places.write_state({"pid": os.getpid(), "java": os.getpid(), "url": "http://127.0.0.1:9", "version": "6.8"})
    assert report(installed, "auto")[1:] == ("off: no server", 0)
    assert server.stop() is False
    assert os.getpid() > 0


def test_the_state_is_for_this_user_alone(installed):
    places.write_state({"pid": 1, "java": 1, "url": "http://127.0.0.1:9", "version": "6.8"})
    assert os.stat(places.state_file()).st_mode & 0o077 == 0
    assert os.stat(os.path.dirname(places.state_file())).st_mode & 0o077 == 0


def hear_interrupts():
    """Undo what a shell does to what it runs in the background, and what would be inherited: ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def running(installed, *options):
    """A run of newslint that waits for a slow server, once that server is there, and the supervisor's id."""
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "--languagetool", "on", *options, "story.txt"], cwd=installed,
        env={**os.environ, "PYTHONPATH": str(ROOT), "JAVA_DELAY": "60"}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=hear_interrupts,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not processes(installed / "lt"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    (java,) = processes(installed / "lt")
    return process, psutil.Process(java).ppid()


@pytest.mark.parametrize("options", [(), ("--jobs", "2", "other.txt")], ids=["one process", "several"])
@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_no_java_survives_a_signal(installed, sign, options):
    (installed / "other.txt").write_text(STORY, encoding="utf-8")
    process, supervisor = running(installed, *options)
    os.kill(process.pid, getattr(signal, sign))
    assert none_left(installed)
    for left in psutil.process_iter():  # the workers of a run that had no time to end them
        try:
            if os.getpgid(left.pid) == process.pid != left.pid:
                left.kill()
        except (OSError, psutil.Error):
            continue
    process.wait(10)
    assert is_gone(supervisor)


@pytest.mark.skipif(sys.platform != "linux", reason="needs the kernel's word of a parent's death")
def test_no_java_survives_its_supervisor(installed):
    process, supervisor = running(installed)
    os.kill(supervisor, signal.SIGKILL)
    assert none_left(installed)
    process.wait(10)


@pytest.mark.parametrize("end", ["raise RuntimeError", "import os; os._exit(1)", "sys.exit(0)", "pass"])
def test_no_java_survives_however_python_ends(installed, end):
    code = f"import sys\nfrom newslint.engines.languagetool.server import OwnServer\nown = OwnServer()\nprint(own.server())\n{end}\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert "127.0.0.1" in done.stdout
    assert none_left(installed)


def test_the_memory_of_java_is_bounded(installed):
    server.start()
    (java,) = processes(installed / "lt")
    assert any(part.startswith("-Xmx") for part in psutil.Process(java).cmdline())
    assert server.stop()


def test_the_jar_that_maven_needs_names_all_others(tmp_path):
    import zipfile

    names = [f"libs/some-library-with-a-long-name-{number}.jar" for number in range(200)]
    install.write_jar(tmp_path / "all.jar", names)
    lines = zipfile.ZipFile(tmp_path / "all.jar").read("META-INF/MANIFEST.MF").decode().split("\r\n")
    assert all(len(line) <= 70 for line in lines)
    unfolded = "\r\n".join(lines).replace("\r\n ", "")
    assert f"Class-Path: ./ {' '.join(names)}" in unfolded.split("\r\n")


def test_maven_that_fails_leaves_nothing_behind(installed, monkeypatch):
    maven = installed / "bin" / "mvn"
    maven.write_text("#!/bin/sh\necho '[INFO] at work'\necho '[ERROR] no such host: repo.maven.apache.org'\nexit 1\n", encoding="utf-8")
    maven.chmod(0o755)
    monkeypatch.setenv("LTP_PATH", str(installed / "empty"))
    with pytest.raises(install.InstallError, match="Maven failed: no such host"):
        install.fetch_with_maven()
    assert list((installed / "empty").iterdir()) == []


def test_the_pom_leaves_nothing_out():
    text = install.POM.read_text(encoding="utf-8")
    assert "<exclu" not in text and install.version_to_get() == "6.8"


def test_a_folder_that_is_named_for_the_jar_is_used(installed, monkeypatch):
    monkeypatch.setenv("LTP_JAR_DIR_PATH", str(installed / "lt" / "LanguageTool-6.8"))
    monkeypatch.setenv("LTP_PATH", str(installed / "nothing"))
    found = server.start()
    assert found.version == "6.8" and client.is_healthy(found.url, 2)
    assert server.stop()


def test_linting_never_installs(installed):
    run(installed, "--languagetool", "require", "story.txt", LTP_PATH=str(installed / "nothing"))
    assert not [path for path in (installed / "nothing").glob("*")]
