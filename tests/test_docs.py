"""What the documents say is true: shown output, commands of the CI examples, rules to copy, links."""

import json
import os
import re
import shlex
import shutil

import jsonschema
import pytest
import yaml
from command import ROOT, newslint

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^(?:<!-- test: (?P<test>\w+) -->\n)?```(?P<language>\w*)\n(?P<body>.*?)^```$", re.M | re.S)
CLEAN = "The council met on March 4, 2024. It voted 5-2 for the new bridge, the clerk's minutes show.\n"
DIRTY = "The army left Assad`s palace on March 4, 2024, the ministry said in a statement.\n"


def blocks(text, **wanted):
    """The bodies of the fenced blocks that have these properties (`test`, `language`)."""
    found = BLOCK.finditer(text)
    return [match["body"] for match in found if all(match[key] == value for key, value in wanted.items())]


def test_the_first_run_in_the_readme_is_what_the_command_prints():
    """A line `…` stands for lines left out. NEWSLINT_UPDATE=1 writes the block anew."""
    (body,) = blocks(README, test="run")
    command, _, shown = body.partition("\n")
    printed = newslint(*shlex.split(command)[2:]).stdout
    if os.environ.get("NEWSLINT_UPDATE"):
        shown = shortened(printed)
        (ROOT / "README.md").write_text(README.replace(body, f"{command}\n{shown}"), encoding="utf-8", newline="\n")
    at = 0
    for part in re.split(r"^…\n", shown, flags=re.M):
        assert part in printed[at:]
        at = printed.index(part, at) + len(part)
    assert printed and at == len(printed)


def shortened(report, count=4):
    """A text report with only its first findings and its last line."""
    lines = report.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if re.match(r" *\d+:\d+ ", line)]
    return "".join([*lines[: starts[count]], "…\n", "\n", lines[-1]])


def test_ci_runs_the_two_commands_of_the_readme():
    ours = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    shown = [block for block in blocks(README, language="console") if "python -m pytest" in block]
    assert len(shown) == 1
    assert ours[-2:] == [line.removeprefix("$ ") for line in shown[0].splitlines()]


def commands(node):
    """Every command line that a CI configuration runs."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("run", "script"):
                yield from [value] if isinstance(value, str) else value
            else:
                yield from commands(value)
    elif isinstance(node, list):
        for value in node:
            yield from commands(value)


@pytest.mark.parametrize(("copy", "code"), [(CLEAN, 0), (DIRTY, 1)], ids=["clean", "dirty"])
@pytest.mark.parametrize("example", blocks(README, test="ci"), ids=["github", "gitlab"])
def test_the_commands_of_the_ci_examples_work(example, copy, code, tmp_path):
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "story.txt").write_text(copy, encoding="utf-8")
    run = [line for line in commands(yaml.safe_load(example)) if line.startswith("newslint ")]
    assert len(run) == 2
    *collecting, gate = [newslint(*shlex.split(line)[1:], cwd=tmp_path) for line in run]
    assert [(done.returncode, done.stderr) for done in collecting] == [(0, "")]
    assert (gate.returncode, gate.stderr) == (code, "")
    written = re.findall(r"--output (\S+)", example)
    assert all((tmp_path / name).stat().st_size for name in written)


def test_the_configuration_in_the_readme_is_accepted(tmp_path):
    for body in blocks(README, test="config"):
        (tmp_path / ".newslint.yml").write_text(body, encoding="utf-8")
        (tmp_path / "house").mkdir(exist_ok=True)
        (tmp_path / "house" / "bare-yesterday.yml").write_text(blocks(README, test="rule")[0], encoding="utf-8")
        (tmp_path / "story.txt").write_text(CLEAN, encoding="utf-8")
        done = newslint("story.txt", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        schema = json.loads((ROOT / "newslint" / "config_schema.json").read_text(encoding="utf-8"))
        jsonschema.validate(yaml.safe_load(body), schema)


def test_the_sidecar_in_the_readme_excuses_what_it_names(tmp_path):
    (tmp_path / "story.txt").write_text(DIRTY, encoding="utf-8")
    assert "quotes.backtick-apostrophe" in newslint("story.txt", cwd=tmp_path).stdout
    (tmp_path / "story.txt.newslint.yml").write_text(blocks(README, test="sidecar")[0], encoding="utf-8")
    done = newslint("story.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("no findings")


@pytest.mark.parametrize("test", ["front", "sidecar"])
def test_what_the_readme_shows_works_beside_the_story_and_in_its_front_matter(test, tmp_path):
    (shown,) = blocks(README, test=test)
    (tmp_path / "beside.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "beside.txt.newslint.yml").write_text(shown, encoding="utf-8")
    (tmp_path / "front.txt").write_text(f"---\n{shown}---\n{DIRTY}", encoding="utf-8")
    done = newslint("beside.txt", "front.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("no findings")


def test_the_categories_in_the_guide_are_those_of_the_rules():
    (listed,) = re.findall(r"The categories are (.*?)\.\n", CONTRIBUTING, re.S)
    rules = newslint("rules").stdout.splitlines()
    assert set(re.findall(r"`(\w+)`", listed)) == {line.partition(".")[0] for line in rules}


def test_the_rules_to_copy_are_proven(tmp_path):
    """Those of the guide as a reader proves them, without an option."""
    examples = [
        ("yml", ["--minimum=1"], blocks(README, test="rule")),
        ("yml", [], blocks(CONTRIBUTING, language="yaml")),
        ("py", [], blocks(CONTRIBUTING, language="python")),
    ]
    for suffix, minimum, bodies in examples:
        assert bodies
        shutil.rmtree(tmp_path / "house", ignore_errors=True)
        (tmp_path / "house").mkdir()
        for number, body in enumerate(bodies):
            (tmp_path / "house" / f"example-{number}.{suffix}").write_text(body, encoding="utf-8")
        done = newslint("test-rules", *minimum, "house", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_options_in_the_readme_are_those_of_the_command():
    shown = set(re.findall(r"--[a-z][a-z-]+", newslint("--help").stdout)) - {"--help", "--version"}
    told = set(re.findall(r"`(--[a-z][a-z-]+)", README))
    assert shown - told == set()


def test_the_commands_in_the_readme_are_those_of_the_command():
    listed = newslint("--help").stdout.partition("Commands:")[2]
    for command in re.findall(r"^  ([a-z-]+) ", listed, re.M):
        assert f"`newslint {command}" in README


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path):
    for target, anchor in re.findall(r"\]\(([^)#:]*)(#[^)]*)?\)", path.read_text(encoding="utf-8")):
        there = path.parent / target if target else path
        assert there.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.M)
            assert anchor[1:] in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


# The pages of docs/rules/ are made from the rules, a fact a line.
WRITTEN = [path for path in DOCUMENTS if path.parent.name != "rules"]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_a_document_keeps_to_its_width_and_has_nothing_left_to_do(path):
    text = path.read_text(encoding="utf-8")
    assert "TODO" not in text
    for line in BLOCK.sub("", text).splitlines():
        assert len(line) <= 120 or line.startswith("|"), line
