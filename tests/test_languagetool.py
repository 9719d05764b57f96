"""LanguageTool beside our own rules, with a stand-in for its server; test_languagetool_real.py runs the real one."""

import json
import sqlite3
import time

import pytest
from command import newslint
from hypothesis import given
from hypothesis import strategies as st
from languagetool import matches, own_cache, serving, utf16
from timing import keeps_step

from newslint.config import resolver
from newslint.document import plain
from newslint.engines.languagetool import client, for_run, pieces, policy
from newslint.engines.languagetool import engine as engines
from newslint.engines.languagetool.answers import Answers
from newslint.engines.languagetool.engine import Engine
from newslint.engines.languagetool.findings import merged
from newslint.read import read
from newslint.rule import Edit, Finding

STORY = "Council opens bridge\n\nThe council opened a bridges on Monday. Nobody came.\n\nIt was late, the mayor said.\n"
FAULT = ("a bridges", "A_NNS", ["a bridge", "bridges"])
PLAIN = resolver()("story.txt")


@pytest.fixture(autouse=True)
def folders(tmp_path, monkeypatch):
    """Folders of this test's own for the cache and for the state of a running server; no garble model beside it."""
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(tmp_path / "none"))
    monkeypatch.setenv("NEWSLINT_CACHE", own_cache(tmp_path / "cache"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.delenv("NEWSLINT_LANGUAGETOOL", raising=False)


def ask(server, source, config=PLAIN, ours=()):
    """The findings beside `ours` on a plain text, or a Document."""
    engine = Engine(server.url)
    try:
        found = engine.begin(plain(source) if isinstance(source, str) else source, config)(list(ours))
        assert engine.failure is None, engine.failure
        return found
    finally:
        engine.close()


def configured(tmp_path, text):
    (tmp_path / "own.yml").write_text(text, encoding="utf-8")
    return resolver(str(tmp_path / "own.yml"))("story.txt")


def run(server, tmp_path, *options, source=STORY, name="story.txt"):
    """The JSON report and the exit code of the command on a file."""
    (tmp_path / name).write_text(source, encoding="utf-8", newline="")
    url = server if isinstance(server, str) else server.url
    done = newslint("--format", "json", "--languagetool", url, *options, name, cwd=tmp_path)
    assert done.stderr == ""
    return json.loads(done.stdout), done.returncode


def test_a_match_becomes_a_finding_with_edits_and_a_link(tmp_path):
    with serving(FAULT) as server:
        report, code = run(server, tmp_path)
    (finding,) = [one for one in report["files"][0]["findings"] if one["category"] == "languagetool"]
    assert (finding["rule"], finding["severity"], finding["excerpt"]) == ("languagetool.A_NNS", "warning", "a bridges")
    assert finding["message"] == "“a bridges”: something is wrong here"
    assert [one["text"] for one in finding["suggestions"]] == ["a bridge", "bridges"]
    assert finding["data"]["category"] == "GRAMMAR"
    assert finding["data"]["link"].startswith("https://")
    assert (report["engines"]["languagetool"], code) == ("on (6.8)", 0)


def test_all_paragraphs_go_in_one_request_and_a_second_run_sends_none(tmp_path):
    with serving(FAULT) as server:
        first, _ = run(server, tmp_path)
        assert len(server.requests) == 1
        assert run(server, tmp_path)[0] == first
        assert len(server.requests) == 1


def test_only_the_paragraph_that_changed_is_asked_about_again(tmp_path):
    with serving(FAULT) as server:
        run(server, tmp_path)
        run(server, tmp_path, source=STORY.replace("late", "very late"))
    assert [sent["text"] for sent in server.requests[1:]] == ["It was very late, the mayor said."]


def test_another_languagetool_or_other_rules_are_asked_again(tmp_path):
    with serving(FAULT) as old:
        ask(old, STORY)
        ask(old, STORY, configured(tmp_path, "severities:\n  languagetool.EN_WORD_COHERENCY: warning\n"))
        assert len(old.requests) == 2
    with serving(FAULT, version="6.9") as new:
        for _ in range(2):
            ask(new, STORY)
        assert len(new.requests) == 1


def test_a_server_that_was_replaced_at_its_address_is_believed(monkeypatch):
    with serving(FAULT) as server:
        ask(server, STORY)
        answers = Answers()
        answers.keep(server.url, "6.1", {})
        answers.close()
        assert len(ask(server, STORY)) == 1


def test_a_damaged_cache_is_made_anew_and_no_cache_is_no_hindrance(tmp_path, monkeypatch):
    with serving(FAULT) as server:
        assert len(ask(server, STORY)) == 1
        (tmp_path / "cache" / "languagetool.sqlite").write_bytes(b"no database" * 1000)
        assert len(ask(server, STORY)) == 1
        assert len(ask(server, STORY)) == 1
        assert len(server.requests) == 2
        for folder in "", str(tmp_path / "own.yml" / "no folder"):
            (tmp_path / "own.yml").touch()
            monkeypatch.setenv("NEWSLINT_CACHE", folder)
            assert len(ask(server, STORY)) == 1
        assert len(server.requests) == 4


def test_the_cache_holds_no_copy(tmp_path):
    with serving(FAULT) as server:
        ask(server, STORY)
    with sqlite3.connect(tmp_path / "cache" / "languagetool.sqlite") as file:
        kept = " ".join(file.iterdump())
    file.close()
    assert "mayor" not in kept and "bridges" in kept


@pytest.mark.parametrize("before", ["", "😀 ", "𝒜𝒷 😀😀 ", "é\u0301 "])
def test_offsets_in_utf16_are_repaired_before_and_inside_a_match(before):
    source = f"Rain fell.\n\n{before}They saw a 😀 bridges of 𝕏 on Monday, and a bridges too.\n\nThe end came 😀 a bridges late."
    with serving(("a 😀 bridges of 𝕏", "A_NNS", ["x"]), FAULT) as server:
        found = ask(server, source)
    assert [source[one.start : one.end] for one in found] == ["a 😀 bridges of 𝕏", "a bridges", "a bridges"]
    assert [source[edit.start : edit.end] for one in found for edit in one.edits[:1]] == [
        source[one.start : one.end] for one in found
    ]


@given(st.lists(st.text(alphabet="ab 😀𝒜é\u0301", min_size=1, max_size=12), min_size=1, max_size=4), st.data())
def test_any_stretch_of_any_piece_comes_back_from_utf16(texts, data):
    group = [pieces.Piece(0, text) for text in texts]
    index = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[index]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[index])))
    before = pieces.BETWEEN.join([*texts[:index], texts[index][:start]])
    match = {"offset": utf16(before), "length": utf16(texts[index][start:end])}
    found = pieces.by_piece(group, [match])
    assert found[index] == [{"offset": start, "length": end - start}]
    assert sum(map(len, found)) == 1


