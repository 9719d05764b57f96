"""Of findings on the same words, which stay."""

import pytest

from newslint.lint import in_order, without_wider
from newslint.rule import Edit, Finding


def finding(rule, start, end, severity="warning", edit=False):
    edits = (Edit(start, end, "x"),) if edit else ()
    return Finding(rule, start, end, "message", severity, 1.0, edits=edits)


WIDE, NARROW = finding("garble.wide", 0, 20), finding("garble.narrow", 5, 9)
OTHER = finding("quotes.other", 5, 9)
PLAIN, KNOWING = finding("garble.a", 5, 9), finding("garble.b", 5, 9, edit=True)
SEVERE = finding("garble.c", 5, 9, "error")
HINT = finding("garble.hint", 6, 8, "suggestion")


@pytest.mark.parametrize(
    "found, kept",
    [
        ([WIDE, NARROW], [NARROW]),
        ([WIDE, OTHER], [WIDE, OTHER]),
        ([WIDE, finding("garble.wide", 5, 9)], [WIDE, finding("garble.wide", 5, 9)]),
        ([SEVERE, PLAIN], [SEVERE]),
        ([SEVERE, KNOWING], [SEVERE, KNOWING]),
        ([PLAIN, KNOWING], [KNOWING]),
        ([finding("garble.a", 5, 9, edit=True), KNOWING], [finding("garble.a", 5, 9, edit=True)]),
        ([NARROW, HINT], [NARROW, HINT]),
    ],
)
def test_the_narrower_the_more_severe_and_the_one_that_knows_the_edit_stay(found, kept):
    assert without_wider(in_order(found)) == in_order(kept)
