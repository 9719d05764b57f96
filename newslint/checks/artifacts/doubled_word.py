"""The same word twice in a row, at a line end too."""

from newslint.rule import Edit, Rule, marked

# Pairs that English makes: had had, that that; and words doubled for emphasis or sound.
GENUINE = frozenset(
    "had that her you who do so no very many really long big old far much bye go knock chop win never now there please "
    "yes more less again way well far hot deep high hard good bad little tiny super boom bang blah ha hee ho hey hush "
    "night out through over by one two day week year round up down tut tick wow oh ah na la da cha choo pom tuk dik "
    "can "
    "just too quite slow slowly fast quick quickly okay ok right wrong nice real dear same mama papa dada bla clap tap "
    "drip click ding dong wham thank thanks run stop help wait look listen money location work fun fake hip hear talk "
    "yeah yep people such it this what then he she his is".split()
)
# Small words that English never doubles.
NEVER = frozenset(
    "the a an of to and or but with from for at as was were are be been has have his their its our my your these those "
    "which where when whose if than into onto between among against during because until while although would will "
    "could should must may might not only also said says they we i them us him me".split()
)
PREPOSITIONS = frozenset("in on off about".split())
# Verbs with a particle, after which a preposition of the same form can follow: came in in 2004, go on on Monday.
PHRASAL = frozenset(
    "come came comes coming go goes went gone going move moved moving log logged check checked checking bring "
    "brought take "
    "took taken taking set sets kick kicked break broke broken step stepped stay stayed tune tuned turn turned hand "
    "handed "
    "drop dropped join joined live lived work worked carry carried carrying pass passed call called dig dug rein "
    "reined get "
    "got give gave given put phase phased hold held keep kept play played log sign signed cut be is was were are "
    "been bring "
    "pull pulled start started drag dragged switch switched head headed send sent let".split()
)


def check(doc, rule):
    """Yield the second of two equal words with nothing but white space between them."""
    tokens = doc.tokens
    text = doc.text
    for at in range(1, len(tokens)):
        second = tokens[at]
        if second.kind != "word":
            continue
        first = tokens[at - 1]
        word = second.text
        if len(first.text) != len(word) or first.text.lower() != word.lower() or not word.islower():
            continue
        gap = text[first.end : second.start]
        if gap.strip() or "\n\n" in gap or not gap:
            continue
        if _is_slip(doc, at, word):
            edit = Edit(first.end, second.end, "", True)
            yield rule.finding(second.start, second.end, rule.message % word, edits=(edit,))


def _is_slip(doc, at, word):
    """Whether a doubled word is one too many."""
    if word in NEVER:
        return True
    if word in GENUINE or "-" in word or len(word) < 2:
        return False
    before = doc.tokens[at - 2].text.lower() if at > 1 else ""
    if word in PREPOSITIONS:
        return before not in PHRASAL
    if len(word) < 4:
        return False
    following = doc.tokens[at + 1].text.lower() if at + 1 < len(doc.tokens) else ""
    if word in (before, following):
        return False
    from newslint.analysis.english import is_listed

    return is_listed(word)


RULE = Rule(
    id="artifacts.doubled-word",
    check=check,
    message="“%s” stands here twice: delete one",
    severity="error",
    description="One word typed, scanned or generated twice.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("The [[the]] bridge shut.", fix="The bridge shut."),
        marked("Prices rose for [[for]] the third month.", fix="Prices rose for the third month."),
        marked("The report was read in [[in]] the\nassembly.", fix="The report was read in the\nassembly."),
        marked("The council shut the bridge [[bridge]] on Monday.", fix="The council shut the bridge on Monday."),
    ),
    good=(
        marked("She said that that was why he had had to leave; who are you, you ask."),
        marked("Duran Duran played in Baden-Baden and Walla Walla for The The."),
        marked("It was a long, long night, a very very long one, and he came in in May and went on on Monday."),
        marked("“No no no,” he said. “Bye bye.”"),
    ),
)
