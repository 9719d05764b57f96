"""Zones: which stretch of an article is headline, byline, dateline, body, sign-off, code or URL."""

from typing import NamedTuple

from newslint.compiled import compiled

AGENCIES = r"(?:AP|Reuters|REUTERS|AFP|UPI|dpa|DPA|ANSA|EFE|TASS|Tass|Xinhua|IANS|PTI|ANI|PA|AAP|CP|BNS|BTA|KUNA|SPA|[A-Z][\w. ]{1,28})"
WEEKDAYS = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
MONTHS = r"(?:Jan|Feb|Mar|March|Apr|April|May|Jun|June|Jul|July|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
# Month D or D Month: the day is in the group `day` or, before its month, in `early`.
DAY = (
    rf"(?:{WEEKDAYS},? )?(?:(?P<early>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTHS})"
    r"(?(early)| (?P<day>\d{1,2})(?:st|nd|rd|th)?\b)"
)
YEAR = r",? (?P<year>\d{4})"
DASH = r"(?:--|[-–—])"
# CITY, Country, Month D (AGENCY) - … ; the dash or the bracketed agency must be there.
DATELINE = compiled(
    r"(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de .'’/\-]{1,38}[A-Z\u00c0-\u00de.]"
    rf"(?:, (?!{WEEKDAYS},? [\dA-Z])[A-Z][\w.]{{1,40}}(?: [A-Z][\w.]{{1,40}}){{0,2}})?)"
    rf"(?: ?\({AGENCIES}\))?(?:(?:,| {DASH}) {DAY}(?:{YEAR})?)?"
    rf"(?:,? ?\({AGENCIES}\) ?{DASH}|,? (?:--|[–—]|- )) ?"
)
TITLE_CASE_PLACE = (
    r"(?P<place>[A-Z][\w.'’-]{1,40}(?: [A-Z][\w.'’-]{1,40}){0,2}(?:, [A-Z][\w.]{1,40}(?: [A-Z][\w.]{1,40})?)?)"
)
TITLE_CASE_DATELINE = compiled(
    rf"{TITLE_CASE_PLACE}(?:, {DAY}(?:{YEAR})?)?"
    rf",? ?\((?:AP|Reuters|AFP|UPI|dpa|TASS|Xinhua|PA|CNN|IANS)\) ?{DASH}? ?"
)
# City, Month D, YYYY - … and Month D, YYYY - … : a whole date needs no agency, but a sentence must follow.
DATED = compiled(
    rf"(?:{TITLE_CASE_PLACE}(?<![Dd]ay)(?: ?\({AGENCIES}\))?, )??{DAY},? (?P<year>20\d\d)(?: ?\({AGENCIES}\))?"
    r",? (?:--?|[–—]) (?=[\"“'‘]?[A-Z\u00c0-\u00de])"
)
BYLINE = compiled(r"(?:By|BY|Story by|Text:?) [A-Z][\w.'’-]+(?:,? (?:and |de |van |von |al-|bin )?[A-Z][\w.'’-]+){0,7}(?:, [\w ’'.-]{2,40})?$")
SIGN_OFF = compiled(
    r"[(\[]?(?:(?:Additional )?(?:[Rr]eporting|REPORTING|Writing|WRITING|Editing|EDITING|Compiled|Translated|Translation|Produced) (?:[Bb]y|BY)\b"
    r"|(?:Source|SOURCE)S?: |-{2,}$|(?:END|ENDS|-30-|###|MORE)$|With (?:agency|agencies|files from))"
)
ADVISORY = compiled(
    r"(?:EDS?|Eds?|EDITORS?|Editors?['’] [Nn]ote|ATTENTION|ADVISORY|CORRECTION|REFILE|UPDATE \d+)\b ?[:\-–—]"
    r"|\((?:Adds?|Updates?|Updated|Recasts?|Corrects?|Corrected|Refiles?|Repeats?|Rewrites?|Releads?)\b"
)
CAPTION = compiled(r"(?:Photo|PHOTO|Picture|Pictured|Image|IMAGE|File photo|FILE PHOTO|Caption|Credit)s?(?: [Cc]redit| by)?: ")
LIST_ITEM = compiled(r"[-*+•·▪]\s|\d{1,3}[.)]\s|\([a-z\d]{1,2}\)\s")
URL = compiled(
    r"\b(?:https?://|ftp://|www\.)[^\s<>\"“”]+(?<![.,;:!?)\]'’])"
    r"|(?<![\w.@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<!\.)"
    r"|(?<![\w.])@\w{2,30}\b|(?<![\w&])#[A-Za-z]\w{1,50}\b"
    r"|(?<![\w@.-])(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info|co\.uk|io|int|mil)\b(?:/[^\s<>\"“”]*(?<![.,;:!?)\]'’]))?"
)
TERMINAL = ".!?…:;,\"”’'"
LINE = compiled(r"(?<=\n)\S")
SENTENCE = 60  # code points from which a line without a stop at its end is a sentence that was wrapped

