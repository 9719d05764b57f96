"""Regular expressions that are compiled when they are first used: a run pays only for those that it needs."""

import re
from functools import cache


def pattern(source, flags=0):
    """A function that returns the compiled pattern: `WORD = pattern(r"\\w+")`, then `WORD().search(text)`."""

    @cache
    def compiled():
        return re.compile(source, flags)

    return compiled
