"""LanguageTool on this machine: which Java there is, where the server lies, and getting it when told to.

Finding, downloading and verifying are language-tool-python's; a copy made by Maven lies where it looks, in
`LTP_PATH` or the user's cache. Only `fetch_with_maven` and `download` use the network.
"""

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

POM = Path(__file__).with_name("pom.xml")
JARS = ("languagetool-server.jar", "languagetool.jar")
MAVEN_GOAL = "dependency:copy-dependencies"
# With nothing left out the server has 170 jars; far fewer means that something went wrong.
FEWEST_JARS = 100


class InstallError(Exception):
    """What is missing or failed, and what to do, in one line."""


class Installation(NamedTuple):
    """A LanguageTool that can be started: its version ("6.8"), and its server's jar."""

    version: str
    jar: Path


def version_to_get():
    """The version of LanguageTool that the pom names."""
    return re.search(r"languagetool-server</artifactId>\s*<version>([\d.]+)<", POM.read_text(encoding="utf-8"))[1]


def find():
    """The Installation to start: the one in LTP_JAR_DIR_PATH, else the newest there is, else None."""
    told = os.environ.get("LTP_JAR_DIR_PATH")
    if told:
        jar = next((Path(told, name) for name in JARS if Path(told, name).is_file()), None)
        version = re.search(r"\d+\.\d+|\d{8}", Path(told).name)
        return jar and Installation(version[0] if version else "unknown", jar)
    from language_tool_python.download_lt import LocalLanguageTool

    try:
        # Those with a jar only, so that what an interrupted download left is passed over.
        for local in sorted(LocalLanguageTool.get_installed_versions(), reverse=True):
            jar = next((path for name in JARS if (path := local.get_directory_path() / name).is_file()), None)
            if jar:
                return Installation(local.version_name, jar)
    except OSError:  # a home that cannot be written to
        return None
    return None


def java_trouble(version=None):
    """What keeps Java from running LanguageTool of this version, in words; None when nothing does."""
    from language_tool_python.download_lt import confirm_java_compatibility

    try:
        confirm_java_compatibility(version if version and re.fullmatch(r"\d+\.\d+", version) else version_to_get())
    except ModuleNotFoundError:
        return "Java is missing: install Java 17 or later, such as Debian's openjdk-17-jre-headless"
    except (SystemError, SystemExit) as why:  # too old, or a version that it cannot read
        return f"Java is not the right one: {' '.join(str(why).split())}"
    except (OSError, subprocess.SubprocessError) as why:
        return f"Java does not run: {why}"
    return None


def ready():
    """The Installation to start; raises InstallError with what is missing."""
    installation = find()
    trouble = java_trouble(installation and installation.version)
    if trouble:
        raise InstallError(trouble)
    if installation is None:
        raise InstallError("LanguageTool is not installed: run `newslint languagetool install`")
    return installation


def folder():
    """The folder in which language-tool-python looks for LanguageTool; raises InstallError when there can be none."""
    from language_tool_python.utils import get_language_tool_download_path

    try:
        return get_language_tool_download_path()
    except OSError as why:
        raise InstallError(f"cannot write {why.filename}: {why.strerror}; LTP_PATH names another folder") from None


def fetch_with_maven():
    """Get LanguageTool from Maven Central into `folder()`; raises InstallError. Returns the Installation."""
    import shutil
    import tempfile

    _need_java()
    maven = shutil.which("mvn")
    if maven is None:
        raise InstallError("Maven is missing: install it, or run `newslint languagetool install --download`")
    version, into = version_to_get(), folder()
    with tempfile.TemporaryDirectory(dir=into, prefix=".newslint-") as work:
        made = Path(work, f"LanguageTool-{version}")
        made.mkdir()
        shutil.copy(POM, work)
        # -C: a jar whose checksum is wrong fails the whole.
        command = [maven, "-B", "-q", "-C", "-f", Path(work, POM.name), MAVEN_GOAL]
        command += [f"-DoutputDirectory={made / 'libs'}", "-DincludeScope=runtime"]
        done = subprocess.run(command, cwd=work, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
        jars = sorted(path.name for path in made.glob("libs/*.jar"))
        if done.returncode or len(jars) < FEWEST_JARS:
            raise InstallError(f"Maven failed: {_complaint(done.stdout + done.stderr)}")
        write_jar(made / JARS[0], [f"libs/{name}" for name in jars])
        _put(made, into / made.name)
    return _installed()


def download():
    """Get LanguageTool's zip by language-tool-python, checksum included; raises InstallError."""
    from zipfile import BadZipFile

    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    _need_java()
    folder()
    try:
        LocalLanguageTool.from_version_name(version_to_get()).download()
    except (LanguageToolError, OSError, ValueError, BadZipFile) as why:
        raise InstallError(f"the download failed: {' '.join(str(why).split())[:300]}") from None
    return _installed()


def write_jar(path, class_path):
    """Write a jar that holds nothing but the names of others, relative to its own folder."""
    import zipfile

    line = f"Class-Path: ./ {' '.join(class_path)}"
    # A line of a manifest has 72 bytes at most with its line end; one that begins with a space goes on.
    lines = [line[:70], *(f" {line[at : at + 69]}" for at in range(70, len(line), 69))]
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *lines, "", ""]))


def _need_java():
    trouble = java_trouble()
    if trouble:
        raise InstallError(trouble)


def _installed():
    installation = find()
    if installation is None:
        raise InstallError("LanguageTool was fetched, but no languagetool-server.jar is there")
    return installation


def _put(made, target):
    """Move a finished folder to its place; what lay there without a jar goes."""
    import shutil

    if target.exists() and not any((target / name).is_file() for name in JARS):
        shutil.rmtree(target)
    if not target.exists():
        made.rename(target)


def _complaint(output):
    """Maven's first error, in one line."""
    errors = [line for line in output.splitlines() if line.startswith("[ERROR]")]
    return " ".join((errors or output.splitlines() or ["it says nothing"])[0].removeprefix("[ERROR]").split())[:300]
