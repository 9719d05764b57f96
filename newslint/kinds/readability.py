"""Kind `readability`: a grade level, the mean of one or more formulas, above what the house allows."""

from newslint.kinds import fields, wording
from newslint.kinds.fields import Complaint

FORMULAS = {
    "Flesch-Kincaid": "flesch_kincaid_grade",
    "Gunning Fog": "gunning_fog",
    "SMOG": "smog",
    "Coleman-Liau": "coleman_liau",
    "Automated Readability": "automated_readability",
}


def grade(value, *keys):
    """A number of school years, with or without a fraction."""
    try:
        return float(fields.text(value, *keys))
    except ValueError:
        raise Complaint(f"`{keys[-1]}` must be a number, not “{value}”", *keys) from None


def metrics(value, *keys):
    """Names of FORMULAS."""
    for at, name in enumerate(fields.texts(value, *keys)):
        fields.choice(*FORMULAS)(name, *keys, at)
    return fields.texts(value, *keys)


KEYS = {"grade": grade, "metrics": metrics}
REQUIRED = (("grade",), ("metrics",))
OPTIONS = {"grade": 0.0}
WORDS = 1


def build(given, foreign):
    """The check that says the mean of the formulas, about the whole document, when it is above the grade."""
    names = [FORMULAS[name] for name in given["metrics"]]

    def check(doc, rule):
        from newslint.analysis import readability

        counts = doc.readability
        if not counts.words or not counts.sentences:
            return
        mean = sum(getattr(readability, name)(counts) for name in names) / len(names)
        if mean > rule.options["grade"]:
            data = {"grade": round(mean, 2), "limit": rule.options["grade"]}
            yield rule.finding(0, 0, wording.say(rule.message, f"{mean:.1f}"), data=data)

    return check
