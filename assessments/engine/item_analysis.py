"""An assessment and many scored responses go in; what they tell of its items and scales comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from assessments.engine.agreement import ALPHA_ROWS, ICC, complete_rows, cronbach_alpha, icc
from assessments.engine.model import Assessment, Scale
from assessments.engine.points import points
from assessments.engine.questions import Question, questions
from assessments.engine.responses import Responses
from assessments.engine.team import Scored

__all__ = ["ItemAnalysis", "analyse", "item_rest"]

Row = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnalysis:
    """How well the items of one scale go together, and how far teams differ on it.

    `alpha` is Cronbach's, over the `rows` respondents who answered every item; None below 30 of them, where it would be
    noise. `item_rest` correlates each item with the sum of the others, over the same rows and from the same number on.
    `icc` compares teams, so it is None for fewer than two.
    """

    id: str
    rows: int
    alpha: float | None
    item_rest: Mapping[str, float | None]
    icc: ICC | None
    teams: int


def analyse(assessment: Assessment, scored: Sequence[Scored]) -> tuple[ItemAnalysis, ...]:
    """Give the analysis of every scale; items that are worded in reverse are turned first."""
    asked = {question.id: question for question in questions(assessment.sections)}
    return tuple(_scale(scale, number, asked, scored) for number, scale in enumerate(assessment.scales))


def item_rest(rows: Sequence[Sequence[float]], column: int) -> float | None:
    """Give Pearson's correlation of one column with the sum of the other columns; None where either never varies.

    It is the corrected item-total correlation (Nunnally 1978).

    >>> round(item_rest([(4, 4, 5), (4, 3, 4), (5, 4, 4), (2, 2, 3), (3, 3, 2)], 0), 4)
    0.809
    """
    own = [row[column] for row in rows]
    rest = [fsum(row) - row[column] for row in rows]
    one, other = _deviations(own), _deviations(rest)
    spread = sqrt(fsum(x * x for x in one) * fsum(y * y for y in other))
    return fsum(x * y for x, y in zip(one, other, strict=True)) / spread if spread else None


def _scale(scale: Scale, number: int, asked: Mapping[str, Question], scored: Sequence[Scored]) -> ItemAnalysis:
    members = [member.question for member in scale.items]
    rows = complete_rows([_row([asked[name] for name in members], responses) for responses, _ in scored])
    enough = len(rows) >= ALPHA_ROWS
    groups = _groups(scored, number)
    return ItemAnalysis(
        id=scale.id,
        rows=len(rows),
        alpha=cronbach_alpha(rows) if enough else None,
        item_rest={name: item_rest(rows, column) if enough else None for column, name in enumerate(members)},
        icc=icc(groups) if len(groups) > 1 else None,
        teams=len(groups),
    )


def _row(members: Sequence[Question], responses: Responses) -> Row:
    given = [(question, responses.answers.get(question.id)) for question in members]
    return tuple(None if answer is None else points(question, answer) for question, answer in given)


def _groups(scored: Sequence[Scored], number: int) -> list[list[float]]:
    """Give the scores on one scale by team, teams in the order of their names; who names no team is left out."""
    groups: dict[str, list[float]] = {}
    for responses, scores in scored:
        score = scores.scales[number].score
        if responses.team is not None and score is not None:
            groups.setdefault(responses.team, []).append(score)
    return [groups[name] for name in sorted(groups)]


def _deviations(values: Sequence[float]) -> list[float]:
    middle = fsum(values) / len(values)
    return [value - middle for value in values]