def test_offsets_are_right_in_markdown_with_crlf(tmp_path):
    source = "---\ntitle: 😀\n---\n\nSome **😀 bold** text.\n\nThey saw *a* bridges, said `a bridges`.\n".replace("\n", "\r\n")
    with serving(FAULT) as server:
        report, _ = run(server, tmp_path, source=source, name="story.md")
    (finding,) = [one for one in report["files"][0]["findings"] if one["category"] == "languagetool"]
    assert finding["line"] == 7


def test_code_urls_and_datelines_are_masked_at_equal_length():
    doc = read("story.md", data=b"OSLO, Dec. 2 (Reuters) - See https://example.org/a_bridges or `a bridges` today, please.\n")
    parts = pieces.pieces(doc)
    assert [len(part.text) for part in parts] == [zone.end - zone.start for zone in doc.zones if zone.kind == "body"]
    assert not any(word in part.text for part in parts for word in ("OSLO", "https", "a bridges"))
    with serving(("X+", "A_NNS", ["y"])) as server:
        assert ask(server, doc) == []


def test_what_cannot_be_sent_is_replaced_at_equal_length():
    source = "The \x00 council \ud800 opened a bridges on Monday,\u2028 it said."
    with serving(FAULT) as server:
        (found,) = ask(server, source)
    assert source[found.start : found.end] == "a bridges"


def test_a_very_long_paragraph_goes_in_parts_that_are_cut_at_sentences():
    source = "The council opened a bridges on Monday. " * 1000
    with serving(FAULT) as server:
        assert len(ask(server, source.strip())) == 1000
    assert all(sent["text"].endswith("Monday.") and len(sent["text"]) <= pieces.LONGEST for sent in server.requests)


