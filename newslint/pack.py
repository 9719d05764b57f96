"""From files to rules: our own and other people's YAML rules and Python rules; every complaint carries path:line."""

import os
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from newslint.kept import kept
from newslint.kinds import KINDS, UNSUPPORTED, fields, kind, patterns
from newslint.kinds.conditions import conditional
from newslint.kinds.examples import examples
from newslint.rule import Rule

HERE = Path(__file__).resolve().parent
SUFFIXES = (".yml", ".yaml", ".py")
NOT_RULES = ("profiles", "config", "tests", "__pycache__", "node_modules")


class RuleError(ValueError):
    """What is wrong with a rule file: `path:line: …`."""


class Loaded(NamedTuple):
    """All rules, sorted by id, and one line for each rule that could not be loaded."""

    rules: tuple[Rule, ...]
    problems: tuple[str, ...]


def load_rules(*directories):
    """Our own rules and those in `directories`, sorted by id; raises RuleError for the first broken one.

    >>> "quotes" in {rule.category for rule in load_rules()}
    True
    """
    rules, problems = load(directories)
    if problems:
        raise RuleError(problems[0])
    return rules


def load(directories=(), builtin=True):
    """Our own rules (unless `builtin` is false) and those in `directories`, which may be files too.

    A broken rule in `directories` becomes a problem and does not stop the others; one of ours raises
    RuleError. Where two rules have one id, the first stays.
    """
    rules, problems = {}, []
    for rule in (our_rule(*file) for file in (our_files() if builtin else ())):
        if rule and rule.id in rules:
            raise RuleError(f"{rule.source}:1: there is a rule {rule.id} already, in {rules[rule.id].source}")
        if rule:
            rules[rule.id] = rule
    for directory in directories:
        paths = tuple(rule_files(Path(directory)))
        if not paths:
            problems.append(f"{directory}: no rules here (expected .yml files, or .py files with a RULE)")
        for path in paths:
            try:
                rule = _python_rule(path) if path.suffix == ".py" else yaml_rule(path, _foreign_id(path), foreign=True)
            except RuleError as why:
                problems.append(str(why))
                continue
            if rule is None:
                continue
            if rule.id in rules:
                problems.append(f"{path}:1: there is a rule {rule.id} already, in {rules[rule.id].source}")
                continue
            rules[rule.id] = rule
    return Loaded(tuple(rules[id] for id in sorted(rules)), tuple(problems))


def distinct(folders):
    """The folders in their order, each once however it is written."""
    found = {}
    for folder in folders:
        found.setdefault(os.path.realpath(folder), folder)
    return tuple(found.values())


def our_folder():
    """The folder of the YAML rules that newslint ships: inside the package when installed, beside it in a clone."""
    inside = HERE / "rules"
    return inside if inside.is_dir() else HERE.parent / "rules"


def rule_files(folder):
    """The rule files below a folder (or the file itself), sorted; hidden folders and profiles hold none."""
    if folder.is_file():
        yield folder
        return
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in NOT_RULES)
        for name in sorted(files):
            if name.endswith(SUFFIXES) and not name.startswith(("_", ".", "test_")) and name != "conftest.py":
                yield Path(at, name)


def yaml_rule(path, id, foreign=False, source=None):
    """The rule in a YAML file, said to stand in `source`; raises RuleError when something is wrong with it."""
    try:
        stamp = os.stat(path)
        content = kept("yaml", os.path.abspath(path), lambda: _plain(_compose(path)), (stamp.st_mtime_ns, stamp.st_size))
        return _rule(content, id, source or str(path), foreign)
    except fields.Complaint as why:
        raise RuleError(f"{path}:{_line(_compose(path), why.keys)}: {why}") from None
    except RecursionError:
        raise RuleError(f"{path}:1: lists and mappings are nested too deeply, or in themselves") from None
    except OSError as why:
        raise RuleError(f"{path}:1: {why.strerror or why}") from None


def our_files():
    """The category and the path of each rule file that newslint ships, YAML first."""
    for folder in (our_folder(), HERE / "checks"):
        for category in sorted(entry.name for entry in os.scandir(folder) if entry.is_dir()):
            if category not in NOT_RULES:
                for path in rule_files(folder / category):
                    yield category, path


def our_rule(category, path):
    """The Rule in one of our files; None for a Python file without a RULE."""
    if path.suffix != ".py":
        return yaml_rule(path, f"{category}.{path.stem}", source=f"rules/{category}/{path.name}")
    from importlib import import_module

    rule = getattr(import_module(f"newslint.checks.{category}.{path.stem}"), "RULE", None)
    return rule and replace(rule, source=f"newslint/checks/{category}/{path.name}")


def _foreign_id(path):
    """`<its folder>.<file stem>`."""
    return f"{path.resolve().parent.name}.{path.stem}"


