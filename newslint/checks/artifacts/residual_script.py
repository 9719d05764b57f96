"""Letters of another script left among English words."""

import re

from newslint.compiled import pattern
from newslint.rule import Rule, marked

LETTERS = (
    "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0900-\u0965"
    "\u0970-\u0dff\u0e01-\u0e4e"
    "\u10a0-\u10ff\u1100-\u11ff\u1200-\u137f\u1f00-\u1fff\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9d"
)
# A run of such letters with the marks on them and what stands between them: spaces, figures, punctuation.
RUN = (
    f"[{LETTERS}](?:[{LETTERS}\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u200b-\u200f\u3099\u309a]"
    f"|[^A-Za-z\u00c0-\u024f\n{LETTERS}]{{1,6}}(?=[{LETTERS}]))*"
)
OTHER = pattern("[\u0370-\u1fff\u3041-\ud7af\uff66-\uff9d]")
GREEK_SYMBOL = "[\u0370-\u03ff]{1,2}"
LABELLED = (
    r"(?:language|original|Arabic|Persian|Farsi"
    r"|Urdu|Hebrew|Russian|Ukrainian|Chinese|Japanese|Korean|Hindi|Greek): ?[\u200b-\u200f“\"]*$"
)
GLOSSED = r"[”\"’']?,? ?(?:\(|[–—-] |or\b|meaning\b|which\b|translat|literally\b)"


def check(doc, rule):
    """Yield each run; an original in brackets or with its English beside it, and lone Greek symbols, may stand."""
    text = doc.text
    if text.isascii() or not OTHER().search(text):
        return
    for match in re.finditer(RUN, text):
        start, end = match.span()
        if re.fullmatch(GREEK_SYMBOL, match[0]) or not match[0].strip("ー ") or _is_homoglyph(text, start, end):
            continue
        opened = max(text.rfind("(", max(start - 60, 0), start), text.rfind("[", max(start - 60, 0), start))
        if opened >= 0 and not re.search(r"[)\]\n]", text[opened:start]):
            continue
        if re.search(LABELLED, text[max(start - 30, 0) : start]):
            continue
        if re.match(GLOSSED, text[end : end + 20]) and start and text[start - 1] in "“\"‘'":
            continue
        yield rule.finding(start, end, rule.message % (match[0][:30] + "…" * (len(match[0]) > 30)))


def _is_homoglyph(text, start, end):
    """Whether the run is Cyrillic or Greek and part of a word in Latin letters, which is another rule's matter."""
    if not "\u0370" <= text[start] <= "\u058f":
        return False
    return any(
        letter == "°" or letter.isascii() and letter.isalpha()
        for letter in (text[end : end + 1], text[max(start - 1, 0) : start])
    )


RULE = Rule(
    id="artifacts.residual-script",
    check=check,
    message="“%s” is left in another script: translate it, or put it in brackets after its English",
    description="Words in Arabic, Cyrillic, Hebrew, Chinese, Japanese or another script.",
    quotes="both",
    limit=10,
    bad=(
        marked("Fighters reached the outskirts of [[حلب]] at dawn."),
        marked("The company said the [[契約]] would run for three years."),
        marked("The paper [[Новая газета]] was shut in March."),
        marked("Matsuura’s quotient [[無死満塁]], a strike, came at noon."),
    ),
    good=(
        marked("The minister (Arabic: وزير) signed the accord."),
        marked("The shout “Слава Україні”, or glory to Ukraine, was heard."),
        marked("The β variant and a dose of 5 μg, at an angle of π, were tested."),
        marked("Łódź, São Paulo and Malmö sent teams."),
    ),
)
