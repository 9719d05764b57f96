"""Configuration: what .newslint.yml, a profile and the command line say about one file, as one frozen value."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from newslint.config.keys import FAIL_ON, GROWING, KEYS, LEVELS, ConfigError, Setting, is_languagetool
from newslint.config.vocabulary import right_words
from newslint.meant import unknown

__all__ = ["Config", "ConfigError", "day", "explain_config", "resolver"]

COMMAND_LINE = "command line"


@dataclass(frozen=True)
class Config:
    """Everything that holds for a file. Names are rule ids, categories or packs; an id beats its category.

    `rules` are folders of rule packs. `ignore` holds (name, from the command line or not) pairs. `options`
    maps names to options, `vocabulary` "accept", "reject" and "names" to words, or to pairs (`wrong: right`).
    `excluded` are (folder, pattern) pairs. `settings` say where each value came from.
    """

    profile: str = "none"
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[tuple[str, bool], ...] = ()
    severities: Mapping = field(default_factory=dict)
    profile_severities: Mapping = field(default_factory=dict)
    options: Mapping = field(default_factory=dict)
    excluded: tuple[tuple[str, str], ...] = ()
    min_level: str = "warning"
    fail_on: str = "error"
    languagetool: str = "auto"
    garble: bool = True
    vocabulary: Mapping = field(default_factory=dict)
    asked: frozenset = frozenset()
    settings: tuple[Setting, ...] = ()

    def apply(self, rule):
        """The rule with the severity and the options that hold here, or None when it is off."""
        if rule.needs_model and not self.garble:
            return None
        severity = self.severity(rule.id, rule.severity, rule.was)
        if severity is None or rule.on_request and not self.names((rule.id, *rule.was, rule.category)):
            return None
        options = dict(rule.options)
        for name in (rule.category, *rule.was, rule.id):
            for option, value in self.options.get(name, {}).items():
                if option in options:
                    options[option] = value
        if self.vocabulary and "vocabulary" in options:
            options["vocabulary"] = self.vocabulary
        if self.right_words:
            return replace(rule, severity=severity, options=options, check=_without(rule.check, self.right_words))
        if severity == rule.severity and options == rule.options:
            return rule
        return replace(rule, severity=severity, options=options)

    @property
    def right_words(self):
        """The words and names that nothing may flag."""
        return right_words(self.vocabulary) if self.vocabulary else frozenset()

    def severity(self, rule_id, default, was=()):
        """The severity that holds for a rule's id (and its former ids), or None when it is off."""
        category = rule_id.partition(".")[0]
        names = (rule_id, *was, category)
        if not self._selected(names):
            return None
        for severities in (self.severities, self.profile_severities):
            told = next((severities[name] for name in names if name in severities), None)
            if told == "off":
                return default if self.asked & {rule_id, *was} else None
            if told:
                return told
        return default

    def _selected(self, names):
        """Whether `select` and `ignore` let a rule run; `names` are its ids and, last, its category."""
        category = names[-1]
        wanted = 2 if set(names[:-1]) & set(self.select) else 1 if category in self.select else 0
        if self.select and not wanted:
            return False
        for name, from_command_line in self.ignore:
            strength = 2 if name in names[:-1] else 1 if name == category else 0
            is_outdone = wanted > strength or wanted == strength and self.asked & set(names) and not from_command_line
            if strength and not is_outdone:
                return False
        return True

    def names(self, names):
        """Whether the configuration selects one of the names or gives it a severity."""
        return any(name in told for name in names for told in (self.select, self.severities, self.profile_severities))

    def named_in(self, category):
        """The ids of a category's rules that the configuration selects or gives a severity, sorted."""
        told = {*self.select, *self.severities, *self.profile_severities}
        return tuple(sorted(name for name in told if name.startswith(f"{category}.")))

    def excludes(self, path):
        """Whether `exclude` names a path (a folder's ends with a slash)."""
        return any(_matches(folder, (pattern,), path) for folder, pattern in self.excluded)

    def check(self, rules):
        """Raise ConfigError when the configuration names a rule, category or option that does not exist."""
        if not self.settings:
            return
        from newslint.config.names import problems

        found = problems(self.settings, rules)
        if found:
            raise ConfigError("\n".join(found))


def resolver(config_file=None, command_line=None):
    """A function from a path to its Config, which reads each file of configuration once.

    `config_file` replaces the search. `command_line` may hold profile, select, ignore, min_level, fail_on,
    languagetool, garble and no_garble; other keys do not matter. Files with the same configuration get the
    same Config. Raises ConfigError.
    """
    if config_file is not None and not os.path.isfile(config_file):
        raise ConfigError(f"{config_file}: no such file")
    told = _from_command_line(command_line or {})
    folders, cache, made = {}, {}, {}

    def config_of(path):
        folder = os.path.dirname(path) if not path.endswith("/") else path
        if folder not in folders:
            from newslint.config import sources

            folders[folder] = sources.sources(folder or ".", config_file, cache)
        chain = folders[folder]
        overrides = (override for source in chain for override in source.overrides)
        matching = tuple(override for override in overrides if _matches(override.folder, override.globs, path))
        key = (tuple(source.path for source in chain), tuple(map(id, matching)))
        if key not in made:
            layers = [source.settings for source in chain] + [override.settings for override in matching] + [told]
            made[key] = _config(layers, cache)
        return made[key]

    return config_of


