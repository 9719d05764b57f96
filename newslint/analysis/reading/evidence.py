"""The decision is taken on the document: sentences of one article share their maker, so each is evidence for others."""

from bisect import bisect_right
from math import exp, log
from typing import NamedTuple

from newslint.analysis.attribution import transcript
from newslint.analysis.encoding import suspect
from newslint.analysis.reading.model import ModelError, thresholds

FEWEST_SMALL = 3  # words in small letters that a sentence has: names, scores and figures in a row are none
SMALL_SHARE = 0.25  # of its words
LONG, TITLED, TITLE_SHARE = 5, 6, 0.9  # letters of a long word; long words, and the share in capitals, of a headline
SURE = 1e-4  # a fault, or the lack of one, that is no nearer to certainty than it is told
LAST_LATIN = "\u024f"
MOST_FOREIGN = 2  # letters of other scripts in a sentence; the model has hardly seen any


class Judged(NamedTuple):
    """A sentence that counts: its reading, its probability to be garbled alone, its score with the others' evidence."""

    reading: object
    probability: float
    score: float


class Evidence(NamedTuple):
    """All sentences of a document that count, in order, how many are `doubtful`, and their `mean` probability."""

    sentences: tuple[Judged, ...]
    doubtful: int
    mean: float

    @property
    def figures(self):
        """What statistics show."""
        return {"sentences": len(self.sentences), "doubtful": self.doubtful, "mean": self.mean}


def weigh(doc):
    """The Evidence of a document; None where there is no model."""
    if doc.reading is None:
        return None
    try:
        told = thresholds()
    except ModelError:
        return None
    readings = counting(doc, told["words"])
    logits = [alone(reading, told) for reading in readings]
    chances = [probability(logit, told) for logit in logits]
    scores = weighed(logits, chances, told)
    return Evidence(
        tuple(map(Judged, readings, chances, scores)),
        sum(chance >= told["doubtful"] for chance in chances),
        sum(chances) / len(chances) if chances else 0.0,
    )


def alone(reading, told):
    """The score of a sentence by itself: what the model says of the whole and, by its weight, of the worst word.

    The two are judged by heads of their own and err on other sentences, so that both together find far more at few
    false alarms than either.
    """
    return reading.score + told["worst"] * worst(reading.words)


def worst(words):
    """The logit of the fault of the worst word, marks aside."""
    fault = max((word.fault for word in words if word.text[:1].isalnum()), default=0.0)
    fault = min(max(fault, SURE), 1 - SURE)
    return log(fault / (1 - fault))


def probability(logit, told):
    """How likely a sentence with this logit is garbled, as calibrated by the thresholds `told`."""
    return 1 / (1 + exp(-max(min(told["slope"] * logit + told["offset"], 50.0), -50.0)))


def weighed(logits, chances, told):
    """The score of each sentence: its logit, and what the other sentences' probabilities add to it.

    The prior counts as so many clean sentences: a short document is little evidence.
    """
    total = sum(chances)
    return [
        logit + told["evidence"] * (total - chance) / (len(chances) - 1 + told["prior"])
        for logit, chance in zip(logits, chances)
    ]


def limit(doc, told):
    """A function from the start of a sentence to the score from which it is reported, by the thresholds `told`.

    Spoken language breaks off and starts again: in an interview only what is plainly garbled is an editor's business.
    """
    spoken = transcript(doc.flowing, doc.paragraphs)
    if spoken is None:
        return lambda start: told["warning"]
    return lambda start: told["error" if spoken.start <= start < spoken.end else "warning"]


def counting(doc, fewest):
    """The readings of sentences of running copy with at least so many words; wrongly read letters are mended first."""
    sound = not suspect(doc.text)
    body = [zone for zone in doc.zones if zone.kind == "body"]
    starts = [zone.start for zone in body]
    found = []
    for reading in doc.reading:
        if reading is None:
            continue
        at = bisect_right(starts, reading.start) - 1
        inside = at >= 0 and reading.end <= body[at].end
        if inside and _is_prose(reading, fewest) and (sound or not suspect(doc.text, reading.start, reading.end)):
            found.append(reading)
    return found


def _is_prose(reading, fewest):
    """Whether a sentence has enough words, enough of them in small letters, and all of them in Latin script."""
    words = [word.text for word in reading.words if word.text[:1].isalnum()]
    small = sum(word.islower() for word in words)
    foreign = sum(letter > LAST_LATIN and letter.isalpha() for word in words for letter in word)
    return (
        len(words) >= fewest
        and small >= FEWEST_SMALL
        and small >= SMALL_SHARE * len(words)
        and foreign <= MOST_FOREIGN
        and not _is_headline(reading)
    )


def _is_headline(reading):
    """Whether a sentence is a headline by its looks, wherever it stands: hardly a long word in small letters, no stop."""
    long = [word.text for word in reading.words if len(word.text) >= LONG and word.text.isalpha()]
    capitals = sum(not word[0].islower() for word in long)
    return len(long) >= TITLED and capitals >= TITLE_SHARE * len(long) and reading.words[-1].text != "."
