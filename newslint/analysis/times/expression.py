"""TimeExpression: what one stretch of text says about time."""

from typing import NamedTuple

KINDS = (
    "absolute", "partial", "weekday", "relative", "vague", "duration", "interval", "clock", "numeric", "decade",
    "season", "quarter", "holiday", "other-calendar",
)  # fmt: skip


class TimeExpression(NamedTuple):
    """A stretch of text that says when or how long, and what it says; None means that it does not say.

    `kind` is one of KINDS, `form` the shape ("month-day-year", "last-weekday", "since" …). `first` and `last`
    are the days that it means (datetime.date), None while that is unknown. `weekday` is 0 for Monday. `count`
    and `unit` measure durations and distances; `direction` is -1 for the past, 1 for the future. `minutes`
    count from midnight, `zone` is as written. An interval has its ends in `parts`. `value` holds what is
    particular to a kind: a holiday's name, a season's number, the calendar, the words of a numeric date.
    """

    start: int
    end: int
    kind: str
    form: str = ""
    first: object = None
    last: object = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int | None = None
    direction: int = 0
    minutes: int | None = None
    zone: str | None = None
    value: object = None
    parts: tuple = ()

    @property
    def known(self):
        """Whether the days that it means are known."""
        return self.first is not None


def leaves(expressions):
    """The expressions in order, each interval replaced by its ends."""
    for expression in expressions:
        if expression.parts:
            yield from leaves(expression.parts)
        else:
            yield expression
