"""The wrong stop, or none, where words meet the quotation they tell of: wrote; “We go.”, “We go” said Reed."""

from newslint.analysis.split import STARTERS
from newslint.checks.quotes.said_punctuation import VERB, WHOLE
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

STOPPED = pattern(rf"\b{VERB}(?P<stop>[;.])\s$")
# A sentence of nothing but a speaker and the verb: there the full stop cannot be meant.
SPEAKER = pattern(
    r"(?:He|She|They|(?:[A-Z][\w.’'-]*\s){0,6}[A-Z][\w.’'-]*(?:, [^,.]{2,80},)?|(?:The|A)\s[\w-]+(?:\s[\w-]+)?)"
    rf"\s(?:also\s|later\s|then\s)?{VERB}\.$"
)
# A verb or article that the quoted words go on from, with a comma between: would, “go”.
SPLIT = pattern(r"\b(?:would|will|could|should|must|might|cannot|to|a|an|the)(?P<comma>,)\s$")
# After a closing mark: the verb and its speaker, in either order.
TOLD = pattern(
    rf"\s(?:{VERB}\s(?:[A-Z]|(?:the|a|an|his|her|their|one)\s[a-z])|(?:he|she|they|the\s[a-z]+|[A-Z]\w+)\s{VERB}\b)"
)
BEGINS = pattern(r"(?:^|[.!?:]['\"”’]?\s|\n)$")
# Five words of which at least two are small: a sentence, and no title or name.
SENTENCE = pattern(r"(?=\S+(?:\s\S+){0,8}?\s[a-z]\S*\s(?:\S+\s){0,4}?[a-z])[A-Z0-9£$]\S*(?:\s\S+){4}")
BETWEEN = pattern(rf"\s(?:{VERB}\s[A-Z][^\n\"“”.;:]{{1,90}}|[^\n\"“”.;:,]{{1,60}}\s{VERB})(?P<comma>,)\s$")
FIRST = pattern(r"(?P<first>[A-Z][a-z]*)(?:['’][a-z]+)?\s[a-z]+\s\S+")


def check(doc, rule):
    """Yield each such stop with the right one, or the place where a comma is missing."""
    previous = None
    for quote in doc.quotes.quotations:
        if quote.level == 1 and quote.open:
            yield from _before(doc, rule, quote)
            yield from _behind(doc.text, rule, quote)
            if previous and previous.closed and quote.start - previous.end < 100:
                yield from _between(doc.text, rule, previous, quote)
            previous = quote


def _before(doc, rule, quote):
    """A semicolon, full stop or comma before the quotation that should be a colon or nothing."""
    text, start = doc.text, max(0, quote.start - 14)
    stopped = STOPPED().search(text, start, quote.start)
    if stopped and WHOLE().match(text, quote.inner.start):
        at = stopped.start("stop")
        if stopped["stop"] == ";" or _is_only_a_speaker(doc, at):
            edits = tuple(Edit(at, at + 1, mark) for mark in (":", ","))
            yield rule.finding(stopped.start(), at + 1, rule.message % stopped[0].strip(), edits=edits)
    split = SPLIT().search(text, start, quote.start)
    if split and quote.closed and text[quote.inner.start].islower() and _goes_on(text, quote):
        at = split.start("comma")
        message = f"no comma after “{text[split.start() : at]}”: the sentence goes on in the quotation"
        yield rule.finding(split.start(), at + 1, message, edits=(Edit(at, at + 1, ""),))


def _is_only_a_speaker(doc, at):
    """Whether the sentence that the full stop at an offset ends has nothing but a speaker and a verb."""
    sentence = doc.sentences[doc.attributions.sentence_at(at)]
    return bool(SPEAKER().fullmatch(doc.text, sentence.start, at + 1))


def _goes_on(text, quote):
    """Whether the quoted words are no aside, which commas or dashes on both sides would set off."""
    return text[quote.inner.end - 1] not in ",—–" and text[quote.end : quote.end + 1] not in (",", "—", "–")


def _behind(text, rule, quote):
    """A quoted sentence that no comma parts from the verb behind it."""
    if not quote.closed or not text[quote.inner.end - 1].isalnum():
        return
    told = TOLD().match(text, quote.end)
    sentence = told and SENTENCE().match(text, quote.inner.start, quote.inner.end)
    if sentence and BEGINS().search(text, max(0, quote.start - 3), quote.start):
        word, start = told[0].split()[0], quote.inner.end
        message = f"a comma is missing between the quoted sentence and “{word}”"
        yield rule.finding(start, quote.end + 1 + len(word), message, edits=(Edit(start, start, ","),))


def _between(text, rule, previous, quote):
    """A comma where the sentence is over and a new one is quoted: “We go,” said Reed, “It is late.”"""
    ends = text[previous.inner.end - 1] == "," or text[previous.end : previous.end + 1] == ","
    whole = ends and BEGINS().search(text, max(0, previous.start - 3), previous.start)
    comma = whole and BETWEEN().search(text, previous.end, quote.start)
    first = comma and FIRST().match(text, quote.inner.start)
    if first and first["first"].lower() in STARTERS and first["first"] != "I":
        at = comma.start("comma")
        message = "a new sentence is quoted here: a full stop, no comma, belongs before it"
        yield rule.finding(at, at + 1, message, edits=(Edit(at, at + 1, "."),))


RULE = Rule(
    id="quotes.said-stop",
    check=check,
    message="“%s” brings in the quoted sentence: a colon or a comma belongs there",
    description="A colon or a comma leads into a quoted sentence and a comma out of it; nothing else does.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.85,
    bad=(
        marked("He [[wrote;]] “I have let you down badly.”", fix="He wrote: “I have let you down badly.”"),
        marked("Lee, the mayor, [[said.]] “We have no money.”", fix="Lee, the mayor, said: “We have no money.”"),
        marked("“Smoke is back in town[[” said]] Reed.", fix="“Smoke is back in town,” said Reed."),
        marked("She [[would,]] “go as soon as possible”.", fix="She would “go as soon as possible”."),
        marked("“We go,” said Reed[[,]] “It is far too late.”", fix="“We go,” said Reed. “It is far too late.”"),
    ),
    good=(
        marked("He said: “We will never sign this.”"),
        marked("It was over, Ann Lee, the mayor, said. “We have no money left.”"),
        marked("“We go,” Reed said. “It is far too late.” “We stay,” he said, “and we wait.”"),
        marked("She would, “for now”, stay; he will, “in his own words,” go."),
        marked("In a post called “we are back,” Reed said, “It is far too late to go.”"),
        marked("The motto “We will never sign this” said it all."),
    ),
)
