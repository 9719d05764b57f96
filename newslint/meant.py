"""Complaints about an unknown word, and what it was probably meant to be."""

MANY = 50  # words that are no longer all listed
ALIKE = 0.6  # how alike two words are, from 0 to 1, that may be meant for each other
RULES = "; `newslint rules` lists them"  # what is said of many names of rules


def unknown(what, given, known, many=""):
    """A complaint about an unknown word, which was to be a `what`; its end is what `meant` gives."""
    return f"unknown {what} “{given}”{meant(given, known, many)}"


def meant(given, known, many=""):
    """`; did you mean “…”?` with the nearest of the known words, else `; expected …` with all, or `many` if they are."""
    from difflib import get_close_matches

    known = sorted(known)
    near = get_close_matches(given, known, 1, ALIKE)
    if near:
        return f"; did you mean “{near[0]}”?"
    if len(known) > MANY:
        return many
    return f"; expected {'one of ' if len(known) > 1 else ''}{', '.join(known)}"
