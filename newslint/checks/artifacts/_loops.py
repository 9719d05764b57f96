"""Phrases that follow themselves, found in one pass for each length; used by the rule on looped text."""

LONGEST = 12  # words of a phrase that is looked for right behind itself
PAIR_STARTS = frozenset(
    "the of to in on at by for with from his her their its this as has have had was were will would".split()
)
# back to back, day to day: pairs that English makes.
TO_AND_FRO = frozenset(
    "back day face door side end head one nose toe wall house time year week hand cheek shore port point".split()
)
# those games and those games only: said on purpose.
POINTING = frozenset("that this those these such whatever what whoever only all".split())


def echoes(doc):
    """The stretches that only repeat the phrase of two to LONGEST words before them, as (start, end), in order."""
    tokens = [token for token in doc.tokens if token.kind != "mark"]
    words = [token.text.lower() for token in tokens]
    found = []
    for size in range(2, LONGEST + 1):
        run = 0
        for at in range(len(words) - size):
            run = run + 1 if words[at] == words[at + size] else 0
            if run == size:
                run = 0
                second = at + 1
                if _is_loop(doc, tokens[second - size : second + size], words[second - size : second]):
                    found.append((tokens[second].start, tokens[second + size - 1].end))
    found.extend(_joined(doc, tokens, words))
    merged = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1] + 2:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _joined(doc, tokens, words):
    """Yield the second of two equal phrases with nothing but “and” or “or” between them."""
    for at, word in enumerate(words):
        if word not in ("and", "or"):
            continue
        for size in range(2, min(LONGEST, at) + 1):
            phrase = words[at - size : at]
            if phrase != words[at + 1 : at + 1 + size] or phrase[0] in POINTING:
                continue
            told = [word for word in phrase if len(word) > 3 and word.isalpha()]
            between = doc.flowing[tokens[at - size].start : tokens[at + size].end]
            if len(set(told)) > 1 and " - " not in between and not any(mark in between for mark in '\n.!?;:“”",…–—'):
                yield tokens[at + 1].start, tokens[at + size].end
                break


def _is_loop(doc, tokens, phrase):
    """Whether a phrase and its echo are a slip: no chant, no list, nothing that English doubles."""
    size = len(phrase)
    if len(set(phrase)) < 2 or not any(word.isalpha() for word in phrase):
        return False
    between = doc.flowing[tokens[0].start : tokens[-1].end]
    if "\n" in between or any(mark in between for mark in '.!?;:/“”"…'):
        return False
    if "," in between or "–" in between or "—" in between:
        return size >= 5
    if size == 2:
        if phrase[0] == "to" and phrase[1] in TO_AND_FRO:
            return False
        return (
            phrase[0] in PAIR_STARTS
            and phrase[1] not in ("and", "or")
            and all(token.text.islower() for token in tokens)
        )
    if any(not word.isalpha() for word in phrase) and size < 4:
        return False
    return size > 3 or phrase[0] not in ("and", "or") and phrase[-1] not in ("and", "or")
