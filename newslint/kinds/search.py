"""One rule at work on one document: the blocks of text it looks at, its matches, and the clock for other people's."""

from newslint.kinds import patterns
from newslint.scope import regions

TIME_LIMIT = 2.0  # seconds for one rule of somebody's pack on one document
TOO_SLOW = "its pattern took too long on this text"
WHOLE = ("text", "raw")
ALL = ("document", "summary")


class Search:
    """The text of a document as a rule reads it: line ends inside paragraphs are spaces, offsets the same."""

    def __init__(self, doc, rule, foreign=False):
        self.doc = doc
        self.text = doc.flowing
        self.scope = rule.scope
        self.foreign = foreign
        self.deadline = None
        if foreign:
            from time import monotonic

            self.deadline = monotonic() + TIME_LIMIT

    def blocks(self):
        """The spans in which the rule looks, one by one: units of its scope, else paragraphs."""
        found = []
        for name in self.scope:
            if name in ALL:
                found.append((0, len(self.text)))
            elif name in WHOLE or "~" in name or "&" in name:
                found.extend(self.doc.paragraphs)
            else:
                found.extend(regions(self.doc, name))
        return found if len(self.scope) == 1 else sorted(set(found))

    def matches(self, source, ignorecase=False, blocks=None):
        """Every match of a pattern in the blocks, as (offset of the block, match); no match crosses blocks."""
        pattern = patterns.compiled(source, ignorecase, self.foreign)
        if blocks is None:
            # The text has one line a paragraph, so a pattern that cannot match a line end can run over all of it.
            if len(self.scope) == 1 and self.scope[0] in WHOLE and not patterns.CROSSES.search(source):
                for match in self.finditer(pattern, self.text):
                    yield 0, match
                return
            blocks = self.blocks()
        for start, end in blocks:
            for match in self.finditer(pattern, self.text[start:end]):
                yield start, match

    def finditer(self, pattern, text):
        """The matches in `text` that are not empty, within the time that is left."""
        if self.deadline is None:
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    yield match
            return
        try:
            for match in pattern.finditer(text, timeout=self._left()):
                if match.end() > match.start():
                    yield match
                self._left()
        except TimeoutError:
            raise patterns.TooSlow(TOO_SLOW) from None

    def finds(self, source, text, ignorecase=False):
        """Whether a pattern matches somewhere in `text`, be it nothing at an end of it."""
        pattern = patterns.compiled(source, ignorecase, self.foreign)
        return bool(self._timed(pattern.search, text))

    def replaced(self, source, replacement, text):
        """The `text` with `replacement(match)` for each match of a pattern, within the time that is left."""
        pattern = patterns.compiled(source, False, self.foreign)
        return self._timed(pattern.sub, replacement, text)

    def _timed(self, method, *arguments):
        """What a method of a pattern returns, within the time that is left."""
        if self.deadline is None:
            return method(*arguments)
        try:
            return method(*arguments, timeout=self._left())
        except TimeoutError:
            raise patterns.TooSlow(TOO_SLOW) from None

    def _left(self):
        """Seconds until the deadline; raises TimeoutError when there are none."""
        from time import monotonic

        left = self.deadline - monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def trimmed(text, start, end):
    """The span without white space at its ends, unless it is nothing else."""
    piece = text[start:end]
    if not piece[:1].isspace() and not piece[-1:].isspace():
        return start, end
    stripped = piece.strip()
    if not stripped:
        return start, end
    start += len(piece) - len(piece.lstrip())
    return start, start + len(stripped)
