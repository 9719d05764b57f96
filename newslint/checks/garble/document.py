"""An article that is garbled as a whole, as machine translation and paraphrasers leave it."""

from newslint.rule import Example, Rule

CLEAN = "The council met on Monday. It voted for the new bridge. Work will begin in May, the mayor said."
GARBLED = (
    "The council it was met in the day of Monday for discuss the bridge. The bridge who is old it has need of the "
    "repair very much. The mayor said that he is want to the works begin in the May. The citizens of town have waited "
    "it since the many years. The money for him will be given of the state in two part. The company which it won is "
    "from abroad the country. In the last year fell from the bridge the one truck with fruits. It did not had dead "
    "ones but the injured was three. The works they will be lasted until the end from the year."
)


def check(doc, rule):
    """Yield one finding about the document when the mean probability of its sentences is above the threshold."""
    evidence = doc.evidence
    if not evidence:
        return
    from newslint.analysis.reading import thresholds

    told = thresholds()
    count = len(evidence.sentences)
    if count < told["sentences"] or evidence.mean < told["document"]:
        return
    message = rule.message % (max(evidence.doubtful, 1), count)
    yield rule.finding(0, 0, message, data={"score": round(evidence.mean, 3), "threshold": told["document"]})


RULE = Rule(
    id="garble.document",
    check=check,
    message="%d of %d sentences look machine-made or garbled: have the article written anew",
    severity="warning",
    description=(
        "An article in which so many sentences are doubtful that repairing them one by one will not do. Articles of "
        "fewer than eight sentences are not judged."
    ),
    authority="Sentences of one article share their maker.",
    confidence=0.8,
    quotes="both",
    needs_model=True,
    bad=(
        Example(GARBLED, ((0, 0),)),
        Example(GARBLED.replace("council", "parliament").replace("bridge", "road"), ((0, 0),)),
        Example(GARBLED.replace("mayor", "minister").replace("town", "capital"), ((0, 0),)),
    ),
    good=(
        Example(CLEAN),
        Example(GARBLED.partition(" The mayor")[0]),
        Example(
            f"{CLEAN} The old bridge, built in 1931, was closed in March after engineers found cracks. Traffic has "
            "gone through the centre since then, to the anger of shopkeepers. “We have lost a third of our custom,” "
            "said Anna Berg, who owns a bakery on the square. The state pays half of the cost. The rest comes from "
            "the town’s savings. A firm from the next county won the contract."
        ),
    ),
)
