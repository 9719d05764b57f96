"""What a document says about findings to leave out: comments, front matter and the sidecar, as values."""

from bisect import bisect_right
from typing import NamedTuple

from newslint.compiled import compiled
from newslint.meant import meant
from newslint.span import line_and_column, line_starts

MALFORMED = "internal.malformed-suppression"
DIRECTIVE = compiled(
    r"\s*newslint\s*:\s*(?P<verb>ignore(?:-next-line|-start|-end|-file)?)(?![\w-])\s*(?:\[(?P<names>[^\]]*)\]|(?!\[))"
)
MEANT_FOR_US = compiled(r"\s*newslint\s*(?::|\s(?:ignore|disable|enable|off|on)\b)")
RULE_ID = compiled(r"\s*[\w-]+\.[\w-]+(?:\s|,|$)")
NAME = compiled(r"[\w-]+(?:\.[\w.-]+)?$")
LINE_NUMBER = compiled(r"0*[1-9][0-9]{0,8}")
FIELDS = ("rule", "text", "reason", "line")
NEAR = 0.8  # how alike two words are when one is taken for a slip of the other: “exclusive” is no “exclude”


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
    if doc.meta.fields:
        _from_front_matter(doc, found, problems)
        _from_sidecar(doc, found, problems)
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


def _from_front_matter(doc, found, problems):
    """Read the front matter, where other programs have keys too; what the sidecar says is not looked at."""
    sidecar = doc.meta.fields.get("sidecar")
    beside = sidecar.fields if sidecar else {}
    mine, wrong = [], []
    for key, value in doc.meta.fields.items():
        if key == "newslint":
            _from_newslint(value, "front matter", mine, wrong)
        elif key == "ignore":
            _from_list(value if _is_ours(value) else [], (key,), "front matter", mine, wrong)
        elif key in beside:
            continue
        elif key.startswith("newslint."):
            wrong.append(((key,), _expected(key)))
        elif _is_ours(value) and _is_slip(key, "ignore"):
            wrong.append(((key,), _meant(key, ("ignore",))))
        elif isinstance(value, dict) and "ignore" in value and _is_slip(key, "newslint"):
            wrong.append(((key,), _meant(key, ("newslint",))))
    if mine or wrong:
        from newslint.read.front import finder, split

        offset = finder(doc.source[: split(doc.source)[1]])
        found.extend(suppression._replace(offset=offset(keys)) for keys, suppression in mine)
        problems.extend(Problem(MALFORMED, offset(keys), f"front matter: {message}") for keys, message in wrong)


def _from_sidecar(doc, found, problems):
    """Read the sidecar: `ignore`, bare or under `newslint`; what else it says is metadata, but no settings."""
    sidecar = doc.meta.fields.get("sidecar")
    if not sidecar:
        return
    name, mine, wrong = f"{doc.path.rsplit('/', 1)[-1]}.newslint.yml", [], []
    for key, value in sidecar.fields.items():
        if key == "newslint":
            _from_newslint(value, name, mine, wrong)
        elif key == "ignore":
            _from_list(value, (key,), name, mine, wrong)
        else:
            message = _wrong_beside(key, value)
            if message:
                wrong.append(((key,), message))
    found.extend(suppression for _, suppression in mine)
    if wrong:
        from newslint.read.front import finder

        offset, starts = finder(sidecar.text), line_starts(sidecar.text)
        lines = [line_and_column(starts, offset(keys))[0] for keys, _ in wrong]
        problems.extend(Problem(MALFORMED, 0, f"{name}:{line}: {told}") for line, (_, told) in zip(lines, wrong))


def _from_newslint(value, origin, found, wrong):
    """Read what stands under `newslint`.

    `found` takes Suppressions and `wrong` what is wrong in words, each after the keys that lead to its place.
    """
    if not isinstance(value, dict):
        if value:
            wrong.append((("newslint",), _expected(value)))
        return
    for key in value:
        if key != "ignore":
            wrong.append((("newslint", key), _wrong_setting(key) or _meant(key, ("ignore",), " under newslint")))
    _from_list(value.get("ignore"), ("newslint", "ignore"), origin, found, wrong)


