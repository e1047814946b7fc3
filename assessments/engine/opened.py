"""A card and the assessments at hand come in; its rounds with every reply opened, guesses apart, come out."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.engine import share
from assessments.engine.board import Card, Round
from assessments.engine.errors import LinkError, Problem
from assessments.engine.linking import Known
from assessments.engine.model import Assessment
from assessments.engine.reply import Reply
from assessments.engine.responses import Responses, respond

__all__ = ["Group", "OpenedReply", "OpenedRound", "answers", "opened", "openly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedReply:
    """One reply of a card: what is in it, or why it cannot be read here.

    `replaced` says that a later one in the round has the same number and other answers: its writer corrected them.
    """

    fragment: str
    reply: Reply | None
    problem: Problem | None
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The replies of one round to one version of an assessment: what its people say, and what outsiders guess."""

    assessment: Assessment
    members: tuple[Reply, ...]
    guesses: tuple[Reply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRound:
    """One round: each of its replies, and those that count, by what they answer."""

    day: str
    replies: tuple[OpenedReply, ...]
    groups: tuple[Group, ...]

    @property
    def members(self) -> int:
        """Give how many people's replies count."""
        return sum(len(group.members) for group in self.groups)


def opened(card: Card, known: Known) -> tuple[OpenedRound, ...]:
    """Give a card's rounds with their replies opened; whatever is wrong with one of them stands with that one."""
    return tuple(_round(each, known) for each in card.rounds)


def openly(replies: Sequence[Reply]) -> bool:
    """Tell whether all of these people have agreed that their answers may be seen."""
    return all(each.openly for each in replies)


def answers(assessment: Assessment, replies: Sequence[Reply]) -> tuple[Responses, ...]:
    """Give what replies hold as checked answers, with role, name and day."""
    return tuple(
        respond(assessment, {**each.answers, "role": each.role, "respondent": each.label, "when": each.day})
        for each in replies
    )


def _round(found: Round, known: Known) -> OpenedRound:
    read = [_read(fragment, known) for fragment in dict.fromkeys(found.replies)]
    last = {_number(each.reply): place for place, each in enumerate(read) if each.reply}
    marked = tuple(
        OpenedReply(
            fragment=each.fragment,
            reply=each.reply,
            problem=each.problem,
            replaced=each.reply is not None and last[_number(each.reply)] != place,
        )
        for place, each in enumerate(read)
    )
    counting = [each.reply for each in marked if each.reply and not each.replaced]
    kinds = dict.fromkeys((each.assessment, each.version) for each in counting)
    groups = tuple(
        _group(known[kind], [each for each in counting if (each.assessment, each.version) == kind]) for kind in kinds
    )
    return OpenedRound(day=found.day, replies=marked, groups=groups)


def _number(found: Reply) -> tuple[str, int, str]:
    """Give what tells one person's reply from another's; a guess corrects no member's reply."""
    return found.assessment, found.id, found.perspective


def _read(fragment: str, known: Known) -> OpenedReply:
    try:
        found = share.decode(fragment, known)
    except LinkError as error:
        return OpenedReply(fragment=fragment, reply=None, problem=error.problems[0])
    return OpenedReply(fragment=fragment, reply=found, problem=None)


def _group(assessment: Assessment, replies: Sequence[Reply]) -> Group:
    return Group(
        assessment=assessment,
        members=tuple(each for each in replies if each.perspective == "member"),
        guesses=tuple(each for each in replies if each.perspective == "guess"),
    )
