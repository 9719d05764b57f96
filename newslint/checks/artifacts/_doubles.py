"""Which doubled words are slips: what English doubles, never doubles, or doubles in rare sentences only."""

# Pairs that English makes: had had, that that; and words doubled for emphasis or sound.
GENUINE = frozenset(
    "had that her you who do so no very many really long big old far much bye go knock chop win never now there "
    "please yes more less again way well far hot deep high hard good bad little tiny super boom bang blah ha hee ho "
    "hey hush night out through over by one two day week year round up down tut tick wow oh ah na la da cha choo pom "
    "tuk dik can just too quite slow slowly fast quick quickly okay ok right wrong nice real dear same mama papa dada "
    "bla clap tap drip click ding dong wham thank thanks run stop help wait look listen money location work fun fake "
    "hip hear talk yeah yep people such it this what then he she his is".split()
)
# Small words that English never doubles.
NEVER = frozenset(
    "the a an of to and or but with from for at as was were are be been has have his their its our my your these "
    "those which where when whose if than into onto between among against during because until while although would "
    "will could should must may might not only also said says they we i them us him me".split()
)
PREPOSITIONS = frozenset("in on off about".split())
# gave her her book, but: to her her publisher
AFTER_WHICH_HER = frozenset("to for with of by from against behind beside and".split())
# Verbs with a particle, after which a preposition of the same form can follow: came in in 2004, go on on Monday.
PHRASAL = frozenset(
    "come came comes coming go goes went gone going move moved moving log logged check checked checking bring brought "
    "take took taken taking set sets kick kicked break broke broken step stepped stay stayed tune tuned turn turned "
    "hand handed drop dropped join joined live lived work worked carry carried carrying pass passed call called dig "
    "dug rein reined get got give gave given put phase phased hold held keep kept play played log sign signed cut be "
    "is was were are been bring pull pulled start started drag dragged switch switched head headed send sent let".split()
)
# What stands before a noun: the will will be read, their might might not last.
DETERMINERS = frozenset(
    "the a his her its their our my your this that s free good ill living last political popular own no sheer".split()
)
NOUNS_TOO = frozenset("will might must".split())
NAMES_TOO = frozenset("may will us our".split())  # May may, Will will; OUR our: too doubtful at a sentence's start
# Small words that end a clause, and so may meet themselves: the place he was at at the time.
STRANDED = frozenset("at for to with from by".split())
SPANS = frozenset("years months weeks days hours decades generations centuries ages so".split())  # waited for for years
EMPHASIS = frozenset("very really so pretty quite real".split())  # a really early early start
RELATIVE = frozenset("who whom what which where that place one".split())
SHORTEST_ACRONYM = 3


def is_acronym(tokens, at):
    """Whether a doubled word is an acronym that its neighbours do not shout along with."""
    word = tokens[at].text
    if len(word) < SHORTEST_ACRONYM or not (word.isupper() and word.isalpha()) or word.lower() in GENUINE:
        return False
    beside = [*tokens[max(at - 2, 0) : at - 1], *tokens[at + 1 : at + 2]]
    return bool(beside) and all(near.text[-1:].islower() or near.text in ".,;" for near in beside)


def is_doubtful(tokens, at, word):
    """Whether the pair can be read as English in a rare sentence: an editor must look."""
    if word == "her" or word == "for" and at + 1 < len(tokens) and tokens[at + 1].text in SPANS:
        return True
    if word not in NEVER and at > 1 and tokens[at - 2].text.lower() in EMPHASIS:
        return True
    return word in STRANDED and any(token.text.lower() in RELATIVE for token in tokens[max(at - 8, 0) : at - 1])


def is_slip(tokens, at, word):
    """Whether a doubled word in small letters is one too many."""
    before = tokens[at - 2].text.lower() if at > 1 else ""
    if word in NEVER:
        return word not in NOUNS_TOO or before not in DETERMINERS
    if word == "her":
        return before in AFTER_WHICH_HER
    if word in GENUINE or "-" in word or len(word) < 2:
        return False
    if word in PREPOSITIONS:
        return before not in PHRASAL
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    if len(word) < 4 or word in (before, following):
        return False
    from newslint.analysis.english import is_listed

    return is_listed(word)
