"""Two links for one team, an earlier one and a new one, go in; what their difference would give away comes out."""

from assessments.engine.suppression import LEAST_FOR_MEANS
from assessments.engine.team import Team
from assessments.engine.team_link import ForUs
from assessments.engine.words import counted

__all__ = ["reveals"]


def reveals(before: ForUs, after: ForUs) -> tuple[str, ...]:
    """Give what to say before a second link is passed on: nothing where the difference gives nobody away.

    Whoever has both links can take one from the other. What is left is the answers of those who are in one alone, and
    fewer than three people are too few for that. Nothing is left where either link has no figure, and a team that
    answers openly hides nothing from itself.
    """
    if (before.assessment, before.version) != (after.assessment, after.version) or after.team.openly:
        return ()
    if min(before.team.responses, after.team.responses) < LEAST_FOR_MEANS and not before.team.openly:
        return ()
    apart = after.team.responses - before.team.responses
    if abs(apart) >= LEAST_FOR_MEANS or (apart == 0 and _figures(before.team) == _figures(after.team)):
        return ()
    return (_what(apart), "Wait for more replies, or send the new link only to people who do not have the earlier one.")


def _figures(team: Team) -> tuple[object, ...]:
    return team.overall, team.scales, team.items


def _what(apart: int) -> str:
    if apart == 0:
        return (
            "As many people have replied as when you made the earlier link, and the figures are other ones. Whoever "
            "has both links can work out what was changed."
        )
    number = abs(apart)
    people = counted(number, "reply", "replies")
    where = "this link than in the earlier one" if apart > 0 else "the earlier link than in this one"
    whose = "that person's answers" if number == 1 else "the answers of those two, taken together"
    verb = "is" if number == 1 else "are"
    return f"There {verb} {people} more in {where}. Whoever has both can work out {whose}."
