"""“Than” in a sentence that compares nothing: a clause was lost, or “that”, “then” or “as” was meant."""

from bisect import bisect_left
from functools import cache

from newslint.rule import Example, Rule, marked

# What “than” can follow, besides words in -er: comparison, preference, difference. "[o]ther" ends in a token "ther".
COMPARING = frozenset(
    "more less fewer rather other others otherwise else elsewhere different differently difference differ differs "
    "differed anymore better worse further farther sooner later earlier preferable prefer prefers preferred superior inferior "
    "twice double triple thrice half times hardly scarcely barely anywhere nowhere somewhere anything nothing something "
    "anyone nobody someone everyone none one ones another no wider lesser least most same instead ther".split()
)

# Adjectives and adverbs that take -er; what they make is worked out from them.
COMPARED = (
    "able angry big bitter black bold brave brief bright broad busy calm cheap chilly clean clear clever close cloudy cold "
    "cool costly cozy crazy creepy crisp cruel cute damp dark deadly dear deep dense dirty dry dull dumb early easy faint "
    "fair fast fat few fierce fine firm fit flat fresh friendly full funny fuzzy gentle glad gloomy grand grave great "
    "greedy green grim happy hard harsh hasty healthy heavy hefty high holy hot humble hungry kind large late lazy lean "
    "lengthy light likely lively lofty lonely long loose loud low lowly loyal lucky mad mean mellow messy mighty mild moist "
    "murky muscular narrow nasty naughty near neat new nice noble noisy odd old open pale patchy plain pleasant polite poor "
    "pretty proud pure quick quiet rainy rapid rare raw ready red remote rich ripe risky rocky rough rude sad safe scarce "
    "scary severe shallow sharp shiny short shy sick silly simple sincere skinny slack sleepy slim slow small smart smooth "
    "soft soon sore sound sour spicy stable stark steady steep stern sticky stiff strange strict strong stupid subtle sunny "
    "keen speedy slick slight sleek shaky shabby sassy rusty roomy punchy pricey picky nimble meagre hip handy grumpy gritty "
    "gaudy foggy flimsy fiery feeble edgy dusty dim crude cosy choppy bumpy bulky brisk brainy bossy bleak bland balmy "
    "sure sweet swift tall tame tasty tender thick thin thirsty tidy tight tiny tired tough tricky true ugly unhappy vague "
    "vast wacky warm weak wealthy weird wet white wide wild windy wise worthy wry young"
).split()


@cache
def _comparatives():
    """Every comparative in -er: of big, bigger; of easy, easier; of large, larger; of cold, colder."""
    found = set()
    for word in COMPARED:
        stem = word[:-1] + "i" if word.endswith("y") and word[-2] not in "aeiou" else word.removesuffix("e")
        found.update((stem + "er", word + word[-1] + "er"))
    return frozenset(found)


def check(doc, rule):
    """Yield each “than” with no such word before it in its sentence."""
    if " than " not in doc.folded:
        return
    tokens = doc.tokens
    starts = [token.start for token in tokens]
    for start, end in doc.sentences:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        for index in range(first, last):
            token = tokens[index]
            if token.text == "than" and index > first and not _compares(tokens[first:index]):
                following = tokens[min(index + 1, len(tokens) - 1)]
                if following.kind == "word":
                    yield rule.finding(token.start, following.end, rule.message % doc.text[token.start : following.end])


def _compares(tokens):
    """Whether one of the tokens sets up a comparison: in the last 60, for the sake of long sentences."""
    for token in reversed(tokens[-60:]):
        word = token.text.lower()
        if word in COMPARING or word.endswith("er") and word.rpartition("-")[2] in _comparatives():
            return True
    return False


RULE = Rule(
    id="garble.than-without-comparison",
    check=check,
    message="“%s”: nothing is compared here; a word such as “more” is missing, or “that” or “then” was meant",
    severity="error",
    scope=("~headline",),
    quotes="both",
    confidence=0.85,
    description="“Than” in a sentence that compares nothing.",
    authority="No sentence of a million words of edited news has “than” without a comparison, misprints aside.",
    bad=(
        marked("The action gives life to our men in the north [[than new]] military sources say it does."),
        marked("The minister and her officers said [[than the]] army had left the town."),
        marked("The convoy stopped, [[than it]] went on to the border."),
        marked("Prices are high [[than last]] year, the minister said."),
    ),
    good=(
        Example("Prices are higher than last year, and more people than ever pay them."),
        Example("It was no other than the mayor; he would rather go than stay."),
        Example("No sooner had he spoken than it rained. Twice as many came than in May."),
        Example("It was nothing but a bigger town than his. None came than he."),
        Example("The rate was 3 percent, later than 2010 but earlier than 2012."),
    ),
)
