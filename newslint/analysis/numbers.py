"""Numbers that copy spells out, for the checks that compare counts."""

NUMBERS = {word: number for number, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split(), 1
)}  # fmt: skip


def number_of(words):
    """The whole number that is written in figures, with commas or without, or as a word up to twenty.

    Raises ValueError for anything else.

    >>> number_of("Twelve"), number_of("1,200")
    (12, 1200)
    """
    return NUMBERS.get(words.lower()) or int(words.replace(",", ""))
