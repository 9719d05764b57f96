"""Whether the rules, categories and options that a configuration names exist; and values in words."""

from collections.abc import Mapping

from newslint.meant import RULES, unknown

CATEGORIES = "garble quotes attribution dates artifacts consistency readability languagetool internal".split()
# Rules with these prefixes are named by an engine or by newslint itself, so that no list of them exists.
OPEN_ENDED = ("languagetool.", "internal.")


def problems(settings, rules):
    """One line for each setting that names a rule, category, pack or option that none of `rules` has."""
    found = []
    ids = {name: rule for rule in rules for name in (*rule.was, rule.id)}
    categories = {*CATEGORIES, *(rule.category for rule in rules)}
    known = sorted({*ids, *categories})
    for key, value, origin in settings:
        name = value if key[0] in ("select", "ignore") else key[1] if key[0] in ("severities", "options") else None
        if name is None or name.startswith(OPEN_ENDED):
            continue
        if name not in ids and name not in categories:
            found.append(f"{origin}: {unknown('rule or category', name, known, RULES)}")
        elif key[0] == "options":
            found.extend(f"{origin}: {wrong}" for wrong in _wrong_option(key, value, ids, rules))
    return list(dict.fromkeys(found))


def _wrong_option(key, value, ids, rules):
    """What is wrong with a setting of an option: no rule that it names has it, or it is of another kind."""
    name, option = key[1:]
    named = [ids[name]] if name in ids else [rule for rule in rules if rule.category == name]
    known = sorted({option for rule in named for option in rule.options})
    holders = [rule.options[option] for rule in named if option in rule.options]
    if not holders and named:
        yield unknown(f"option of {name}", option, known) if known else f"{name} has no options"
    for default in holders[:1]:
        expected = _kind(default)
        if expected and _kind(value) != expected:
            yield f"{option}: expected {expected}, found {shown(value)}"


def _kind(value):
    """What kind of value an option takes, in words; None for a default that says nothing about it."""
    if value is None:
        return None
    names = {bool: "true or false", int: "a number", float: "a number", str: "a word", list: "a list", tuple: "a list"}
    return names.get(type(value), "a mapping" if isinstance(value, Mapping) else None)


def shown(value):
    """A value as one would write it in YAML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {shown(item)}" for key, item in value.items()) + "}"
    return str(value)
