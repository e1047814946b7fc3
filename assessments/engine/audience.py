"""What an invitation settles goes in; who will see single answers comes out, in sentences.

They follow from the two settings alone, never from what the inviter wrote.
"""

from assessments.engine.invitation import Invitation

__all__ = ["audience", "audience_of_guess", "audience_of_team", "destination"]

HOLDS = "The link holds your answers themselves. Whoever gets the link can read each of them, and can pass it on."
TO_US = (
    "Your reply goes to the one of you who gathers the answers. That person can read each of your answers.",
    "Whoever invited you sees your answers only if somebody passes them on.",
)
TO_ME = ("Your reply goes to whoever invited you. That person can read each of your answers.",)
OPENLY = "Your team answers openly: everybody in it may see who answered what."
NOT_OPENLY = (
    "A report about the team holds back figures that rest on few people. In a small team, answers can be recognised "
    "all the same."
)
ANYBODY = "Whoever gets this link can read all of this, and can pass it on. There is no taking it back."
IN_US = (
    "It shows means, how many gave each answer to each question, and how far people agree.",
    "It holds no name but the team's, no single reply, no median, and no lowest or highest score.",
)
IN_OUTSIDE = (
    "It shows how many replied. In words, it shows where the team stands and whether its people agree.",
    "It also shows what many do not know, which parts nobody named, and what is worth talking about.",
    "It holds no mean, no count of answers and nobody's single answers.",
)
HELD = "Figures that rest on few people are not in it. In a small team, people can be recognised all the same."
ALL_SEEN = "The team answers openly, so nothing is held back because few people stand behind it."


def audience(invitation: Invitation | None) -> tuple[str, ...]:
    """Give who will see the answers of whoever follows an invitation, or of somebody who answers without one."""
    if invitation is None:
        return ("You decide whom you give your reply to.", HOLDS)
    if invitation.perspective == "guess":
        return audience_of_guess()
    return (*destination(invitation), OPENLY if invitation.openly else NOT_OPENLY, HOLDS)


def destination(invitation: Invitation) -> tuple[str, ...]:
    """Give where a reply goes, and who reads it there."""
    return TO_ME if invitation.replies_to == "me" else TO_US


def audience_of_guess() -> tuple[str, ...]:
    """Give who will see a guess: nobody but those who are given its link."""
    return ("This is your own guess. It stays with you unless you hand on its link.", HOLDS)


def audience_of_team(*, outside: bool, openly: bool) -> tuple[str, ...]:
    """Give who can read what in the link of a team's report."""
    return (*(IN_OUTSIDE if outside else IN_US), ALL_SEEN if openly else HELD, ANYBODY)
