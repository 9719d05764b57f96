"""Slips done to clean sentences, by class, each knowing its place: what machine translation and haste do to copy."""

from dataclasses import dataclass, field

from training.slips import form, little, order, splice, words
from training.slips.token import read, write

ALL = {slip: told for part in (words, order, little, form, splice) for slip, told in part.SLIPS.items()}
# How many slips one sentence gets: most machine translation that reads badly has more than one.
COUNTS = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)


@dataclass
class Tools:
    """What slips draw from: word knowledge, words by tag, word families, foreign words, guesses, other sentences."""

    lexicon: object
    bank: dict
    families: dict
    foreign: list
    guessed: dict = field(default_factory=dict)
    others: list = field(default_factory=list)
    rng: object = None
    text: str = ""

    def another(self):
        """The tokens of some other sentence."""
        return read(self.rng.choice(self.others), self.lexicon.tagger)

    def guesses(self):
        """{word: what the masked language model proposes in its place} for the sentence at hand."""
        return self.guessed.get(self.text, {})


def corrupt(text, rng, tools, count=None):
    """(text with slips, faults, how bad from 0 to 1, names of the slips), or None where none could be done."""
    tools.rng, tools.text = rng, text
    tokens = read(text, tools.lexicon.tagger)
    slips, weights = list(ALL), [weight for weight, _ in ALL.values()]
    done, bad = [], 0.0
    for _ in range(count or rng.choice(COUNTS)):
        for slip in rng.choices(slips, weights, k=8):
            made = slip(list(tokens), rng, tools)
            if made and [token.text for token in made] != [token.text for token in tokens]:
                tokens = made
                done.append(slip.__name__)
                bad += ALL[slip][1]
                break
    if not done:
        return None
    made, faults = write(tokens)
    return (made, faults, min(1.0, bad), done) if made != text else None
