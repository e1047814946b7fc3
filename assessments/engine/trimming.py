"""A team's picture goes in; as much of it as a link for the team may hold comes out, and what follows from that.

No median, no lowest or highest score and no count of a role is left, and nothing that rests on too few people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assessments.engine.model import Assessment, Scale
from assessments.engine.questions import UNKNOWN, counted, questions
from assessments.engine.scoring import band_of
from assessments.engine.suppression import LEAST_FOR_ALL, shown_of_item, shown_of_scale, suppress
from assessments.engine.team import ItemPicture, Picture, Team, item_picture, shared_options, word

__all__ = ["OF_SCORES", "OF_TWO", "options_of", "shows", "trim"]

OF_SCORES = ("mean", "band")
"""What is defined from one score on."""
OF_TWO = ("sd", "split")
"""What is defined from two scores on."""
OF_RATINGS = ("ad_m", "r_wg_j", "r_star")
IN_ORDER = ("n", "unknown", "mean", "sd", *OF_RATINGS, "band", "split")


def trim(assessment: Assessment, team: Team) -> Team:
    """Give what a link may hold of a team; words, and figures of single questions, are worked out from the rest.

    `suppressed` names each figure of a link that is held back, wherever it may have been defined.
    """
    kept = suppress(team)
    options = [options_of(assessment, scale) for scale in assessment.scales]
    return replace(
        kept,
        overall=_picture(assessment, kept.overall, None),
        scales=tuple(_picture(assessment, each, many) for each, many in zip(kept.scales, options, strict=True)),
        items=tuple(map(_item, kept.items)),
        roles=None,
        suppressed=() if team.openly else tuple(_held_back(kept, options)),
    )


def options_of(assessment: Assessment, scale: Scale) -> int | None:
    """Give how many options all questions of a scale share; None where there is no agreement to speak of."""
    by_id = {each.id: each for each in counted(questions(assessment.sections))}
    return shared_options([by_id[each.question] for each in scale.items])


def shows(name: str, shown: Sequence[str] | None) -> bool:
    """Tell whether a figure is among those that may be shown, where None stands for all."""
    return shown is None or name in shown


def _picture(assessment: Assessment, found: Picture, options: int | None) -> Picture:
    return replace(
        found,
        counts=None,
        median=None,
        min=None,
        max=None,
        band=None if found.mean is None else band_of(assessment.bands, found.mean, 100),
        agreement=None if options is None else word(found.ad_m, n=found.n, split=found.split, options=options),
    )


def _item(found: ItemPicture) -> ItemPicture:
    """Give what counts say of one question, worked out from them, so that it is the same at both ends of a link."""
    question, n, unknown, counts = found.question, found.n, found.unknown, found.counts
    if question.kind == "choice" and counts is not None:
        picked = [value for value, count in counts for _ in range(count)]
        return replace(item_picture(question, [*picked, *[UNKNOWN] * (unknown or 0)]), median=None)
    return replace(item_picture(question, []), n=n, unknown=unknown, counts=counts)


def _held_back(team: Team, options: Sequence[int | None]) -> Iterator[str]:
    replies = team.responses
    scales = [(each, f"scales.{each.id}", many) for each, many in zip(team.scales, options, strict=True)]
    for found, path, many in [(team.overall, "overall", None), *scales]:
        shown = shown_of_scale(found.n, replies)
        yield from (f"{path}.{name}" for name in IN_ORDER if not shows(name, shown) and _possible(name, found.n, many))
    for item in team.items:
        shown = shown_of_item(item.n, replies)
        names = ("n", "unknown", "counts") if item.question.options else ("n", "unknown")
        yield from (f"items.{item.question.id}.{name}" for name in names if not shows(name, shown))
    if replies < LEAST_FOR_ALL:
        yield "findings"


def _possible(name: str, n: int | None, options: int | None) -> bool:
    """Tell whether a figure may have been defined, of so many scores (None where not even that may be told)."""
    if name in OF_RATINGS:
        return options is not None
    return n is None or n >= (2 if name in OF_TWO else 1 if name in OF_SCORES else 0)
