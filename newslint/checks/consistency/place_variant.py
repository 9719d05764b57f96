"""A place under two of its names: “Kyiv … Kiev”, “Mumbai … Bombay”; or a sea whose name is turned round."""

from functools import cache

from newslint.checks.consistency._places import PLACES, TURNED, is_kept
from newslint.rule import Edit, Example, Related, Rule, marked


def check(doc, rule):
    """Yield the rarer names of a place that has two in the copy, those that `prefer` rules out, and turned names."""
    text = doc.text
    prefer = tuple(rule.options["prefer"])
    first = _by_first_word()
    told = {first[word]: None for token in doc.tokens if (word := token.text.partition("’")[0].partition("'")[0]) in first}
    for group in dict.fromkeys(group for groups in told for group in groups):
        if isinstance(group, str):
            for start, end in _places(text, group):
                right = TURNED[group]
                message = f"“{group}”: in English it is called the {right}"
                yield rule.finding(start, end, message, edits=(Edit(start, end, right),))
            continue
        live = [form for form in group if form in text]
        if len(live) > 1 or live and not set(prefer).isdisjoint(group) and live[0] not in prefer:
            yield from _rivals(doc, rule, group, live, prefer)


@cache
def _by_first_word():
    """The groups of names, and the turned names, by the first word of each."""
    found = {}
    for group in (tuple(group.split("|")) for group in PLACES):
        for form in group:
            found.setdefault(_word(form), {})[group] = None
    for wrong in TURNED:
        found.setdefault(_word(wrong), {})[wrong] = None
    return {word: tuple(groups) for word, groups in found.items()}


def _word(name):
    """The first word of a name, up to an apostrophe."""
    return name.split()[0].partition("’")[0]


def _rivals(doc, rule, forms, live, prefer):
    """Findings for one place: each use of a name that is not the preferred or the commonest."""
    uses = {form: [place for place in _places(doc.text, form) if not is_kept(doc, *place)] for form in live}
    uses = {form: places for form, places in uses.items() if places}
    house = next((form for form in forms if form in prefer), None)
    if not uses or len(uses) < 2 and (house is None or house in uses):
        return
    usual = house or max(uses, key=lambda form: (len(uses[form]), -forms.index(form)))
    there = (Related(*uses[usual][0], f"“{usual}” here"),) if usual in uses else ()
    message = rule.message if there else "“%s”: the house writes “%s”"
    for form, places in uses.items():
        if form != usual:
            for start, end in places:
                edits = (Edit(start, end, usual),)
                yield rule.finding(start, end, message % (form, usual), edits=edits, related=there)


def _places(text, form):
    """Every place where a name stands as whole words."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at, end
        at = text.find(form, end)


RULE = Rule(
    id="consistency.place-variant",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: use one name for the place",
    description="A place has two of its names in one copy, or a name that the house (`prefer`) does not use.",
    authority="AP Stylebook, BBC News style guide, The Guardian style guide: one name for a place",
    options={"prefer": ()},
    bad=(
        marked("Trains left Kyiv. Kyiv was quiet. Flights to [[Kiev]] stopped.",
               fix="Trains left Kyiv. Kyiv was quiet. Flights to Kyiv stopped."),
        marked("He left Donbas for [[Donbass]]."),
        marked("Trains left Kyiv. Kyiv was quiet. [[Kiev]] Mayor Jan Sokol spoke, and [[Kiev]] Region fell silent."),
        marked("The mayor of Mumbai spoke. Floods hit Mumbai. Ships left [[Bombay]]."),
        marked("Ships met on the [[Finnish Gulf]].", fix="Ships met on the Gulf of Finland."),
        marked("He flew to [[Kiev]].", fix="He flew to Kyiv.", options={"prefer": ("Kyiv",)}),
    ),
    good=(
        Example("They ate chicken Kiev in Kyiv, where Dynamo Kiev won."),
        Example("The Bombay Stock Exchange in Mumbai fell. Myanmar, formerly Burma, voted."),
        Example("He flew to Kiev. Kiev was quiet."),
        Example("Mumbai drinks Bombay Sapphire. The Peking Gazette was read in Beijing, and Basel saw the Basle Accord."),
        Example("Swaziland, whose king gave it the name Eswatini in 2018, is small."),
        Example("She was born in Calcutta, as it was then spelt. Kolkata has changed."),
        Example("Ships crossed the Gulf of Finland and the Bay of Bengal."),
    ),
)  # fmt: skip
