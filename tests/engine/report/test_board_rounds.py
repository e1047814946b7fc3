"""Tests of assessments.engine.report.board_rounds."""

from typing import Any

from assessments.engine.opened import opened
from assessments.engine.report.board_rounds import reports
from assessments.engine.report.document import Document, Table
from tests.engine.boarding import KNOWN, make_card, make_reply


def shown(*rounds: tuple[str, ...]) -> tuple[Document, ...]:
    """Give the reports of a card with these rounds."""
    return reports(opened(make_card(*rounds), KNOWN), whose="Hill", name="card")


def people(count: int, answers: dict[str, Any], **fields: Any) -> tuple[str, ...]:  # noqa: ANN401  # as the fields are
    """Give so many replies that are alike."""
    return tuple(make_reply(number, answers, **fields) for number in range(count))


def cells(found: Document) -> list[tuple[str, ...]]:
    """Give the lines of the first table in a report."""
    return [row.cells for block in found.chapters[0].blocks if isinstance(block, Table) for row in block.rows]


GUESS = make_reply(9, {"a": 5, "b": 5}, perspective="guess")


def test_a_single_reply_is_shown_as_a_reply() -> None:
    """One person's answers are that person's report."""
    assert ["Round of 2026-09-01: Sample: somebody’s reply"] == [each.title for each in shown(people(1, {"a": 5}))]


def test_several_replies_are_a_team() -> None:
    """Two people's answers are the report of a team, which holds back what rests on so few."""
    [found] = shown(people(2, {"a": 5, "b": 5}))
    assert ("Round of 2026-09-01: Sample: the report of Hill", True) == (
        found.title,
        "held-back" in [each.id for each in found.chapters],
    )


def test_a_guess_is_in_no_teams_figures() -> None:
    """A guess has a report of its own, and the team is reported on without it."""
    with_guess, without = shown((*people(5, {"a": 1, "b": 1}), GUESS)), shown(people(5, {"a": 1, "b": 1}))
    assert without[0].chapters[0].blocks[:3] == with_guess[1].chapters[0].blocks[:3]
    assert "Round of 2026-09-01: Sample: somebody’s guess" == with_guess[2].title


def test_a_guess_stands_beside_what_its_people_say() -> None:
    """What the inviter assumed is compared with the last that the people said."""
    first = shown((*people(5, {"a": 1, "b": 1}), GUESS))[0]
    assert ("What you assumed beside what they say: Sample", ("All", "0", "100", "+100", "guessed higher")) == (
        first.title,
        cells(first)[0],
    )


def test_a_guess_may_be_older_than_the_replies() -> None:
    """A guess of an earlier round is compared with a later one, and a single reply holds nothing back."""
    found = shown((GUESS,), people(1, {"a": 1, "b": 1}))
    assert ("All", "0", "100", "+100", "guessed higher") == cells(found[0])[0]


def test_the_last_two_rounds_are_compared() -> None:
    """What moved between the last two rounds with replies comes first, then each round, the last one first."""
    found = shown(people(1, {"a": 3}), people(5, {"a": 1, "b": 1}), (), people(5, {"a": 5, "b": 5}))
    assert [
        "From 2026-10-01 to 2026-12-01: Sample",
        "Round of 2026-12-01: Sample: the report of Hill",
        "Round of 2026-10-01: Sample: the report of Hill",
        "Round of 2026-09-01: Sample: somebody’s reply",
    ] == [each.title for each in found]
    assert ("All", "0", "100", "+100", "moved up") == cells(found[0])[0]


def test_rounds_of_few_people_are_not_compared() -> None:
    """Two people in each round have no means to compare."""
    found = shown(people(2, {"a": 1, "b": 1}), people(2, {"a": 5, "b": 5}))
    assert ("All", "–", "–", "–", "–") == cells(found[0])[0]


def test_several_guesses_have_no_report_of_their_own() -> None:
    """Two guesses are compared with the people, and neither is shown by itself."""
    other = make_reply(8, {"a": 1, "b": 1}, perspective="guess")
    assert [
        "What you assumed beside what they say: Sample",
        "Round of 2026-09-01: Sample: somebody’s reply",
    ] == [each.title for each in shown((*people(1, {"a": 5}), GUESS, other))]
