"""Two function words side by side that no English sentence joins: “the of”, “that whose”, “would been”."""

from functools import cache

from newslint.rule import Example, Rule, marked


def _pairs(first, second, *spared):
    """All pairs of a word of `first` and one of `second` (lists in one string), those spared left out."""
    return {(a, b) for a in first.split() for b in second.split() if a != b and f"{a} {b}" not in spared}


COMPARED = (
    "better best worse worst bigger biggest larger largest higher highest lower lowest easier faster older "
    "younger greater greatest stronger weaker more most very cheaper richer poorer safer harder softer "
    "cleaner darker deeper wider longer shorter taller smaller closer slower louder quieter warmer colder "
    "hotter simpler broader narrower heavier busier happier healthier wealthier tougher smarter nicer "
    "cheapest richest poorest safest hardest deepest widest longest shortest tallest smallest happiest "
    "busiest heaviest"
)
# Words that a stranded preposition or verb can precede ("the house she lived in during the war", "what they have
# is") are left out: those pairs are English.
ANYWHERE = frozenset(
    _pairs("the a an", "the a an my your his her its our their this these those", "a his")
    | _pairs("my your his our their", "the an my your his her its our their this these those")
    | _pairs("the a an my your our their", "of from into than during against among between", "a from")
    | _pairs("the an", "that and but or at", "the or")
    | _pairs("the a an my our their", "is are was were has have had would could should been be", "a be", "the be")
    | _pairs("to for with by into than during among at in", "of")
    | _pairs("during", "in on at to from with by into for")
    | _pairs("of", "than during")
    | _pairs("would could should shall", "is are was were has had will would can could should must may might shall "
             "been being to", "could to")
    | _pairs("is are was were", "have")
    | _pairs("has have had", "be")
    | _pairs("be", "has was were can could would must")
    | _pairs("who which whose whom that what", "who which whose whom that", "that which", "that who", "what that",
             "that that", "which that", "what who", "what which", "what whose")
    | _pairs("because although though while despite", "but")
    | _pairs("despite", "of although because")
    | _pairs("more most", COMPARED)
    | _pairs("very too", "better best worse worst bigger larger higher more most", "very best", "very worst",
             "very most")
    | _pairs("did didn't didn’t doesn't doesn’t", "went came took made said had has is are were gave knew saw",
             "didn't had", "didn’t had")
    | _pairs("not", "went came took gave knew saw")
)
# These can also be nouns ("the will is", "a can was"); after a pronoun they are verbs.
MODALS = _pairs("will can may might must", "is are was were has had will would can could should must may might "
                "shall been being") | _pairs("might must", "to")
PRONOUNS = frozenset("he she it they we i you who which".split())


@cache
def _firsts():
    """Every word that can begin a pair."""
    return frozenset(first for first, _ in ANYWHERE | MODALS)


def check(doc, rule):
    """Yield each such pair with nothing but white space between its words; a capital in the second excuses it."""
    text, firsts, tokens = doc.text, _firsts(), doc.tokens
    for index in range(len(tokens) - 1):
        token, following = tokens[index], tokens[index + 1]
        word = token.text if token.text in firsts else token.text.lower()
        if word not in firsts or following.text[0].isupper():
            continue
        pair = (word, following.text)
        if pair in MODALS:
            if not index or tokens[index - 1].text.lower() not in PRONOUNS:
                continue
        elif pair not in ANYWHERE:
            continue
        if text[token.end : following.start].isspace() and not _is_a_name(text, token):
            yield rule.finding(token.start, following.end, rule.message % text[token.start : following.end])


def _is_a_name(text, token):
    """Whether a capital inside a sentence shows a name: vitamin A, the band The The."""
    return token.text[0].isupper() and text[max(0, token.start - 2) : token.start].strip(" \n") not in ("", ".", "“", '"')


RULE = Rule(
    id="garble.clashing-words",
    check=check,
    message="“%s” do not go together; a word is missing, doubled or out of place",
    severity="error",
    quotes="both",
    description="Two function words side by side that no English sentence joins.",
    authority="None of these pairs stands in a million words of edited news, misprints aside.",
    bad=(
        marked("The minister praised [[the of]] work the council."),
        marked("It was a fight [[that whose]] end nobody saw."),
        marked("The rebels [[would been]] defeated by spring."),
        marked("He came [[despite of]] the storm."),
        marked("The new road is [[more better]] than [[the its]] old one."),
        marked("She [[did went]] home, and it [[will was]] late."),
        marked("The army has taken [[a the]] village."),
        marked("It was held [[during in]] the night."),
    ),
    good=(
        Example("The house she lived in during the war is what they have."),
        Example("He gave her the book that he said that which he wanted was in."),
        Example("Is this the end? His to lose, the will is strong, a must-see."),
        Example("Vitamin A is good. He got an A from the school and a B from another."),
        Example("He said The The had been an influence."),
        Example("The more the better; much more, most of all; the very best."),
        Example("This is what those who know of it say: the in-crowd has had its day."),
        Example("They are doing all they can to help, and did what they could to save it."),
        Example("What we had had been enough, and all that was was gone."),
    ),
)
