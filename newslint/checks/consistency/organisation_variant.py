"""A body that is a department here and an agency there: “Housing and Infrastructure Department … Agency”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

HEADS = "Department|Agency|Ministry|Directorate|Bureau|Authority|Administration|Office|Inspectorate|Secretariat"
CLUBS = "Club|Society|Association|Federation|Union|League"
BEFORE = pattern(rf"\b((?:[A-Z][\w’'-]+,? (?:(?:and|of|for|the|&) ){{0,2}}){{1,5}})({HEADS}|{CLUBS})\b")
AFTER = pattern(rf"\b({HEADS}|{CLUBS}) (?:of|for) ((?:the )?[A-Z][\w’'-]+(?:,? (?:(?:and|of|the|&) ){{0,2}}[A-Z][\w’'-]+){{0,4}})")
# What many bodies of one state share, so that two heads after it are two bodies.
PLAIN = frozenset("national state federal royal general central american british english european local regional city county".split())
FIRST = frozenset("the a an this that his her its their our at in on and for by from to with he she it when as".split())


def check(doc, rule):
    """Yield each body that has the words of another in the copy but another general noun, where it is rarer."""
    bodies = {}
    for start, end, head, words in _bodies(doc.flowing):
        kind = "club" if head in CLUBS.split("|") else "office"
        bodies.setdefault((kind, words), {}).setdefault(head, []).append((start, end))
    for (_, words), heads in bodies.items():
        if len(heads) < 2 or len(words) < 2 or words[0] in PLAIN and len(words) < 3:
            continue
        usual = max(heads, key=lambda head: (len(heads[head]), -heads[head][0][0]))
        place = heads[usual][0]
        shown = doc.flowing[slice(*place)]
        for head, places in heads.items():
            if head == usual:
                continue
            for start, end in places:
                found = doc.flowing[start:end]
                edit = Edit(start, end, found.replace(head, usual))
                yield rule.finding(
                    start, end, rule.message % (found, shown), edits=(edit,), related=(Related(*place, f"“{shown}” here"),)
                )


def _bodies(text):
    """(start, end, general noun, other words in small letters) of each body that the text names."""
    for match in BEFORE().finditer(text):
        words, start = match[1].split(), match.start()
        while words and words[0].lower() in FIRST:
            start = text.index(words[1] if len(words) > 1 else match[2], start + len(words[0]))
            del words[0]
        if words:
            yield start, match.end(), match[2], _key(words)
    for match in AFTER().finditer(text):
        yield *match.span(), match[1], _key(match[2].split())


def _key(words):
    """The words of a body that tell it from others."""
    small = (word.lower().rstrip(",") for word in words)
    return tuple(word for word in small if word not in ("and", "of", "for", "the", "&"))


RULE = Rule(
    id="consistency.organisation-variant",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: check the name of the body and use one",
    description="A body has one name in one place and the same words with another general noun in another.",
    authority="Reuters Handbook: names of organisations are checked",
    bad=(
        marked(
            "The Roads and Harbours Agency met. The [[Roads and Harbours Department]] wrote.",
            fix="The Roads and Harbours Agency met. The Roads and Harbours Agency wrote.",
        ),
        marked("The Ministry of Energy and Mines met. Then the [[Department of Energy and Mines]] wrote."),
        marked("The Kashima Tourist Association met. The [[Kashima Tourist Federation]] wrote."),
    ),
    good=(
        Example("The Treasury Department wrote to the Treasury Committee."),
        Example("The Justice Department met the Justice Ministry of France."),
        Example("The National Health Authority met the National Health Service."),
        Example("The Roads and Harbours Agency met. The Roads and Harbours Agency wrote to the Fisheries Department."),
    ),
)
