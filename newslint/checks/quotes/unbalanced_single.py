"""A single quotation mark without its partner."""

from newslint.checks.quotes.unbalanced import lonely
from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield each single mark that opens a quotation which never closes, or closes one that never opened."""
    yield from lonely(doc, rule, "single")


RULE = Rule(
    id="quotes.unbalanced-single",
    check=check,
    message="a quotation mark without its partner",
    description="A single quotation mark has no partner; an apostrophe may be meant, so an editor has to look.",
    quotes="both",
    confidence=0.8,
    bad=(
        marked("He called it a [[‘]]disaster and left."),
        marked("[[']]We go, the captain said."),
        marked("It was a disaster[[’]] and he left."),
    ),
    good=(
        marked("The '90s, rock 'n' roll and the workers' rights."),
        marked("‘We stay.\n\n‘We go,’ he said."),
        marked("‘Ali and the Joneses’ house."),
        marked("He's goin' home to feed 'em."),
    ),
)
