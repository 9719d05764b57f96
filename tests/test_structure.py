"""How the code is laid out: imports point downwards, modules stay small, ids match paths, only the command prints."""

import ast
import importlib
import re

import pytest
from command import ROOT

# From the bottom up. A module may import from its own layer and from those above it in this list.
LAYERS = (
    ("newslint", "kept", "table", "compiled", "span", "meant"),
    ("analysis",),
    ("document",),
    ("read", "scope", "rule"),
    ("kinds",),
    ("pack", "checks", "engines"),
    ("config", "files"),
    ("lint",),
    ("fingerprint", "result"),
    ("suppress", "baseline", "fix"),
    ("report", "explain", "testing"),
    ("run",),
    ("cli", "__main__"),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted(path for path in (ROOT / "newslint").rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_RULE = 120
PYTHON = [*MODULES, *sorted((ROOT / "tests").glob("*.py")), *sorted((ROOT / "bench").rglob("*.py")), ROOT / "setup.py"]
RULES = sorted(path for path in (ROOT / "rules").rglob("*.yml") if path.parent.name != "profiles")


def name(path):
    return str(path.relative_to(ROOT))


def house(path):
    """The part of the package that a module belongs to: `newslint/read/text.py` lives in "read"."""
    parts = path.relative_to(ROOT / "newslint").with_suffix("").parts
    return "newslint" if parts == ("__init__",) else parts[0]


def imported(path):
    """Every module of the package that `path` imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.partition(".")[0] == "newslint")
        elif isinstance(node, ast.ImportFrom) and node.module == "newslint":
            yield from (f"newslint.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").startswith("newslint."):
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_downwards(path):
    here = house(path)
    assert here in RANK, f"{here} has no place in the import order"
    for module in imported(path):
        other = module.split(".")[1]
        if other.startswith("__"):
            continue
        assert other in RANK or other in importlib.import_module("newslint").__all__, module
        assert RANK.get(other, 0) <= RANK[here], f"{name(path)} imports {module} from above"


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_the_first_line_of_a_file_says_why_it_is_there(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring and len(docstring.splitlines()[0]) <= 120


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_stays_small(path):
    """In newslint/checks, names with an underscore are of helpers that several rules share."""
    text = path.read_text(encoding="utf-8")
    is_rule = house(path) == "checks" and not path.name.startswith("_")
    assert text.count("\n") <= (LONGEST_RULE if is_rule else LONGEST_MODULE)


@pytest.mark.parametrize("path", RULES, ids=name)
def test_a_declared_rule_stays_small(path):
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST_RULE


@pytest.mark.parametrize("path", [path for path in MODULES if house(path) not in ("cli", "__main__")], ids=name)
def test_only_the_command_prints_or_exits(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("print", "exit", "quit", "sys.exit", "os._exit", "click.echo", "sys.stdout.write")


def test_the_ids_of_all_rules_match_their_paths():
    from newslint.pack import load

    loaded = load(())
    assert not loaded.problems
    assert len({rule.id for rule in loaded.rules}) == len(loaded.rules)
    found = {f"{path.parent.name}.{path.stem}" for path in RULES}
    checks = ROOT / "newslint" / "checks"
    for path in sorted(checks.glob("*/*.py")):
        if re.search(r"^RULE = ", path.read_text(encoding="utf-8"), re.M):
            found.add(f"{path.parent.name}.{path.stem.replace('_', '-')}")
    assert {rule.id for rule in loaded.rules} == found


def test_the_public_names_are_these_and_all_can_be_imported():
    import newslint

    assert newslint.__all__ == ["Document", "Finding", "Rule", "Span", "lint", "load_rules", "read"]
    for public in newslint.__all__:
        assert getattr(newslint, public).__doc__


def test_the_architecture_names_every_part_of_the_package():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for part in {house(path) for path in MODULES} - {"newslint", "__main__"}:
        assert re.search(rf"\b{part}(?:\.py|/)", text), f"ARCHITECTURE.md does not name {part}"


def test_nothing_is_left_to_do_in_the_code():
    for path in [*MODULES, *RULES]:
        assert not re.search(r"# *(?:TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8")), name(path)
