"""Cyrillic or Greek letters that pass for Latin ones inside a word: searches, names and links break on them."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

LOOKS_LIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ" "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ" "օսոԚԜ",
        "ABESIJKMHOPCTYXaesijopcyxhdqw" "ABEZHIKMNOPTYXovu" "ouuQW",
        strict=True,
    )
)
SUSPECT = pattern(f"[{''.join(LOOKS_LIKE)}]")


def check(doc, rule):
    """Yield each word that mixes Latin letters with look-alikes, and the same word in Latin letters as the edit."""
    if doc.text.isascii() or not SUSPECT().search(doc.text):
        return
    for match in re.finditer(r"(?:°\s?)?[^\W\d_]+", doc.text):
        word = match[0]
        if word.isascii() or not SUSPECT().search(word) or not re.search("[A-Za-z°]", word):
            continue
        plain = "".join(LOOKS_LIKE.get(letter, letter) for letter in word)
        if all(letter < "\u0250" for letter in plain) and ("°" not in word or len(word.strip("° ")) == 1):
            strange = "".join(dict.fromkeys(letter for letter in word if letter in LOOKS_LIKE))
            edit = Edit(match.start(), match.end(), plain, True)
            yield rule.finding(match.start(), match.end(), rule.message % (word, strange), edits=(edit,))


RULE = Rule(
    id="artifacts.homoglyph",
    check=check,
    message="“%s” has letters of another alphabet (%s) that look like ours: type it again",
    severity="error",
    description="Letters of the Cyrillic, Greek or Armenian alphabet in a Latin word.",
    quotes="both",
    confidence=0.97,
    bad=(
        marked("The [[Kremlіn]] said it had no such plans.", fix="The Kremlin said it had no such plans."),
        marked("[[Аleppo]] was quiet on Monday.", fix="Aleppo was quiet on Monday."),
        marked("The bank’s [[nοtes]] are safe.", fix="The bank’s notes are safe."),
    ),
    good=(
        marked("The Kremlin said it had no such plans."),
        marked("The paper (Новая газета) was shut; the Ω particle was found."),
        marked("He took 5 μg of β-blockers."),
    ),
)
