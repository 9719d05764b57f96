"""A word of another language left in English copy, or half of one: the surest sign of machine translation."""

from newslint.analysis.english import fold, is_word, strangeness
from newslint.checks.artifacts._words import SUPPORT, strangers
from newslint.rule import Rule, marked

STEM = 8  # letters that two forms of one foreign word share
WHERE = frozenset("in at to from near outside around north south east west".split())
LONGEST_NAME = 7  # letters: shorter capitalised words may be names whatever the rest of the copy looks like


def check(doc, rule):
    """Yield each foreign word that is no name, loanword, gloss or quoted term; repeated ones are surer."""
    foreign = [stranger for stranger in strangers(doc) if stranger.foreign]
    for token, _, confidence, times in foreign:
        again = f", {times} times in this copy" if times > 1 else ""
        yield rule.finding(token.start, token.end, rule.message % (token.text, again), confidence=confidence)
    sure = {stranger.token.text for stranger in foreign if stranger.confidence >= 0.85}
    if len(sure) >= SUPPORT:
        for token in _capitalised(doc, {fold(word)[:STEM] for word in sure}):
            yield rule.finding(token.start, token.end, rule.message % (token.text, ""), confidence=0.6)


def _capitalised(doc, stems):
    """In a half-translated copy: long capitalised words that no English reader can read.

    They stand alone among small words, or share the stem of a word that is foreign without doubt.
    """
    words = [token for token in doc.tokens if token.kind == "word"]
    for at, token in enumerate(words):
        word = token.text
        if len(word) <= LONGEST_NAME or not word[0].isupper() or not word[1:].islower():
            continue
        if strangeness(word) < (3 if not word.isascii() else 5) or is_word(word) or word.endswith(("son", "dóttir")):
            continue
        if fold(word)[:STEM] in stems:
            yield token
            continue
        if at and words[at - 1].text.lower() in WHERE:
            continue  # a place, which keeps its name
        beside = (*words[at - 1 : at], *words[at + 1 : at + 2]) if at else words[1:2]
        if any(near.text[0].isupper() and _touches(doc, near, token) for near in beside):
            continue
        mention = doc.names.at(token.start)
        if mention is None or doc.names.names[mention.name].kind != "person":
            yield token


def _touches(doc, one, other):
    """Whether nothing but one space parts two tokens."""
    first, second = sorted((one, other))
    return doc.text[first.end : second.start] == " "


RULE = Rule(
    id="artifacts.untranslated-word",
    check=check,
    message="“%s” is no English word: translate it, or say what it means%s",
    description="A word left in the language that the copy was translated from.",
    quotes="both",
    confidence=0.85,
    bad=(
        marked("The committee stated that the [[skattrannsóknarstjóri]] believed the man."),
        marked("He was fined for the [[ölçümleri]] that he had not declared."),
        marked("Russian and Iranian “[[fitah]]” militias held the road for two years."),
        marked("The airline ended talks with all [[flugfreyjum]] on Friday, and the [[flugfreyjum]] appealed."),
    ),
    good=(
        marked("He ate a crème brûlée in a café near the Champs-Élysées, fiancée and protégé in tow."),
        marked("Farmers make the sauce, called “shottsuru”, from sandfish."),
        marked("Women wear the gákti, a traditional Sami dress, at weddings."),
        marked("The Polish party Prawo i Sprawiedliwość lost two seats; Jarosław Kaczyński blamed the weather."),
        marked("Anti-vaxxers, pro-Brexiteers and ex-jihadists vlogged and tweeted in post-lockdown London."),
        marked("The goverment recieved no adress, somehting that hapenned befor."),
        marked("The “bromance” era is over, and the “ding-dong” row goes on."),
    ),
)
