"""One compound written two ways: ceasefire and cease-fire, airstrike and air strike, north-east and northwest."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

# Nouns that copy also writes as two words; other pairs of words are too often just two words.
OPEN_TOO = frozenset(
    "air base, air craft, air field, air port, air space, air strike, battle field, cease fire, check point, child "
    "care, cyber attack, cyber security, data base, down town, fire arm, fire fighter, gun fire, health care, home "
    "town, law maker, news paper, peace keeper, peace making, pipe line, policy maker, ship yard, side line, stock "
    "pile, strong hold, super power, tax payer, time line, war head, war lord, war plane, war ship, war time, water "
    "way, web cam, web page, web site, week end, work force, work place, world wide, hand gun, life boat, life "
    "span, light house, land mine, land slide, flood water, motor cycle, bed room, school boy, school girl, land "
    "lord".split(", ")
)
ACTING = frozenset("to will must should not they and sides parties forces troops rebels".split())  # to cease fire
COMPASS_KEY = "compass"  # all compass points are one compound: their hyphens follow one style
COMPASS = pattern(r"(north|south)(-?)(east|west)(ern|erly|ward|wards|erner)?")


def check(doc, rule):
    """Yield the rarer form of each compound at each place; of equally frequent ones the later."""
    forms = {}
    tokens = [token for token in doc.tokens if token.kind == "word"]
    for before, token, following in zip([None, *tokens], tokens, [*tokens[1:], None]):
        word = token.text
        if not word.islower():
            continue
        compass = COMPASS().fullmatch(word)
        if compass:
            _note(forms, COMPASS_KEY, "with a hyphen" if compass[2] else "as one word", token.start, token.end, word)
            continue
        parts = word.split("-")
        two = len(parts) == 2 and len(parts[0]) > 1 and len(parts[1]) > 2  # but re-sign is not resign
        if two and not (parts[0] == "re" and parts[1][0] != "e") or word in ("e-mail", "e-mails"):
            _note(forms, "".join(parts), "hyphen", token.start, token.end, word)
        elif "-" not in word:
            _note(forms, word, "closed", token.start, token.end, word)
            if not following or word == "cease" and before and before.text in ACTING:
                continue
            pair = f"{word} {following.text}"
            if pair.removesuffix("s") in OPEN_TOO and doc.text[token.end : following.start] == " ":
                _note(forms, word + following.text, "open", token.start, following.end, pair)
    for word, variants in _plural_too(forms).items():
        if len(variants) > 1:
            yield from _rarer(rule, word, variants)


def _note(forms, key, variant, start, end, words):
    """Keep one place of one form of a compound."""
    forms.setdefault(key, {}).setdefault(variant, []).append((start, end, words))


def _plural_too(forms):
    """The forms with singular and plural brought together, where some form is no closed word."""
    merged = {}
    for key in forms:
        if len(forms[key]) > 1 or "closed" not in forms[key]:
            singular = key if key == COMPASS_KEY else key.removesuffix("s")
            together = merged.setdefault(singular, {})
            for form in dict.fromkeys((singular, singular + "s")):
                for variant, places in forms.get(form, {}).items():
                    together.setdefault(variant, [])
                    together[variant] += [place for place in places if place not in together[variant]]
    return merged


def _rarer(rule, word, variants):
    """Findings for every form but the most frequent one."""
    ranked = sorted(variants, key=lambda variant: (-len(variants[variant]), variants[variant][0][0]))
    usual = variants[ranked[0]]
    for variant in ranked[1:]:
        for start, end, words in variants[variant]:
            edits = (Edit(start, end, _like(words, ranked[0], usual, word)),)
            related = (Related(*usual[0][:2], f"“{usual[0][2]}”"),)
            yield rule.finding(start, end, rule.message % (words, usual[0][2]), edits=edits, related=related)


def _like(words, style, usual, word):
    """`words` written in the usual form, its own plural kept."""
    if word == COMPASS_KEY:
        return words.replace("-", "") if style == "as one word" else COMPASS().sub(r"\1-\3\4", words)
    plural = re.sub("[ -]", "", words).removeprefix(word)
    model = usual[0][2]
    return (model.removesuffix("s") if re.sub("[ -]", "", model) != word else model) + plural


RULE = Rule(
    id="consistency.compound-variant",
    check=check,
    message="“%s” here, “%s” elsewhere in the story: write compounds one way",
    description="One compound written two ways: with a hyphen, as one word or as two.",
    authority="Every house style: one spelling of a compound in a story.",
    bad=(
        marked(
            "The ceasefire held. Both sides called the ceasefire fragile, and the [[cease-fire]] broke.",
            fix="The ceasefire held. Both sides called the ceasefire fragile, and the ceasefire broke.",
        ),
        marked(
            "Fighting raged in the northwest. Towns in [[north-eastern]] districts stayed calm.",
            fix="Fighting raged in the northwest. Towns in northeastern districts stayed calm.",
        ),
        marked(
            "An airstrike hit the town. Two more airstrikes followed, then an [[air strike]] on the port.",
            fix="An airstrike hit the town. Two more airstrikes followed, then an airstrike on the port.",
        ),
        marked("He sent an email. The [[e-mail]] was read.", fix="He sent an email. The email was read."),
    ),
    good=(
        Example("A well-known man is well known; the long-term plan works in the long term."),
        Example("The north-east and the south-west saw rain, North Western Railways said."),
        Example("He re-signed with the club a year before he resigned."),
        Example("The air strikes hit the air base and the air was full of smoke as the strike ended."),
        Example("The ceasefire holds: the parties cease fire, and the army agreed to cease fire."),
        Example("The e-mail said e-mails were read."),
    ),
)
