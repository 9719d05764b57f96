"""Rule, Finding, Edit and Example: what a rule is, what it says, and the proof that it carries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

SEVERITIES = ("suggestion", "warning", "error")  # in rising order
QUOTE_POLICIES = ("both", "only", "skip")


class Edit(NamedTuple):
    """A replacement of text[start:end] by `text`; `safe` when it can be applied without an editor's eyes."""

    start: int
    end: int
    text: str
    safe: bool = False


class Related(NamedTuple):
    """A second place that a finding is about, as a span of text, and what is there."""

    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Finding:
    """One thing that a rule has to say about text[start:end]; start == end == 0 means the whole document.

    `edits` are alternatives, the best first. `confidence` runs from 0 to 1. `legal` marks a point that can
    have legal consequences. `data` holds figures for JSON (a score and its threshold).
    """

    rule: str
    start: int
    end: int
    message: str
    severity: str
    confidence: float = 0.9
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    legal: bool = False
    data: Mapping = field(default_factory=dict, hash=False)

    @property
    def category(self):
        """The part of the rule's id before the first dot."""
        return self.rule.partition(".")[0]


class Example(NamedTuple):
    """A text with the spans that its rule must flag: exactly those, each once; none when it must stay silent.

    `fix` is the text after all first edits have been applied, `dateline` the document's date
    (datetime.date), `format` the reader ("text" or "markdown"), `options` replace options of the rule.
    """

    text: str
    spans: tuple = ()
    fix: str | None = None
    dateline: object = None
    format: str = "text"
    options: Mapping = {}


@dataclass(frozen=True)
class Rule:
    """One check: an id `<category>.<slug>` that names the thing flagged, and a function that finds it.

    `check(doc, rule)` yields Findings and reads nothing but the document and `rule.options`. `scope` names
    the zones or units it looks at (see `newslint.scope`), `quotes` what happens inside quotations: "skip"
    drops findings there, "only" drops all others, "both" keeps all. `limit` caps the findings of one
    document (0: no limit). `any_language` rules also look at copy, and passages, that are not English. `on_request`
    rules run only where a configuration or the command line names them or their category. `needs_model` rules stay silent
    where there is no reading of the document (`Document.reading`).
    `source` is where the rule is defined, `authority` who says that it is a fault.
    """

    id: str
    check: Callable
    message: str
    severity: str = "warning"
    description: str = ""
    link: str = ""
    authority: str = ""
    scope: tuple[str, ...] = ("text",)
    quotes: str = "skip"
    confidence: float = 0.9
    options: Mapping = field(default_factory=dict)
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    limit: int = 0
    was: tuple[str, ...] = ()
    legal: bool = False
    any_language: bool = False
    on_request: bool = False
    needs_model: bool = False
    source: str = ""

    @property
    def category(self):
        """The part of the id before the first dot."""
        return self.id.partition(".")[0]

    def finding(self, start, end, message=None, **fields):
        """A Finding of this rule at text[start:end]; keyword arguments replace the rule's defaults."""
        fields.setdefault("severity", self.severity)
        fields.setdefault("confidence", self.confidence)
        fields.setdefault("legal", self.legal)
        return Finding(self.id, start, end, self.message if message is None else message, **fields)


def marked(text, **fields):
    """An Example from a text in which `[[` and `]]` mark the words that must be flagged.

    >>> marked("The [[the]] bridge shut.", fix="The bridge shut.").spans
    ((4, 7),)
    """
    if "[[" not in text:
        return Example(text, (), **fields)
    plain, spans, opened = [], [], None
    length = 0
    text = text.replace("]]]", "]\0]\0")  # a bracket within the marks
    for piece in text.replace("[[", "\0[\0").replace("]]", "\0]\0").split("\0"):
        if piece == "[" and opened is None:
            opened = length
        elif piece == "]" and opened is not None:
            spans.append((opened, length))
            opened = None
        else:
            plain.append(piece)
            length += len(piece)
    if opened is not None:
        raise ValueError(f"[[ without ]] in the example {text!r}")
    return Example("".join(plain), tuple(spans), **fields)
