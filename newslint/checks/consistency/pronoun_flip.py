"""He for a woman or she for a man: “Ms Lindqvist said he would appeal”."""

from newslint.analysis.gender import by_given_name, explicit
from newslint.checks.consistency._people import FORMS, OTHER, SEX, bound, somebody_else
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

SPOKE = pattern(
    r"[^.;:“”\"?!\n]{0,70}?\b(?:said|says|added|adds|insisted|insists|believes?|believed|thinks?|hopes?|hoped|claimed|claims|"
    r"admitted|denied|warned|told (?:reporters|journalists|the \w+)),?(?: that)? (he|she)\b(?! said| says)"
)
BEGINS = pattern(r"(He|She)\b")


def check(doc, rule):
    """Yield each pronoun that speaks of a named person and contradicts what the copy says of that person's sex."""
    told = {}
    for mention in doc.names.mentions:
        if mention.kind in ("person", "name"):
            sex = explicit(doc.text, mention)
            if sex:
                told.setdefault(mention.name, []).append((sex, True, mention))
            elif by_given_name(mention):
                told.setdefault(mention.name, []).append((by_given_name(mention), False, mention))
    found = set()
    for number, evidence in told.items():
        if len({sex for sex, _, _ in evidence}) > 1:
            told[number] = []
            continue
        sex, sure = evidence[0][0], any(sure for _, sure, _ in evidence)
        for mention in doc.names.names[number].mentions:
            for start, end in _wrong(doc, mention, OTHER[sex]):
                if start in found or somebody_else(doc, mention, start, OTHER[sex]):
                    continue
                found.add(start)
                place = next((told for _, certain, told in evidence if certain), evidence[0][2])
                right = sex if doc.text[start].islower() else sex.capitalize()
                yield rule.finding(
                    start, end, rule.message % (doc.text[start:end], mention.text, sex),
                    severity=rule.severity if sure else "suggestion", edits=(Edit(start, end, right),),
                    related=(Related(place.start, place.end, f"“{sex}” by these words"),),
                )  # fmt: skip
    yield from _outvoted(doc, rule, told, found)


def _outvoted(doc, rule, told, found):
    """A pronoun for somebody for whom the copy, or the name, says the other one at least three times as often."""
    votes = {}
    for mention, match in bound(doc):
        number, sex = mention.name, SEX[match[0].lower()]
        votes.setdefault(number, {"he": [], "she": []})[sex].append((mention, match))
    for number, cast in votes.items():
        few, many = sorted(cast, key=lambda sex: len(cast[sex]))
        known = {sex for sex, _, _ in told.get(number, ())}
        if not cast[few] or few in known or len(cast[many]) + 2 * (many in known) < 3 * len(cast[few]):
            continue
        for mention, match in cast[few]:
            start, end = match.span()
            if start in found or somebody_else(doc, mention, start, few):
                continue
            found.add(start)
            right = FORMS[match[0].lower()]
            place = cast[many][0][1].span() if cast[many] else (mention.start, mention.end)
            yield rule.finding(
                start, end, rule.message % (match[0], mention.text, many),
                edits=(Edit(start, end, right if match[0].islower() else right.capitalize()),),
                related=(Related(*place, f"“{many}” by these words"),),
            )  # fmt: skip


def _wrong(doc, mention, wrong):
    """The places of the pronoun `wrong` that speak of a mention: "NAME said he", "NAME fell. He"."""
    match = SPOKE().match(doc.flowing, mention.end)
    if match and match[1] == wrong:
        yield match.span(1)
    at = doc.attributions.sentence_at(mention.start)
    if mention.start - doc.sentences[at].start <= 25 and at + 1 < len(doc.sentences):
        start = doc.sentences[at + 1].start
        match = BEGINS().match(doc.text, start)
        if match and match[1].lower() == wrong and "\n" not in doc.text[mention.end : start]:
            yield match.span(1)


RULE = Rule(
    id="consistency.pronoun-flip",
    check=check,
    message="“%s” for %s, who is “%s” elsewhere or by name: check and correct the pronoun",
    description="A pronoun of the wrong sex for a person whose title, name or other pronouns tell.",
    authority="BBC Editorial Guidelines, Accuracy: facts about people are checked",
    bad=(
        marked(
            "Ms Helga Lindqvist said [[he]] would appeal. The court will sit in May.",
            fix="Ms Helga Lindqvist said she would appeal. The court will sit in May.",
        ),
        marked("Eva Jóhannsdóttir won the throw. [[He]] was glad.", fix="Eva Jóhannsdóttir won the throw. She was glad."),
        marked("Mr Omar Haddad says that [[she]] is confident.", fix="Mr Omar Haddad says that he is confident."),
    ),
    good=(
        Example("Sue Gray said her son was ill. He is nine. Ms Gray said he would recover."),
        Example("Ms Nasser met Mr Omar Haddad. Ms Nasser said he was kind."),
        Example("The suspect fled. Ms Nasser said he had a gun."),
        Example("Ms Nasser said she was glad. Mr Haddad said he was too."),
        Example("The painter died in May.\n\nLuc Morel, who studied under her, says she taught him what she knew of her art."),
        Example("Iwo Sarr owed her his job: she had found him, she fed him and she paid his rent. Sarr wept."),
    ),
)
