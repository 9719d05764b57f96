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
from training.texts import INTERVIEWS, VISIBLE, clean_articles, is_for_calibration, lines, squeezed

WARNING, ERROR = 1 / 220, 1 / 4000  # of clean sentences
UNLIKE = 1.5  # times WARNING is the most that any one source of clean copy may come to
WHOLE = 1.4  # times the highest mean of a clean article is what calls an article garbled as a whole
WEIGHTS = (0, 2, 4, 6, 8, 10, 12, 15, 18, 21, 24)
PRIORS = (6, 9)  # with fewer, one doubtful sentence of a short report in haste convicts its neighbours
WORST = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1)  # weights of the worst word beside the whole
RATES = (1 / 300, 1 / 1000)  # of clean sentences: what is found there, each by itself, decides between those
# What a lighter weight may cost. Graded sentences are garbled all over: with more for the worst word more of them are
# found, and less of articles in which one place is wrong (bench/invented).
CLOSE_WORST, CLOSE_DOCUMENT = 0.04, 0.01
ARTICLE, MADE = 14, 60  # sentences of an invented article; articles made of each language
SAMPLE = 700  # graded sentences of a language
SEEN = 0.6  # how much of what is graded garbled a reader must see in a language whose sentences count here


def judged(text):
    """(logit of the whole, logit of the worst word) of each sentence of an article that counts."""
    from newslint.analysis.reading.evidence import counting, worst
    from newslint.analysis.reading.model import thresholds
    from newslint.document import plain

    return [(one.score, worst(one.words)) for one in counting(plain(text), thresholds()["words"])]


def graded_sentences(bench):
    """{language: [(text, label)]} of graded machine translation kept out of training and not read by two."""
    found, read = {}, {squeezed(each["text"]) for each in lines(bench / "read_by_two.jsonl.gz")}
    for name in ("mlqe_graded", "wmt21_mt_and_refs"):
        for each in lines(bench / f"{name}.jsonl.gz"):
            if (
                each["split"] == "eval"
                and each["label"] in ("clean", "garbled", "middle")
                and "human" not in each["origin"]
                and squeezed(each["text"]) not in read
            ):
                found.setdefault(each["origin"].split("-en")[0].split()[-1], []).append((each["text"], each["label"]))
    return found


def invented(sentences, rng, count):
    """Articles of ARTICLE sentences by one translation system: lists of (logit, grade)."""
    return [rng.sample(sentences, min(ARTICLE, len(sentences))) for _ in range(count)]


def platt(scores, garbled):
    """(slope, offset) of probability = 1 / (1 + exp(-(slope x + offset))) by Newton's method (Platt 1999)."""
    slope, offset = 0.0, 0.0  # where every step is short enough; from farther off some overshoot
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


def collected(folder, bench, work):
    """What is `judged` of clean articles and of graded sentences; kept in WORK.

    [(source, article)] of those that set thresholds, and {language: [(sentence, grade)]}.
    """
    files = json.loads((folder / "model.json").read_text())["files"].values()
    cache = work / f"judged-{'-'.join(str(file['crc32']) for file in files)}.json"
    if not cache.exists():
        rng = random.Random(1)
        texts = [(source, text) for source, name, text in clean_articles(bench) if is_for_calibration(name)]
        texts = [(source, text) for source, text in texts if source != INTERVIEWS]
        graded = {}
        with ProcessPoolExecutor() as pool:
            found = pool.map(judged, [text for _, text in texts], chunksize=20)
            articles = [(source, one) for (source, _), one in zip(texts, found, strict=True) if one]
            for language, pairs in graded_sentences(bench).items():
                if VISIBLE.get(language, 0) > SEEN:
                    some = rng.sample(pairs, min(SAMPLE, len(pairs)))
                    found = pool.map(judged, [text for text, _ in some], chunksize=50)
                    graded[language] = [(one[0], label) for one, (_, label) in zip(found, some, strict=True) if one]
        cache.write_text(json.dumps([articles, graded]))
    return json.loads(cache.read_text())


