"""What a document says about findings to leave out: comments, front matter and the sidecar, as values."""

from bisect import bisect_right
from typing import NamedTuple

from newslint.compiled import compiled

MALFORMED = "internal.malformed-suppression"
DIRECTIVE = compiled(
    r"\s*newslint\s*:\s*(?P<verb>ignore(?:-next-line|-start|-end|-file)?)(?![\w-])\s*(?:\[(?P<names>[^\]]*)\]|(?!\[))"
)
MEANT_FOR_US = compiled(r"\s*newslint\s*(?::|\s(?:ignore|disable|enable|off|on)\b)")
RULE_ID = compiled(r"\s*[\w-]+\.[\w-]+(?:\s|,|$)")
NAME = compiled(r"[\w-]+(?:\.[\w.-]+)?$")
LINE_NUMBER = compiled(r"0*[1-9][0-9]{0,8}")
FIELDS = ("rule", "text", "reason", "line")


class Suppression(NamedTuple):
    """One excuse: for the rules or categories in `names` (none: for all), on source lines `first` to `last`
    (None: everywhere), and where `text` stands (None: at any words).

    `offset` is its place in the source, `label` what a message calls it, `number` tells it from the others.
    """

    number: int
    names: tuple[str, ...]
    first: int | None
    last: int | None
    text: str | None
    offset: int
    label: str


class Problem(NamedTuple):
    """The id of an internal finding, the source offset that it is about, and its message."""

    rule: str
    offset: int
    message: str


def entries(doc, starts):
    """The Suppressions of a document and the Problems of those that cannot be understood.

    `starts` are the line starts of its source.
    """
    found, problems = [], []
    if doc.comments:
        _from_comments(doc, starts, found, problems)
    fields = doc.meta.fields
    front = fields.get("newslint")
    if isinstance(front, dict):
        _from_fields(front, 0, "front matter", found, problems)
    elif front:
        problems.append(Problem(MALFORMED, 0, "front matter: expected `newslint: {ignore: [rule, …]}`"))
    if isinstance(fields.get("sidecar"), dict):
        sidecar = {key: value for key, value in fields["sidecar"].items() if key == "ignore"}
        _from_fields(sidecar, 0, f"{doc.path.rsplit('/', 1)[-1]}.newslint.yml", found, problems)
    return [suppression._replace(number=number) for number, suppression in enumerate(found)], problems


def _from_comments(doc, starts, found, problems):
    """Read the comments of a document; `ignore-start` and `ignore-end` are paired."""
    opened = []
    for offset, body in doc.comments:
        match = DIRECTIVE.match(body)
        wrong = _wrong_comment(body, match)
        if wrong is not None:
            if wrong:
                problems.append(Problem(MALFORMED, offset, wrong))
            continue
        verb = match["verb"]
        names = tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip())
        first = bisect_right(starts, offset)
        end = offset + len("<!---->") + len(body)
        last = bisect_right(starts, max(end - 1, 0))
        label = f"{verb}[{', '.join(names)}]" if names else verb
        if verb == "ignore-end":
            at = next((at for at in reversed(range(len(opened))) if not names or opened[at].names == names), None)
            if at is None:
                problems.append(Problem(MALFORMED, offset, f"{label} without ignore-start before it"))
            else:
                found.append(opened.pop(at)._replace(last=last))
            continue
        if verb == "ignore-file":
            first = last = None
        elif verb == "ignore-next-line" or verb == "ignore" and _stands_alone(doc.source, starts, offset, end):
            first = last = _next_line(doc.source, starts, last)
        suppression = Suppression(0, names, first, last, None, offset, label)
        (opened if verb == "ignore-start" else found).append(suppression)
    for suppression in opened:
        message = f"{suppression.label} is never closed by ignore-end: it holds to the end of the file"
        problems.append(Problem(MALFORMED, suppression.offset, message))
        found.append(suppression._replace(last=len(starts)))
    found.sort(key=lambda suppression: suppression.offset)


def _wrong_comment(body, match):
    """What is wrong with a comment; None when nothing is, and "" when it does not speak to newslint."""
    if not match:
        usage = "expected `newslint: ignore[rule] reason`, or ignore-next-line, ignore-start, ignore-end, ignore-file"
        return f"{usage}; found “{' '.join(body.split())[:60]}”" if MEANT_FOR_US.match(body) else ""
    if match["names"] is None:
        if RULE_ID.match(body, match.end()):
            return f"write the rule in square brackets: {match['verb']}[{body[match.end() :].split()[0].rstrip(',')}]"
        return None
    names = [name.strip() for name in match["names"].split(",")]
    bad = next((name for name in names if not NAME.match(name)), None)
    return None if bad is None else f"{match['verb']}[{match['names']}]: expected the names of rules or categories"


def _stands_alone(source, starts, start, end):
    """Whether a comment shares its lines with nothing but the marks of a list or a blockquote."""
    line = bisect_right(starts, end)
    line_end = starts[line] if line < len(starts) else len(source)
    before = source[starts[bisect_right(starts, start) - 1] : start]
    return not before.strip(" \t>*+-") and not source[end:line_end].strip()


def _next_line(source, starts, line):
    """The number of the first line after `line` that is not blank (or `line` + 1 at the end)."""
    for number in range(line + 1, len(starts) + 1):
        following = starts[number] if number < len(starts) else len(source)
        if source[starts[number - 1] : following].strip(" \t\r\n>"):
            return number
    return line + 1


def _from_fields(fields, offset, origin, found, problems):
    """Read `{ignore: […]}`: names of rules, or mappings with rule, text, reason and line."""

    def complain(message):
        problems.append(Problem(MALFORMED, offset, f"{origin}: {message}"))

    for key in fields:
        if key != "ignore":
            complain(f"unknown key “{key}” under newslint; expected ignore")
    ignored = fields.get("ignore") or []
    for entry in ignored if isinstance(ignored, list) else [ignored]:
        if isinstance(entry, str):
            entry = {"rule": entry}
        if not isinstance(entry, dict) or not entry.keys() & {"rule", "text"}:
            complain("expected a rule, or {rule: …, text: …}, in the list of ignore")
            continue
        wrong = next((key for key in entry if key not in FIELDS), None)
        if wrong is not None:
            complain(f"unknown key “{wrong}” in ignore; expected {', '.join(FIELDS)}")
            continue
        rule, text, line = entry.get("rule"), entry.get("text"), entry.get("line")
        names = rule if isinstance(rule, list) else [rule] if rule else []
        if not all(isinstance(name, str) and NAME.match(name) for name in names):
            complain("expected the name of a rule or category after `rule:`")
        elif text is not None and not (isinstance(text, str) and text.strip()):
            complain("expected words of the copy after `text:`")
        elif line is not None and not (isinstance(line, str) and LINE_NUMBER.fullmatch(line)):
            complain("expected the number of a line after `line:`")
        else:
            number = int(line) if line else None
            label = f"{origin}, ignore {_label(names, text)}"
            found.append(Suppression(0, tuple(names), number, number, text, offset, label))


def _label(names, text):
    return ", ".join(names) + (" at " if names and text else "") + (f"“{text}”" if text else "")
