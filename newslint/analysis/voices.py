"""Voices: for each quotation the speaker, from the cue that frames it to the neighbouring paragraphs."""

from typing import NamedTuple


class Voice(NamedTuple):
    """Who speaks a quotation: the speaker (None: nobody is told), the cue that says so, and how sure that is.

    `how`: "framed" (beside the quotation), "sentence", "introduced" (a colon, a sentence before), "followed" (the
    sentence after), "continued" (the same speaker goes on), "neighbour" (the paragraph before or after), or "".
    """

    speaker: object
    cue: object
    how: str


NOBODY = Voice(None, None, "")
NEAR = 1500  # code points within a sentence or a paragraph in which a cue is looked for
BESIDE = 3  # code points between a cue and the quotation that it frames
PERSONAL = ("name", "role", "unnamed", "organisation", "pronoun", "document")


def voices(text, paragraphs, sentences, attributions):
    """A Voice for each outermost quotation, in order."""
    found = []
    for quote in attributions.quotations:
        found.append(_voice(text, paragraphs, sentences, attributions, quote, found))
    _look_ahead(paragraphs, attributions, found)
    return found


def _voice(text, paragraphs, sentences, attributions, quote, earlier):
    """The Voice of one quotation, given those of the earlier ones."""
    first = sentences[attributions.sentence_at(quote.start)].start
    last_index = attributions.sentence_at(max(quote.end - 1, quote.start))
    last = sentences[last_index].end
    near = max(first, quote.start - NEAR), min(last, quote.end + NEAR)
    around = [cue for cue in attributions.cues_in(*near) if not quote.start < cue.start < quote.end - 1]
    for cue in around:
        if 0 <= cue.start - quote.end <= BESIDE or 0 <= quote.start - cue.end <= BESIDE + 4:
            return Voice(cue.speaker, cue, "framed")
    before = text[max(quote.start - 3, 0) : quote.start].rstrip(" \n\u00a0")
    if before.endswith(":"):
        return Voice(None, None, "introduced")
    usable = [cue for cue in around if cue.kind != "passive"]
    if usable:
        cue = min(usable, key=lambda cue: abs(cue.start - quote.start))
        return Voice(cue.speaker, cue, "sentence")
    paragraph = paragraphs[attributions.paragraph_at(quote.start)]
    if earlier:
        previous = attributions.quotations[len(earlier) - 1]
        if quote.continues or previous.continued:
            return earlier[-1]._replace(how="continued") if earlier[-1].how else NOBODY
        if previous.start >= paragraph.start and earlier[-1].how and earlier[-1].speaker is not None:
            return earlier[-1]._replace(how="continued")
    following = [cue for cue in attributions.cues_in(last, min(last + 200, paragraph.end)) if cue.kind != "passive"]
    inside = [cue for cue in attributions.cues_in(max(paragraph.start, first - NEAR), first) if cue.kind != "passive"]
    if inside:
        return Voice(inside[-1].speaker, inside[-1], "introduced")
    if following and following[0].sentence - last_index <= 1:
        return Voice(following[0].speaker, following[0], "followed")
    return NOBODY


def _look_ahead(paragraphs, attributions, found):
    """Fill in what only the neighbouring paragraphs or a later part of the quotation tell."""
    for index in range(len(found) - 1, -1, -1):
        quote = attributions.quotations[index]
        if found[index].how:
            continue
        if quote.continued and index + 1 < len(found) and found[index + 1].how:
            found[index] = found[index + 1]._replace(how="continued")
            continue
        at = attributions.paragraph_at(quote.start)
        paragraph = paragraphs[at]
        later = [
            cue
            for cue in attributions.cues_in(quote.end, min(paragraph.end, quote.end + NEAR))
            if cue.kind != "passive"
        ]
        if later:
            found[index] = Voice(later[0].speaker, later[0], "followed")
    for index, quote in enumerate(attributions.quotations):
        if found[index].how:
            continue
        at = attributions.paragraph_at(quote.start)
        cue = _before(attributions, paragraphs, at, quote) or _after(attributions, paragraphs, at)
        if cue:
            found[index] = Voice(cue.speaker, cue, "neighbour")
            continue
        if (
            index
            and found[index - 1].how
            and attributions.quotations[index - 1].start >= paragraphs[max(at - 1, 0)].start
        ):
            found[index] = found[index - 1]._replace(how="neighbour")


def _before(attributions, paragraphs, at, quote):
    """The cue that ends the paragraph before, when one person can be the speaker of what follows."""
    if not at or quote.start > paragraphs[at].start:
        return None
    prior = paragraphs[at - 1]
    cues = [cue for cue in attributions.cues_in(max(prior.start, prior.end - NEAR), prior.end) if cue.speaker]
    if not cues or cues[-1].speaker.kind not in PERSONAL:
        return None
    last = attributions.sentence_at(prior.end - 1)
    goes_on = cues[-1].sentence == last or last in attributions.continuing
    many = cues[-1].speaker.kind == "unnamed" and cues[-1].speaker.number == "many"
    return cues[-1] if goes_on and not many else None


def _after(attributions, paragraphs, at):
    """The cue that opens the next paragraph with somebody whom the copy has brought in before."""
    if at + 1 >= len(paragraphs):
        return None
    following = paragraphs[at + 1]
    cues = [
        cue for cue in attributions.cues_in(following.start, min(following.end, following.start + NEAR)) if cue.speaker
    ]
    if not cues or cues[0].speaker.kind not in PERSONAL:
        return None
    mention = cues[0].speaker.mention
    return None if mention and attributions.is_new(mention) else cues[0]
