"""“A study found”: no author, no institute, no journal."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

SOURCE = (
    r"(?<![\w’'-])(?:(?:a|one|another|an? (?:new|recent|earlier|independent|large|major|small|international)"
    r"|recent|new|several|some|many|most|numerous) )?(?:stud(?:y|ies)|research|surveys?|polls?"
    r"|scientific evidence) (?:has |have |had )?(?:found|finds?|shows?|showed|shown|suggests?|suggested|reveals?"
    r"|revealed|indicates?|indicated|proves?|proved|proven)\b"
)
SOURCED = (
    r"\b(?:published|journal|university|institute|professor|(?:researchers?|scientists?) (?:at|from)|led by|conducted"
    r"|commissioned|carried out|authors?|college|academy|ministry|agency|foundation|presented|of [\d,]+ |interviewed"
    r"|(?:stud(?:y|ies)|research|surveys?|polls?) (?:\w+ )?(?:by|from|of|at|in|for))\b|https?://"
)


def check(doc, rule):
    """Yield each study without anything in its sentence or the neighbours that would let the reader find it."""
    for match in matches(doc, ("study", "studies", "research", "survey", "poll", "evidence"), SOURCE):
        before = doc.flowing[max(match.start() - 12, 0) : match.start()].split()
        if before and (
            before[-1].lower()
            in ("the", "this", "his", "her", "their", "its", "that", "our", "these", "of", "own", "by", "case")
            or (before[-1].endswith(("’s", "'s")))
        ):
            continue
        if (
            before
            and before[-1][0].isupper()
            and before[-1][-1].isalpha()
            or doc.attributions.status(match.start(), match.start() + 1) == "quoted"
        ):
            continue
        start, end = around(doc, match.start(), 2, 4, within=False)
        bodies = any(
            mention.kind in ("organisation", "person") and not match.start() <= mention.start < match.end()
            for mention in doc.names.between(start, end)
        )
        if bodies or pattern(SOURCED).search(doc.flowing, start, end):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


RULE = Rule(
    id="attribution.study-no-cite",
    check=check,
    message="“%s”: which one? name the authors, their institute and where it was published",
    description="A study that nobody can look up is no evidence.",
    authority="BBC Editorial Guidelines, Accuracy: say who carried out a survey or a study",
    scope=("body", "list"),
    bad=(
        marked("[[A study found]] salt harmful. Salt is cheap."),
        marked("[[Research shows]] that wood is safer than steel."),
        marked("The Institute of Oil Studies grew. It is old. It is big. It is dear. [[Studies show]] a rise."),
        marked("Night buses pay, for [[several studies have shown]] that crime falls."),
    ),
    good=(
        marked("A study published in Nature found salt harmful."),
        marked("A study found salt harmful. Ann Lee, its author, works at Oslo University."),
        marked("A survey by the town found that buses are late."),
        marked("“Research shows that we are right,” said Ann Lee."),
    ),
)
