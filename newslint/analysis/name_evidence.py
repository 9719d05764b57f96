"""Evidence for names: which of the runs of capitals stay, and which words of them."""

from newslint.analysis.name_parts import Chunk, kind_of
from newslint.analysis.name_words import DEMONYMS, JOINERS, PARTICLES, PLACES, ROLE_BODIES, ROLE_HEADS

SAID = frozenset("said says told added warned insisted announced wrote claimed argued asked replied tweeted".split())
# Words after a name at the start of a sentence; before them a word that is not English is a name.
AFTER_PEOPLE = frozenset("was is has had will would did does can could may might who won lost and".split())


def resolve(found, small):
    """The chunks that are names, in order: those in doubt stay when other evidence speaks for them."""
    sure = {word for chunk in found if not chunk.loud for word in chunk.words[chunk.doubtful :]}
    kept = []
    for chunk in found:
        if chunk.loud:
            chunk = _known_run(chunk, sure)
        elif chunk.doubtful:
            chunk = _settle(chunk, sure, small)
        if chunk is None or len(chunk.text) < 2:
            continue
        if chunk.kind == "placed":
            chunk = chunk._replace(kind="place")
        elif chunk.kind == "name" and len(chunk.words) == 1 and chunk.text.isupper() and len(chunk.text) > 1:
            chunk = chunk._replace(kind="organisation")
        kept.append(chunk)
    return kept


def _known_run(chunk, sure):
    """The first run of words, in a stretch full of capitals, that other places in the copy know as names."""
    known = [word in sure or word.lower() in PLACES or word.lower() in DEMONYMS for word in chunk.words]
    if chunk.text.isupper() or True not in known:
        return None
    if all(known) or chunk.kind in ("place", "person"):
        return chunk
    first = known.index(True)
    last = first
    while last + 1 < len(known) and known[last + 1]:
        last += 1
    words = chunk.words[first : last + 1]
    start = chunk.start + sum(len(word) + 1 for word in chunk.words[:first])
    text = " ".join(words)
    if chunk.text[start - chunk.start :][: len(text)] != text:
        return None
    return Chunk(
        start, start + len(text), text, words, kind_of([word.lower() for word in words]), None, False, True, ""
    )


def _settle(chunk, sure, small):
    """A doubtful chunk as it stands, without its first word, or None when nothing is left of it."""
    word = chunk.words[0]
    low = word.lower()
    if word in sure or chunk.title or chunk.kind in ("place", "people", "person"):
        return chunk
    single = len(chunk.words) == 1
    if low not in small and low not in ROLE_BODIES and low not in ROLE_HEADS and not _plural_role(low):
        if word.isupper() and len(word) > 1:
            return chunk
        if single and (chunk.follower in SAID or chunk.follower in AFTER_PEOPLE and not _is_english(low)):
            return chunk
        if not single and not low.endswith(("ing", "ed", "ly")):
            return chunk
    elif not single and chunk.kind == "organisation":
        return chunk
    if single:
        return None
    start = chunk.start + len(word)
    rest = chunk.text[len(word) :]
    words = chunk.words[1:]
    while words and words[0].lower() in JOINERS | PARTICLES:
        rest = rest.lstrip()[len(words[0]) :]
        words = words[1:]
    if not words:
        return None
    start = chunk.end - len(rest.lstrip())
    lows = [one.lower() for one in words]
    return chunk._replace(start=start, text=rest.lstrip(), words=words, kind=kind_of(lows), doubtful=False)


def _is_english(low):
    """Whether a word is in the word list; the list is read only when a copy needs it."""
    from newslint.analysis.english import is_word

    return is_word(low)


def _plural_role(low):
    """Whether a word is a plural such as "campaigners"."""
    return low.endswith("s") and (low[:-1] in ROLE_HEADS or low[:-3] + "y" in ROLE_HEADS or low.endswith("men"))
