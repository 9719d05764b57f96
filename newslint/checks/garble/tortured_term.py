"""A fixed term with a word exchanged for a machine's synonym: “Assembled Nations”, “focal bank”, “cease of fire”."""

from functools import cache
from itertools import product
from pathlib import Path

from newslint.rule import Edit, Example, Rule, marked

HERE = Path(__file__).parent
# Terms that lose their words altogether.
OTHERS = {
    "cease of fire": "ceasefire", "stop of fire": "ceasefire", "halt of fire": "ceasefire",
    "fire cessation": "ceasefire", "cessation of fire": "ceasefire", "stopping of fire": "ceasefire",
    "truce of fire": "ceasefire", "rights of the human": "human rights",
    "rights of human": "human rights", "bank of central": "central bank",
    "line of front": "front line", "war of civil": "civil war", "minister of prime": "prime minister",
    "council of security": "Security Council",
    "organization of the united nations": "United Nations", "organisation of the united nations": "United Nations",
    "camp of refugees": "refugee camp",
}  # fmt: skip


@cache
def _phrases():
    """Tortured phrase in lower case -> the term, and the words that such a phrase can begin with."""
    synonyms, spared = {}, set()
    for line in (HERE / "synonyms.txt").read_text("utf-8").splitlines():
        if line.startswith("!"):
            spared.update(line[1:].strip().split(", "))
        elif not line.startswith("#"):
            word, _, others = line.partition(": ")
            synonyms[word] = others.split(", ")
    found = dict(OTHERS)
    terms = [line for line in (HERE / "terms.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    known = {term.lower() for term in terms} | spared
    for term in terms:
        choices = [(word.lower(), *synonyms.get(word.lower(), ())) for word in term.split()]
        for words in product(*choices):
            phrase = " ".join(words)
            if phrase not in known:
                found.setdefault(phrase, term)
    return found, frozenset(phrase.partition(" ")[0] for phrase in found), max(map(len, map(str.split, found)))


def check(doc, rule):
    """Yield each such phrase, singular or plural, with the term that it stands for."""
    phrases, firsts, longest = _phrases()
    tokens = doc.tokens
    reached = 0
    for index, token in enumerate(tokens):
        if index < reached or token.text.lower() not in firsts:
            continue
        for count in range(longest, 1, -1):
            last = tokens[min(index + count, len(tokens)) - 1]
            words = " ".join(doc.flowing[token.start : last.end].split()).lower()
            term, ending = _term(phrases, words)
            if term is None or not _is_written_as(term, doc.text[token.start : last.end]):
                continue
            right = _in_case_of(doc.text[token.start : last.end], term) + ending
            yield rule.finding(
                token.start,
                last.end,
                rule.message % (right, doc.flowing[token.start : last.end]),
                edits=(Edit(token.start, last.end, right),),
            )
            reached = index + count
            break


def _term(phrases, words):
    """The term that words stand for, and its plural ending; (None, "") when they stand for none."""
    if words in phrases:
        return phrases[words], ""
    if words.endswith("s") and words[:-1] in phrases and not phrases[words[:-1]].endswith("s"):
        return phrases[words[:-1]], "s"
    return None, ""


def _is_written_as(term, words):
    """Whether the words can mean the term: a name has capitals."""
    return term.islower() or all(word[0].isupper() for word in words.split() if word.lower() not in ("of", "the"))


def _in_case_of(words, term):
    """The term with capitals where the words have them."""
    if term.islower() and words[0].isupper():
        every = all(word[0].isupper() for word in words.split())
        return term.title() if every else term.capitalize()
    return term


RULE = Rule(
    id="garble.tortured-term",
    check=check,
    message="is “%s” meant? “%s” is a fixed term taken apart by a machine",
    severity="warning",
    confidence=0.9,
    description="A fixed term of the news with a word exchanged for a machine’s synonym.",
    authority="Cabanac, Labbé, Magazinov, “Tortured phrases” (2021): the surest sign of machine paraphrase.",
    quotes="both",
    bad=(
        marked("The envoy of the [[Assembled Nations]] left.", fix="The envoy of the United Nations left."),
        marked("Both armies accepted a [[cease of fire]].", fix="Both armies accepted a ceasefire."),
        marked("[[Premier priests]] and the [[focal bank]] met.", fix="Prime ministers and the central bank met."),
        marked("Use of [[counterfeit consciousness]] grew.", fix="Use of artificial intelligence grew."),
        marked("The [[demise toll]] in [[outcast camps]] rose.", fix="The death toll in refugee camps rose."),
    ),
    good=(
        Example("The prime minister, the central bank and the United Nations agreed on a ceasefire."),
        Example("Joined nations met in a trade exchange; the chief minister of Delhi spoke."),
        Example("A flash fire broke out, and special powers were given to the police."),
        Example("The high street was quiet; the market is in the middle."),
    ),
)
