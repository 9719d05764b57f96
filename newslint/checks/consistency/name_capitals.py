"""A name in capitals here and in small letters there: “Ryuta MINORU … Minoru”, “NATO … Nato”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

VOWEL = pattern(r"[AEIOUY]")
SHORTEST = 4  # letters; below it an acronym and a name are easily two things (IT, WHO, US)


def check(doc, rule):
    """Yield each capital form of a name that the copy writes with one capital at least as often, and the reverse."""
    loud, small = {}, {}
    tokens = doc.tokens
    for index, token in enumerate(tokens):
        text = token.text[:-2] if token.text.endswith(("’s", "'s")) else token.text
        if len(text) < SHORTEST or not text[0].isupper() or not text.isalpha():
            continue
        if text.isupper():
            if not _shouted(tokens, index) and not _is_code(doc.text, token):
                loud.setdefault(text.lower(), []).append((token.start, token.start + len(text), text))
        elif text[1:].islower():
            small.setdefault(text.lower(), []).append((token.start, token.start + len(text), text))
    yield from _lone(doc, rule, small) if loud else ()
    shared = loud.keys() & small.keys()
    if not shared:
        return
    from newslint.analysis.english import is_word

    quiet = {zone.start: zone.end for zone in doc.zones if zone.kind in ("dateline", "byline", "sign-off")}
    for word in sorted(shared, key=lambda word: loud[word][0]):
        if is_word(word) or any(start <= place[0] < end for place in loud[word] for start, end in quiet.items()):
            continue
        usual, rare = small[word], loud[word]
        if len(rare) > len(usual) and not any(_in_full_name(doc, start) for start, _, _ in rare):
            usual, rare = rare, usual
        for start, end, text in rare:
            yield rule.finding(
                start, end, rule.message % (text, usual[0][2]), edits=(Edit(start, end, usual[0][2]),),
                related=(Related(*usual[0][:2], f"“{usual[0][2]}” here"),),
            )  # fmt: skip


def _shouted(tokens, index):
    """Whether a word beside the token is in capitals too, so that they tell nothing of the name."""
    beside = (tokens[at].text for at in (index - 1, index + 1) if 0 <= at < len(tokens))
    return any(len(text) > 1 and text.isupper() for text in beside)


def _is_code(text, token):
    """Whether capitals are the code of a share or an account: "(MOWI.OL)", "$TSLA", "Nasdaq:TSLA", "Roku (ROKU)"."""
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 2]
    if before and before in "$#@:./_" or after[:1] in tuple("._:/") and after[1:].isalnum():
        return True
    return before == "(" and after[:1] == ")"


def _lone(doc, rule, small):
    """Surnames in capitals among people whose surnames are not: "Yuki Chihara, Takahiro NISHIYAMA"."""
    from newslint.analysis.english import is_word

    full = [mention for mention in doc.names.mentions if mention.text.count(" ") == 1 and mention.kind in ("person", "name")]
    quiet = [mention for mention in full if mention.text.istitle()]
    for mention in full:
        given, surname = mention.text.split()
        if not surname.isupper() or len(surname) <= SHORTEST or not surname.isalpha() or surname.lower() in small:
            continue
        if len(quiet) < 2 or not given.istitle() or is_word(given.lower()) or VOWEL().search(surname) is None:
            continue
        start, other = mention.end - len(surname), quiet[0]
        message = f"“{mention.text}”: other surnames of the copy are not in capitals"
        yield rule.finding(
            start, mention.end, message, edits=(Edit(start, mention.end, surname.capitalize()),),
            related=(Related(other.start, other.end, "without capitals"),),
        )  # fmt: skip


def _in_full_name(doc, at):
    """Whether the word at an offset is part of a name of several words: a surname, and no acronym."""
    mention = doc.names.at(at)
    return mention is not None and " " in mention.text


RULE = Rule(
    id="consistency.name-capitals",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: write the name one way",
    description="A name stands in capitals in one place and with one capital in another.",
    authority="BBC News style guide, AP Stylebook: one form of a name; no capitals for surnames",
    quotes="both",
    limit=8,
    bad=(
        marked(
            "Ryuta [[MINORU]] led. Then Minoru fell back.",
            fix="Ryuta Minoru led. Then Minoru fell back.",
        ),
        marked("Lena Brandvik won. The crowd cheered for Lena [[BRANDVIK]]."),
        marked("Yuki Chihara led. Jun Kiryu and Takahiro [[NISHIYAMA]] followed Hideki Tokumasu."),
        marked(
            "COSATU met. COSATU said no. Critics of [[Cosatu]] sang.",
            fix="COSATU met. COSATU said no. Critics of COSATU sang.",
        ),
    ),
    good=(
        Example("NATO WINS, said NATO. The chief of NATO agreed."),
        Example("KYIV (Reuters) - Trains left Kyiv."),
        Example("AIDS kills. The minister’s Aides knew. The WHO said so: Who knew?"),
        Example("Anna NGUYEN signed the letter."),
        Example("Mowi (MOWI.OL) fell. Mowi is Norwegian. Tesla rose after @TESLA wrote so."),
        Example("Shares in Roku (ROKU) rose. Roku is young. Bosch ($BOSCH) fell, and Bosch (NSE:BOSCH) sank."),
    ),
)
