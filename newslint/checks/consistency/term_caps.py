"""A term with capitals here and without there: “the Parliament … parliament”, “Main Naval Parade … main naval parade”."""

from newslint.analysis.lazy import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

# Institutions of which a story means one; titles without a name.
TERM = pattern(
    r"(?<=[a-z,] )(?:[Pp]arliament|[Gg]overnment|[Cc]abinet|[Ss]enate|[Cc]ongress|[Cc]onstitution|[Ii]nternet|[Oo]pposition|"
    r"[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]ayor|[Gg]overnor|[Cc]rown|[Tt]reasury|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|"
    r"[Ss]upreme [Cc]ourt|[Ss]tate|[Cc]ouncil|[Cc]ommission|[Mm]inistry)(?=[.,;:?!]| [a-z])(?! of\b| for\b| and [A-Z])"
)
THE_ONE = pattern(r"(?<![\w’'])(?:the|in|to|told|by|before|of|from|with|at|across|on|that) $", 2)
ARTICLES_ONLY = ("president", "prime minister", "chancellor", "mayor", "governor", "council", "commission", "ministry", "state")


def check(doc, rule):
    """Yield each use of a term that the copy writes otherwise, with capitals or without, more often or earlier."""
    uses = {}
    text = doc.flowing
    for match in TERM().finditer(text):
        before = THE_ONE().search(text, max(0, match.start() - 8), match.start())
        term = match[0].lower()
        if before and (term not in ARTICLES_ONLY or before[0].lower() == "the "):
            uses.setdefault(term, []).append(match.span())
    for name in doc.names.names:
        words = name.text.split()
        if len(words) < 2 or name.kind in ("person", "people") or name.text.isupper():
            continue
        term = name.text.lower()
        if term not in doc.folded or term in uses:
            continue
        small = list(_small(doc, term))
        if small and _is_plain(words):
            uses[term] = sorted([*small, *((at.start, at.end) for at in name.mentions if at.text.lower() == term)])
    yield from _minority(doc, rule, uses)


def _small(doc, term):
    """The places where a term stands in small letters throughout."""
    at = doc.text.find(term)
    while at >= 0:
        end = at + len(term)
        if not doc.text[at - 1 : at].isalnum() and not doc.text[end : end + 1].isalnum() and doc.text[at - 1 : at] != "-":
            yield at, end
        at = doc.text.find(term, end)


def _is_plain(words):
    """Whether all words of a name are English, so that its small form is the same term."""
    from newslint.analysis.english import is_word

    return all(is_word(word.lower()) for word in words)


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
        Example("He told parliament of the vote. The European Parliament and Germany’s Parliament met."),
        Example("The president of the club met President Omar Bongo, and the president left."),
        Example("A parliament needs rules. They went to Parliament, and Parliament voted."),
    ),
)
