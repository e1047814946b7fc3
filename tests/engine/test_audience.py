"""Tests of assessments.engine.audience."""

from itertools import product

import pytest

from assessments.engine.audience import along, audience, audience_of_guess, audience_of_team, destination
from assessments.engine.invitation import Invitation, RepliesTo
from tests.engine.replying import make_reply

SETTINGS: tuple[RepliesTo, ...] = ("us", "me")


def made(
    replies_to: RepliesTo, *, openly: bool = False, note: str | None = None, mail: str | None = None
) -> Invitation:
    """Give an invitation that settles this."""
    return Invitation(
        assessment="sample", version=1, language="en", replies_to=replies_to, openly=openly, note=note, mail=mail
    )


def test_every_setting_says_something_else() -> None:
    """Who gathers and whether a team answers openly each change what is said."""
    said = {audience(made(to, openly=openly)) for to, openly in product(SETTINGS, (False, True))}
    assert 4 == len(said)


def test_what_the_inviter_wrote_changes_nothing() -> None:
    """A note that promises otherwise does not change who is said to see the answers."""
    assert audience(made("me")) == audience(made("me", note="Nobody will see your answers!"))


@pytest.mark.parametrize("replies_to", SETTINGS)
def test_what_only_the_inviter_knows_is_called_the_inviters_word(replies_to: RepliesTo) -> None:
    """Where replies go and that a team answers openly are what the inviter says, which the site has not checked."""
    said = audience(made(replies_to, openly=True))
    assert (True, True, True) == (
        said[0].startswith("Whoever invited you says that your reply goes to "),
        said[1].startswith("The site has not checked it."),
        said[2].startswith("Whoever invited you says that your team has agreed to answer openly."),
    )


@pytest.mark.parametrize("replies_to", SETTINGS)
def test_the_address_of_a_mail_is_said_with_the_destination(replies_to: RepliesTo) -> None:
    """Whoever is said to get the replies, the address that a mail goes to stands beside it, and is to be looked at."""
    address = (
        "A mail with your reply goes to ann@site.example, the address that whoever invited you gave. If you do not "
        "know whose address that is, ask before you send anything."
    )
    assert (*destination(made(replies_to)), address) == destination(made(replies_to, mail="ann@site.example"))


def test_nothing_is_called_anonymous() -> None:
    """The word is in none of the sentences, as no reply is."""
    invitations = [None, *(made(to, openly=openly) for to, openly in product(SETTINGS, (False, True)))]
    said = " ".join(" ".join(audience(each)) for each in invitations)
    assert "anonym" not in said.lower()


def test_a_guess_stays_with_whoever_guesses() -> None:
    """A guess goes to nobody by itself."""
    guess = Invitation(assessment="sample", version=1, language="en", perspective="guess")
    assert audience_of_guess() == audience(guess)


def test_a_guess_is_told_the_address_of_a_mail() -> None:
    """Who is invited to guess reads where a mail with the guess would go."""
    guess = Invitation(assessment="sample", version=1, language="en", perspective="guess", mail="ann@site.example")
    assert "ann@site.example" in audience(guess)[0]


def test_all_that_a_reply_holds_is_said() -> None:
    """Role, day and number are named as far as they are there, and what the number tells about two links."""
    whole, bare = along(make_reply(role="user", day="2026-09-01"), "User"), along(make_reply(), None)
    number = (
        "The number stays the same when you correct your answers, add a name or take it out. So whoever gets two of "
        "your links can tell that both come from one person."
    )
    assert (
        f"It also holds your role (“User”), the day (2026-09-01) and a number. {number}",
        f"It also holds a number. {number}",
    ) == (whole, bare)


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
