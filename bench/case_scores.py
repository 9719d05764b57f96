"""Precision and recall of rules on case files: texts whose marked spans must be reported, and no others.

    python bench/case_scores.py bench/cases/quotes [--set tune|kept] [--verbose]

A case file is a YAML list of cases: `text` with [[marks]], `rule` (one id, or one for each mark in order), and
optionally `dateline`, `format`, `profile` and `set` (tune or kept). A text that has brackets of its own names the words
under `spans` instead ("" for the whole document). A case without marks must stay silent for the
whole category, which is the folder's name. Of a finding that no case expects, only warnings and errors count. Without
the garble model, cases of rules that need it are left out.
"""

import argparse
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from newslint.lint import lint
from newslint.pack import our_files, our_rule
from newslint.read import read
from newslint.rule import Example, marked
from newslint.testing import skipped

NAMES = {"text": "case.txt", "markdown": "case.md"}
PROFILES = Path(__file__).resolve().parent.parent / "rules" / "profiles"


def main():
    """Score the case files of one folder and print a line for each rule."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--set", choices=("tune", "kept"))
    arguments.add_argument("-v", "--verbose", action="store_true")
    options = arguments.parse_args()
    for name, scores in score_folder(options.folder, options.set, options.verbose).items():
        print("\n".join(as_text(name, scores)))


def score_folder(folder, only=None, verbose=False):
    """For each set (tune and kept, or `only` that one): the number of cases, and the figures of each rule and of all."""
    rules = [our_rule(*file) for file in our_files() if file[0] == folder.name]
    left_out = {rule.id for rule in rules if rule and skipped(rule)}
    scores = {}
    for name in [only] if only else ["tune", "kept"]:
        cases = [case for case in _cases(folder) if case.get("set", "tune") == name]
        cases = [case for case in cases if not left_out.intersection(_ids(case))]
        counts = {"hit": Counter(), "missed": Counter(), "false": Counter()}
        for case in cases:
            _score(case, [rule for rule in rules if rule], *counts.values(), verbose)
        ids = sorted(set().union(*counts.values()))
        rows = {id: _figures({word: count[id] for word, count in counts.items()}) for id in ids}
        rows["all"] = _figures({word: count.total() for word, count in counts.items()})
        scores[name] = {"cases": len(cases), "rules": rows}
    return scores


def _figures(row):
    """A row of counts with precision and recall; 1 where nothing was to be found or said."""
    said, due = row["hit"] + row["false"], row["hit"] + row["missed"]
    return {**row, "precision": row["hit"] / said if said else 1.0, "recall": row["hit"] / due if due else 1.0}


def as_text(name, scores):
    """One line for each rule, the worst first, and one for all of them."""
    yield f"{name}: {scores['cases']} cases"
    rows = scores["rules"]
    for id in sorted(rows, key=lambda id: (id == "all", -(rows[id]["missed"] + rows[id]["false"]), id)):
        row = rows[id]
        yield (
            f"  {id:36} precision {row['precision']:.3f}  recall {row['recall']:.3f}"
            f"  ({row['hit']} hit, {row['missed']} missed, {row['false']} false)"
        )


def _ids(case):
    """The rules that a case names."""
    ids = case.get("rule", ())
    return (ids,) if isinstance(ids, str) else ids


def _cases(folder):
    for path in sorted(folder.glob("*.yml")):
        yield from yaml.safe_load(path.read_text("utf-8")) or ()


def _score(case, rules, hits, missed, false, verbose):
    """Add one case to the counts of hits, missed and false findings by rule."""
    example = _example(case)
    ids = case.get("rule", [])
    ids = [ids] * len(example.spans) if isinstance(ids, str) else ids
    day = case.get("dateline")
    day = date.fromisoformat(day) if isinstance(day, str) else day
    doc = read(NAMES[case.get("format", "text")], example.text.encode(), day)
    expected = Counter((id, *span) for id, span in zip(ids, example.spans, strict=True))
    found = Counter()
    for finding in lint(doc, [_with_profile(rule, case.get("profile")) for rule in rules]):
        place = doc.locate(finding.start, finding.end)
        key = finding.rule, place.offset, place.end_offset
        if finding.severity != "suggestion" or key in expected:
            found[key] += 1
    for counts, keys, word in (
        (hits, expected & found, ""),
        (missed, expected - found, "missed"),
        (false, found - expected, "false "),
    ):
        for id, start, end in keys.elements():
            counts[id] += 1
            if verbose and word:
                print(f"{word} {id}: {example.text[start:end]!r} in {example.text!r}")


def _example(case):
    """The text of a case with its spans; words under `spans` are looked for one behind the other."""
    if "spans" not in case:
        return marked(case["text"])
    text, spans, at = case["text"], [], 0
    for words in case["spans"]:
        start = text.index(words, at) if words else 0
        at = start + len(words)
        spans.append((start, at))
    return Example(text, tuple(spans))


def _with_profile(rule, name):
    """The rule with the severity and options of a house style."""
    if not name:
        return rule
    data = yaml.safe_load((PROFILES / f"{name}.yml").read_text("utf-8"))
    severity = data.get("severities", {}).get(rule.id, rule.severity)
    return replace(rule, severity=severity, options={**rule.options, **data.get("options", {}).get(rule.id, {})})


if __name__ == "__main__":
    main()