def above(scores, rate):
    """The score above which lie `rate` of some clean sentences."""
    return float(numpy.quantile(scores, 1 - rate, method="higher"))


def weight_of_worst(clean, garbled):
    """What the worst word weighs beside the whole: the lightest that finds about as much as any does at RATES.

    Both are arrays of rows (logit of the whole, logit of the worst word).
    """
    tried = {}
    for weight in WORST:
        found = [float((garbled @ (1, weight) > above(clean @ (1, weight), rate)).mean()) for rate in RATES]
        print(f"the worst word weighs {weight}: found of garbled", *(f"{share:.3f}" for share in found))
        tried[weight] = sum(found) / len(found)
    return min(weight for weight in tried if tried[weight] > max(tried.values()) - CLOSE_WORST)


def threshold(scores):
    """The score above which lie WARNING of clean sentences, and no more than UNLIKE times that of any one source.

    `scores` are pairs of a source and the scores of an article.
    """
    by_source = {}
    for source, some in scores:
        by_source.setdefault(source, []).extend(some)
    everywhere = above([score for some in by_source.values() for score in some], WARNING)
    return max(everywhere, *(above(some, UNLIKE * WARNING) for some in by_source.values()))


def weight_of_document(articles, made, told):
    """(evidence, prior): the lightest that tells garbled sentences of `made` articles from clean ones as well as any.

    `articles` are pairs of a source and a list of logits, `made` lists of (logit, grade).
    """
    tried = {}
    for weight in WEIGHTS:
        for prior in PRIORS:
            limit = threshold([(source, with_evidence(one, weight, prior, told)) for source, one in articles])
            flagged = {"garbled": [], "middle": [], "clean": []}
            for one in made:
                combined = with_evidence([logit for logit, _ in one], weight, prior, told)
                for score, (_, label) in zip(combined, one, strict=True):
                    flagged[label].append(score > limit)
            figures = {label: numpy.mean(some) for label, some in flagged.items()}
            said = ", ".join(f"{label} {share:.3f}" for label, share in figures.items())
            print(f"evidence {weight:4} prior {prior}: threshold {limit:.3f} flagged: {said}")
            tried[weight, prior] = figures["garbled"] - figures["clean"]
    near = (pair for pair in tried if tried[pair] > max(tried.values()) - CLOSE_DOCUMENT)
    return min(near, key=lambda pair: (pair[0], -pair[1]))


def main(folder, bench, work):
    """Set the thresholds in FOLDER/model.json; the logits that they rest on are kept in WORK."""
    from newslint.analysis.reading.evidence import probability

    os.environ["NEWSLINT_GARBLE_MODEL"] = str(folder)
    articles, graded = collected(folder, bench, work)
    rng = random.Random(2)
    clean = numpy.array([row for _, one in articles for row in one])
    bad = numpy.array([row for some in graded.values() for row, label in some if label == "garbled"])
    both = (1, weight_of_worst(clean, bad))
    articles = [(source, (numpy.array(one) @ both).tolist()) for source, one in articles]
    clean, bad = clean @ both, bad @ both
    # One clean sentence in five thousand doubtful ones would be no calibration: both kinds count alike at ten to one.
    kept = rng.sample(list(clean), min(len(clean), 10 * len(bad)))
    slope, offset = platt(
        numpy.concatenate([kept, bad]), numpy.concatenate([numpy.zeros(len(kept)), numpy.ones(len(bad))])
    )
    told = {"worst": both[1], "slope": round(slope, 4), "offset": round(offset, 4)}
    graded = [[(float(numpy.dot(row, both)), label) for row, label in some] for some in graded.values()]
    made = [one for some in graded for one in invented(some, rng, MADE)]
    weight, prior = weight_of_document(articles, made, told)
    scores = [(source, with_evidence(one, weight, prior, told)) for source, one in articles]
    means = [numpy.mean([probability(logit, told) for logit in one]) for _, one in articles if len(one) >= 8]
    told |= {
        "evidence": weight,
        "prior": prior,
        "warning": round(threshold(scores), 3),
        "error": round(above([score for _, some in scores for score in some], ERROR), 3),
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