def _from_list(ignored, keys, origin, found, wrong):
    """Read the value of `ignore`: names of rules, or mappings with rule, text, reason and line."""
    is_list = isinstance(ignored, list)
    for at, entry in enumerate(ignored if is_list else [ignored] if ignored else []):
        here = (*keys, at) if is_list else keys
        if isinstance(entry, str):
            entry = {"rule": entry}
        mistake = _wrong_entry(entry)
        if mistake:
            wrong.append(((*here, *mistake[1:]), mistake[0]))
            continue
        text, number, names = entry.get("text"), int(entry["line"]) if "line" in entry else None, _names(entry)
        label = f"{origin}, ignore {_label(names, text)}"
        found.append((here, Suppression(0, tuple(names), number, number, text, 0, label)))


def _wrong_entry(entry):
    """What is wrong with an entry of `ignore`, and at which key; None when nothing is."""
    if not isinstance(entry, dict):
        return ("expected a rule, or {rule: …, text: …}, in the list of ignore",)
    unknown = next((key for key in entry if key not in FIELDS), None)
    if unknown is not None:
        return _meant(unknown, FIELDS, " in ignore"), unknown
    if not entry.keys() & {"rule", "text"}:
        return ("expected a rule, or {rule: …, text: …}, in the list of ignore",)
    text, line, names = entry.get("text"), entry.get("line"), _names(entry)
    # A rule that is left empty must not come to mean all rules.
    if "rule" in entry and not (names and all(isinstance(name, str) and NAME.match(name) for name in names)):
        return f"expected the name of a rule or category after `rule:`, found {_shown(entry['rule'])}", "rule"
    if text is not None and not (isinstance(text, str) and text.strip()):
        return f"expected words of the copy after `text:`, found {_shown(text)}", "text"
    if line is not None and not (isinstance(line, str) and LINE_NUMBER.fullmatch(line)):
        return f"expected the number of a line after `line:`, found {_shown(line)}", "line"
    return None


def _names(entry):
    """The names that an entry gives after `rule:`."""
    rule = entry.get("rule") or []
    return rule if isinstance(rule, list) else [rule]


def _wrong_beside(key, value):
    """What is wrong with a key of the sidecar that is not `ignore`; None for metadata, which a rule may read."""
    if key.startswith("newslint."):
        return _expected(key)
    if key == "rule":
        return "“rule” stands in the list of ignore: `ignore: [{rule: …}]`"
    # A word under a key like newslint's name can be metadata, a mapping cannot.
    if _is_slip(key, "ignore") or isinstance(value, dict) and _is_slip(key, "newslint"):
        return _meant(key, ("ignore", "newslint"))
    return _wrong_setting(key)


def _wrong_setting(key):
    """What is said of a key that .newslint.yml has; None for any other."""
    from newslint.config.keys import KEYS

    if key.lower().replace("_", "-") not in KEYS:
        return None
    return f"“{key}” is a setting of .newslint.yml; a single story has only ignore"


def _expected(found):
    return f"expected `newslint: {{ignore: [rule, …]}}` in YAML, found {_shown(found)}"


def _shown(value):
    if not isinstance(value, str):
        return "a list" if isinstance(value, list) else "a mapping"
    return f"“{value[:60]}”" if value.strip() else "nothing"


def _meant(key, allowed, place=""):
    """A complaint about an unknown key, with the nearest of those that are allowed, or else all of them."""
    return f"unknown key “{key[:60]}”{place}{meant(key.lower(), allowed)}"


def _is_slip(key, word):
    """Whether a key is not the word, but so like it that it was meant."""
    from difflib import SequenceMatcher

    return key != word and SequenceMatcher(None, key.lower(), word).ratio() >= NEAR


def _is_ours(value):
    """Whether the value of `ignore` in front matter, where it can be another program's, was written for newslint."""
    return isinstance(value, list) and any(map(_is_entry, value))


def _is_entry(value):
    """Whether a value is an entry of `ignore` by its keys: one is `rule`, or like it and all others are like ours."""
    if not isinstance(value, dict):
        return False
    like = [next((field for field in FIELDS if key == field or _is_slip(key, field)), None) for key in value]
    return "rule" in value or "rule" in like and None not in like


def _label(names, text):
    return ", ".join(names) + (" at " if names and text else "") + (f"“{text}”" if text else "")
