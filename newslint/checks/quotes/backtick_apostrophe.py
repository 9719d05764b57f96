"""Backticks and acute accents where an apostrophe belongs: Assad`s, don´t."""

from newslint.checks.quotes._common import is_apostrophe, word_around
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each word with a backtick or an acute accent for an apostrophe, with the word as it should be."""
    last = -1
    for mark in doc.quotes.marks:
        if mark.text not in ("`", "´") or not is_apostrophe(mark) or mark.start < last:
            continue
        start, last = word_around(doc.text, mark.start, mark.end)
        word = doc.text[start:last].replace("`", doc.quotes.apostrophe).replace("´", doc.quotes.apostrophe)
        name = "a backtick" if mark.text == "`" else "an acute accent"
        yield rule.finding(start, last, rule.message % name, edits=(Edit(start, last, word, safe=True),))


RULE = Rule(
    id="quotes.backtick-apostrophe",
    check=check,
    message="%s where an apostrophe belongs",
    severity="error",
    description="A backtick or an acute accent stands for an apostrophe: a slip of the keyboard or of a conversion.",
    quotes="both",
    confidence=0.98,
    bad=(
        marked("The uprising against [[Assad`s]] regime began.", fix="The uprising against Assad's regime began."),
        marked("The firm [[can´t]] pay.", fix="The firm can't pay."),
        marked("“We don’t,” the [[workers`]] union said.", fix="“We don’t,” the workers’ union said."),
        marked("[[Don`t]] and [[won`t]].", fix="Don't and won't."),
    ),
    good=(
        marked("Assad's regime and Assad’s army."),
        marked("Run `make` first.", format="markdown"),
        marked("The café in São Paulo serves crème brûlée."),
        marked("He called it `odd' in his notes."),
        marked("The HÃ´tel CrÃ´ne and its cafÃ©s."),
    ),
)
