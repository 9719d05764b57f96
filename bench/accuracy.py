"""Measure what newslint finds and what it says wrongly: recall on marked articles, alarms on clean ones, case files.

    python bench/accuracy.py --gold dev/gold.json --articles dev/articles --clean clean.jsonl.gz --cases bench/cases
                             [--json now.json] [--compare earlier.json] [-v]

`--gold` takes a JSON file: article name -> {kind, words, defects: [{line, column, end_column, severity, category, alt,
readers}]}, columns 1-based, end exclusive. A finding and its related places count on the line where they begin; a
defect is found when one of them touches it, in its own category (or its `alt`) or in any (then the finding must cover
half of it). `--clean` takes .txt or .md files, folders of them, or JSON lines (plain or gzipped) with `text` and, where
known, `label` and `date`; items whose label is not `clean` are left out.
"""

import argparse
import datetime
import gzip
import json
import pathlib
import sys
import time
from collections import Counter, defaultdict
from dataclasses import replace

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import case_scores  # noqa: E402

from newslint import lint, load_rules  # noqa: E402
from newslint.config import resolver  # noqa: E402
from newslint.document import Meta, plain  # noqa: E402

LOUD = ("error", "warning")
APART = ("dates.undated",)  # once an article by design; counted on its own line
NOT_DEFECTS = ("readability", "metadata", "internal")


