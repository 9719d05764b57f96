"""The reports for machines: concise, JSON, SARIF, GitHub; each against its contract."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from runs import edit, finding, related, report, result

import newslint
from newslint.document import Document, Meta, plain
from newslint.report.sarif import uri
from newslint.result import Result
from newslint.rule import SEVERITIES, Edit, Example, Finding, Related, Rule
from newslint.span import Segment

SOURCE = "The the bridge shut on Monday.\r\nAssad`s\trule, 😀 said “he”\r\n"
FINDINGS = (
    Finding("garble.document", 0, 0, "reads as machine output", "warning", data={"score": 0.91, "threshold": 0.5}),
    finding(SOURCE, "the", "“the” stands twice", "error", "artifacts.doubled-word", edits=[edit(SOURCE, " the", "")]),
    finding(SOURCE, "on Monday", "100% unclear: which, if any\nday", related=(related(SOURCE, "bridge", "see"),)),
)
TEXT_FINDING = Finding(
    "quotes.backtick-apostrophe", 31, 38, "a backtick", "suggestion", 1.0, (Edit(36, 37, "’", True),)
)
RULE = Rule(
    "artifacts.doubled-word",
    lambda doc, rule: (),
    "“%s” stands twice",
    "error",
    description="A word that stands twice in a row. Usually a slip of the keyboard.",
    link="https://example.org/doubled words",
    confidence=0.97,
    bad=(Example("The the bridge shut.", ((4, 7),)),),
    good=(Example("He had had enough."),),
    was=("typography.double",),
    legal=True,
)
ENGINES = {"garble": "on", "languagetool": "off: no server found"}
MIXED = (Result("lost.txt", error="no such file"), result(SOURCE, *FINDINGS, TEXT_FINDING))


def schema_of(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


REPORT_SCHEMA = jsonschema.Draft202012Validator(schema_of(Path(newslint.__file__).with_name("report_schema.json")))
SARIF_SCHEMA = jsonschema.Draft4Validator(
    schema_of(Path(__file__).with_name("data") / "sarif-schema-2.1.0.json"),
    format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER,
)


def json_report(*results, **fields):
    content = json.loads(report("json", *results, **fields))
    REPORT_SCHEMA.validate(content)
    return content


def sarif_run(*results, **fields):
    content = json.loads(report("sarif", *results, **fields))
    SARIF_SCHEMA.validate(content)
    return content["runs"][0]


def test_concise_is_one_line_a_finding():
    assert report("concise", *MIXED) == (
        "lost.txt:1:1: error could not be read: no such file\n"
        "story.txt:1:1: warning garble.document reads as machine output\n"
        "story.txt:1:5: error artifacts.doubled-word “the” stands twice\n"
        "story.txt:1:21: warning dates.undated 100% unclear: which, if any day\n"
    )


def test_github_gets_escaped_commands_the_most_severe_first():
    odd = result("one\ntwo\n", Finding("x.y", 0, 7, "over two lines", "suggestion"), path="a,b:100%.txt")
    assert report("github", *MIXED, odd, min_level="suggestion").splitlines() == [
        "::error file=lost.txt::could not be read: no such file",
        "::error file=story.txt,line=1,endLine=1,col=5,endColumn=8,title=artifacts.doubled-word::“the” stands twice",
        "::warning file=story.txt,line=1,endLine=1,col=1,endColumn=1,title=garble.document::reads as machine output",
        "::warning file=story.txt,line=1,endLine=1,col=21,endColumn=30,title=dates.undated"
        "::100%25 unclear: which, if any day",
        "::notice file=story.txt,line=2,endLine=2,col=1,endColumn=8,title=quotes.backtick-apostrophe::a backtick",
        "::notice file=a%2Cb%3A100%25.txt,line=1,endLine=2,title=x.y::over two lines",
    ]


def test_json_holds_the_contract_key_by_key():
    content = json_report(*MIXED, engines=ENGINES, min_level="suggestion")
    assert list(content) == ["version", "files", "engines", "summary"]
    assert content["engines"] == ENGINES
    assert content["summary"] == {"files": 2, "errors": 1, "error": 1, "warning": 2, "suggestion": 1}
    lost, story = content["files"]
    assert lost == {
        "path": "lost.txt",
        "error": {"message": "no such file"},
        "metadata": None,
        "readability": None,
        "findings": [],
    }
    assert list(story) == ["path", "metadata", "readability", "findings"]
    assert story["metadata"] == {"date": None, "dateline": None, "language": "en", "words": 11}
    document, doubled, undated, backtick = story["findings"]
    assert list(doubled) == [
        "rule", "category", "severity", "confidence", "line", "column", "end_line", "end_column", "offset",
        "end_offset", "message", "excerpt", "suggestions", "related", "fingerprint",
    ]  # fmt: skip
    assert [document[key] for key in ("line", "column", "end_line", "end_column", "excerpt")] == [1, 1, 1, 1, ""]
    assert document["data"] == {"score": 0.91, "threshold": 0.5}
    assert doubled["suggestions"] == [{"text": "", "offset": 3, "end_offset": 7, "safe": True}]
    assert undated["message"] == "100% unclear: which, if any\nday"
    assert undated["related"] == [
        {"line": 1, "column": 9, "end_line": 1, "end_column": 15, "offset": 8, "end_offset": 14, "message": "see"}
    ]
    assert (backtick["line"], backtick["column"], backtick["offset"], backtick["excerpt"]) == (2, 1, 32, "Assad`s")


def test_json_knows_what_the_article_says_about_itself():
    meta = Meta(date=datetime.date(2024, 12, 2), dateline="BEIRUT", language="en-GB")
    doc = plain("One two three.", "story.txt", meta=meta)
    scores = {"flesch_reading_ease": 31.2, "flesch_kincaid_grade": 15.1}
    (story,) = json_report(Result("story.txt", doc, readability=scores))["files"]
    assert story["metadata"] == {"date": "2024-12-02", "dateline": "BEIRUT", "language": "en-GB", "words": 3}
    assert story["readability"] == scores


def test_a_finding_about_the_whole_document_ignores_front_matter():
    source = "---\ntitle: x\n---\nText."
    doc = Document("a.md", source, "Text.", (Segment(0, 5, 17, 22),), format="markdown")
    whole = Result("a.md", doc, (Finding("garble.document", 0, 0, "m", "warning"),))
    (shown,) = json_report(whole)["files"][0]["findings"]
    assert (shown["line"], shown["column"], shown["offset"], shown["excerpt"]) == (1, 1, 0, "")
    assert "a.md:1:1:" in report("concise", whole)


def test_empty_runs_are_valid():
    assert json_report()["summary"]["files"] == 0
    assert sarif_run()["results"] == []
    assert report("github") == report("concise") == ""


def test_sarif_says_where_and_how_to_mend_it():
    run = sarif_run(*MIXED, engines=ENGINES, rules={RULE.id: RULE}, min_level="suggestion")
    assert run["columnKind"] == "unicodeCodePoints"
    whole, doubled, undated, backtick = run["results"]
    region = backtick["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 8,
        "charOffset": 32, "charLength": 7, "snippet": {"text": "Assad`s"},
    }  # fmt: skip
    (replacement,) = backtick["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"]["startColumn"] == 6 and replacement["insertedContent"] == {"text": "’"}
    assert "insertedContent" not in doubled["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert undated["relatedLocations"][0]["message"] == {"text": "see"}
    assert whole["locations"][0]["physicalLocation"]["region"]["endColumn"] == 1
    assert [one["level"] for one in run["results"]] == ["warning", "error", "warning", "note"]
    assert all(len(one["partialFingerprints"]["newslint/v1"]) == 16 for one in run["results"])
    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_sarif_describes_the_rules_that_it_reports():
    rules = sarif_run(MIXED[1], rules={RULE.id: RULE})["tool"]["driver"]["rules"]
    doubled = next(rule for rule in rules if rule["id"] == RULE.id)
    assert doubled["shortDescription"]["text"] == "A word that stands twice in a row."
    assert doubled["fullDescription"]["text"].endswith("keyboard.")
    assert doubled["help"]["markdown"].startswith(f"# {RULE.id}\n")
    assert doubled["defaultConfiguration"] == {"level": "error"}
    assert doubled["properties"] == {"tags": ["artifacts", "legal"], "precision": "very-high"}
    assert doubled["helpUri"] == "https://example.org/doubled%20words"
    assert {rule["id"] for rule in rules} == {finding.rule for finding in FINDINGS}


def test_sarif_reports_what_could_not_be_read():
    assert sarif_run(MIXED[1])["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    (invocation,) = sarif_run(*MIXED)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "no such file"}
    crash = result("x", Finding("internal.rule-crashed", 0, 0, "the rule x failed", "error"))
    assert sarif_run(crash)["invocations"][0]["executionSuccessful"] is False


def test_paths_become_uris():
    assert uri("./copy/a b%é.txt") == "copy/a%20b%25%C3%A9.txt"
    assert uri("12:30.txt") == "12%3A30.txt"
    assert uri("../x.txt") == "../x.txt"
    assert uri("/tmp/a b.txt") == "file:///tmp/a%20b.txt"
    assert uri(os.fsdecode(b"\xff.txt")) == "%FF.txt"


def test_undecodable_paths_do_not_break_any_report():
    odd = result("one two", Finding("x.y", 0, 3, "m", "warning"), path=os.fsdecode(b"\xff\x1b.txt"))
    for name in ("text", "concise", "github", "json", "sarif"):
        report(name, odd).encode("utf-8")


spans = st.tuples(st.integers(0, 80), st.integers(0, 80)).map(sorted)


@given(st.text(max_size=80), st.lists(st.tuples(spans, spans, st.text(max_size=20), st.sampled_from(SEVERITIES))))
def test_every_report_holds_for_any_text_and_finding(source, drawn):
    doc = plain(source, "any.txt")

    def within(span):
        return min(span[0], len(doc.text)), min(span[1], len(doc.text))

    found = tuple(
        Finding(
            "x.y",
            *within(one),
            words,
            severity,
            edits=(Edit(*within(other), words),),
            related=(Related(*within(other), words),),
        )
        for one, other, words, severity in drawn
    )
    one = Result("any.txt", doc, found, ("0123456789abcdef",) * len(found))
    shown = json_report(one, min_level="suggestion")["files"][0]["findings"]
    assert len(shown) == len(found)
    for each in shown:
        assert source[each["offset"] : each["end_offset"]] == each["excerpt"]
    sarif_run(one, min_level="suggestion")
    lines = report("concise", one, min_level="suggestion").splitlines()
    assert len(lines) == len(report("github", one, min_level="suggestion").splitlines()) == len(found)


def test_reports_do_not_depend_on_the_hash_seed():
    code = (
        "import test_report_machine as t\n"
        "for name in ('text', 'json', 'sarif', 'github'):\n"
        "    print(t.report(name, *t.MIXED, engines=t.ENGINES, rules={t.RULE.id: t.RULE}))"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(newslint.__file__).parent.parent)])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
