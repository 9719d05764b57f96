"""Letters that went through the wrong encoding: itâ€™s, CafÃ©, Â£600m."""

from newslint.compiled import pattern

# What UTF-8 read as Windows-1252 or Latin-1 always contains: a lead byte and its continuation bytes, seen as letters.
FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
SUSPECT = pattern(f"[ÂÃÄÅÆÎÏÐÑØÙÚÛ×]{FOLLOWING}|[âãäåæçèéêëìíîï]{FOLLOWING}{{2}}|â€|√[©°®≠†]|‚Äô|‚Äú")
# A closing mark is E2 80 9D; Windows-1252 has no 9D, so many a program drops it. Before a straight mark the third
# byte was rather a curly one (â€" for â€“ or â€”, a dash), and before a letter it can have been a hyphen's.
LOST = pattern(r"â€(?=[\s.,;:!?)\]]|â€|$)")


def suspect(text, start=0, end=None):
    """Whether a stretch of a text (code points, 0-based) has what wrongly read letters always have."""
    if text.isascii():
        return False
    return SUSPECT().search(text, start, len(text) if end is None else end) is not None


def restored(run):
    """A run of letters with each closing mark whole again, wherever its last byte was lost: `years,â€`."""
    return LOST().sub("â€\x9d", run)
