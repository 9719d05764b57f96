"""From sentences to what the model says of them: pieces, windows of long sentences, words put together again."""

from typing import NamedTuple

from newslint.analysis.reading.pieces import pieces

WINDOW = 94  # pieces that the model reads at once: no sentence that it was trained on had more
OVERLAP = 30  # pieces that two windows of a longer sentence share
MOST = 500  # pieces; what has more is no sentence


class Told(NamedTuple):
    """What the model says of one window; the first and the last piece are the marks around it.

    `faults` are probabilities by piece and class, `upos`, `forms` and `relations` the numbers of tags by piece.
    `places` are the pieces that it doubts, `expected` and `likelihoods` what fits there best, the best first.
    """

    score: float
    faults: list
    upos: list
    forms: list
    relations: list
    places: list
    expected: list
    likelihoods: list


def rows(sentences, known, spelled, judge):
    """The row of each sentence (see `model.reader`); `judge` gives what is Told of each of some lists of pieces.

    `known` maps pieces to numbers, `spelled` numbers to pieces.
    """
    cuts = [pieces(sentence, known) for sentence in sentences]
    windows = [_windows(cut) if len(cut) <= MOST else () for cut in cuts]
    told = iter(judge([cut[start:end] for cut, some in zip(cuts, windows) for start, end, _, _ in some]))
    return [_row(cut, [(*window, next(told)) for window in some], spelled) for cut, some in zip(cuts, windows)]


def _row(cut, windows, spelled):
    """The row of a sentence that is cut into these pieces; None when it has no windows."""
    if not windows:
        return None
    scores, words = [], []
    for start, _, first, last, told in windows:
        scores.append(told.score)
        words.extend(_words(cut, start, first, last, told, spelled))
    # Long sentences are no worse than short ones: the mean, not the worst window, decides.
    return round(1000 * sum(scores) / len(scores)), tuple(words)


def _windows(cut):
    """(start, end, first, last) of each window: the pieces that it reads, and those of them that it decides on.

    All four lie where words begin. Windows share OVERLAP pieces, and each decides on half of those.
    """
    begins = [at for at, piece in enumerate(cut) if piece.begins] + [len(cut)]
    start, found = 0, []
    while True:
        end = max((at for at in begins if start < at <= start + WINDOW), default=len(cut))
        first = found[-1][3] if found else 0
        if end == len(cut):
            return [*found, (start, end, first, end)]
        following = max((at for at in begins if start < at <= end - OVERLAP), default=end)
        last = max(at for at in begins if at <= (following + end) // 2)
        found.append((start, end, first, last))
        start = following


def _words(cut, start, first, last, told, spelled):
    """The words among cut[first:last], of which a window that begins at `start` tells."""
    expected = dict(zip(told.places, zip(told.expected, told.likelihoods)))
    at = first
    while at < last:
        end = at + 1
        while end < last and not cut[end].begins:
            end += 1
        places = range(at - start + 1, end - start + 1)  # the first piece of a window is its mark
        worst = min(places, key=lambda place: told.faults[place][0])
        classes = told.faults[worst]
        kind = max(range(1, len(classes)), key=classes.__getitem__)
        place = places[0]
        yield (
            cut[at].start, cut[end - 1].end, round(10000 * (1 - classes[0])), kind,
            told.upos[place], told.forms[place], told.relations[place], *_fitting(expected.get(place), spelled),
        )  # fmt: skip
        at = end


def _fitting(offered, spelled):
    """The whole word that fits a place best and its likelihood in thousandths; ("", 0) for none."""
    if offered is None:
        return "", 0
    word, likelihood = spelled[offered[0][0]], offered[1][0]
    return (word, round(1000 * likelihood)) if word.isalpha() else ("", 0)
