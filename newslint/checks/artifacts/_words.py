"""Which unknown words of a copy are foreign, which may be slips, and which are excused; shared by two rules."""

import re
from collections import Counter
from typing import NamedTuple

from newslint.analysis.english import fold, is_listed, is_word, lacks_letter, slip, strangeness
from newslint.compiled import pattern
from newslint.span import Intervals

GLOSSED_AFTER = pattern(
    r"[”\"’']?,?[”\"’']? ?(?:\([\w“\"‘' ]|[–—] |- (?:a|an|the)\b"
    r"|(?:or|meaning|i\.e\.|literally|known|which (?:means|is|are|translates))\b"
    r"|is (?:a|an|the)\b|are (?:a|the)\b|means\b|refers\b)"
)
APPOSITION = pattern(r"[”\"’']?,[”\"’']? (?:a|an|the|one of|where|some)\b")
GLOSSED_BEFORE = pattern(
    r"(?:\b(?:called|known (?:locally )?as|named|dubbed|termed|so-called|terms?|words?|phrase|nicknamed|kind of"
    r"|type of|style of|translated? (?:as|from)|literally|or)(?: (?:the|a|an))?,? ?[“\"‘']?|\()$"
)
# A quoted word before a noun, not before what a sentence goes on with.
MODIFIER = pattern(
    r"[”\"’'] (?!\w+ed\b|(?:with|from|that|which|when|were|have|will|said|says|after|before|than|into|over|under)\b)"
    r"[a-z]{4,}"
)
OPENING, CLOSING = tuple("“\"‘'"), tuple("”\"’'")
FILE_OR_ADDRESS = frozenset("@#/_\\=&<>{}|~^$")
# Marks that touch a word only where something else is damaged: Ã©, a backtick for an apostrophe.
DAMAGE = frozenset("`´¨¯¸ˆ˜€ƒ†‡‰¤¦§©ª¬®°±²³µ¶¹º¼½¾¿™\ufffd") | frozenset(map(chr, range(0x80, 0xA0)))
ENTITIES = frozenset("nbsp quot apos rsquo lsquo rdquo ldquo mdash ndash hellip".split())  # “&nbsp;” without its “&”
# What pharmacists and chemists build names from: doxycycline, pembrolizumab, perfluorooctanoic.
SUBSTANCE = pattern(
    r"(?:cycline|cillin|mycin|micin|floxacin|oxacin|conazole|prazole|azole|tidine|sartan|vastatin|olol|prilat|pril"
    r"|dipine|azepam|azolam|barbital|mab|tinib|ciclib|parib|rafenib|zomib|limus|platin|taxel|rubicin|bicin|tecan|trexate"
    r"|gliptin|gliflozin|glutide|formin|glitazone|parin|xaban|gatran|grel|vir|virine|vudine|caine|profen|coxib|oxicam"
    r"|setron|triptan|oxetine|talopram|triptyline|zodone|peridone|apine|azine|dopa|phylline|terol|asone|solone|onide"
    r"|sterone|estrel|estradiol|goxin|toxin|morphine|codone|codeine|fentanil|fentanyl|methadone|orphan|quine|quin"
    r"|bendazole|mectin|axone|racetam|pentin|gabalin|orphine|flurane|tinoin|trozole|rexone|prostol|fenac|pristone"
    r"|oate|anoic|ylate|ide|idine|amine|amide|ase|olone|thiazide|semide)s?$"
    r"|^(?:oxy|methyl|ethyl|phenyl|benz[oy]|chlor|fluor|brom|nitr|sulf|sulph|acet|hydrox|carb|poly|per?fluor|lact|gluc)"
)
# Endings that only English words have: a coinage or a slip (stagflationary, buttnumbathon), hardly foreign.
ENGLISH_END = pattern(
    r"(?:ationary|ational(?:ly)?|ological(?:ly)?|ologists?|ically|ability|fulness|lessness|[iy][sz]ation|athons?|nesses"
    r"|ingly|edly|ously|ifying|[iy][sz]ing|[iy][sz]ed|ified|hood|ships?|worthy|some(?:ly|ness))$"
)
# The text that designers set where the copy is to come; a rule of its own reports it.
FILLER = frozenset(
    "lorem ipsum dolor amet consectetur adipiscing adipisicing elit eiusmod tempor incididunt labore dolore magna "
    "aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat".split()
)
# Companies write themselves in small letters: E.ON, npower and EDF; adidas or Puma.
BEFORE_BRAND = pattern(r"[A-Z][\w.&’'-]*(?:,| and| or|, and|, or) $")
AFTER_BRAND = pattern(r"(?:,| and| or|, and|, or) [A-Z][\w.]")
SERVED = pattern(
    r" (?:sauces?|pastes?|noodles?|breads?|cheeses?|soups?|stews?|salads?|dumplings?|beans?|rice|pasta|pastr(?:y|ies)"
    r"|cakes?|butter|peppers?|spices?|powder|syrup|tea|oil|seeds?|roots?|leaves|dressing|dip|broth|sausages?|tablets?|pills?"
    r"|injections?|capsules?|vaccines?|drugs?|trees?|plants?|bushes|flowers?|fabrics?)\b"
)
# One thing of several, all in small letters: gochujang, burrata and peppers.
LISTED_AFTER = pattern(r", [a-z-]+(?: [a-z-]+)?,? (?:and|or) [a-z]")
LISTED_BEFORE = pattern(r"[a-z], (?:(?:and|or) |[a-z-]+(?: [a-z-]+)?,? (?:and|or) )$")
VOWELS = frozenset("aeiouyáéíóúýæöøåäüœàèìòùâêîôûãõěąęıő")
SHORT = frozenset(
    "an am as at be by do go he hi if in is it me my no of oh ok on or so to up us we mr ms dr st".split()
)
SUPPORT = 3  # so many surely foreign words: the copy is half translated, and its doubtful words are foreign too


