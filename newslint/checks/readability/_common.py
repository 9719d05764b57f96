"""What the rules on length share: how many words a stretch of copy has."""


def word_counter(doc):
    """A function from (start, end) to the number of words and figures that begin there."""
    from bisect import bisect_left

    starts = [token.start for token in doc.tokens if token.kind != "mark"]
    return lambda start, end: bisect_left(starts, end) - bisect_left(starts, start)