# Zones that are language of their own: no rule looks there unless it asks for them by name.
OPAQUE = ("code", "url")
# Every kind that a block of text can have; each paragraph has exactly one.
BLOCKS = ("headline", "byline", "advisory", "body", "list", "table", "caption", "sign-off", "code")
INLINE = ("dateline", "url", "code")


class Zone(NamedTuple):
    """A stretch of text and what it is: one of BLOCKS for a paragraph, one of INLINE inside of one."""

    kind: str
    start: int
    end: int


def find(text, paragraphs, markup=(), format="text"):
    """All zones of the text, sorted by start: one block a paragraph and the inline ones within.

    `markup` are the zones that the format itself tells; they win over what the words look like.
    """
    told = sorted(markup, key=lambda zone: (zone.start, -zone.end))
    blocks = [zone for zone in told if zone.kind in BLOCKS]
    inline = [zone for zone in told if zone.kind not in BLOCKS or zone.kind == "code"]
    found = []
    in_body = False
    next_block = 0
    for index, paragraph in enumerate(paragraphs):
        while next_block < len(blocks) and blocks[next_block].end <= paragraph.start:
            next_block += 1
        kind = None
        if next_block < len(blocks):
            block = blocks[next_block]
            if block.start <= paragraph.start and paragraph.end <= block.end:
                kind = block.kind
        dateline = None
        if kind is None:
            dateline = not in_body and dateline_of(text, paragraph)
            last = index >= len(paragraphs) - 3
            kind = "body" if dateline else _kind(text, paragraphs, index, in_body, last, format)
        in_body = in_body or kind == "body"
        found.append(Zone(kind, *paragraph))
        if dateline:
            found.append(Zone("dateline", paragraph.start, dateline.end()))
    for match in URL.finditer(text):
        inline.append(Zone("url", *match.span()))
    found.extend(zone for zone in inline if zone.start < zone.end)
    return tuple(sorted(set(found), key=lambda zone: (zone.start, -zone.end, zone.kind)))


def dateline_of(text, paragraph, leads=True):
    """The match of a dateline at the start of a paragraph, or None; `leads`: it can be the first of the body."""
    start, end = paragraph
    match = DATELINE.match(text, start, end) or leads and _dated(text, start, end)
    return match or TITLE_CASE_DATELINE.match(text, start, end)


def _dated(text, start, end):
    """The match of a dateline that only its whole date tells, or None."""
    match = DATED.match(text, start, end)
    if not match or text[end - 1] not in TERMINAL and end - start < SENTENCE:
        return None  # “Nov. 23, 2024 - Updated 3pm” only says when
    # With another one further down these are the days of a chronicle.
    lines = LINE.finditer(text, end)
    return None if any(DATED.match(text, line.start()) for line in lines) else match


def _kind(text, paragraphs, index, in_body, last, format):
    """What a paragraph is, judged by its looks and its place."""
    start, end = paragraphs[index]
    if ADVISORY.match(text, start, end) and end - start < 300:
        return "advisory"
    if end - start < 200:
        if CAPTION.match(text, start, end):
            return "caption"
        if not in_body and BYLINE.match(text, start, end):
            return "byline"
    if in_body and last and SIGN_OFF.match(text, start, end):
        return "sign-off"
    if LIST_ITEM.match(text, start, end):
        return "list"
    if format == "text" and _looks_like_headline(text, paragraphs, index, in_body):
        return "headline"
    if text.count("\t", start, end) >= 2 or text.count(" | ", start, end) >= 2:
        return "table"
    return "body"


def _looks_like_headline(text, paragraphs, index, in_body):
    """A short first line with no full stop, or a crosshead: very short, between longer paragraphs."""
    start, end = paragraphs[index]
    if text[end - 1] in TERMINAL and text[end - 1] not in "!?’\"”'" or end - start > 140:
        return False
    if index + 1 >= len(paragraphs):
        return False
    if text[end - 1] in "\"”" and (text[start] in "\"“" or in_body):
        return False
    words = text[start:end].split()
    if not in_body:
        if text[end - 1] in "!?" and len(words) > 12:
            return False
        return len(words) <= 20 and text[start] not in "\"“‘'" or len(words) <= 12
    following = paragraphs[index + 1]
    return len(words) <= 7 and text[end - 1] not in "!?" and following.end - following.start > 2 * (end - start)