@pytest.mark.parametrize("unit", ["word", "“", "a b. ", "x\n", "https://a.b/"])
def test_cutting_up_takes_linear_time(unit):
    def made(size):
        doc = plain(unit * (size // len(unit)))
        doc.zones, doc.sentences
        return doc

    assert keeps_step(made, lambda doc: sum(map(len, pieces.batches(pieces.pieces(doc)))), 120_000)


def test_hard_wrapped_copy_is_sent_in_whole_paragraphs():
    source = (
        "The council of the city in the north opened a\nbridges on Monday, but then nobody of the public\n"
        "came to see it where it stands at the river.\n\n"
    ) * 2
    with serving(FAULT) as server:
        found = ask(server, source)
    assert [source[one.start : one.end] for one in found] == ["a\nbridges"] * 2


def test_a_paragraph_is_judged_by_itself():
    """What hangs on the paragraphs around, or on today's date, cannot be kept by paragraph."""
    with serving() as server:
        ask(server, STORY)
    assert {"EN_UNPAIRED_QUOTES", "ENGLISH_WORD_REPEAT_BEGINNING_RULE", "EN_DATE_WEEKDAY_CURRENTYEAR"} <= set(
        server.requests[0]["disabledRules"].split(",")
    )


def test_copy_in_another_language_is_not_sent(tmp_path):
    french = "Le ministère a annoncé lundi que le nouveau pont de la ville ouvrirait au printemps, après trois ans.\n" * 3
    with serving(FAULT) as server:
        run(server, tmp_path, source=french)
    assert server.requests == []


def test_the_variant_of_english_is_the_storys():
    with serving() as server:
        ask(server, read("story.md", data=b"---\nlang: en-GB\n---\n\nThe council opened the bridge on Monday.\n"))
        ask(server, "The council opened the bridge on Tuesday.")
    assert [sent["language"] for sent in server.requests] == ["en-GB", "en-US"]


def test_a_rule_that_is_off_comes_back_when_it_is_named(tmp_path):
    fault = ("Nobody", "EN_SPECIFIC_CASE", ["nobody"])
    with serving(fault) as server:
        assert ask(server, STORY) == []
        (found,) = ask(server, STORY, configured(tmp_path, "severities:\n  languagetool.EN_SPECIFIC_CASE: error\n"))
        assert found.severity == "error"
        report, _ = run(server, tmp_path, "--select", "languagetool.EN_SPECIFIC_CASE")
        assert [one["rule"] for one in report["files"][0]["findings"]] == ["languagetool.EN_SPECIFIC_CASE"]


def test_a_rule_or_all_can_be_switched_off(tmp_path):
    with serving(FAULT) as server:
        assert ask(server, STORY, configured(tmp_path, "severities:\n  languagetool.A_NNS: off\n")) == []
        asked = len(server.requests)
        for options in ["--ignore", "languagetool"], ["--select", "quotes"]:
            report, _ = run(server, tmp_path, *options)
            assert not any(one["category"] == "languagetool" for one in report["files"][0]["findings"])
        assert len(server.requests) == asked


@pytest.mark.parametrize(("copy", "found"), [("a bridges", []), ("a bridge", ["internal.unused-suppression"])])
def test_a_suppression_of_a_match_works_and_an_idle_one_is_said(copy, found, tmp_path):
    source = f"<!-- newslint: ignore[languagetool.A_NNS] the name of a game -->\n\nThe council opened {copy} on May 4, 2024.\n"
    with serving(FAULT) as server:
        report, _ = run(server, tmp_path, source=source, name="story.md")
    assert [one["rule"] for one in report["files"][0]["findings"]] == found


def test_a_word_that_is_no_name_and_no_english_but_close_to_one_is_a_slip():
    source = (
        "The firm Zorblax said that Mr Khamenei was particuarly glad. It used swotantra, a colour, and travelling.\n\n"
        "A blorfing here and a blorfing there, and PARTICUARLY Zorblax."
    )
    words = ("Zorblax", "Khamenei", "particuarly", "swotantra", "colour", "blorfing", "PARTICUARLY")
    close = {"particuarly": ["particularly", "Particle"], "blorfing": ["blorking"], "colour": ["color"]}
    with serving(*((word, "MORFOLOGIK_RULE_EN_US", close.get(word, ["must"])) for word in words)) as server:
        found = ask(server, source)
    assert [(source[one.start : one.end], [edit.text for edit in one.edits]) for one in found] == [
        ("particuarly", ["particularly"])
    ]


@pytest.mark.parametrize("name", ["Erdogan", "JP Morgan", "Recep Erdogan"])
def test_a_name_is_not_spelt_anew(name):
    source = f"The police met {name} on Monday. They asked {name} about the bank, {name} told them."
    with serving((name, "SOME_SPELLING", [name.replace("g", "ğ") + "x"])) as server:
        assert ask(server, source) == []


def test_a_quotation_is_read_like_the_rest():
    source = "“They opened a bridges,” she said. The council opened a bridges."
    with serving(FAULT) as server:
        assert [one.severity for one in ask(server, source)] == ["warning", "warning"]


def test_grammar_in_an_interview_is_the_speakers():
    turns = "((WN)) What did they do?\n\n((Ann Lee)) They opened a bridges.\n\n"
    with serving(FAULT) as server:
        found = ask(server, f"The council opened a bridges on Monday.\n\n{turns}{turns}")
    assert [one.severity for one in found] == ["warning", "suggestion", "suggestion"]


def test_a_part_of_a_word_is_no_slip():
    source = "“It was our worst peformance,” she said. “[O]ther things [b]ottom out,” he said."
    words = (("peformance", ["performance"]), ("ther", ["there"]), ("ottom", ["bottom"]))
    with serving(*((word, "MORFOLOGIK_RULE_EN_US", close) for word, close in words)) as server:
        assert [(source[one.start : one.end], one.severity) for one in ask(server, source)] == [("peformance", "warning")]


def test_a_word_that_the_house_accepts_is_right(tmp_path):
    with serving(FAULT) as server:
        assert ask(server, STORY, configured(tmp_path, "vocabulary:\n  accept: [a bridges]\n")) == []


@pytest.mark.parametrize(
    ("mine", "other", "kept"),
    [
        ((4, 11, "warning"), (4, 11, "warning"), ["ours"]),
        ((5, 9, "warning"), (4, 11, "warning"), ["ours"]),
        ((4, 20, "warning"), (6, 11, "warning"), ["theirs"]),
        ((4, 20, "error"), (6, 11, "warning"), ["ours"]),
        ((4, 20, "suggestion"), (6, 11, "warning"), ["theirs"]),
        ((0, 300, "warning"), (6, 11, "warning"), ["ours", "theirs"]),
        ((0, 0, "warning"), (0, 5, "warning"), ["ours", "theirs"]),
        ((0, 5, "warning"), (5, 9, "warning"), ["ours", "theirs"]),
        ((0, 6, "warning"), (5, 9, "warning"), ["ours", "theirs"]),
    ],
)
def test_of_two_findings_on_the_same_words_the_narrower_stays(mine, other, kept):
    ours = [Finding("garble.x", mine[0], mine[1], "ours", mine[2])]
    theirs = [Finding("languagetool.X", other[0], other[1], "theirs", other[2])]
    assert [finding.message for finding in merged(ours, theirs)] == kept


def test_our_finding_takes_over_the_repair_that_it_lacks():
    ours = [Finding("artifacts.unknown-word", 4, 9, "ours", "warning")]
    theirs = [Finding("languagetool.X", 4, 9, "theirs", "warning", edits=(Edit(4, 9, "words"),))]
    (found,) = merged(ours, theirs)
    assert (found.rule, found.edits) == ("artifacts.unknown-word", (Edit(4, 9, "words"),))


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ({"status": 500, "answer": b"Error: out of\nmemory"}, "the server answers 500: Error: out of memory"),
        ({"status": 429, "answer": b""}, "the server answers 429"),
        ({"answer": b"<html>hello</html>"}, "what answers is no LanguageTool server"),
        ({"answer": b'{"matches": 3, "software": {"version": "6.8"}}'}, "what answers is no LanguageTool server"),
        ({"answer": b'{"matches": [{"offset": 0}], "software": {"version": "6.8"}}'}, "answer is not LanguageTool's"),
    ],
)
def test_a_broken_server_costs_one_line_and_nothing_else(trouble, said, tmp_path):
    with serving(FAULT, **trouble) as server:
        report, code = run(server, tmp_path, source=STORY.replace("Monday. Nobody", "May 4, 2024. Nobody`s friend"))
        assert said in report["engines"]["languagetool"]
        assert report["engines"]["languagetool"].startswith("off: ")
        assert [one["rule"] for one in report["files"][0]["findings"]] == ["quotes.backtick-apostrophe"]
        assert code == 1


