"""Tests of assessments.engine.revealing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from assessments.engine.revealing import reveals
from assessments.engine.team_link import ForUs, for_us
from tests.engine.teaming import TEAM, alike, gathered, of

ADVICE = "Wait for more replies, or send the new link only to people who do not have the earlier one."


def made(*answers: Mapping[str, object], **options: Any) -> ForUs:  # noqa: ANN401  # as gather takes them
    """Give a link for the team of some people's answers."""
    return for_us(TEAM, gathered(*answers, **options))


ONE = "Whoever has both can work out that person's answers."
BOTH = "Whoever has both can work out the answers of those two, taken together."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (5, 6, f"There is 1 reply more in this link than in the earlier one. {ONE}"),
        (5, 7, f"There are 2 replies more in this link than in the earlier one. {BOTH}"),
        (6, 5, f"There is 1 reply more in the earlier link than in this one. {ONE}"),
        (3, 4, f"There is 1 reply more in this link than in the earlier one. {ONE}"),
    ],
)
def test_one_or_two_more_replies_give_themselves_away(before: int, after: int, expected: str) -> None:
    """What one link has and the other has not is theirs alone."""
    assert (expected, ADVICE) == reveals(made(*alike(before)), made(*alike(after)))


@pytest.mark.parametrize(("before", "after"), [(5, 8), (9, 5), (6, 6), (2, 3), (1, 2)])
def test_nobody_is_given_away(before: int, after: int) -> None:
    """By three or more, by the same figures again, or where one of the links has no figure."""
    assert () == reveals(made(*alike(before)), made(*alike(after), name="north"))


def test_a_changed_answer_gives_itself_away() -> None:
    """With as many replies as before, other figures are what somebody changed."""
    [first, second] = reveals(made(*alike(6)), made(*alike(5), of(5)))
    assert (True, ADVICE) == (first.startswith("As many people have replied as when you made the earlier"), second)


def test_a_team_that_answers_openly_is_not_warned() -> None:
    """Everybody in it may see who answered what."""
    assert () == reveals(made(*alike(5), openly=True), made(*alike(6), openly=True))


def test_an_open_link_of_two_gives_away_a_third() -> None:
    """The earlier link held nothing back, so the difference to it counts whatever its size."""
    assert 2 == len(reveals(made(*alike(2), openly=True), made(*alike(3))))


def test_another_version_is_not_compared() -> None:
    """Figures of other questions are no difference."""
    assert () == reveals(replace(made(*alike(5)), version=2), made(*alike(6)))
