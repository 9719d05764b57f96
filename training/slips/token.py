"""What slips work on: the words of a sentence with their part of speech, and the faults done to them so far."""

import re
from typing import NamedTuple

WORD = re.compile(r"\w+(?:['’.\-‐‑]\w+)*|[^\w\s]")
NOUNS, VERBS = ("NN", "NNS"), ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
CONTENT = (*NOUNS, *VERBS, "JJ", "RB", "JJR", "JJS")


class Token(NamedTuple):
    """A word: `text`, `space` before it, Penn `tag`, `fault` ("right" or a class), the word that was `meant`."""

    text: str
    space: bool
    tag: str
    fault: str = "right"
    meant: str = ""

    def wrong(self, fault, text=None, tag=None, meant=None):
        """This token with a fault, and perhaps another text."""
        text = self.text if text is None else text
        return Token(text, self.space, tag or self.tag, fault, self.text if meant is None else meant)


def read(text, tagger):
    """The tokens of a sentence."""
    found = list(WORD.finditer(text))
    tags = tagger([match[0] for match in found])
    return [
        Token(match[0], match.start() > 0 and text[match.start() - 1].isspace(), tag)
        for match, tag in zip(found, tags, strict=True)
    ]


def write(tokens):
    """(text, faults): faults are (start, end, class, word meant) in code points, none for right words."""
    parts, faults, at = [], [], 0
    for number, token in enumerate(tokens):
        if token.space and number:
            parts.append(" ")
            at += 1
        text = token.text[:1].upper() + token.text[1:] if not number else token.text
        if token.fault != "right":
            faults.append((at, at + len(text), token.fault, token.meant))
        parts.append(text)
        at += len(text)
    return "".join(parts), faults


def plain(word):
    """The word with a small first letter unless it is a name or an acronym."""
    return word[0].lower() + word[1:] if word[:1].isupper() and word[1:].islower() else word


def moved(token, fault="order"):
    """A token that stands in the wrong place; it is no longer the first word."""
    text = plain(token.text) if token.tag not in ("NNP", "NNPS") and token.text != "I" else token.text
    return token._replace(text=text, space=True, fault=fault)


def is_clause_end(token):
    """Whether a clause may end before this mark."""
    return token.text in (",", ";", ":", ".", "!", "?", "—", "–", "-", ")", '"', "”", "’")
