"""Measure the garble model that is shipped: recall sentence by sentence and in articles, false alarms, spans, time.

    python bench/garble.py [--bench DIR] [--dev DIR] [--items FILE] [--flagged FILE]

`--bench` holds read_by_two.jsonl.gz, clean_articles.jsonl.gz and wmt21_documents.jsonl.gz (JSON lines with `text` and
`label`), `--dev` gold.json and articles/, `--items` a tab-separated file of single sentences (bench/garble_items.tsv
by default). That file and the articles in bench/invented are always measured. Thresholds for "sentence alone" are set
on the clean sentences themselves; false alarms in articles and everything in `--dev` use the thresholds that are
shipped. Clean articles that set those (see training/texts.py) are left out; interviews written down word for word
are no edited prose and stand apart. bench/damaged.txt names, by hashes, the sentences of that copy which readers
working apart found damaged: figures are printed with and without them. `--flagged` writes the sentences flagged on
clean copy to a file, to be read.
"""

import argparse
import csv
import json
import os
import pathlib
import statistics
import sys
import tempfile
from collections import Counter, defaultdict

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from speed import seconds  # noqa: E402

from newslint import lint, load_rules  # noqa: E402
from newslint.analysis.reading import read, thresholds  # noqa: E402
from newslint.analysis.reading.evidence import alone, counting, limit, weigh  # noqa: E402
from newslint.analysis.reading.store import FILE  # noqa: E402
from newslint.document import plain  # noqa: E402
from training.texts import INTERVIEWS, clean_articles, is_for_calibration, key, lines  # noqa: E402

RATES = {"1 in 100": 1 / 100, "1 in 300": 1 / 300, "1 in 1,000": 1 / 1000}
ITEMS = pathlib.Path(__file__).with_name("garble_items.tsv")
INVENTED = pathlib.Path(__file__).with_name("invented")
DAMAGED = pathlib.Path(__file__).with_name("damaged.txt")
LOUD = ("error", "warning")


def main():
    """Run the parts that were asked for and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=pathlib.Path)
    parser.add_argument("--dev", type=pathlib.Path)
    parser.add_argument("--items", type=pathlib.Path, default=ITEMS)
    parser.add_argument("--flagged", type=pathlib.Path)
    options = parser.parse_args()
    items(options.items)
    articles(INVENTED)
    if hasattr(os, "sched_setaffinity"):
        cost()
    if options.bench:
        clean = measured(options.bench)
        damaged = set(DAMAGED.read_text(encoding="utf-8").split())
        sentences_alone(options.bench, clean, damaged)
        false_alarms(clean, damaged, options.flagged)
    if options.dev:
        articles(options.dev)


def score(text):
    """The logit of a text that is one sentence."""
    (reading,) = read(text, [(0, len(text))])
    return alone(reading, thresholds()) if reading else -99.0


def separation(clean, garbled):
    """The area under the ROC curve: how often a garbled sentence scores above a clean one."""
    return statistics.mean((one > other) + (one == other) / 2 for one in garbled for other in clean)


def cost(words=600, runs=7):
    """Time of the installed command on one core for an article that was never read, with the model and without it."""
    copy = (path.read_text(encoding="utf-8") for path in sorted((INVENTED / "articles").iterdir()))
    with tempfile.TemporaryDirectory() as folder:
        article, cache = pathlib.Path(folder, "article.txt"), pathlib.Path(folder, "cache")
        article.write_text(" ".join("\n\n".join(copy).split(" ")[:words]), encoding="utf-8")
        command = [sys.executable, "-m", "newslint", "--languagetool", "off", "--fail-on", "never", str(article)]
        environment, spent = os.environ | {"NEWSLINT_CACHE": str(cache)}, {(): [], ("--no-garble",): []}
        for _ in range(runs):
            for options, times in spent.items():
                times.append(seconds([*command, *options], preexec_fn=_on_one_core, env=environment))
                (cache / FILE).unlink(missing_ok=True)
    whole, without = map(statistics.median, spent.values())
    print(f"cost: {words} words, read for the first time: {whole:.2f} s on one core, {without:.2f} s without the model")


def _on_one_core():
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])


def items(path):
    """The hand-written sentences: separation on the open part and on the kept one."""
    parts = defaultdict(lambda: defaultdict(list))
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            parts[row["part"]][row["label"]].append(score(row["text"]))
    for part, by_label in sorted(parts.items()):
        figures = separation(by_label["clean"], by_label["garbled"])
        print(f"items, {part}: {len(by_label['garbled'])} garbled, {len(by_label['clean'])} clean, AUROC {figures:.3f}")


def measured(folder):
    """{source: documents} of the clean copy that neither trained the model nor set its thresholds."""
    found = defaultdict(list)
    for source, name, text in clean_articles(folder):
        if not is_for_calibration(name):
            found[source].append(plain(text))
    return found


def sentences_alone(folder, clean, damaged):
    """Recall on sentences that two readers called garbled, at false alarms on the clean copy's sentences."""
    told = thresholds()
    cleared = [
        (alone(reading, told), doc.text[reading.start : reading.end])
        for source, docs in clean.items()
        if source != INTERVIEWS
        for doc in docs
        for reading in counting(doc, told["words"])
    ]
    scores, systems = defaultdict(list), defaultdict(list)
    for each in lines(folder / "read_by_two.jsonl.gz"):
        scores[each["label"]].append(score(each["text"]))
        if each["label"] == "garbled":
            systems[each["id"].split("-en")[0].removesuffix("-train")].append(scores["garbled"][-1])
    sound = [one for one, text in cleared if key(text) not in damaged]
    _recall("all clean sentences", sorted(one for one, _ in cleared), scores, systems)
    _recall(f"those without the {len(cleared) - len(sound)} that readers found damaged", sorted(sound), scores, systems)


