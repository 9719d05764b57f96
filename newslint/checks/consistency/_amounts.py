"""Amounts as copy writes them ($1.2bn, 40,000, 8%, twelve), for the checks that do sums."""

from typing import NamedTuple

SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,
          "tn": 1e12}  # fmt: skip
FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,4})?"
# Letters and marks behind a figure make it something else: 3rd, 10am, 4-2, 12:30, 1.2.3.
ENDED = r"(?![\w-]|[.,:/]\d| ?[ap]\.?m\b|’s|'s)"


class Amount(NamedTuple):
    """A figure: its value, what it counts (a currency sign, "%" or ""), its scale, and whether it is bare."""

    value: float
    unit: str
    scale: float

    @property
    def is_bare(self):
        """Whether neither sign nor scale tells that this is more than a number."""
        return not self.unit and self.scale == 1


def amount(name):
    """The source of a pattern for an amount; its groups begin with `name`."""
    return (
        rf"(?<![\w.,:/-])(?P<{name}sign>[$€£¥]?)(?P<{name}figure>{FIGURE})"
        rf"(?: ?(?P<{name}scale>thousand|million|billion|trillion|tn|bn|[mkb])\b|(?P<{name}share> ?%| per ?cent\b))?"
        rf"{ENDED}"
    )


def read(match, name):
    """The Amount that the groups of `name` hold."""
    scale = SCALES.get(match[name + "scale"] or "", 1)
    unit = match[name + "sign"] or ("%" if match[name + "share"] else "")
    return Amount(float(match[name + "figure"].replace(",", "")) * scale, unit, scale)


def comparable(one, other):
    """Whether two amounts count one thing: the same sign, and scales that both of them show or need not."""
    if one.unit != other.unit:
        return False
    if one.is_bare and other.is_bare and (_is_year(one) or _is_year(other)):
        return False
    return (one.scale == 1) == (other.scale == 1) or min(one.value, other.value) >= 1000


def _is_year(one):
    return one.value == int(one.value) and 1500 <= one.value < 2100
