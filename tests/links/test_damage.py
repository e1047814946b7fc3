"""Tests that a damaged link is refused, whatever was cut or altered, and that a whole one gives what was packed."""

from random import Random

from assessments.engine.share import decode
from assessments.engine.team_share import team_of
from tests.links.damage import KNOWN, LETTERS, changes, is_refused, is_refused_team, prefixes, replies, teams


def test_every_damage_of_a_hundred_replies_is_refused() -> None:
    """Each proper prefix, and each change of one letter in each place, is refused."""
    for reply, fragment in replies(100, seed=1):
        assert reply == decode(fragment, KNOWN)
        assert [] == [text for text in (*prefixes(fragment), *changes(fragment)) if not is_refused(text)]


def test_damage_of_two_thousand_replies_is_refused() -> None:
    """Each proper prefix and 64 changes at random are refused."""
    random = Random(2)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    for reply, fragment in replies(2_000, seed=2):
        assert reply == decode(fragment, KNOWN)
        places = [random.randrange(2, len(fragment)) for _ in range(64)]
        others = [random.choice(LETTERS.replace(fragment[place], "")) for place in places]
        changed = [f"{fragment[:at]}{other}{fragment[at + 1 :]}" for at, other in zip(places, others, strict=True)]
        assert [] == [text for text in (*prefixes(fragment), *changed) if not is_refused(text)]


def test_every_damage_of_twenty_team_reports_is_refused() -> None:
    """Each proper prefix, and each change of one letter in each place, is refused; `make soak` tries a thousand."""
    for made, fragment in teams(20, seed=1):
        assert made == team_of(fragment, KNOWN)
        assert [] == [text for text in (*prefixes(fragment), *changes(fragment)) if not is_refused_team(text)]


def test_damage_of_a_hundred_team_reports_is_refused() -> None:
    """Each proper prefix and another letter in each place are refused."""
    random = Random(6)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    for made, fragment in teams(100, seed=6):
        assert made == team_of(fragment, KNOWN)
        others = [random.choice(LETTERS.replace(letter, "")) for letter in fragment]
        changed = [f"{fragment[:at]}{other}{fragment[at + 1 :]}" for at, other in enumerate(others)]
        assert [] == [text for text in (*prefixes(fragment), *changed) if not is_refused_team(text)]
