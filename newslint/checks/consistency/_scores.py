"""The score of a match in a headline against the one that the story opens with."""

from newslint.compiled import pattern
from newslint.rule import Related

OTHER_EVENT = pattern(
    r"\b(?:last (?:week|month|year|summer|winter|spring|autumn|fall|time)|(?:in|since|by) (?:the )?(?:19|20)\d\d|previous|"
    r"ago|similar|separate|another|elsewhere|in recent|past|so far|this year|a (?:year|month|week) (?:earlier|before))\b", 2
)
# The score of a match beside a team or a word for winning: "Rovers 2-1 United", "win 3-1", "a 2-0 defeat".
SCORE = pattern(r"(?<![\w.,/–-])(\d{1,2})[-–](\d{1,2})(?![\w/–-]|[.,]\d|%)")
PLAYED = pattern(
    r"\b(?:beat|beats|beaten|won|wins?|winners?|victory|defeat(?:s|ed)?|los[et]s?|lost|drew|draws?|held|thrash\w*|"
    r"edged?|hammer\w*|stun\w*|sank|sinks?|down(?:s|ed)?|crush\w*|rout(?:s|ed)?|triumph\w*|final score)\b", 2
)
# Scores of a part of a match, of two matches together, or of penalties.
PART = pattern(r"\b(?:aggregate|penalt(?:y|ies)|shoot-?out|half-time|interval|sets?|legs?|series|overall|replay)\b", 2)
OPENING = 400  # code points of the body in which its own score stands


def scores(doc, rule, head, body):
    """A finding for the score in a headline that the body never gives, when the first one it gives is another."""
    said = list(SCORE().finditer(doc.text, head.start, head.end))
    if len(said) != 1 or not (_between_teams(doc.text, said[0]) or PLAYED().search(doc.text, head.start, head.end)):
        return
    told = list(SCORE().finditer(doc.text, body, min(len(doc.text), body + rule.options["reach"])))
    if not told or any(sorted(match.groups()) == sorted(said[0].groups()) for match in told):
        return
    sentence = doc.sentences[doc.attributions.sentence_at(told[0].start())]
    start = told[0].start()
    if start - body > OPENING or not PLAYED().search(doc.text, sentence.start, min(sentence.end, start + OPENING)):
        return
    if not is_other_event(doc, start) and not PART().search(doc.flowing, body):
        there = Related(*told[0].span(), "the score of the story")
        yield rule.finding(*said[0].span(), rule.message % (said[0][0], told[0][0]), related=(there,))


def _between_teams(text, match):
    """Whether words with a capital stand on both sides of a score."""
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 2]
    word = text[: match.start()].split()[-1:]
    return bool(word) and before[-1:] == " " and word[0][0].isupper() and after[:1] == " " and after[1:].isupper()


def is_other_event(doc, at):
    """Whether the sentence at an offset tells of another day or place."""
    return bool(OTHER_EVENT().search(doc.flowing, *doc.sentences[doc.attributions.sentence_at(at)]))
