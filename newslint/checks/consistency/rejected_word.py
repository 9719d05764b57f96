"""A word that the house's own vocabulary rejects."""

from newslint.rule import Example, Rule, marked


def check(doc, rule):
    """Yield every place of a word or phrase under `reject` in the vocabulary, whatever its capitals."""
    import re

    rejected = rule.options["vocabulary"].get("reject")
    if not rejected:
        return
    longest_first = sorted(rejected, key=lambda words: (-len(words), words))
    phrases = "|".join(r"\s+".join(map(re.escape, words.split())) for words in longest_first)
    for match in re.finditer(rf"(?<![\w’'-])(?:{phrases})(?![\w-])", doc.text, re.IGNORECASE):
        yield rule.finding(match.start(), match.end(), rule.message % " ".join(match[0].split()))


LIST = {"vocabulary": {"reject": ("pensioner", "cops", "passed away")}}

RULE = Rule(
    id="consistency.rejected-word",
    check=check,
    message="“%s” is on the house's list of words that must not run",
    description="A word or phrase under `reject` in the vocabulary of the configuration; without one, nothing.",
    options={"vocabulary": {}},
    bad=(
        marked("A [[pensioner]] was hurt in the fire.", options=LIST),
        marked("[[Cops]] said the driver had fled.", options=LIST),
        marked("The actor [[passed away]] on Friday.", options=LIST),
    ),
    good=(
        Example("A pensioner was hurt, cops said."),
        Example("Pensioners were hurt; the ex-cops and the copse were not.", options=LIST),
        Example("“The cops came,” the neighbour said.", options=LIST),
        Example("The parade passed; away from the crowd it was calm.", options=LIST),
    ),
)
