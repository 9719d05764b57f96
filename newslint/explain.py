"""Rule → Markdown, for `newslint explain`, SARIF help and docs/rules/; and the table of `newslint rules`."""

import re

SILENCE = """\
In one place of a Markdown file, with the reason:

    <!-- newslint: ignore[{id}] spelt so in the document -->

For one article, in a file beside it that has its name with `.newslint.yml` added:

    ignore:
      - rule: {id}

For a project, in `.newslint.yml`:

    severities:
      {id}: off
"""
PAGE = """\
Made from the rules themselves; the examples are the ones that each rule is proven by. `newslint explain {id}` shows
one rule, and how to silence it.
"""
# What newslint reports about itself and about what copy says to it: id → level, what it means, what to do.
OWN = {
    "internal.malformed-metadata": (
        "warning",
        "Something in the front matter or in the file beside the story (`story.txt.newslint.yml`) could not be read: "
        "YAML with a slip, a date that is none, a language that is no tag such as en-GB.",
        "Mend what the message names. Until then newslint goes without it, and may say that a date is missing.",
    ),
    "internal.malformed-suppression": (
        "warning",
        "A comment, the front matter or the file beside the story means to silence something and is not understood. "
        "It silences nothing, except that an `ignore-start` without its end holds to the end of the file.",
        "Write it as the message shows: `<!-- newslint: ignore[rule] reason -->` in Markdown, in front matter "
        "`newslint: {ignore: [rule]}`, in the file beside the story `ignore: [rule]`.",
    ),
    "internal.rule-crashed": (
        "error",
        "A rule failed on this story, by a bug of its own or by taking too long, and found nothing; all other rules "
        "ran.",
        "Mend the rule if it is your own (`newslint test-rules FOLDER` runs its examples); if it is newslint's, report "
        "the message as a bug. Until then leave that rule out; this message itself cannot be silenced.",
    ),
    "internal.unknown-rule": (
        "warning",
        "A suppression names a rule or a category that does not exist, so it silences nothing.",
        "Correct the name (`newslint rules` lists all), name the folder of the rule under `rules:` in "
        "`.newslint.yml`, or take the suppression out.",
    ),
    "internal.unused-suppression": (
        "warning",
        "A suppression covers nothing: its rule ran, and found nothing in that place.",
        "Take it out, before it hides a fault that nobody has seen; if something is still reported beside it, it "
        "stands on the wrong line or names the wrong rule.",
    ),
}
OWN_SILENCE = """\
For a project, in `.newslint.yml`:

    severities:
      {id}: off
"""
QUOTES = {"skip": "outside quotations", "only": "inside quotations only", "both": "inside quotations too"}


def explanation(rule):
    """What a rule finds, why, its examples, its options and how to silence it, in Markdown."""
    parts = [*_parts(rule), "## How to silence it", SILENCE.format(id=rule.id)]
    return _joined(parts)


def own(id):
    """What an id of newslint's own means, what to do and how to silence it, in Markdown."""
    level, meaning, remedy = OWN[id]
    parts = [f"# {id}", meaning, f"- Level: {level}\n- What to do: {remedy}"]
    if level != "error":
        parts += "## How to silence it", OWN_SILENCE.format(id=id)
    return _joined(parts)


def page(category, rules):
    """A page of docs/rules/: every rule of one category, in Markdown."""
    lines = [f"- [{rule.id}](#{rule.id.replace('.', '')}): {rule.description or _message(rule)}" for rule in rules]
    parts = [f"# {category}", PAGE.format(id=rules[0].id), "\n".join(lines)]
    for rule in rules:
        parts += (f"#{part}" if part.startswith("#") else part for part in _parts(rule))
    return _joined(parts)


def _joined(parts):
    """The parts as one text, a blank line between them."""
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _parts(rule):
    """The parts of an explanation up to how to silence the rule."""
    parts = [f"# {rule.id}", _sentence(rule.description or _message(rule)), _facts(rule)]
    if rule.bad:
        parts += "## Flagged", "\n\n".join(_bad(example) for example in rule.bad)
    if rule.good:
        parts += "## Not flagged", "\n\n".join(_block(example.text, example) for example in rule.good)
    options = sorted(item for item in rule.options.items() if item[0] != "vocabulary")
    if options:
        parts += "## Options", "\n".join(_option(*item) for item in options)
    return parts


def table(rules):
    """One line a rule: its id, its level, and what it finds."""
    width = max((len(rule.id) for rule in rules), default=0)
    return "".join(f"{rule.id:{width}}  {rule.severity:10}  {rule.description or _message(rule)}\n" for rule in rules)


def _facts(rule):
    """Level, authority, scope and the rest, one line each."""
    facts = [
        ("Level", rule.severity + (", can have legal consequences" if rule.legal else "")),
        ("Runs", f"only where it is selected or given a level (`--select {rule.id}`)" if rule.on_request else ""),
        ("Says", _message(rule)),
        ("Why", _sentence(rule.authority) if rule.authority else ""),
        ("Looks in", f"{', '.join(rule.scope)}, {QUOTES[rule.quotes]}"),
        ("More", rule.link),
        ("Formerly", ", ".join(rule.was)),
        ("Defined in", f"`{rule.source}`" if rule.source else ""),
    ]
    return "\n".join(f"- {name}: {value}" for name, value in facts if value)


def _message(rule):
    """The message with … for the words that it is about."""
    return re.sub("%[sd]|%%", lambda place: "%" if place[0] == "%%" else "…", rule.message)


def _bad(example):
    """A bad example as a block, carets below the flagged words, with its correction."""
    lines = []
    at = 0
    for line in example.text.split("\n"):
        lines.append(line)
        marks = [" "] * len(line)
        for start, end in example.spans:
            for place in range(max(start - at, 0), min(end - at, len(line))):
                marks[place] = "^"
        if "^" in marks:
            lines.append("".join(marks).rstrip())
        at += len(line) + 1
    block = _block("\n".join(lines), example)
    return block if example.fix is None else f"{block}\n{_block('→ ' + example.fix)}"


def _block(text, example=None):
    """The text as an indented block, with what its example supposes in front."""
    notes = []
    if example and example.dateline:
        notes.append(f"published {example.dateline:%Y-%m-%d}")
    if example and example.options:
        notes.extend(f"{name}: {value}" for name, value in sorted(example.options.items()))
    lines = ([f"({', '.join(notes)})"] if notes else []) + text.rstrip("\n").split("\n")
    return "\n".join(f"    {line}" if line else "" for line in lines)


def _option(name, value):
    """An option with its default, as a configuration would write it."""
    import json

    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return f"- `{name}`: {shown if len(shown) <= 100 else shown[:97] + '…'}"


def _sentence(text):
    """The text with a capital and a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
