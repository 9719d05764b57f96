"""What a YAML rule says and proposes: the words put into its message, and the edits that repair a match."""

from newslint.compiled import compiled
from newslint.kinds import patterns
from newslint.kinds.fields import Complaint
from newslint.kinds.search import trimmed
from newslint.rule import Edit

PLACE = compiled(r"%[sd%]")
GROUP = compiled(r"\$(?:(\d)|\{(\d)\})")


def say(message, *words):
    """The message with its `%s` and `%d` filled, in order."""
    given = iter(words)
    return PLACE.sub(lambda place: "%" if place[0] == "%%" else str(next(given, place[0])), message)


def either(message, options):
    """Several options as one phrase, in the quotation marks that the message puts around its first `%s`."""
    at = message.find("%s")
    before, after = message[max(at - 1, 0) : at], message[at + 2 : at + 3]
    if not before or before not in "'\"“‘" or not after or after not in "'\"”’":
        before = after = ""
    return f"{after} or {before}".join(options)


def options(replacement):
    """The texts that Vale writes as `one|other`; `\\|` is a bar."""
    if "|" not in replacement:
        return (replacement,)
    return tuple(part.replace("\0", "|") for part in replacement.replace("\\|", "\0").split("|"))


def expand(template, match, first=0):
    """The template with `$1`, `$2` … as the groups of `match` that follow group `first`, which is `$0`."""
    if "$" not in template:
        return template
    return GROUP.sub(lambda group: match[first + int(group[1] or group[2])] or "", template)


def in_case_of(observed, replacement, key=""):
    """The replacement with a capital, or all in capitals, as the words that it stands for.

    Not when the `key` that matched has a capital itself: then the capital belongs to the word (“OK”).
    """
    if not observed[:1].isupper() or not replacement[:1].islower() or key[:1].isupper():
        return replacement
    if observed.isupper() and sum(map(str.isalpha, observed)) > 4:
        return replacement.upper()
    return replacement[0].upper() + replacement[1:]


def replace(text, start, end, replacement, safe):
    """The Edit that puts `replacement` in the place; nothing takes a space beside it along."""
    if replacement:
        return Edit(start, end, replacement, safe)
    if text[end : end + 1] == " " and (start == 0 or text[start - 1].isspace()):
        end += 1
    elif start and text[start - 1] == " ":
        start -= 1
    return Edit(start, end, "", safe)


def check_groups(template, count, *keys):
    """Raises Complaint, with the keys to the template, when it speaks of a group beyond `count`, the last one."""
    for group in GROUP.finditer(template):
        number = int(group[1] or group[2])
        if number > count:
            raise Complaint(f"“{template}” speaks of group {number}, but the last one is {count}", *keys)


def check_action(action, count, foreign):
    """Raises Complaint when a replacement speaks of a group that is not there.

    `count` is the number of groups that each match has; the pattern of an `edit` has its own.
    """
    if action is None:
        return
    if action.name == "replace":
        for at, param in enumerate(action.params):
            check_groups(param, count, "action", "params", at)
    elif action.pattern is not None and "$" in action.params[2]:
        check_groups(action.params[2], patterns.compiled(action.pattern, False, foreign).groups, "action", "params", 2)


def act(action, search, whole, match, safe):
    """The edits that an action makes of the match at `whole`; none for actions that only Vale's editors know.

    A replacement stands for the whole match; otherwise white space at its ends stays, unless an `edit` is about it.
    Raises patterns.TooSlow when the pattern of somebody's `edit` uses up the time of the Search.
    """
    if action is None or action.name in ("suggest", "convert"):
        return ()
    text = search.text
    if action.name == "replace":
        return tuple(replace(text, *whole, expand(param, match), safe) for param in action.params)
    start, end = trimmed(text, *whole)
    if action.name == "remove":
        return (replace(text, start, end, "", safe),)
    if any(param.isspace() for param in action.params[1:2]):
        start, end = whole
    changed = _edited(action, text[start:end], search)
    return () if changed is None else (replace(text, start, end, changed, safe),)


def _edited(action, words, search):
    """The words after Vale's `edit` action, or None when its parameters are not understood."""
    if action.pattern is not None:
        return search.replaced(action.pattern, lambda match: expand(action.params[2], match), words)
    name, *rest = action.params or ("",)
    if name == "trim" and rest:
        return words.strip(rest[0])
    if name in ("trim_right", "trim_suffix") and rest:
        return words.removesuffix(rest[0])
    if name in ("trim_left", "trim_prefix") and rest:
        return words.removeprefix(rest[0])
    if name == "truncate" and any(rest[:1]):
        return words.split(rest[0])[0]
    return None
