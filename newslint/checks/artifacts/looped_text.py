"""Words, sentences or paragraphs that run twice: a program caught in a loop, or a paste too many."""

from newslint.rule import Rule, marked

LONGEST = 12  # words of a phrase that is looked for right behind itself
SHORTEST_SENTENCE = 6  # words
PAIR_STARTS = frozenset(
    "the of to in on at by for with from his her their its this as has have had was were will would".split()
)
# back to back, day to day: pairs that English makes.
TO_AND_FRO = frozenset(
    "back day face door side end head one nose toe wall house time year week hand cheek shore port point".split()
)

POINTING = frozenset(
    "that this those these such whatever what whoever only all".split()
)  # those games and those games only


def check(doc, rule):
    """Yield the second of two equal phrases side by side, and each sentence that the copy already had."""
    yield from _phrases(doc, rule)
    yield from _sentences(doc, rule)


def _phrases(doc, rule):
    """Yield each stretch that only repeats the phrase of two to LONGEST words before it."""
    tokens = [token for token in doc.tokens if token.kind != "mark"]
    words = [token.text.lower() for token in tokens]
    echoes = []
    for size in range(2, LONGEST + 1):
        run = 0
        for at in range(len(words) - size):
            run = run + 1 if words[at] == words[at + size] else 0
            if run == size:
                run = 0
                second = at + 1
                if _is_loop(doc, tokens[second - size : second + size], words[second - size : second]):
                    echoes.append((tokens[second].start, tokens[second + size - 1].end))
    echoes.extend(_joined(doc, tokens, words))
    start, end = 0, 0
    for first, last in sorted(echoes):
        if first <= end + 2 and end:
            end = max(end, last)
            continue
        if end:
            yield rule.finding(start, end, rule.message % _shortened(doc.flowing[start:end]))
        start, end = first, last
    if end:
        yield rule.finding(start, end, rule.message % _shortened(doc.flowing[start:end]))


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


def _shortened(words):
    """The words, or their beginning where they are many."""
    return words if len(words) <= 60 else words[:57].rstrip() + "…"


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


def _sentences(doc, rule):
    """Yield sentences and paragraphs that stand in the copy a second time; neighbours make one finding."""
    seen, headlines = {}, {zone.start for zone in doc.zones if zone.kind in ("headline", "list", "table", "code")}
    last = None
    for start, end in doc.sentences:
        if end - start < 25:
            continue
        words = doc.flowing[start:end].split()
        key = " ".join(words).strip(" “”\"'.").lower()
        if len(words) < SHORTEST_SENTENCE:
            continue
        if key.endswith("?"):
            continue  # an interview asks each of its people
        if key in seen and start not in headlines:
            if last and not doc.text[last[1] : start].strip():
                last = last[0], end
            else:
                if last:
                    yield rule.finding(*last, REPEATED)
                last = start, end
        elif start not in headlines:
            seen[key] = start
    if last:
        yield rule.finding(*last, REPEATED)


REPEATED = "the copy has this already, word for word: delete one of the two"
RULE = Rule(
    id="artifacts.looped-text",
    check=check,
    message="“%s” repeats what stands right before it: delete one",
    description="A phrase right behind itself, or a sentence that the copy already had.",
    quotes="both",
    confidence=0.9,
    bad=(
        marked("The union said the talks would go on [[the talks would go on]] until Friday."),
        marked("The head of the [[of the]] bank resigned."),
        marked("The firm ended its contracts with flight attendants and [[flight attendants]] on Friday."),
        marked(
            "The port reopened on Sunday night after the storm. Ferries were full. [[The port reopened on Sunday "
            "night after the storm.]]"
        ),
        marked(
            "The port reopened on Sunday night after the storm.\nFerries were full all day long, the owners said.\n"
            "[[The port reopened on Sunday night after the storm.]]"
        ),
    ),
    good=(
        marked("He fought again and again and again, day by day by day, on and on and on."),
        marked("“We want bread, we want bread,” they sang. Yes we can! Yes we can!"),
        marked("He said the more the merrier. The score was 2 1 2 1."),
        marked("Harbour opens after storm on Sunday night\nHarbour opens after storm on Sunday night, the mayor said."),
    ),
)