def test_a_slow_server_is_given_up_and_not_asked_again(monkeypatch):
    monkeypatch.setattr(engines, "LIMIT", 0.2)
    with serving(FAULT, delay=5) as server:
        engine = Engine(server.url)
        for _ in range(3):
            assert engine.begin(plain(STORY), PLAIN)(["ours"]) == ["ours"]
        assert engine.state == "off: the server took more than 0.2 seconds"
        assert len(server.requests) == 1
        engine.close()


def test_a_server_that_drips_is_given_up(monkeypatch):
    import socket
    import threading

    listener = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _ = listener.accept()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        try:
            for _ in range(100):
                connection.sendall(b" ")
                time.sleep(0.05)
        except OSError:
            pass
        connection.close()

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(client.Unavailable, match="more than 0.3 seconds"):
        client.check(f"http://127.0.0.1:{listener.getsockname()[1]}", {"text": "x"}, 0.3)
    listener.close()
    thread.join()


def test_no_server_at_a_url_is_one_line_and_the_exit_code_is_as_without(tmp_path):
    report, code = run("http://127.0.0.1:9", tmp_path)
    assert report["engines"]["languagetool"] == "off: no server answers at http://127.0.0.1:9"
    assert code == 0


def test_auto_without_a_server_says_so_and_goes_on(tmp_path):
    report, code = run("auto", tmp_path)
    assert (report["engines"]["languagetool"], code) == ("off: no server", 0)
    assert run("off", tmp_path)[0]["engines"]["languagetool"] == "off"


