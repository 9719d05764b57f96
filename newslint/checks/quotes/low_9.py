"""Low quotation marks in English copy: „yes“, ,,yes”."""

from newslint.checks.quotes._common import by_edge, fitting, settled
from newslint.rule import Edit, Rule, marked

LOW = ("„", "‚", "‟", "‛", ",,")
GERMAN_END = ("“", "‘")


def check(doc, rule):
    """Yield each low mark, and the mark that closes its quotation when that is of German form."""
    edges = by_edge(doc.quotes)
    for mark in doc.quotes.marks:
        quote = edges.get(mark.start)
        german = mark.role == "close" and quote and quote.open in LOW and mark.text in GERMAN_END
        if mark.text not in LOW and not german:
            continue
        if mark.text == "‚" and mark.role == "stray":
            if not doc.text[mark.end : mark.end + 1].isspace():
                continue  # a piece of a character that was decoded wrongly
            message, edit = "a low quotation mark ‚ where a comma belongs", Edit(mark.start, mark.end, ",")
        else:
            right = fitting(doc.quotes, mark.text if mark.text != ",," else '"', mark.role == "open")
            message = rule.message % (mark.text, right)
            edit = settled(doc.text, mark, right, quote)
        yield rule.finding(mark.start, mark.end, message, edits=(edit,))


RULE = Rule(
    id="quotes.low-9",
    check=check,
    message="%s is no English quotation mark: write %s",
    description="Low quotation marks left over from German, Polish, Icelandic or Czech copy.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("The party [[„]]Forward[[“]] won.", fix="The party “Forward” won."),
        marked("The paper [[„]]Blick” broke the story.", fix="The paper “Blick” broke the story."),
        marked("He wrote [[,,]]yes” on it.", fix="He wrote “yes” on it."),
        marked("The paper[[„]] Blick[[“]] broke it.", fix="The paper “Blick” broke it."),
        marked("In May[[‚]] he left.", fix="In May, he left."),
    ),
    good=(
        marked("The party “Forward” won."),
        marked("In May, he left."),
        marked("One, two,, three."),
        marked("It costs â‚¬850."),
    ),
)
