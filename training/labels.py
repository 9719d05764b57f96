"""The classes that the model tells apart, in the order of its outputs; those of tags are the rule language's."""

from newslint.kinds.tags import FORMS, RELATIONS, UPOS

__all__ = ["FAULTS", "FORMS", "RELATIONS", "UPOS", "form", "relation"]

# What is wrong with a word. The first is "nothing".
FAULTS = ("right", "word", "order", "missing", "extra", "form", "function", "splice", "foreign")


def form(features):
    """One of FORMS for a word of UD with `features` such as "Mood=Ind|Number=Sing|VerbForm=Fin"."""
    known = dict(pair.split("=") for pair in features.split("|") if "=" in pair)
    verb = known.get("VerbForm")
    if verb == "Fin":
        number = known.get("Number") if known.get("Tense") != "Past" or known.get("Person") else None
        return f"Fin.{number}" if number in ("Sing", "Plur") else "Fin"
    if verb == "Part":
        return "Part.Pres" if known.get("Tense") == "Pres" else "Part.Past"
    if verb in ("Inf", "Ger"):
        return verb
    number = known.get("Number")
    return number if number in ("Sing", "Plur", "Ptan") else "_"


def relation(name):
    """One of RELATIONS for a relation of UD, whose subtype is dropped where the list lacks it."""
    if name in RELATIONS:
        return name
    return name.partition(":")[0] if name.partition(":")[0] in RELATIONS else "dep"
