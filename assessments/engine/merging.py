"""Replies to one assessment, in one or more versions, go in; which of them count, and their answers, come out.

A team with mixed versions is reported on the newest version, from the questions that all its versions share.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assessments.engine.errors import LinkError
from assessments.engine.model import Assessment
from assessments.engine.packing import line
from assessments.engine.questions import Question, counted, questions
from assessments.engine.refusals import unfit
from assessments.engine.reply import Reply
from assessments.engine.responses import Responses, respond

__all__ = ["BOTH", "Merged", "State", "Voice", "merge"]

BOTH = "both"
"""Chosen where two replies with one number were given by two people."""
State = Literal["counted", "same", "other", "out", "guess"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One reply and how it stands.

    Its state is `counted`; `same` where a later one with its number says the same; `other` where another one with its
    number, and other content, counts instead; `out` where somebody took it out; `guess` where an outsider guessed.
    """

    fragment: str
    reply: Reply
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """All replies to one assessment, in the order in which they came, and the answers that count, checked.

    `assessment` is in the newest version that counts, `versions` are all that count, `left_out` the questions of the
    newest that another one does not ask in the same way, which are left out for everybody. `lost_roles` counts those
    whose part the newest version does not know. `open` has the numbers of replies with more than one content.
    """

    assessment: Assessment
    versions: tuple[int, ...]
    voices: tuple[Voice, ...]
    responses: tuple[Responses, ...]
    left_out: tuple[Question, ...]
    lost_roles: int
    open: tuple[int, ...]
    openly: bool


def merge(
    replies: Sequence[tuple[str, Reply]],
    known: Mapping[tuple[str, int], Assessment],
    *,
    out: Collection[str] = (),
    chosen: Mapping[int, str] | None = None,
) -> Merged:
    """Give what replies to one assessment are together; each comes with the fragment that it was read from.

    `out` are the fragments that somebody took out. Two replies with one number are one reply, as far as they hold the
    same answers. Else the last one counts, unless `chosen` names another by its fragment, or both by `BOTH`. A team
    answers openly where every reply that counts says so.

    Raises:
        LinkError: where there is no reply, or where they are not all to one assessment.

    """
    if len({reply.assessment for _, reply in replies}) != 1:
        raise _not_one()
    states = _states(replies, frozenset(out), chosen or {})
    counting = [reply for (_, reply), state in zip(replies, states, strict=True) if state == "counted"]
    versions = sorted({reply.version for reply in counting or [reply for _, reply in replies]})
    each = [known[replies[0][1].assessment, version] for version in versions]
    newest = each[-1]
    left_out = _left_out(each)
    roles = {role.id for role in newest.roles.options} if newest.roles else set()
    return Merged(
        assessment=newest,
        versions=tuple(versions),
        voices=tuple(
            Voice(fragment=fragment, reply=reply, state=state)
            for (fragment, reply), state in zip(replies, states, strict=True)
        ),
        responses=tuple(_answers(newest, reply, {question.id for question in left_out}, roles) for reply in counting),
        left_out=left_out,
        lost_roles=sum(reply.role is not None and reply.role not in roles for reply in counting),
        open=_open(replies, states),
        openly=bool(counting) and all(reply.openly for reply in counting),
    )


def _not_one() -> LinkError:
    return unfit("replies", "they are to no assessment, or to several", "take those to one assessment together")


def _content(reply: Reply) -> tuple[object, ...]:
    """Give what makes two replies with one number the same: a new day or another label does not."""
    return (reply.version, frozenset(reply.answers.items()), reply.role, reply.openly)


def _states(replies: Sequence[tuple[str, Reply]], out: frozenset[str], chosen: Mapping[int, str]) -> list[State]:
    """Give how each reply stands: later ones decide about earlier ones, so they are looked at from the last."""
    wanted = {number: dict(replies).get(name) for number, name in chosen.items() if name not in out}
    counts: dict[int, set[tuple[object, ...]]] = {}
    states: list[State] = []
    for fragment, reply in reversed(replies):
        there, content = counts.setdefault(reply.id, set()), _content(reply)
        meant = wanted.get(reply.id)
        if fragment in out:
            states.append("out")
        elif reply.perspective == "guess":
            states.append("guess")
        elif content in there:
            states.append("same")
        elif (content == _content(meant)) if meant else (not there or chosen.get(reply.id) == BOTH):
            there.add(content)
            states.append("counted")
        else:
            states.append("other")
    return states[::-1]


def _open(replies: Sequence[tuple[str, Reply]], states: Sequence[State]) -> tuple[int, ...]:
    contents: dict[int, set[tuple[object, ...]]] = {}
    for (_, reply), state in zip(replies, states, strict=True):
        if state in {"counted", "other"}:
            contents.setdefault(reply.id, set()).add(_content(reply))
    return tuple(number for number, several in contents.items() if len(several) > 1)


def _left_out(versions: Sequence[Assessment]) -> tuple[Question, ...]:
    """Give the questions of the last version that another one does not ask with the same id, kind and options."""
    *others, newest = versions
    asked = [{_same(question) for question in counted(questions(other.sections))} for other in others]
    return tuple(
        question
        for question in counted(questions(newest.sections))
        if not all(_same(question) in other for other in asked)
    )


def _same(question: Question) -> tuple[object, ...]:
    return (*line(question), *(option.exclusive for option in question.options))


def _answers(newest: Assessment, reply: Reply, left_out: Collection[str], roles: Collection[str]) -> Responses:
    """Give the answers of a reply, checked; what was read by the newest version itself, with no rules, has been."""
    if reply.version == newest.version and not left_out and not _has_rules(newest):
        return Responses(answers=reply.answers, respondent=reply.label, role=reply.role, when=reply.day)
    asked = {question.id for question in counted(questions(newest.sections))}
    answers = {
        name: list(answer) if isinstance(answer, tuple) else answer
        for name, answer in reply.answers.items()
        if name in asked and name not in left_out
    }
    role = reply.role if reply.role in roles else None
    return respond(newest, {**answers, "role": role, "respondent": reply.label, "when": reply.day})


def _has_rules(assessment: Assessment) -> bool:
    return any(item.shown_when is not None for section in assessment.sections for item in section.items)
