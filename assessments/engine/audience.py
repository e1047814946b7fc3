"""What an invitation settles goes in; who will see single answers comes out, in sentences.

They follow from the settings and the address for replies alone, never from what the inviter wrote. What only the
inviter can know is called the inviter's word.
"""

from assessments.engine.invitation import Invitation
from assessments.engine.reply import Reply
from assessments.engine.words import listed

__all__ = ["along", "audience", "audience_of_guess", "audience_of_team", "destination"]

HOLDS = "The link holds your answers themselves. Whoever gets the link can read each of them, and can pass it on."
ONE_NUMBER = (
    "The number stays the same when you correct your answers, add a name or take it out. So whoever gets two of your "
    "links can tell that both come from one person."
)
TO_US = (
    "Whoever invited you says that your reply goes to one of you, who gathers the answers and can read each of them.",
    "The site has not checked it. If it is so, whoever invited you sees your answers only if somebody passes them on.",
)
TO_ME = (
    "Whoever invited you says that your reply goes to them, and that they can read each of your answers.",
    "The site has not checked it.",
)
ADDRESS = (
    "A mail with your reply goes to {mail}, the address that whoever invited you gave. If you do not know whose "
    "address that is, ask before you send anything."
)
OPENLY = (
    "Whoever invited you says that your team has agreed to answer openly. So everybody in it may see who answered what."
)
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
        return (*_address(invitation), *audience_of_guess())
    return (*destination(invitation), OPENLY if invitation.openly else NOT_OPENLY, HOLDS)


def destination(invitation: Invitation) -> tuple[str, ...]:
    """Give where a reply goes by the inviter's word, who reads it there, and the address that a mail would go to."""
    return (*(TO_ME if invitation.replies_to == "me" else TO_US), *_address(invitation))


def audience_of_guess() -> tuple[str, ...]:
    """Give who will see a guess: nobody but those who are given its link."""
    return ("This is your own guess. It stays with you unless you hand on its link.", HOLDS)


def along(reply: Reply, role: str | None) -> str:
    """Give what the link of a reply holds beside the answers; `role` is the title of the role that was picked."""
    held = (f"your role (“{role}”)" if role else "", f"the day ({reply.day})" if reply.day else "", "a number")
    return f"It also holds {listed([each for each in held if each])}. {ONE_NUMBER}"


def audience_of_team(*, outside: bool, openly: bool) -> tuple[str, ...]:
    """Give who can read what in the link of a team's report."""
    return (*(IN_OUTSIDE if outside else IN_US), ALL_SEEN if openly else HELD, ANYBODY)


def _address(invitation: Invitation) -> tuple[str, ...]:
    return (ADDRESS.format(mail=invitation.mail),) if invitation.mail else ()