def explain_config(path, config_file=None, command_line=None):
    """(key, value, origin) for every setting that holds for a path, defaults among them, in order of the keys."""
    from newslint.config.names import shown

    if os.path.isdir(path):
        path = path.rstrip("/") + "/"
    config = resolver(config_file, command_line)(path)
    rows = []
    for key in KEYS:
        told = [setting for setting in config.settings if setting.key[0] == key]
        for setting in sorted(told, key=lambda setting: setting.key):
            name = " ".join(setting.key[:2]) + "".join(f" {option}" for option in setting.key[2:])
            rows.append((name, shown(setting.value), setting.origin))
        if not told and key not in ("root", "extends", "overrides"):
            name = {"exclude": "excluded"}.get(key, key.replace("-", "_"))
            rows.append((key, shown(getattr(config, name)), "default"))
    return rows


def day(text):
    """The day that --dateline gives, None for None; raises ConfigError when it is none."""
    if text is None:
        return None
    import datetime

    try:
        told = datetime.date.fromisoformat(text)
    except ValueError:
        told = None
    # Later Pythons read other ISO forms too.
    if told is None or told.isoformat() != text:
        raise ConfigError(f"--dateline {text}: expected a day as YYYY-MM-DD, such as 2024-12-02")
    return told


def _without(check, right):
    """The check without its findings on exactly one of the words that are right."""

    def kept(doc, rule):
        return (finding for finding in check(doc, rule) if doc.text[finding.start : finding.end] not in right)

    return kept


def _config(layers, cache):
    """A Config from layers of settings, the farthest first."""
    settings = _merged(layers)
    profile, of_profile = "none", []
    named = next((setting for setting in settings if setting.key == ("profile",)), None)
    if named and named.value != "none":
        from newslint.config import sources

        profile, path = named.value, named.value
        if sources.is_path(path) and named.origin != COMMAND_LINE:
            path = os.path.join(_folder(named), path)
        of_profile = _merged([source.settings for source in sources.profile(path, named.origin, cache)])
    told = {setting.key for setting in settings}
    everything = (*(setting for setting in of_profile if setting.key not in told), *settings)

    def words(*key):
        return tuple(setting.value for setting in settings if setting.key == key)

    def single(key, default):
        return next(iter(words(key)), default)

    def mapping(settings, key):
        return {setting.key[1]: setting.value for setting in settings if setting.key[0] == key}

    options = {}
    for setting in everything:
        if setting.key[0] == "options":
            options.setdefault(setting.key[1], {})[setting.key[2]] = setting.value
    return Config(
        profile=profile,
        rules=words("rules"),
        select=words("select"),
        ignore=tuple((s.value, s.origin == COMMAND_LINE) for s in settings if s.key == ("ignore",)),
        severities=mapping(settings, "severities"),
        profile_severities=mapping(of_profile, "severities"),
        options=options,
        excluded=tuple((_folder(s), s.value) for s in settings if s.key == ("exclude",)),
        min_level=single("min-level", "warning"),
        fail_on=single("fail-on", "error"),
        languagetool=single("languagetool", "auto"),
        garble=single("garble", True),
        vocabulary={key: words(*key_path) for key_path in GROWING[3:] if words(*key_path) for key in key_path[1:]},
        asked=frozenset(s.value for s in settings if s.key == ("select",) and s.origin == COMMAND_LINE),
        settings=everything,
    )


def _folder(setting):
    """The folder of the file that a setting stands in."""
    return os.path.dirname(setting.origin.rpartition(":")[0])


def _merged(layers):
    """The settings that count: the nearest of each key; lists that grow keep those of all layers."""
    found = {}
    for layer in layers:
        fresh = set()
        for setting in layer:
            if setting.key in found and (setting.key in GROWING or setting.key in fresh and setting.key == ("select",)):
                found[setting.key].append(setting)
            else:
                found[setting.key] = [setting]
            fresh.add(setting.key)
    return tuple(setting for settings in found.values() for setting in settings)


def _from_command_line(options):
    """The settings that the command line makes; raises ConfigError for a value that none can have."""
    told = []
    allowed = {"min-level": LEVELS, "fail-on": FAIL_ON}
    for key in ("profile", "min-level", "fail-on", "languagetool", "garble"):
        value = options.get(key.replace("-", "_"))
        if value is None:
            continue
        if key in allowed and value not in allowed[key]:
            raise ConfigError(f"--{key}: {unknown('level', value, allowed[key])}")
        if key == "languagetool" and not is_languagetool(value):
            raise ConfigError(f"--languagetool: expected off, auto, on, require or a URL, found “{value}”")
        told.append(Setting((key,), value, COMMAND_LINE))
    if options.get("no_garble"):
        told.append(Setting(("garble",), False, COMMAND_LINE))
    for key in ("select", "ignore"):
        names = (name.strip() for value in options.get(key) or () for name in value.split(","))
        told.extend(Setting((key,), name, COMMAND_LINE) for name in names if name)
    return tuple(told)


def _matches(folder, globs, path):
    """Whether one of the patterns, read as in .gitignore from `folder`, matches the path."""
    rest = os.path.relpath(path, folder or ".").replace(os.sep, "/")
    return not rest.startswith("../") and _patterns(globs).match_file(rest + "/" * path.endswith("/"))


@cache
def _patterns(globs):
    """The compiled patterns, which many files are compared with."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)
