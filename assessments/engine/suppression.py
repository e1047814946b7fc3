"""The whole picture of a team goes in; what may be shown of it comes out, and the name of every figure held back.

A figure goes by its own n: below 3 only how many replied and which roles are missing, from 3 also means of scales and
of the whole, from 5 everything. A team that answers openly has nothing held back.
"""

from dataclasses import fields, replace
from typing import Any, TypeVar

from assessments.engine.team import ItemPicture, Picture, Team

__all__ = ["LEAST_FOR_ALL", "LEAST_FOR_MEANS", "shown_of_item", "shown_of_scale", "suppress"]

LEAST_FOR_MEANS = 3
LEAST_FOR_ALL = 5

P = TypeVar("P", Picture, ItemPicture)
MEANS = ("n", "mean", "band")
COUNTS = ("n", "unknown")
NAMES = ("id", "question")


def suppress(team: Team) -> Team:
    """Give a team without the figures that rest on too few people; `suppressed` names each by its dotted path.

    A figure that was undefined anyway is not named, as nothing is held back there.
    """
    if team.openly:
        return team
    held: list[str] = []
    replies = team.responses
    overall = _kept(team.overall, "overall", shown_of_scale(team.overall.n, replies), held)
    scales = tuple(_kept(each, f"scales.{each.id}", shown_of_scale(each.n, replies), held) for each in team.scales)
    items = tuple(_kept(each, f"items.{each.question.id}", shown_of_item(each.n, replies), held) for each in team.items)
    if team.roles and replies < LEAST_FOR_ALL:
        held.append("roles")
    if replies < LEAST_FOR_ALL:
        held.append("findings")
    return replace(
        team,
        overall=overall,
        scales=scales,
        items=items,
        roles=None if "roles" in held else team.roles,
        suppressed=tuple(held),
    )


def shown_of_scale(n: int | None, replies: int) -> tuple[str, ...] | None:
    """Give the figures of a scale that may be shown, of so many members with a score; None for all of them."""
    n = n or 0
    if n >= LEAST_FOR_ALL:
        return None
    if replies < LEAST_FOR_MEANS:
        return ()
    counts = COUNTS if replies >= LEAST_FOR_ALL else ("n",)
    return (*counts, *MEANS) if n >= LEAST_FOR_MEANS else counts


def shown_of_item(n: int | None, replies: int) -> tuple[str, ...] | None:
    """Give the figures of a question that may be shown, of so many who answered it; None for all of them."""
    if (n or 0) >= LEAST_FOR_ALL:
        return None
    return COUNTS if replies >= LEAST_FOR_ALL else ()


def _kept(picture: P, path: str, shown: tuple[str, ...] | None, held: list[str]) -> P:
    if shown is None:
        return picture
    away = [
        field.name
        for field in fields(picture)
        if field.name not in NAMES and field.name not in shown and getattr(picture, field.name) is not None
    ]
    held += [f"{path}.{name}" for name in away]
    gone: dict[str, Any] = dict.fromkeys(away)
    return replace(picture, **gone)