def _python_rule(path):
    """The RULE of somebody's Python file under its outside id; None when the file has no RULE."""
    from importlib.util import module_from_spec, spec_from_file_location

    id = _foreign_id(path)
    spec = spec_from_file_location(f"newslint_rules_{id}".replace(".", "_").replace("-", "_"), path)
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as why:
        line = why.lineno if isinstance(why, SyntaxError) else _line_of(why, str(path))
        raise RuleError(f"{path}:{line}: the file does not run: {type(why).__name__}: {why}") from None
    rule = getattr(module, "RULE", None)
    if rule is not None and not isinstance(rule, Rule):
        raise RuleError(f"{path}:1: RULE must be a newslint.Rule, not a {type(rule).__name__}")
    return rule and replace(rule, id=id, source=str(path))


def _line_of(error, filename):
    """The last line of the file that an exception passed through."""
    import traceback

    return next((at.lineno for at in reversed(traceback.extract_tb(error.__traceback__)) if at.filename == filename), 1)


def _compose(path):
    """The YAML tree of a file, with strings as the only scalars."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        with open(path, encoding="utf-8-sig") as file:
            return yaml.compose(file, loader)
    except yaml.MarkedYAMLError as why:
        mark = why.problem_mark or why.context_mark
        raise RuleError(f"{path}:{mark.line + 1 if mark else 1}: not YAML: {why.problem or why.context}") from None
    except (UnicodeDecodeError, yaml.YAMLError) as why:
        raise RuleError(f"{path}:1: not YAML in UTF-8: {why}") from None
    except OSError as why:
        raise RuleError(f"{path}:1: {why.strerror or why}") from None


def _plain(node, *keys):
    """Strings, lists and mappings from a YAML tree."""
    if node is None:
        raise fields.Complaint("the file is empty; expected a rule with `extends` and `message`")
    if node.id == "scalar":
        return node.value
    if node.id == "sequence":
        return [_plain(item, *keys, at) for at, item in enumerate(node.value)]
    found = {}
    for key, value in node.value:
        name = key.value
        if not isinstance(name, str):
            raise fields.Complaint("a key must be a text", *keys)
        if name in found:
            raise fields.Complaint(f"the key “{name}” is here twice", *keys, name)
        found[name] = _plain(value, *keys, name)
    return found


def _line(node, keys):
    """The 1-based line of the place that the keys lead to; the last one of two equal keys."""
    line = 1
    for key in keys:
        if node is None or node.id == "scalar":
            break
        if node.id == "sequence":
            if not isinstance(key, int) or key >= len(node.value):
                break
            node = node.value[key]
            line = node.start_mark.line + 1
            continue
        found = [pair for pair in node.value if pair[0].value == key]
        if not found:
            break
        line, node = found[-1][0].start_mark.line + 1, found[-1][1]
    return line


def _rule(raw, id, source, foreign):
    """The Rule in a mapping of strings; raises Complaint."""
    if not isinstance(raw, dict):
        raise fields.Complaint("expected a mapping with `extends` and `message`")
    extends = raw.get("extends")
    if extends is None:
        raise fields.Complaint("the key `extends` is missing: it names the kind of rule")
    if not isinstance(extends, str) or extends not in KINDS:
        if isinstance(extends, str) and extends in UNSUPPORTED:
            need = UNSUPPORTED[extends]
            raise fields.Complaint(f"rules of kind {extends} are not supported yet: they need {need}", "extends")
        fields.choice(*KINDS)(extends, "extends")
    module = kind(extends)
    values = fields.read(raw, module)
    if foreign:
        for expression, keys in fields.expressions(values, module):
            wrong = patterns.complaint(expression)
            if wrong:
                raise fields.Complaint(wrong, *keys)
    bad, good = examples(raw.get("examples", {}), module)
    scope = values.get("scope", ("text",))
    options = {name: values.get(name, default) for name, default in module.OPTIONS.items()}
    if "exceptions" in options and values.get("vocab", not values.get("nonword", False)):
        options["vocabulary"] = {}
    return Rule(
        id=id,
        check=conditional(module.build(values, foreign), values, foreign),
        message=values["message"],
        severity=values.get("level", "warning"),
        description=values.get("description", ""),
        link=values.get("link", ""),
        authority=values.get("authority", ""),
        scope=scope,
        quotes=values.get("quotes") or _quotes(scope, foreign and not bad + good),
        confidence=values.get("confidence", 0.9),
        options=options,
        bad=bad,
        good=good,
        limit=values.get("limit", 0),
        was=values.get("was", ()),
        legal=values.get("legal", False),
        any_language=values.get("any_language", False),
        on_request=values.get("on_request", False),
        needs_model=hasattr(module, "needs_model") and module.needs_model(values),
        source=source,
    )


def _quotes(scope, is_vales):
    """Whether a rule that does not say so looks inside quotations.

    Our wording rules do not, unless quotations are their scope. A rule without examples is taken for one of
    Vale's, which knows no difference.
    """
    return "both" if is_vales or any("quote" in name for name in scope) else "skip"
