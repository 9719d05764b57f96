"""A term with capitals here and without there: “the Parliament … parliament”, “Main Naval Parade … main naval parade”."""

from bisect import bisect_right

from newslint.analysis.name_parts import is_title_case
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

# Institutions of which a story means one; titles without a name.
TERM = pattern(
    r"(?<=[a-z,] )(?:[Pp]arliament|[Gg]overnment|[Cc]abinet|[Ss]enate|[Cc]ongress|[Cc]onstitution|[Ii]nternet|[Oo]pposition|"
    r"[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]ayor|[Gg]overnor|[Cc]rown|[Tt]reasury|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|"
    r"[Ss]upreme [Cc]ourt|[Ss]tate|[Cc]ouncil|[Cc]ommission|[Mm]inistry)(?=[.,;:?!]| [a-z])(?! of\b| for\b| and [A-Z])"
)
THE_ONE = pattern(r"(?<![\w’'])(?:the|in|to|told|by|before|of|from|with|at|across|on|that) $", 2)
ARTICLES_ONLY = ("president", "prime minister", "chancellor", "mayor", "governor", "council", "commission", "ministry", "state")


MANY = 20  # names with one first word that are looked for
LONGEST_TITLE = 200  # code points


def check(doc, rule):
    """Yield each use of a term that the copy writes otherwise, with capitals or without, more often or earlier."""
    uses = {}
    text = doc.flowing
    for match in TERM().finditer(text):
        before = THE_ONE().search(text, max(0, match.start() - 8), match.start())
        term = match[0].lower()
        if before and (term not in ARTICLES_ONLY or before[0].lower() == "the "):
            uses.setdefault(term, []).append(match.span())
    for term, name, small in _in_small_letters(doc):
        if term not in uses and _is_plain(term.split()):
            capital = [(at.start, at.end) for at in name.mentions if at.text.lower() == term]
            uses[term] = sorted([*small, *(place for place in capital if not _is_in_title(doc, place))])
    yield from _minority(doc, rule, uses)


def _is_in_title(doc, place):
    """Whether a place lies in a sentence that sets most of its words with capitals, as titles do."""
    start, end = doc.sentences[max(bisect_right(doc.sentences, place) - 1, 0)]
    return is_title_case(doc.flowing[start : min(end, start + LONGEST_TITLE)])


def _in_small_letters(doc):
    """(term, Name, places) of each name of several words that the copy also has in small letters throughout."""
    wanted = {}
    for name in doc.names.names:
        if " " in name.text and name.kind not in ("person", "people") and not name.text.isupper():
            term = name.text.lower()
            wanted.setdefault(term.split()[0], {})[term] = (name, [])
    if not wanted:
        return
    for token in doc.tokens:
        if token.text in wanted and doc.text[token.start - 1 : token.start] != "-":
            for term, (_, places) in list(wanted[token.text].items())[:MANY]:
                end = token.start + len(term)
                if doc.text.startswith(term, token.start) and not doc.text[end : end + 1].isalnum():
                    places.append((token.start, end))
    for terms in wanted.values():
        for term, (name, places) in terms.items():
            if places:
                yield term, name, places


def _is_plain(words):
    """Whether all words of a name are English, so that its small form is the same term."""
    from newslint.analysis.english import is_word

    return all(is_word(word) for word in words)


def _minority(doc, rule, uses):
    """A finding for each use that is not of the commonest form."""
    for places in uses.values():
        forms = {}
        for start, end in places:
            forms.setdefault(doc.flowing[start:end], []).append((start, end))
        if len(forms) < 2:
            continue
        usual = max(forms, key=lambda form: (len(forms[form]), -forms[form][0][0]))
        for form, found in forms.items():
            if form != usual:
                for start, end in found:
                    yield rule.finding(
                        start, end, rule.message % (form, usual), edits=(Edit(start, end, usual),),
                        related=(Related(*forms[usual][0], f"“{usual}” here"),),
                    )  # fmt: skip


RULE = Rule(
    id="consistency.term-caps",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: capitals or none, but one way",
    severity="suggestion",
    description="A term has capitals in one place and none in another.",
    authority="AP Stylebook, BBC News style guide, capitalisation: one way throughout",
    limit=4,
    bad=(
        marked(
            "He told [[parliament]] that he would go. Then the Parliament voted, and critics of the Parliament clapped.",
            fix="He told Parliament that he would go. Then the Parliament voted, and critics of the Parliament clapped.",
        ),
        marked("Ships met for the Main Naval Parade. Crowds saw the Main Naval Parade. Then the [[main naval parade]] ended."),
        marked("They met the president at noon. Aides of the president left. Then the [[President]] spoke."),
    ),
    good=(
        Example("Benefits of Cold Water Shower in Body and Mind\n\nThe doctor had a cold water shower at noon."),
        Example("He told parliament of the vote. The European Parliament and Germany’s Parliament met."),
        Example("The president of the club met President Omar Bongo, and the president left."),
        Example("A parliament needs rules. They went to Parliament, and Parliament voted."),
    ),
)
