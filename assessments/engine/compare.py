"""Two pictures of teams go in; what moved between two rounds, or where a guess differs from its people, comes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assessments.engine.model import Assessment
from assessments.engine.questions import questions
from assessments.engine.ratings import rating_scale
from assessments.engine.responses import Responses
from assessments.engine.suppression import LEAST_FOR_MEANS
from assessments.engine.team import ItemPicture, Picture, Team

__all__ = ["Comparison", "Kind", "Moved", "Pair", "People", "compare"]

Kind = Literal["rounds", "views"]
Moved = Literal["up", "down", "same"]
USUAL_STEPS = 4
"""Steps of five options, which stand in where an assessment has no rating scale at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One figure in both pictures: means from 0 to 100 for a scale, raw option values for an item.

    `moved` is None where either mean is missing. For an item, `unknown` says how many did not know, in each picture.
    """

    id: str
    before: float | None
    after: float | None
    change: float | None
    moved: Moved | None
    unknown: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who answered in one round and not in the other, by the names that they gave; and the parts that were added."""

    both: int
    added: tuple[str, ...]
    left: tuple[str, ...]
    roles_added: tuple[str, ...]
    roles_gone: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two rounds of one team, or two views of one thing: its people's and an outsider's guess."""

    kind: Kind
    before: Team
    after: Team
    overall: Pair
    scales: tuple[Pair, ...]
    items: tuple[Pair, ...]
    people: People
    warnings: tuple[str, ...]


def compare(
    assessment: Assessment,
    before: tuple[Team, Sequence[Responses]],
    after: tuple[Team, Sequence[Responses]],
    *,
    kind: Kind = "rounds",
) -> Comparison:
    """Give what differs between two pictures, each with the responses that it was made of.

    A mean has moved when it changed by at least half a step of the answers: with five options, by 12.5 of 100, or by
    half an option. This is a convention of this project and no test: it says what can be seen, not what is beyond
    chance.
    With `views`, `before` is what the people answered and `after` is the guess.
    """
    (first, first_given), (second, second_given) = before, after
    half = 50 / _steps(assessment)
    people = _people(first, second, first_given, second_given)
    return Comparison(
        kind=kind,
        before=first,
        after=second,
        overall=_scale(first.overall, second.overall, half),
        scales=tuple(_scale(one, other, half) for one, other in zip(first.scales, second.scales, strict=True)),
        items=tuple(_item(one, other) for one, other in zip(first.items, second.items, strict=True)),
        people=people,
        warnings=tuple(_warnings(people, first, second)) if kind == "rounds" else (),
    )


def _steps(assessment: Assessment) -> int:
    """Give how many steps the answers have, by the shortest rating scale."""
    found = [rating_scale(question) for question in questions(assessment.sections)]
    return min((scale.options - 1 for scale in found if scale is not None), default=USUAL_STEPS)


def _scale(before: Picture, after: Picture, half: float) -> Pair:
    return _pair(before.id, before.mean, after.mean, half, (before.unknown, after.unknown))


def _item(before: ItemPicture, after: ItemPicture) -> Pair:
    half = 0.5 if rating_scale(before.question) is not None else None
    return _pair(before.question.id, before.mean, after.mean, half, (before.unknown, after.unknown))


def _pair(
    name: str, before: float | None, after: float | None, half: float | None, unknown: tuple[int | None, int | None]
) -> Pair:
    change = None if before is None or after is None else after - before
    moved: Moved | None = None
    if change is not None and half is not None:
        moved = "up" if change >= half else "down" if change <= -half else "same"
    return Pair(id=name, before=before, after=after, change=change, moved=moved, unknown=unknown)


def _people(first: Team, second: Team, before: Sequence[Responses], after: Sequence[Responses]) -> People:
    then = {each.respondent for each in before if each.respondent is not None}
    now = {each.respondent for each in after if each.respondent is not None}
    return People(
        both=len(then & now),
        added=tuple(sorted(now - then)),
        left=tuple(sorted(then - now)),
        roles_added=tuple(role for role in first.missing_roles if role not in second.missing_roles),
        roles_gone=tuple(role for role in second.missing_roles if role not in first.missing_roles),
    )


def _warnings(people: People, first: Team, second: Team) -> Iterator[str]:
    named = people.both + len(people.added) + len(people.left)
    more = abs(second.responses - first.responses)
    changed = max(len(people.added), len(people.left), more)
    if 0 < changed < LEAST_FOR_MEANS and not (first.openly and second.openly):
        who = "One person" if changed == 1 else "Two people"
        yield f"{who} more or fewer answered: the difference between the rounds may show what they answered."
    if not named:
        yield "Nobody gave a name, so it cannot be told whether the same people answered both times."
    elif people.added or people.left:
        yield "Not the same people answered both times: what moved may be who answered, and not what changed."
