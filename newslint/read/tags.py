"""HTML inside Markdown: tags and comments go, the words between them stay, suppression comments are kept apart."""

import re
from html import unescape

from newslint.compiled import compiled

# Elements whose words are no language that rules should read.
CODE_TAGS = frozenset("code kbd samp var pre tt".split())
# Elements that do not part the words around them; every other tag ends a paragraph.
INLINE_TAGS = frozenset("a abbr b bdi bdo cite del dfn em font i ins mark q s small span strong sub sup time u".split())
KINDS = {
    "figcaption": "caption",
    "li": "list",
    "td": "table",
    "th": "table",
    **{f"h{level}": "headline" for level in range(1, 7)},
}
OPENING = compiled(r"<!--|<(/?)([A-Za-z][\w-]*)|<[!?]")
PART = compiled(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});|\s+")
INDENTATION = compiled(r"[ \t]*")
NAME = compiled(r"<(/?)([A-Za-z][\w-]*)")
CLOSERS = {
    "comment": compiled("-->"),
    "tag": compiled(">"),
    **{name: compiled(f"</{name}", re.I) for name in ("script", "style", "pre", "textarea", "svg", "iframe")},
}


def tag_name(tag):
    """The lower-case name of an HTML tag, and whether it is a closing one; no name for a comment."""
    match = NAME.match(tag)
    return (match[2].lower(), bool(match[1])) if match else ("", False)


class Html:
    """Reads the HTML of one article piece by piece; a tag or comment can go on from one line to the next.

    Words go to `writer`, suppression comments to `comments` as (offset, inner text) pairs.
    """

    def __init__(self, source, writer):
        self.source = source
        self.writer = writer
        self.comments = []
        self.waiting = None
        self.opened = 0

    def inline(self, start, end, name):
        """Take a tag or comment inside a paragraph; only a line break leaves something in the text."""
        if name == "br":
            self.writer.put("\n", start, end)
        elif self.source.startswith("<!--", start):
            self._comment(start, end - 3)

    def block(self, start, end):
        """Take the next line of a block of HTML; its indentation is no part of the words."""
        at = INDENTATION.match(self.source, start, end).end()
        while at < end:
            if self.waiting:
                match = CLOSERS[self.waiting].search(self.source, at, end)
                if not match:
                    return
                if self.waiting == "comment":
                    self._comment(self.opened, match.start())
                at = match.end()
                self.waiting = None if self.waiting in ("comment", "tag") else "tag"
                continue
            match = OPENING.search(self.source, at, end)
            self._words(at, match.start() if match else end)
            if not match:
                return
            self.opened, at = match.start(), match.end()
            self._open(match)

    def close(self):
        """End a block of HTML, whatever was left open in it."""
        self.waiting = None

    def _open(self, match):
        """Begin the tag or comment at `match`."""
        name = (match[2] or "").lower()
        self.waiting = "comment" if match[0] == "<!--" else "tag"
        if not name or name in INLINE_TAGS:
            return
        self.writer.close()
        self.writer.kind = None if match[1] else KINDS.get(name)
        if name in CLOSERS and not match[1]:
            self.waiting = name

    def _comment(self, start, end):
        """Keep the comment from `start` to `end` (where `-->` begins) when it speaks to newslint."""
        inner = self.source[start + 4 : end]
        if inner.lstrip().startswith("newslint"):
            self.comments.append((start, inner))

    def _words(self, start, end):
        """Write the words between two tags: entities decoded, white space around line ends as one space."""
        at = start
        for match in PART.finditer(self.source, start, end):
            if match[0][0] == "&":
                meant = unescape(match[0])
            elif "\n" in match[0] or "\r" in match[0]:
                meant = " "
            else:
                continue
            self.writer.put(self.source[at : match.start()], at, match.start())
            self.writer.put(meant, match.start(), match.end())
            at = match.end()
        self.writer.put(self.source[at:end], at, end)
