"""Stand-ins for LanguageTool: a server that answers as told, and a `java` that starts one."""

import json
import os
import re
import shutil
import stat
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from newslint import kept

CATEGORIES = {"EN_A_VS_AN": "MISC", "MORFOLOGIK_RULE_EN_US": "TYPOS", "EN_UNPAIRED_QUOTES": "PUNCTUATION"}


def utf16(text):
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def matches(text, words, rule, replacements=(), message="Something is wrong here.", **extra):
    """A match of the API at every place where `words` (a pattern) stand in `text`."""
    category = CATEGORIES.get(rule, "GRAMMAR")
    for place in re.finditer(words, text):
        yield {
            "message": message, "shortMessage": "", "offset": utf16(text[: place.start()]), "length": utf16(place[0]),
            "replacements": [{"value": value} for value in replacements],
            "rule": {"id": rule, "category": {"id": category, "name": category}, "issueType": "grammar", **extra},
        }  # fmt: skip


@contextmanager
def serving(*rules, version="6.8", status=200, answer=None, delay=0):
    """A server that finds `rules`, (words, rule id, replacements) each; its `requests` are the checks it was sent.

    `answer` replaces the body of its answers, `delay` makes them late by so many seconds.
    """
    requests, hurry = [], threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.reply(200, b"OK")

        def do_POST(self):
            sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
            fields = {name: values[0] for name, values in sent.items()}
            requests.append(fields)
            hurry.wait(delay)
            found = [match for rule in rules for match in matches(fields["text"], *rule)]
            body = {"software": {"name": "LanguageTool", "version": version}, "matches": found}
            self.reply(status, json.dumps(body).encode() if answer is None else answer)

        def reply(self, code, body):
            try:
                self.send_response(code)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.requests, server.url = requests, f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        hurry.set()
        server.shutdown()
        server.server_close()
        thread.join()


JAVA = """\
#!{python}
# Stands in for java: says its version, or serves LanguageTool's API on the port it is given; knows one fault.
import json, os, re, sys, time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs
if "-version" in sys.argv:
    print('openjdk version "{version}" 2025-04-15', file=sys.stderr)
    sys.exit()
if os.environ.get("JAVA_FAILS"):
    sys.exit("Error: Could not find or load main class")
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.reply(b"OK")
    def do_POST(self):
        time.sleep(float(os.environ.get("JAVA_DELAY") or 0))
        text = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["text"][0]
        rule = {{"id": "A_NNS", "category": {{"id": "GRAMMAR"}}}}
        found = [dict(offset=m.start(), length=len(m[0]), message="Wrong.", replacements=[{{"value": "a bridge"}}], rule=rule)
                 for m in re.finditer("a bridges", text)]
        self.reply(json.dumps({{"software": {{"version": "6.8"}}, "matches": found}}).encode())
    def reply(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass
HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("-p") + 1])), Handler).serve_forever()
"""


def own_cache(folder):
    """A cache folder for one test, in which only what earlier runs worked out from the rules lies already."""
    folder.mkdir()
    rules = kept._path()
    if rules and os.path.exists(rules):
        shutil.copy(rules, folder)
    return str(folder)


def pretend_installed(folder, version="17.0.15"):
    """The environment in which `java` is a stand-in of that version and LanguageTool 6.8 is installed, in `folder`."""
    programs, jars = folder / "bin", folder / "lt" / "LanguageTool-6.8"
    programs.mkdir()
    jars.mkdir(parents=True)
    (folder / "run").mkdir()
    (jars / "languagetool-server.jar").touch()
    java = programs / "java"
    java.write_text(JAVA.format(python=sys.executable, version=version), encoding="utf-8")
    java.chmod(java.stat().st_mode | stat.S_IXUSR)
    return {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "LTP_PATH": str(folder / "lt"), "LTP_JAR_DIR_PATH": "",
        "XDG_RUNTIME_DIR": str(folder / "run"), "NEWSLINT_CACHE": own_cache(folder / "cache"),
        "NEWSLINT_GARBLE_MODEL": str(folder / "none"),
    }  # fmt: skip


def processes(folder):
    """The ids of the processes that were started with something of `folder` on their command line."""
    import psutil

    mine = os.getpid()
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != mine and any(str(folder) in part for part in process.cmdline()):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found
