"""An opening single mark where an apostrophe belongs: the ‘90s, rock ‘n’ roll, don‘t."""

from newslint.analysis.quote_marks import AYN, BEFORE_AYN
from newslint.checks.quotes._common import is_apostrophe, word_around
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

CONTRACTED = pattern(r"(?:t|s|re|ve|ll|d|m)(?![^\W_])")


def check(doc, rule):
    """Yield each word with ‘ for its apostrophe; ‘ for ʿayn and ʻokina (‘Ali, Hawai‘i) is no fault."""
    text, last = doc.text, -1
    for mark in doc.quotes.marks:
        if mark.text != "‘" or not is_apostrophe(mark) or mark.start < last:
            continue
        inside = mark.start > 0 and text[mark.start - 1].isalpha()
        if inside and not CONTRACTED().match(text, mark.end):
            continue
        if not inside and _is_ayn(text, mark):
            continue
        start, last = word_around(text, mark.start, mark.end)
        if text[mark.end : last] in ("n", "N") and text[last : last + 1] in ("’", "‘", "'"):
            last += 1
        word = text[start:last].replace("‘", "’")
        yield rule.finding(start, last, rule.message % word, edits=(Edit(start, last, word, safe=True),))


def _is_ayn(text, mark):
    return AYN().match(text, mark.end) or BEFORE_AYN().search(text, max(0, mark.start - 6), mark.start)


RULE = Rule(
    id="quotes.apostrophe-direction",
    check=check,
    message="an opening quotation mark where an apostrophe belongs: %s",
    description="Programs that curl marks take an apostrophe at the start of a word for the start of a quotation.",
    quotes="both",
    confidence=0.93,
    bad=(
        marked("She left in the [[‘90s]].", fix="She left in the ’90s."),
        marked("Rock [[‘n’]] roll is here.", fix="Rock ’n’ roll is here."),
        marked("“Tell [[‘em]],” he said.", fix="“Tell ’em,” he said."),
        marked("We [[don‘t]] know.", fix="We don’t know."),
    ),
    good=(
        marked("She left in the ’90s."),
        marked("‘Ali and ‘Abd al-Karim met in Sana‘a; the Ka‘ba was closed."),
        marked("Hawai‘i and O‘ahu voted."),
        marked("The ‘cause’ and the ‘90s kids’ were named."),
    ),
)
