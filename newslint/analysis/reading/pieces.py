"""WordPiece: words cut into the pieces that the model knows, each with its place in the text.

The scheme of BERT (Devlin et al. 2019), longest match first. The `tokenizers` package does the same but requires
a client for a model hub, which a linter that never goes online has no use for.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.compiled import compiled

PAD, UNKNOWN, START, STOP, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"
WORD = compiled(r"[^\W_]+|[^\w\s]|_")
# What typesetting changes and meaning does not; one character for one, so that places stay.
PLAIN = str.maketrans("‘’‚“”„`´\u00a0", "'''\"\"\"'' ")
LONGEST_WORD = 60  # code points; a longer one is no word


class Piece(NamedTuple):
    """One piece: its number in the vocabulary, its place in the text in code points, whether it begins a word."""

    id: int
    start: int
    end: int
    begins: bool


@cache
def spelled(path):
    """The pieces in a file with one piece a line, each at its number; one may stand there twice."""
    return tuple(Path(path).read_text(encoding="utf-8").split("\n"))


@cache
def vocabulary(path):
    """{piece: number} from a file with one piece a line."""
    return {piece: number for number, piece in enumerate(spelled(path)) if piece}


def pieces(text, known, start=0):
    """The pieces of `text`; places are counted from `start`. Linear in the length of the text."""
    found = []
    for word in WORD.finditer(text.translate(PLAIN)):
        found.extend(_cut(word[0], start + word.start(), known))
    return found


def _cut(word, start, known):
    """The pieces of one word, or the one that stands for an unknown word."""
    if len(word) > LONGEST_WORD:
        return [Piece(known[UNKNOWN], start, start + len(word), True)]
    found, at = [], 0
    while at < len(word):
        for end in range(len(word), at, -1):
            number = known.get(("##" if at else "") + word[at:end])
            if number is not None:
                break
        else:
            return [Piece(known[UNKNOWN], start, start + len(word), True)]
        found.append(Piece(number, start + at, start + end, not at))
        at = end
    return found
