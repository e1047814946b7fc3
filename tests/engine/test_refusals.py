"""Tests of assessments.engine.refusals."""

import pytest

from assessments.engine import refusals
from assessments.engine.errors import LinkError


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            refusals.no_link(),
            "link: there is no link in it; paste the whole address, from https:// to its last character",
        ),
        (
            refusals.too_long(9, 8),
            "link: 9 characters are more than the 8 of the longest link; paste the link alone",
        ),
        (
            refusals.cut(3, 4),
            "link: it is cut: 3 of at least 4 characters are there; ask for the link again and copy it whole",
        ),
        (
            refusals.altered("x"),
            "link: it was altered on the way: x; ask for the link again and copy it whole",
        ),
        (
            refusals.newer("x"),
            "link: x is unknown here: the link is damaged, or newer than this version; reload the page or update",
        ),
        (
            refusals.other_kind("a report", "which this version cannot read"),
            "link: it is a report, which this version cannot read; open it in a browser, on the site that it names",
        ),
        (
            refusals.foreign("x"),
            "link: it was not made by a form of this site: x; ask whoever sent it to make the link anew on the site",
        ),
        (refusals.unknown("x", "y"), "link: x; y"),
        (refusals.unfit("label", "x", "y"), "label: x; y"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_do(error: LinkError, expected: str) -> None:
    """Each refusal is one problem with its place, its fault and a remedy."""
    assert [expected] == [str(problem) for problem in error.problems]
