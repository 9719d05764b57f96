"""LanguageTool's findings on articles, and what they cost: `python bench/languagetool.py FOLDER [--articles 16]`.

A server must answer (`newslint languagetool start`). Prints, for the .txt files of the folder: findings of
LanguageTool in 1,000 words at the default level, by rule; then, for some articles of about 600 words that the server
has not seen, the time of a run with LanguageTool, of one without, and of the same text sent to the server directly.
What was said of the sentences by the garble model is kept from the run without.
Articles are taken in turns, each for one kind of call only, because the server remembers sentences. Exits 1 when there
are more findings than the target allows.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from newslint.engines.languagetool import client, server

MAIN = "import sys; from newslint.cli import main; sys.exit(main())"
TARGET = 0.5  # findings in 1,000 words of edited news
LENGTHS = range(500, 700)  # words
ADDED = "of that, asking the server"  # a second run differs from the first in nothing else


def newslint(*args, cache):
    """The seconds that a run takes, and its output."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "--fail-on", "never", *map(str, args)], capture_output=True, text=True,
        env={**os.environ, "NEWSLINT_CACHE": cache},
    )  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr)
    return time.perf_counter() - began, done.stdout


def direct(url, text):
    """The seconds that the server takes for a text."""
    began = time.perf_counter()
    client.check(url, {"text": text, "language": "en-US"}, 60)
    return time.perf_counter() - began


def costs(url, paths, cache):
    """The seconds of each kind of call, for 600 words, by its name."""
    times = {"directly": [], "with LanguageTool": [], "a second time": [], ADDED: [], "without": []}
    for number, path in enumerate(paths):
        text = path.read_text(encoding="utf-8")
        scale = 600 / len(text.split())
        if number % 2:
            times["directly"].append(scale * direct(url, text))
            continue
        for name, mode in ("without", "off"), ("with LanguageTool", "auto"), ("a second time", "auto"):
            times[name].append(scale * newslint("--languagetool", mode, path, cache=cache)[0])
        times[ADDED].append(times["with LanguageTool"][-1] - times["a second time"][-1])
    return {name: statistics.median(some) for name, some in times.items() if some}


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=16, help="how many to measure the cost on")
    options = parser.parse_args()
    running = server.running()
    if not running:
        sys.exit("no server: newslint languagetool start")
    paths = sorted(options.folder.rglob("*.txt"))
    fitting = [path for path in paths if len(path.read_text(encoding="utf-8").split()) in LENGTHS]
    with tempfile.TemporaryDirectory() as cache:
        newslint("--languagetool", "off", paths[0], cache=cache)
        for name, seconds in costs(running.url, fitting[: options.articles], cache).items():
            print(f"{seconds:6.2f} s  {name}")
        _, output = newslint("--format", "json", "--jobs", "1", options.folder, cache=cache)
    report = json.loads(output)
    words = sum(file["metadata"]["words"] for file in report["files"] if file["metadata"])
    rules = Counter(one["rule"] for file in report["files"] for one in file["findings"] if one["category"] == "languagetool")
    rate = 1000 * rules.total() / words
    print(f"{report['engines']['languagetool']}: {rules.total()} findings in {words} words, {rate:.2f} in 1,000")
    for rule, count in rules.most_common():
        print(f"{count:6}  {rule}")
    sys.exit(rate > TARGET)


if __name__ == "__main__":
    main()
