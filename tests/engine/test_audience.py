"""Tests of assessments.engine.audience."""

from itertools import product

from assessments.engine.audience import audience, audience_of_guess, audience_of_team, destination
from assessments.engine.invitation import Invitation, RepliesTo

SETTINGS: tuple[RepliesTo, ...] = ("us", "me")


def made(replies_to: RepliesTo, *, openly: bool = False, note: str | None = None) -> Invitation:
    """Give an invitation that settles this."""
    return Invitation(assessment="sample", version=1, language="en", replies_to=replies_to, openly=openly, note=note)


def test_every_setting_says_something_else() -> None:
    """Who gathers and whether a team answers openly each change what is said."""
    said = {audience(made(to, openly=openly)) for to, openly in product(SETTINGS, (False, True))}
    assert 4 == len(said)


def test_what_the_inviter_wrote_changes_nothing() -> None:
    """A note that promises otherwise does not change who is said to see the answers."""
    assert audience(made("me")) == audience(made("me", note="Nobody will see your answers!"))


def test_nothing_is_called_anonymous() -> None:
    """The word is in none of the sentences, as no reply is."""
    invitations = [None, *(made(to, openly=openly) for to, openly in product(SETTINGS, (False, True)))]
    said = " ".join(" ".join(audience(each)) for each in invitations)
    assert "anonym" not in said.lower()


def test_a_guess_stays_with_whoever_guesses() -> None:
    """A guess goes to nobody by itself."""
    guess = Invitation(assessment="sample", version=1, language="en", perspective="guess")
    assert audience_of_guess() == audience(guess)


def test_the_destination_is_said_first() -> None:
    """Where a reply goes stands before everything else."""
    assert destination(made("us")) == audience(made("us"))[:2]


def test_a_team_is_told_who_can_read_its_report() -> None:
    """For whom a link is and whether the team answers openly change what is said, the last sentence apart."""
    said = {audience_of_team(outside=one, openly=other) for one, other in product((False, True), repeat=2)}
    assert (4, {"Whoever gets this link can read all of this, and can pass it on. There is no taking it back."}) == (
        len(said),
        {each[-1] for each in said},
    )
