"""The classes that the model tells apart, in the order of its outputs."""

# What is wrong with a word. The first is "nothing".
FAULTS = ("right", "word", "order", "missing", "extra", "form", "function", "splice", "foreign")
UPOS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
# Verb form, or number where the word is no verb.
FORMS = "_ Fin.Sing Fin.Plur Fin Inf Part.Past Part.Pres Ger Sing Plur Ptan".split()
RELATIONS = (
    "acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj dep det "
    "det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nsubj nsubj:pass nummod "
    "obj obl obl:npmod obl:tmod orphan parataxis punct reparandum root vocative xcomp"
).split()


def form(upos, features):
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
