"""Fingerprints: what identifies a finding when lines move, white space changes or other findings come and go."""

from bisect import bisect_right

from newslint.compiled import compiled

# How much of the paragraph belongs to a fingerprint: words on each side, and how far to look for them.
NEIGHBOURS = 4
REACH = 200
WORD = compiled(r"\w+")


def fingerprints(doc, findings):
    """One fingerprint for each of a document's findings, in the same order: 16 hexadecimal digits.

    Each hashes the rule, the flagged words and a few words beside them in their paragraph, all folded (case and
    white space; the neighbours' punctuation too), and the number of the finding among identical ones. So it is
    best computed on all findings of a document, before any are left out.
    """
    blake2b = _hash()
    seen, found = {}, []
    starts = [paragraph.start for paragraph in doc.paragraphs]
    for finding in findings:
        words = " ".join(doc.text[finding.start : finding.end].split()).casefold()
        identity = "\0".join((finding.rule, words, *_neighbourhood(doc, starts, finding)))
        seen[identity] = seen.get(identity, 0) + 1
        content = f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass")
        found.append(blake2b(content, digest_size=8).hexdigest())
    return tuple(found)


def _hash():
    """BLAKE2b from the module that hashlib takes it from: hashlib itself loads OpenSSL, which takes 4 ms."""
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b


def _neighbourhood(doc, starts, finding):
    """The words before and after a finding, within the paragraphs in which it starts and ends."""
    if finding.end == 0:
        return "", ""
    first = _paragraph(doc, starts, finding.start)
    last = _paragraph(doc, starts, max(finding.end - 1, finding.start))
    before = doc.text[max(first.start, finding.start - REACH) : finding.start]
    after = doc.text[finding.end : min(last.end, finding.end + REACH)]
    return (
        " ".join(WORD.findall(before)[-NEIGHBOURS:]).casefold(),
        " ".join(WORD.findall(after)[:NEIGHBOURS]).casefold(),
    )


def _paragraph(doc, starts, offset):
    """The paragraph at or before an offset; the first when none is."""
    if not starts:
        from newslint.span import Span

        return Span(0, len(doc.text))
    return doc.paragraphs[max(bisect_right(starts, offset) - 1, 0)]
