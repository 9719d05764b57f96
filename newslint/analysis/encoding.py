"""Letters that went through the wrong encoding: itâ€™s, CafÃ©, Â£600m."""

from newslint.compiled import pattern

# What UTF-8 read as Windows-1252 or Latin-1 always contains: a lead byte and its continuation bytes, seen as letters.
FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
SUSPECT = pattern(f"[ÂÃÄÅÆÎÏÐÑØÙÚÛ×]{FOLLOWING}|[âãäåæçèéêëìíîï]{FOLLOWING}{{2}}|√[©°®≠†]|‚Äô|‚Äú")


def suspect(text, start=0, end=None):
    """Whether a stretch of a text (code points, 0-based) has what wrongly read letters always have."""
    if text.isascii():
        return False
    return SUSPECT().search(text, start, len(text) if end is None else end) is not None
