"""Time expressions: every date, day, time, duration and interval of a text, and the days that it means."""

from bisect import bisect_right

from newslint.analysis.times.expression import KINDS, TimeExpression, leaves

__all__ = ["KINDS", "TimeExpression", "find", "leaves", "sentence_of"]

TENSED = frozenset(("partial", "weekday", "holiday", "relative"))


def find(text, sentences, date=None):
    """All time expressions of `text` in order; none overlaps another, an interval holds its ends in `parts`.

    `sentences` are spans in order. `date` is the day of the story (datetime.date); without it only what the
    words alone tell is resolved. Tense decides which Monday or which March 3 a story means; where it does not
    tell, the days stay unknown.
    """
    from newslint.analysis.times.build import build
    from newslint.analysis.times.grammar import SHAPES, grammar
    from newslint.analysis.times.intervals import join
    from newslint.analysis.times.recurring import as_hours, is_any_day
    from newslint.analysis.times.resolve import resolve
    from newslint.analysis.times.scan import Tokens
    from newslint.analysis.times.tense import direction

    starts = [sentence.start for sentence in sentences]
    tokens = Tokens(text, frozenset(starts))
    found = []
    for match in grammar().finditer(tokens.letters):
        form, kind, _ = SHAPES[int(match.lastgroup[1:])]
        span = match.span()
        expression = build(tokens, *span, form, kind)
        if form == "weekday" and is_any_day(text, expression.start):
            expression = expression._replace(form="recurring")
        found.append((expression, span))

    def resolved(expression):
        if expression.parts:
            return _spanned(expression._replace(parts=tuple(resolved(part) for part in expression.parts)))
        tense = 0
        if date is not None and expression.kind in TENSED:
            at = bisect_right(starts, expression.start) - 1
            if at >= 0:
                tense = direction(text, expression.start, expression.end, sentences[at])
        first, last = resolve(expression, date, tense)
        if first is None or last is None:
            return expression
        return expression._replace(first=first, last=last)

    return tuple(resolved(as_hours(text, expression)) for expression in join(tokens, found))


def _spanned(interval):
    """An interval with the days from its first part's to its last one's, when both are known and in order."""
    if len(interval.parts) == 2:
        left, right = interval.parts
        if left.first and right.last and left.first <= right.last:
            return interval._replace(first=left.first, last=right.last)
    elif interval.form == "since":
        return interval._replace(first=interval.parts[0].first)
    elif interval.form == "until":
        return interval._replace(last=interval.parts[0].last)
    return interval


def sentence_of(sentences, starts, at):
    """The sentence that holds offset `at`, or None; `starts` are the sentences' starts."""
    index = bisect_right(starts, at) - 1
    return sentences[index] if index >= 0 and at < sentences[index].end else None
