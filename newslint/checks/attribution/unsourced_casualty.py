"""Dead, wounded, missing and displaced people without a source."""

from newslint.checks.attribution._figures import NUMBER, PEOPLE, unsourced
from newslint.rule import Rule, marked

WHO = (
    r"(?:(?:other|more|young|civilian|unarmed|local|police|army|government|rebel|american|british|israeli|palestinian"
    rf"|syrian|iraqi|russian|ukrainian) )?{PEOPLE}"
)
HARMED = (
    "(?:killed|wounded|injured|hurt|displaced|massacred|slain|abducted|kidnapped|hospitali[sz]ed|left homeless"
    "|made homeless)"
)
DEATHS = "(?:fatalities|deaths|casualties)"
SOURCE = (
    rf"\b{NUMBER} (?:(?:{WHO} )?(?:were|was|have been|had been|has been|are|are now) (?:also |reportedly )?"
    rf"(?:{HARMED}|missing|dead)|{WHO} (?:died|drowned|perished|lost their lives|were buried alive|fled their homes))\b"
    rf"|\b(?:killed|killing|wounded|wounding|injured|injuring|displaced|displacing) {NUMBER}(?: {WHO}\b"
    rf"|(?=[,.;]| and | in | during | at | near | as | when | after |$))"
    rf"|\b(?:leaving|left) {NUMBER} (?:{WHO} )?(?:dead|wounded|injured|missing|homeless)\b"
    rf"|\b(?:resulted|resulting|ended) in (?:the deaths? of )?{NUMBER} (?:{DEATHS}|{WHO} {HARMED})"
    rf"|\b(?:caused|causing|saw) {NUMBER} {DEATHS}"
    rf"|\b(?:death toll|number of (?:the )?(?:dead|deaths|victims|casualties)) (?:has |had |now )?(?:reached"
    rf"|risen to|rose to|climbed to|stands at|stood at|exceeds|exceeded|surpassed) {NUMBER}"
    rf"|\b{NUMBER} {DEATHS} (?:were|have been|had been) (?:reported|recorded|registered|confirmed)\b"
    rf"|\b(?:took|taken|cost|costing) the lives of {NUMBER} {WHO}\b|\b{NUMBER} lives (?:were|have been) lost\b"
    rf"|\bclaimed (?:the lives of )?{NUMBER} (?:lives|{WHO})\b"
)
WORDS = tuple(
    (
        "toll victims killed killing wounded wounding injur displac missing dead died drowned perished "
        "fatalities deaths casualties lives homeless hurt massacred slain abducted kidnapped fled hospitali"
    ).split()
)


def check(doc, rule):
    """Yield each count of casualties that no source carries: in its sentence, or as an identified one beside it."""
    yield from unsourced(doc, rule, WORDS, SOURCE)


RULE = Rule(
    id="attribution.unsourced-casualty",
    check=check,
    message="“%s”: say who counted",
    description="Figures of dead, wounded and displaced people come from somebody; early ones are often wrong.",
    authority="AP Stylebook: early police accounts are incomplete, attribute; Reuters Handbook: source every toll",
    scope=("body", "list", "caption"),
    options={"lede": 3},
    bad=(
        marked("A shell hit the queue outside the bakery. [[At least 12 people were killed]]."),
        marked("Water covers the plain. [[Tens of thousands of people have been displaced]]."),
        marked("The water is falling. The [[death toll has risen to 40]]."),
        marked("Police opened fire, and [[nine people were killed]]. The square is empty."),
        marked("The raid [[left nine soldiers dead]]. The bridge is gone."),
        marked("One of the rockets fell on a school and [[resulted in four deaths]]."),
    ),
    good=(
        marked("A shell hit the queue. At least 12 people were killed, the health ministry said."),
        marked("Police said the bus had left the road. Nine people were killed."),
        marked("Nine people were killed when a bus left the road.\n\nThe driver survived, the fire service said."),
        marked("Two people were injured in a crash on the ring road. Kent police were called at noon."),
        marked("Police in Kent have arrested a man after three people were killed."),
        marked("Nine people were injured and taken to a nearby hospital."),
        marked("The 1994 bombing, in which 85 people were killed, was never solved."),
        marked("In the film, twelve men are killed before lunch."),
        marked("“At least 12 people were killed,” said Ann Lee, a doctor."),
    ),
)