class Stranger(NamedTuple):
    """An unknown word: its token, whether it is foreign, how sure that is, and how often the copy has it."""

    token: object
    foreign: bool
    confidence: float
    times: int


def strangers(doc):
    """The unknown words of a copy that nothing excuses, in order."""
    unknown = doc.unknown_words
    if not unknown:
        return []
    counts = Counter(token.text for token in unknown)
    weights = {word: _weight(word, times) for word, times in counts.items()}
    at_token = {token.start: index for index, token in enumerate(doc.tokens)}
    terms = _short_quotes(doc)
    excused = {token.start: _excuse(doc, token, at_token[token.start], terms) for token in unknown}
    glossed = {fold(token.text) for token in unknown if excused[token.start] == "gloss"}
    strong = {token.text for token in unknown if weights[token.text] >= 3 and not excused[token.start]}
    strong = {word for word in strong if fold(word) not in glossed}
    if not strong:
        # Without a surely foreign word beside it a doubtful one may still be English with a letter lost.
        weights.update({word: 0 for word, weight in weights.items() if weight == 2 and lacks_letter(fold(word))})
    needed = 2 if len(strong) < SUPPORT else 1
    found = []
    for token in unknown:
        excuse, weight = excused[token.start], weights[token.text]
        if excuse == "modifier" and weight:
            weight = 3
        elif excuse == "gloss" and len(strong) >= SUPPORT and weight >= 3:
            excuse = None
        elif excuse or fold(token.text) in glossed and len(strong) < SUPPORT:
            continue
        if weight == 2 and not strong and token.text.isascii() and _is_item(doc.text, token):
            weight = 1
        foreign = weight >= needed
        times = counts[token.text]
        confidence = min(0.7 + 0.05 * weight + 0.1 * (times > 1), 0.97) if foreign else 0.5
        found.append(Stranger(token, foreign, confidence, times))
    return found


