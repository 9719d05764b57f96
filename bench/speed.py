"""Start-up time and growth, whole processes side by side: `python bench/speed.py seeds/000_*.txt [--runs 15]`.

First the medians of an interpreter that imports click and yaml, of `newslint --version` and of a run on the
article, taken in turns so that a busy machine slows all three alike; then the time for the article repeated
10 and 100 times. Times are wall-clock milliseconds. Exits 1 when a ratio is above its target.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MAIN = "import sys; from newslint.cli import main; sys.exit(main())"
TARGETS = {"newslint --version": 1.5, "newslint FILE": 2.5}
LENGTHS = (1, 10, 100)


def seconds(command, **settings):
    """The wall-clock time of one process, run with subprocess's `settings`; its output is thrown away, a crash is not."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **settings)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed ({done.returncode}): {done.stderr.decode()}")
    return time.perf_counter() - start


def medians(commands, runs):
    """The median time of each named command, measured in turns; the first round only warms the caches."""
    times = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: statistics.median(measured[1:]) for name, measured in times.items()}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("article", type=Path)
    options.add_argument("--runs", type=int, default=15)
    chosen = options.parse_args()

    newslint = [sys.executable, "-c", MAIN]
    quiet = ["--fail-on", "never", "--languagetool", "off", "--no-garble"]
    base = "python -c 'import click, yaml'"
    measured = medians(
        {
            base: [sys.executable, "-c", "import click, yaml"],
            "newslint --version": [*newslint, "--version"],
            "newslint FILE": [*newslint, *quiet, str(chosen.article)],
        },
        chosen.runs,
    )
    missed = False
    for name, taken in measured.items():
        ratio = taken / measured[base]
        target = TARGETS.get(name)
        missed = missed or bool(target and ratio > target)
        goal = f"  (target {target})" if target else ""
        print(f"{name:32} {taken * 1000:7.1f} ms  {ratio:5.2f}{goal}")

    print()
    text = chosen.article.read_text(encoding="utf-8").rstrip("\n") + "\n"
    with tempfile.TemporaryDirectory() as folder:
        commands = {}
        for length in LENGTHS:
            path = Path(folder, f"{length}{chosen.article.suffix}")
            path.write_text(text * length, encoding="utf-8")
            commands[f"the article {length} times"] = [*newslint, *quiet, os.fspath(path)]
        grown = medians(commands, max(3, chosen.runs // 5))
        for (name, taken), length in zip(grown.items(), LENGTHS):
            size = len(text.encode()) * length / 1000
            print(f"{name:32} {taken * 1000:7.1f} ms  {size:8.1f} kB")
    sys.exit(missed)


if __name__ == "__main__":
    main()