def main():
    """Run the parts that were asked for and print, save and compare their figures."""
    options = arguments()
    rules = load_rules(*options.rules)
    if options.only:
        rules = [rule for rule in rules if rule.category in options.only or rule.id in options.only]
    apply = resolver(None, {"profile": options.profile})(str(pathlib.Path(__file__).parent) + "/").apply
    rules = [rule for rule in map(apply, rules) if rule]
    report = {"rules": len(rules)}
    if options.gold:
        report["gold"] = {
            path: score_gold(path, articles, rules, options)
            for path, articles in zip(options.gold, options.articles or [None] * len(options.gold))
        }
    if options.clean:
        report["clean"] = {path: count_clean(path, rules, options) for path in options.clean}
    if options.cases:
        report["cases"] = {
            str(folder): case_scores.score_folder(folder) for path in options.cases for folder in case_folders(path)
        }
    print("\n".join(as_text(report)))
    if options.compare:
        print("\n".join(compared(json.loads(pathlib.Path(options.compare).read_text("utf-8")), report)))
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(report, indent=1, sort_keys=True) + "\n", "utf-8")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", action="append", default=[], metavar="FILE")
    parser.add_argument("--articles", action="append", default=[], metavar="FOLDER", help="beside each --gold")
    parser.add_argument("--readers", type=int, default=2, help="count defects that at least so many readers marked")
    parser.add_argument("--all-levels", action="store_true", help="count suggestions too")
    parser.add_argument("--clean", action="append", default=[], metavar="PATH")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each N-th clean article")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="at most N clean articles of each path")
    parser.add_argument("--cases", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--rules", action="append", default=[], metavar="FOLDER", help="further rule packs")
    parser.add_argument("--only", action="append", default=[], metavar="RULE", help="a rule id or a category")
    parser.add_argument("--profile", default="none")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--compare", metavar="FILE", help="an earlier --json")
    parser.add_argument("-v", "--verbose", action="store_true", help="list misses, false alarms and findings")
    return parser.parse_args()


def score_gold(path, articles, rules, options):
    """Recall by category and level, and false alarms by rule, on articles that readers marked."""
    gold = json.loads(pathlib.Path(path).read_text("utf-8"))
    folder = pathlib.Path(articles or pathlib.Path(path).parent / "articles")
    levels = (*LOUD, "suggestion") if options.all_levels else LOUD
    tally, alarms, words, by_rule = defaultdict(Counter), Counter(), Counter(), Counter()
    for name, article in sorted(gold.items()):
        doc = plain((folder / name).read_text("utf-8"), path=name)
        found = [
            (finding, places(doc, finding))
            for finding in lint(doc, rules)
            if finding.severity in levels and finding.category not in NOT_DEFECTS
        ]
        words[article["kind"]] += len(doc.text.split())
        lent = lendings(found, article["defects"])
        for number, defect in enumerate(article["defects"]):
            if defect.get("readers", options.readers) < options.readers or defect["severity"] not in levels:
                continue
            own = any(is_own(finding, defect) and shared(where, defect) > 0 for finding, where in found)
            for key in (defect["category"], defect["severity"], "all"):
                tally[key].update(defects=1, own=own, any=own or number in lent)
            if options.verbose and not own:
                print(f"miss  {name}:{defect['line']}:{defect['column']} {defect['category']} {quoted(doc, defect)}"
                      f" ({defect.get('note', '')})")
        for finding, where in found:
            if finding.rule in APART or any(shared(where, defect) > 0 for defect in article["defects"]):
                continue
            alarms[article["kind"]] += 1
            by_rule[finding.rule] += 1
            if options.verbose:
                print(f"false {name}:{where[0][0]}:{where[0][1]} {finding.rule} "
                      f"{doc.text[finding.start:finding.end][:80]!r}")
    return {"recall": {key: dict(value) for key, value in tally.items()}, "words": dict(words),
            "alarms": dict(alarms), "alarms_by_rule": dict(by_rule)}


def places(doc, finding):
    """(line, column, end column) of a finding and its related places."""
    found = []
    for place in (finding, *finding.related):
        where = doc.locate(place.start, place.end)
        end = where.end_column if where.end_line == where.line else 1_000_000
        found.append((where.line, where.column, end))
    return found


def shared(where, defect):
    """How many columns of the defect the places cover at best."""
    return max((min(end, defect["end_column"]) - max(start, defect["column"])
                for line, start, end in where if line == defect["line"]), default=0)


def is_own(finding, defect):
    """Whether the finding is of the defect's category, or of the other reader's."""
    return finding.category in (defect["category"], *defect.get("alt", ()))


def lendings(found, defects):
    """Indices of defects that a finding of another category covers by half; one defect a finding."""
    lent = set()
    for finding, where in found:
        rivals = [(shared(where, defect) / (defect["end_column"] - defect["column"]), number)
                  for number, defect in enumerate(defects) if not is_own(finding, defect)]
        if rivals and max(rivals)[0] >= 0.5:
            lent.add(max(rivals, key=lambda rival: rival[0])[1])
    return lent


def quoted(doc, defect):
    """The words of a defect."""
    line = doc.text.split("\n")[defect["line"] - 1]
    return repr(line[defect["column"] - 1 : defect["end_column"] - 1][:80])


def count_clean(path, rules, options):
    """Findings by rule, worst first, and in 1,000 words, on clean articles; and the time it took."""
    counts, apart, levels, articles, words = Counter(), Counter(), Counter(), 0, 0
    started = time.perf_counter()
    for doc in clean_documents(path, options):
        articles += 1
        words += len(doc.text.split())
        for finding in lint(doc, rules):
            if finding.severity not in LOUD and not options.all_levels:
                continue
            (apart if finding.rule in APART else counts)[finding.rule] += 1
            levels[finding.severity] += finding.rule not in APART
            if options.verbose:
                around = doc.text[max(0, finding.start - 50) : finding.end + 40].replace("\n", " ")
                print(f"clean {doc.path} {finding.severity} {finding.rule} {doc.text[finding.start:finding.end][:60]!r}"
                      f" | {around} | {finding.message}")
    return {"articles": articles, "words": words, "findings": sum(counts.values()), "levels": dict(levels),
            "by_rule": dict(counts.most_common()), "apart": dict(apart),
            "seconds": round(time.perf_counter() - started, 2)}


def clean_documents(path, options):
    """The clean articles below a path, as Documents, with their dates where they are known."""
    taken = 0
    for number, (name, text, date) in enumerate(clean_texts(pathlib.Path(path))):
        if number % options.every or options.most and taken >= options.most:
            continue
        taken += 1
        day = datetime.date.fromisoformat(date[:10]) if date else None
        yield replace(plain(text, path=name), meta=Meta(date=day))


def clean_texts(path):
    """(name, text, date or None) of each clean article of a folder, a text file or JSON lines."""
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")) + sorted(path.rglob("*.md")):
            yield str(file), file.read_text("utf-8"), None
    elif ".jsonl" in path.name:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for item in map(json.loads, lines):
                if item.get("label", "clean") == "clean":
                    yield item.get("id", path.name), item["text"], item.get("date")
    else:
        yield str(path), path.read_text("utf-8"), None


def as_text(report):
    """The report as lines for people."""
    yield f"{report['rules']} rules"
    for path, part in report.get("gold", {}).items():
        yield f"\n{path}"
        for key, row in part["recall"].items():
            yield (f"  {key:12} {row['defects']:4} defects, found in own category {row['own'] / row['defects']:.3f}"
                   f" ({row['own']}), in any {row['any'] / row['defects']:.3f}")
        for kind, count in part["words"].items():
            alarms = part["alarms"].get(kind, 0)
            yield f"  {kind}: {count} words, {alarms} false alarms, {1000 * alarms / count:.2f} in 1,000 words"
        yield "  false alarms by rule: " + (", ".join(f"{rule} {n}" for rule, n in sorted(
            part["alarms_by_rule"].items(), key=lambda pair: (-pair[1], pair[0]))) or "none")
    for path, part in report.get("clean", {}).items():
        rate = 1000 / max(part["words"], 1)
        yield (f"\n{path}: {part['articles']} articles, {part['words']} words, {part['findings']} findings, "
               f"{part['findings'] * rate:.2f} in 1,000 words {part['levels']}, {part['seconds']} s")
        families = Counter()
        for rule, count in part["by_rule"].items():
            families[rule.partition(".")[0]] += count
        yield "  by category: " + ", ".join(f"{name} {count * rate:.2f}" for name, count in families.most_common())
        for rule, count in [*part["by_rule"].items(), *part["apart"].items()]:
            yield f"  {count * rate:6.3f} in 1,000 words  {count:5}  {rule}{' (apart)' if rule in APART else ''}"
    for path, part in report.get("cases", {}).items():
        yield f"\n{path}"
        for name, scores in part.items():
            yield from case_scores.as_text(name, scores)


def case_folders(path):
    """The folder itself when it holds case files, else those below it that do."""
    folder = pathlib.Path(path)
    return [folder] if any(folder.glob("*.yml")) else sorted(below for below in folder.iterdir() if below.is_dir())


def compared(earlier, now):
    """What changed since an earlier report in the parts that both have: each figure that differs, before and after."""
    before, after = dict(figures(earlier)), dict(figures(now))
    parts = {key[:2] for key in before} & {key[:2] for key in after}
    changed = [
        key
        for key in sorted({*before, *after})
        if key[:2] in parts and before.get(key) != after.get(key) and key[-1] != "seconds"
    ]
    yield f"\n{len(changed)} figures changed"
    for key in changed:
        yield f"  {' > '.join(key)}: {before.get(key, '-')} -> {after.get(key, '-')}"


def figures(report, path=()):
    """Every number of a nested report, under the keys that lead to it."""
    for key, value in report.items():
        if isinstance(value, dict):
            yield from figures(value, (*path, key))
        elif isinstance(value, (int, float)):
            yield (*path, key), value


if __name__ == "__main__":
    main()
