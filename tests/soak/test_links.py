"""Tests of links that take long: damage to many replies, and fragments that nobody made."""

import os
from random import Random

import pytest

from assessments.engine.share import decode
from assessments.engine.team_share import team_of
from tests.links.damage import KNOWN, LETTERS, changes, is_refused, is_refused_team, prefixes, replies, teams

pytestmark = pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "soak", reason="takes many minutes: `make soak` runs it"
)


def test_every_damage_of_ten_thousand_replies_is_refused() -> None:
    """Each proper prefix, and each change of one letter in each place, is refused."""
    for reply, fragment in replies(10_000, seed=3):
        assert reply == decode(fragment, KNOWN)
        assert [] == [text for text in (*prefixes(fragment), *changes(fragment)) if not is_refused(text)]


def test_every_damage_of_a_thousand_team_reports_is_refused() -> None:
    """Each proper prefix, and each change of one letter in each place, is refused."""
    for made, fragment in teams(1_000, seed=5):
        assert made == team_of(fragment, KNOWN)
        assert [] == [text for text in (*prefixes(fragment), *changes(fragment)) if not is_refused_team(text)]


def test_a_million_random_fragments_are_refused() -> None:
    """Random letters, half of them behind the beginning of a real link, are refused in words and never crash."""
    random = Random(4)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    real = [fragment for _, fragment in replies(100, seed=4)]
    for number in range(1_000_000):
        letters = "".join(random.choices(LETTERS, k=random.randrange(1, 120)))
        begun = random.choice(real)[: random.randrange(2, 60)] if number % 2 else "r="
        assert is_refused(begun + letters)