def _weight(word, times):
    """How foreign an unknown word is: 0 for a likely slip or an abbreviation, 3 and more for surely foreign."""
    plain = fold(word).replace("'", "").replace("’", "")
    if word.isascii() and SUBSTANCE().search(plain):
        return 0
    if plain.isascii() and ENGLISH_END().search(plain) and not _has_accent(word):
        return 1
    if VOWELS.isdisjoint(plain) or len(plain) < 4 or word.isascii() and re.search(r"(.)\1\1", plain):
        return 0
    if slip(plain) or slip(plain.removesuffix("s")) or word.isascii() and _is_two(plain):
        return 0
    rare = strangeness(plain)
    if _has_accent(word):
        return 3 if rare < 3 else 4
    if "-" in word:
        return min(rare // 3, 2)
    if rare >= 3:
        return 3
    if rare == 2 or rare and times > 1:
        return 2
    return 1


def _has_accent(word):
    """Whether a letter of the word is none of English, old ligatures aside."""
    return any(letter.isalpha() and not letter.isascii() and letter not in "æœ" for letter in word)


def _is_item(text, token):
    """Whether a word stands in a list of things, where dishes, plants and cloths keep their names."""
    before, after = text[max(token.start - 40, 0) : token.start], text[token.end : token.end + 40]
    return bool(LISTED_AFTER().match(after) or LISTED_BEFORE().search(before))


def _is_two(word):
    """Whether two listed words of three letters and more stand in it (paycuts): unusual, but English."""
    return any(is_listed(word[:cut]) and is_listed(word[cut:]) for cut in range(3, len(word) - 2))


def _excuse(doc, token, index, terms):
    """Why an unknown word is left alone: "gloss", "name", "quoted", "address" or "damage"; "modifier" is no excuse."""
    text, tokens = doc.text, doc.tokens
    before, after = text[max(token.start - 40, 0) : token.start], text[token.end : token.end + 40]
    if before[-1:] in FILE_OR_ADDRESS or after[:1] in FILE_OR_ADDRESS:
        return "address"
    if before[-1:] in DAMAGE or after[:1] in DAMAGE or after[:1] == ";" and token.text in ENTITIES:
        return "damage"
    if token.text in FILLER or before[-1:] == "?" or after[:1] == "?" and after[1:2].isalpha():
        return "damage"  # caf?s: a letter lost; others report both
    if after[:1] in (".", ":") and after[1:2].isalnum():
        return "address"
    if before[-1:].isdigit() or before[-1:] in (".", ":", "’", "'") and before[-2:-1].isalnum():
        return "address"
    if GLOSSED_AFTER().match(after) or APPOSITION().match(after) or GLOSSED_BEFORE().search(before):
        return "gloss"
    if token.text.isascii() and (SERVED().match(after) or AFTER_BRAND().match(after) or BEFORE_BRAND().search(before)):
        return "name"
    if doc.names.is_name(token.text.capitalize()) or doc.names.at(token.start):
        return "name"
    previous = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if previous and previous.end + 1 == token.start and _is_foreign_name(previous.text):
        return "name"
    if len(token.text) < 6 and following and following.start == token.end + 1 and _is_foreign_name(following.text):
        return "name"
    if before[-1:] in OPENING and after[:1] in CLOSING:
        # “fitah” militias: a quoted word that stands for an adjective must be one that readers know.
        is_modifier = MODIFIER().match(after) and not _is_headline(doc, token.start)
        return "modifier" if is_modifier else "quoted"
    return "quoted" if terms.cover(token.start, token.end) else None


def _is_headline(doc, at):
    """Whether the offset lies in a headline, where quoted words pun."""
    return any(zone.kind == "headline" and zone.start <= at < zone.end for zone in doc.zones)


def _is_foreign_name(word):
    """Whether a capitalised word beside an unknown one makes it part of a name or title ("Prawo i …", "Za vodu …")."""
    if not word[:1].isupper() or len(word) < 2:
        return False
    if len(word) == 2:
        return word[1].islower() and word.lower() not in SHORT
    return not word.isascii() or not is_word(word)


def _short_quotes(doc):
    """The quotations of fewer than eight words: titles and terms, no speech."""
    found = [(quote.start, quote.end) for quote in doc.quotes.quotations]
    return Intervals([span for span in found if span[1] - span[0] < 80 and len(doc.text[slice(*span)].split()) < 8])
