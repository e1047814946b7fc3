"""What an invitation settles goes in; who will see single answers comes out, in sentences.

They follow from the two settings alone, never from what the inviter wrote.
"""

from assessments.engine.invitation import Invitation

__all__ = ["audience", "audience_of_guess", "destination"]

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
