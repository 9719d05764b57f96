"""Set what decides: probabilities from logits, the weight of the document, and thresholds, on copy kept out of training.

python -m training.calibrate FOLDER BENCH WORK: FOLDER holds the exported model. Half of the clean articles that were
kept out of training set the thresholds; the other half is for bench/garble, which says how well they hold.
"""

import argparse
import json
import os
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy

from training.export import describe
from training.texts import INTERVIEWS, VISIBLE, clean_articles, is_for_calibration, lines

WARNING, ERROR = 1 / 220, 1 / 4000  # of clean sentences
WHOLE = 1.4  # times the highest mean of a clean article is what calls an article garbled as a whole
WEIGHTS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15)
PRIORS = (6, 9)  # with fewer, one doubtful sentence of a short report in haste convicts its neighbours
CLOSE = 0.02  # what a lighter weight of the document may cost
ARTICLE = 14  # sentences of an invented article


def logits(text):
    """The logits of the sentences of an article that count."""
    from newslint.analysis.reading.evidence import counting
    from newslint.analysis.reading.model import thresholds
    from newslint.document import plain

    return [reading.score for reading in counting(plain(text), thresholds()["words"])]


def graded_sentences(bench):
    """{language: [(text, label)]} of graded machine translation that is kept out of training."""
    found = {}
    for name in ("mlqe_graded", "wmt21_mt_and_refs"):
        for each in lines(bench / f"{name}.jsonl.gz"):
            if (
                each["split"] == "eval"
                and each["label"] in ("clean", "garbled", "middle")
                and "human" not in each["origin"]
            ):
                found.setdefault(each["origin"].split("-en")[0].split()[-1], []).append((each["text"], each["label"]))
    return found


def invented(sentences, rng, count):
    """Articles of ARTICLE sentences by one translation system: lists of (logit, grade)."""
    return [rng.sample(sentences, min(ARTICLE, len(sentences))) for _ in range(count)]


def platt(scores, garbled):
    """(slope, offset) of probability = 1 / (1 + exp(-(slope x + offset))) by Newton's method (Platt 1999)."""
    slope, offset = 1.0, 0.0
    for _ in range(50):
        chance = 1 / (1 + numpy.exp(-(slope * scores + offset)))
        error, spread = chance - garbled, chance * (1 - chance) + 1e-9
        gradient = numpy.array([(error * scores).sum() + 1e-3 * slope, error.sum()])
        hessian = numpy.array(
            [
                [(spread * scores**2).sum() + 1e-3, (spread * scores).sum()],
                [(spread * scores).sum(), spread.sum() + 1e-6],
            ]
        )
        step = numpy.linalg.solve(hessian, gradient)
        slope, offset = slope - step[0], offset - step[1]
        if abs(step).max() < 1e-6:
            break
    return float(slope), float(offset)


def with_evidence(article, weight, prior, told):
    """Scores of an article's sentences from their logits, as newslint.analysis.reading.evidence has it."""
    from newslint.analysis.reading.evidence import probability, weighed

    settings = told | {"evidence": weight, "prior": prior}
    return weighed(article, [probability(logit, settings) for logit in article], settings)


def main(folder, bench, work, sample=700):
    """Set the thresholds in FOLDER/model.json; the logits that they rest on are kept in WORK."""
    os.environ["NEWSLINT_GARBLE_MODEL"] = str(folder)
    rng = random.Random(1)
    cache = work / f"logits-{json.loads((folder / 'model.json').read_text())['files']['weights.bin']['crc32']}.json"
    if cache.exists():
        held, graded = json.loads(cache.read_text())
    else:
        texts = [one for one in clean_articles(bench) if one[0] != INTERVIEWS]
        graded = {}
        with ProcessPoolExecutor() as pool:
            found = pool.map(logits, [text for _, _, text in texts], chunksize=20)
            held = [[source, name, one] for (source, name, _), one in zip(texts, found, strict=True)]
            for language, pairs in graded_sentences(bench).items():
                if language in VISIBLE:
                    some = rng.sample(pairs, min(sample, len(pairs)))
                    found = pool.map(logits, [text for text, _ in some], chunksize=50)
                    graded[language] = [(one[0], label) for one, (_, label) in zip(found, some, strict=True) if one]
        cache.write_text(json.dumps([held, graded]))
    rng = random.Random(2)  # whether the logits were kept or made changes nothing
    articles = [one for _, name, one in held if one and is_for_calibration(name)]

    clean = numpy.concatenate([numpy.array(one) for one in articles])
    bad = numpy.array(
        [
            logit
            for language in ("ne", "si", "et", "ja", "is")
            for logit, label in graded.get(language, ())
            if label == "garbled"
        ]
    )
    # One clean sentence in five thousand doubtful ones would be no calibration: both kinds count alike at ten to one.
    kept = rng.sample(list(clean), min(len(clean), 10 * len(bad)))
    slope, offset = platt(
        numpy.concatenate([kept, bad]), numpy.concatenate([numpy.zeros(len(kept)), numpy.ones(len(bad))])
    )
    told = {"slope": round(slope, 4), "offset": round(offset, 4)}

    made = [one for language, some in graded.items() if VISIBLE[language] > 0.6 for one in invented(some, rng, 60)]
    tried = {}
    for weight in WEIGHTS:
        for prior in PRIORS:
            scores = numpy.concatenate([with_evidence(one, weight, prior, told) for one in articles])
            threshold = float(numpy.quantile(scores, 1 - WARNING, method="higher"))
            flagged = {"garbled": [], "middle": [], "clean": []}
            for one in made:
                combined = with_evidence([logit for logit, _ in one], weight, prior, told)
                for score, (_, label) in zip(combined, one, strict=True):
                    flagged[label].append(score > threshold)
            figures = [numpy.mean(flagged[label]) for label in ("garbled", "middle", "clean")]
            print(
                f"evidence {weight:4} prior {prior}: threshold {threshold:.3f} flagged: garbled {figures[0]:.3f}, middle {figures[1]:.3f}, clean {figures[2]:.3f}"
            )
            tried[weight, prior] = figures[0] - figures[2]
    weight, prior = min(
        (pair for pair in tried if tried[pair] > max(tried.values()) - CLOSE), key=lambda pair: (pair[0], -pair[1])
    )
    scores = numpy.concatenate([with_evidence(one, weight, prior, told) for one in articles])
    means = [
        numpy.mean([1 / (1 + numpy.exp(-(slope * logit + offset))) for logit in one])
        for one in articles
        if len(one) >= 8
    ]
    told |= {
        "evidence": weight,
        "prior": prior,
        "warning": round(float(numpy.quantile(scores, 1 - WARNING, method="higher")), 3),
        "error": round(float(numpy.quantile(scores, 1 - ERROR, method="higher")), 3),
        "document": round(float(max(means)) * WHOLE, 3),
    }
    old = json.loads((folder / "model.json").read_text())
    describe(
        folder,
        old["thresholds"] | told,
        old["figures"] | {"calibrated on": f"{len(articles)} articles, {len(clean)} sentences"},
    )
    print(told)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("folder", "bench", "work"):
        parser.add_argument(name, type=Path)
    told = parser.parse_args()
    main(told.folder, told.bench, told.work)