def _recall(name, cleared, scores, systems):
    """Print the recall at thresholds that the sorted scores of clean sentences set."""
    print(f"read by two, against {len(cleared)} clean sentences, {name}:")
    limits = {name: cleared[min(len(cleared) - 1, int((1 - rate) * len(cleared)))] for name, rate in RATES.items()}
    for label in ("garbled", "awkward", "fine"):
        found = ", ".join(
            f"{_share(one > limit for one in scores[label]):.3f} at {name}" for name, limit in limits.items()
        )
        print(f"  {label:8} {len(scores[label]):4}: AUROC {separation(cleared[::7], scores[label]):.3f}, found {found}")
    for system, some in sorted(systems.items()):
        print(
            f"    {system:16} {len(some):3} garbled, found {_share(one > limits['1 in 300'] for one in some):.3f} at 1 in 300"
        )


def _share(these):
    """How many of some yes or no are yes."""
    these = list(these)
    return sum(these) / len(these) if these else 0.0


def false_alarms(clean, damaged, flagged):
    """What is flagged on clean copy at the shipped thresholds, by source."""
    told = thresholds()
    rules = [rule for rule in load_rules() if rule.category == "garble"]
    wrong = []
    for source, docs in sorted(clean.items()):
        counts, said = Counter(), Counter()
        for doc in docs:
            evidence = weigh(doc)
            counts["words"] += len(doc.text.split())
            counts["sentences"] += len(evidence.sentences)
            least = limit(doc, told)
            for judged in evidence.sentences:
                if judged.score >= least(judged.reading.start):
                    counts["error" if judged.score >= told["error"] else "warning"] += 1
                    text = doc.text[judged.reading.start : judged.reading.end]
                    counts["damaged"] += key(text) in damaged
                    wrong.append((source, judged.score, text))
            for finding in lint(doc, rules):
                if finding.severity in LOUD:
                    said[finding.rule] += 1
        alarms = counts["warning"] + counts["error"]
        print(
            f"clean, {source}: {len(docs)} articles, {counts['sentences']} sentences, {alarms} flagged "
            f"(1 in {counts['sentences'] / max(1, alarms):.0f}), {counts['error']} of them errors, "
            f"{counts['damaged']} of them damaged; "
            f"garble.* {1000 * sum(said.values()) / counts['words']:.2f} in 1,000 words, "
            + ", ".join(f"{rule} {number}" for rule, number in said.most_common(6))
        )
    if flagged:
        flagged.write_text(
            "".join(f"{source}\t{score:.2f}\t{text}\n" for source, score, text in wrong), encoding="utf-8"
        )


def articles(folder):
    """Whole articles with marked defects: recall of garble, overlap and length of the spans, alarms, time."""
    print(f"articles of {folder}:")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rules = [rule for rule in load_rules() if rule.category == "garble"]
    found, total, lengths, words, alarms = Counter(), Counter(), [], Counter(), Counter()
    for name, told in gold.items():
        text = (folder / "articles" / name).read_text(encoding="utf-8")
        doc = plain(text)
        findings = [each for each in lint(doc, rules) if each.severity in LOUD and each.end]
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        marked = []
        for defect in told["defects"]:
            start = starts[defect["line"] - 1] + defect["column"] - 1
            end = starts[defect["line"] - 1] + defect["end_column"] - 1
            marked.append((start, end))
            if "garble" not in [defect["category"]] or defect.get("readers", 2) < 2 or defect["severity"] not in LOUD:
                continue
            places = [(place.start, place.end) for each in findings for place in (each, *each.related)]
            lines_of = [(text.rfind("\n", 0, place) + 1, place) for place, _ in places]
            touched = any(a < end and start < b for a, b in places)
            total[defect["severity"]] += 1
            found[defect["severity"]] += touched
            if defect["severity"] == "error":
                total[told["kind"]] += 1
                found[told["kind"]] += touched
            found["in the sentence"] += any(begin == text.rfind("\n", 0, start) + 1 for begin, _ in lines_of)
        words[told["kind"]] += len(text.split())
        for each in findings:
            if each.rule == "garble.sentence":
                lengths.append(len(text[each.start : each.end].split()))
            if not any(a < each.end and each.start < b for a, b in marked):
                alarms[told["kind"]] += 1
    for severity in filter(total.get, LOUD):
        print(
            f"articles, {severity}: {found[severity]} of {total[severity]} garble defects found ({found[severity] / total[severity]:.3f})"
        )
    for kind in filter(total.get, words):
        print(f"articles, {kind}: {found[kind]} of {total[kind]} errors found")
    on_line = found["in the sentence"]
    print(
        f"articles: {found['error'] + found['warning']} of the {on_line} defects with a finding on their line are overlapped by it"
    )
    print(
        f"articles: median finding {statistics.median(lengths) if lengths else 0} words, {len(lengths)} findings of garble.sentence"
    )
    for kind, number in words.items():
        print(f"articles, {kind}: {alarms[kind]} false alarms in {number} words")


if __name__ == "__main__":
    main()
