"""Small numbers of people and things written in figures here and in words there: six ministers, 7 aides."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

WORDS = "two three four five six seven eight nine".split()
# People and things that every style counts in words below ten; not ages, money, units, scores or shares.
THINGS = (
    "people|men|women|children|boys|girls|ministers|deputies|aides|officers|soldiers|fighters|civilians|passengers|workers|"
    "employees|students|pupils|teachers|doctors|nurses|patients|suspects|victims|witnesses|players|members|candidates|"
    "lawmakers|senators|judges|lawyers|journalists|protesters|police|residents|families|houses|homes|buildings|schools|"
    "hospitals|cars|vehicles|trucks|buses|ships|boats|planes|aircraft|villages|towns|cities|countries|nations|states|"
    "companies|firms|banks|parties|teams|clubs|groups|books|films|songs|rooms|bodies|brothers|sisters|sons|daughters|"
    "attacks|explosions|arrests|incidents|cases|projects|stages|reasons|ways|times"
)
COUNTED = pattern(
    rf"(?<![\w.,/$£€%:-])(?<!of )(?<!No )(?P<number>[2-9]|(?i:{'|'.join(WORDS)})) "
    rf"(?:(?!(?:of|and|or|to|per|in|for)\b)[a-z]+ ){{0,2}}?"
    rf"(?P<thing>{THINGS})\b(?!-)"
)


def check(doc, rule):
    """Yield the rarer of the two styles at each place; of equals the later one."""
    found = {True: [], False: []}
    spoken = doc.quoted
    for match in COUNTED().finditer(doc.flowing):
        if not spoken.cover(*match.span()):
            found[match["number"].isdigit()].append(match)
    if not found[True] or not found[False]:
        return
    rarer = min(found, key=lambda digits: (len(found[digits]), -found[digits][0].start()))
    first = found[not rarer][0]
    for match in found[rarer]:
        start, end = match.span("number")
        number = match["number"]
        other = WORDS[int(number) - 2] if rarer else str(WORDS.index(number.lower()) + 2)
        if number[0].isupper():
            continue
        yield rule.finding(
            start,
            end,
            rule.message % (number, match["thing"], first["number"], first["thing"], other),
            edits=(Edit(start, end, other),),
            related=(Related(*first.span("number"), f"“{first['number']}” here"),),
        )


RULE = Rule(
    id="consistency.number-style",
    check=check,
    message="“%s … %s” here, but “%s … %s” elsewhere in the story: write “%s”",
    severity="suggestion",
    confidence=0.7,
    description="Numbers below ten counted in figures and in words in one story.",
    authority="AP, BBC, Guardian: one to nine in words, apart from ages, money, units, scores and shares.",
    scope=("body",),
    bad=(
        marked(
            "Six ministers resigned. Four deputies followed, and [[7]] aides left.",
            fix="Six ministers resigned. Four deputies followed, and seven aides left.",
        ),
        marked(
            "Police found 3 bodies and arrested 4 suspects; [[two]] cars were burnt.",
            fix="Police found 3 bodies and arrested 4 suspects; 2 cars were burnt.",
        ),
        marked("He has two sons and [[3]] young daughters.", fix="He has two sons and three young daughters."),
    ),
    good=(
        Example("Six ministers resigned after a 7-2 vote in Room 5 on May 3, and 12 aides left."),
        Example("The two men were jailed for 3 years and fined $5."),
        Example("“We lost 3 cars,” he said; police said two cars burned."),
        Example("Three men, aged 4 to 9 then, came in 2 of 3 cars."),
    ),
)
