"""An acronym in brackets whose letters are not those of its words: “the World Food Program (WFT)”."""

from newslint.checks.consistency._acronyms import uses
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

SMALL = frozenset("of for and the in on to a an de la du des".split())
WORDS = pattern(r"[A-Z][\w’'-]*|[a-z]+")


def check(doc, rule):
    """Yield each acronym that differs from the initials of the words before it by one letter.

    More letters, or the same ones in another order, are an acronym of another language ("MSF", "PKK").
    """
    for use in uses(doc):
        if not use.defined or use.expansion is None:
            continue
        words = [word for word in WORDS().findall(doc.text[use.expansion[0] : use.expansion[1]]) if word not in SMALL]
        words = [part for word in words for part in word.split("-") if part]
        initials = "".join(word[0].upper() for word in words)
        if len(initials) != len(use.text) or initials == use.text or sorted(initials) == sorted(use.text):
            continue
        wrong = [at for at in range(len(initials)) if initials[at] != use.text[at]]
        if len(wrong) == 1 and use.text[wrong[0]].lower() not in words[wrong[0]].lower():
            start, end = use.defined[0]
            yield rule.finding(
                start, end, rule.message % (use.text, initials), edits=(Edit(start, end, initials),),
                related=(Related(*use.expansion, "its words"),),
            )  # fmt: skip


RULE = Rule(
    id="consistency.acronym-mismatch",
    check=check,
    message="“%s”, but its words begin with %s: check the acronym and the name",
    description="An acronym whose letters do not match the words that it stands for.",
    authority="Reuters Handbook: names and abbreviations are checked",
    bad=(
        marked("Trucks of the World Food Program ([[WFT]]) left.", fix="Trucks of the World Food Program (WFP) left."),
        marked("The Regional Office for Fisheries ([[RAF]]) shut the port."),
        marked("The National Grain Board ([[NGP]]) met."),
    ),
    good=(
        Example("The World Food Program (WFP) and Doctors Without Borders (MSF) left."),
        Example("The Kurdistan Workers’ Party (PKK) and the National Front (FN) met."),
        Example("Extensible Markup Language (XML) and the Syrian National Army (SNA) differ."),
    ),
)
