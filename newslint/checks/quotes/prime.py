"""Prime signs for quotation marks and apostrophes: ″yes″, the club′s."""

from newslint.checks.quotes._common import fitting, is_apostrophe, word_around
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each prime sign that is neither feet, inches, minutes nor seconds."""
    for mark in doc.quotes.marks:
        if mark.text not in ("′", "″"):
            continue
        if is_apostrophe(mark):
            start, end = word_around(doc.text, mark.start, mark.end)
            word = doc.text[start:end].replace("′", doc.quotes.apostrophe)
            edit = Edit(mark.start, mark.end, doc.quotes.apostrophe, safe=True)
            yield rule.finding(start, end, rule.message % ("apostrophe", word), edits=(edit,))
        elif mark.role in ("open", "close"):
            right = fitting(doc.quotes, mark.text, mark.role == "open")
            edit = Edit(mark.start, mark.end, right, safe=True)
            yield rule.finding(mark.start, mark.end, rule.message % ("quotation mark", right), edits=(edit,))


RULE = Rule(
    id="quotes.prime",
    check=check,
    message="a prime sign where the %s belongs: %s",
    description="Prime signs (′ ″) measure feet, inches, minutes and seconds; they quote nothing.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("He called it [[″]]peace[[″]] at last.", fix='He called it "peace" at last.'),
        marked("The [[club′s]] owner left.", fix="The club's owner left."),
        marked("“No.” The sign read [[″]]Stop.[[″]]", fix="“No.” The sign read “Stop.”"),
    ),
    good=(
        marked("He stands 5′10″ tall."),
        marked("The wreck lies at 33°30′15″ N."),
        marked("The board is 6″ wide and 12′ long."),
    ),
)
