"""A word that the house's own vocabulary rejects."""

from newslint.rule import Edit, Example, Rule, marked


def check(doc, rule):
    """Yield every place of a word or phrase under `reject` in the vocabulary, whatever its capitals."""
    vocabulary = rule.options["vocabulary"]
    if not vocabulary.get("reject"):
        return
    import re

    from newslint.checks.consistency._vocabulary import accepted, pairs, places

    rejected = {words.lower(): right for words, right in pairs(vocabulary["reject"]).items()}
    excused = accepted(doc, vocabulary)
    for match in places(doc, rejected, re.IGNORECASE):
        words = " ".join(match[0].split())
        right = rejected[words.lower()]
        if excused(*match.span()):
            continue
        if not right:
            yield rule.finding(*match.span(), rule.message % words)
            continue
        right = right[0].upper() + right[1:] if words[0].isupper() else right
        edits = (Edit(*match.span(), right),)
        yield rule.finding(*match.span(), f"{rule.message % words}: write “{right}”", edits=edits)


LIST = {
    "vocabulary": {"reject": ("pensioner", "cops: police", "passed away: died", "fish"), "accept": ("fish finger",)},
}

RULE = Rule(
    id="consistency.rejected-word",
    check=check,
    message="“%s” is on the house's list of words that must not run",
    description="A word or phrase under `reject` in the vocabulary of the configuration; without one, nothing.",
    options={"vocabulary": {}},
    bad=(
        marked("A [[pensioner]] was hurt in the fire.", options=LIST),
        marked("[[Cops]] said the driver had fled.", fix="Police said the driver had fled.", options=LIST),
        marked("The actor [[passed\naway]] on Friday.", fix="The actor died on Friday.", options=LIST),
        marked("She ate a fish finger and a [[fish]].", options=LIST),
    ),
    good=(
        Example("A pensioner was hurt, cops said."),
        Example("Pensioners were hurt; the ex-cops and the copse were not.", options=LIST),
        Example("“The cops came,” the neighbour said.", options=LIST),
        Example("The parade passed; away from the crowd it was calm.", options=LIST),
    ),
)