def test_copy_goes_to_no_server_that_only_another_folder_names(tmp_path):
    with serving(("are an", "A_NNS")) as server:
        for name, told in (("a", f"languagetool: {server.url}\n"), ("b", "root: true\n")):
            (tmp_path / name).mkdir()
            (tmp_path / name / ".newslint.yml").write_text(told, encoding="utf-8")
            (tmp_path / name / "story.txt").write_text(STORY.replace("an", f"an {name}"), encoding="utf-8")
        done = newslint("--format", "json", "a", "b", cwd=tmp_path)
    assert all("an b" not in request["text"] for request in server.requests) and server.requests
    assert "not asked about b/story.txt: a run asks one server, and theirs is another" in done.stderr


def test_the_environment_can_name_a_server(tmp_path):
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    with serving(FAULT) as server:
        env = {"NEWSLINT_LANGUAGETOOL": f"{server.url}/v2"}
        assert "languagetool.A_NNS" in newslint("story.txt", cwd=tmp_path, env=env).stdout
        assert "A_NNS" not in newslint("--languagetool", "off", "story.txt", cwd=tmp_path, env=env).stdout
    wrong = newslint("story.txt", cwd=tmp_path, env={"NEWSLINT_LANGUAGETOOL": "maybe"})
    assert "LanguageTool off: NEWSLINT_LANGUAGETOOL says “maybe”" in wrong.stdout


def test_auto_costs_next_to_nothing_when_there_is_no_server():
    engine, said = for_run("auto")
    assert (engine, said) == (None, "off: no server")


def test_many_processes_share_one_server_and_say_the_same(tmp_path):
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(STORY.replace("Monday", f"May {number + 1}"), encoding="utf-8")
    with serving(FAULT) as server:
        args = ("--format", "json", "--languagetool", server.url, ".")
        many = newslint(*args, "--jobs", "2", cwd=tmp_path)
        assert many.stdout.count("languagetool.A_NNS") == 6
        assert newslint(*args, "--jobs", "1", cwd=tmp_path, env={"NEWSLINT_CACHE": ""}).stdout == many.stdout


def test_a_failure_in_another_process_is_reported(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(STORY, encoding="utf-8")
    with serving(FAULT, status=503) as server:
        done = newslint("--format", "json", "--languagetool", server.url, "--jobs", "2", ".", cwd=tmp_path)
    assert json.loads(done.stdout)["engines"]["languagetool"].startswith("off: the server answers 503")


def test_every_switched_off_rule_has_its_reason():
    import yaml

    told = yaml.safe_load(policy.FILE.read_text(encoding="utf-8"))
    for group in "categories-off", "rules-off":
        assert all(isinstance(reason, str) and len(reason) > 8 for reason in told[group].values())
    assert set(told["levels"].values()) | set(told["categories"].values()) <= {"error", "warning", "suggestion"}


def test_the_stand_in_counts_as_the_api_does():
    assert next(matches("😀 a bridges", *FAULT))["offset"] == 3
