"""Many responses go in; what they tell of the items and scales themselves comes out as plain data."""

from collections.abc import Callable, Mapping, Sequence

from assessments.engine.agreement import r_wg_j
from assessments.engine.chance import Chance, chance_of_r_wg, chance_of_r_wg_j
from assessments.engine.item_analysis import ItemAnalysis, analyse
from assessments.engine.model import Assessment, Scale
from assessments.engine.questions import Question, questions
from assessments.engine.ratings import rating_scale, ratings
from assessments.engine.responses import Responses
from assessments.engine.scoring import score
from assessments.engine.suppression import suppress
from assessments.engine.team import ItemPicture, Picture, Scored, Team, picture

__all__ = ["CUTOFF", "description"]

CUTOFF = 0.7
"""The traditional cut-off of r_wg(J)."""
SKEWED = frozenset({5, 6, 7, 9, 10, 11})
"""The numbers of options for which the variance of a slightly skewed null is published (LeBreton and Senter 2008)."""
NOTES = (
    "alpha and item_rest are null below 30 respondents who answered every item of the scale",
    "icc1 and icc2 compare teams and are null for fewer than two; k is the mean team size, corrected for unequal sizes",
    "r_wg_j_skewed takes a slightly skewed null, which flatters less",
    "chance is how often as many raters who answer at random would agree as much, or more",
    f"chance_of_cutoff is how often they would reach an r_wg_j of {CUTOFF:.2f}",
    "figures that rest on too few people are null",
)

Draw = Callable[[], float]
Ratings = tuple[int, ...]


def description(
    assessment: Assessment, responses: Sequence[Responses], *, openly: bool = False, draw: Draw | None = None
) -> dict[str, object]:
    """Give item statistics, reliability, agreement within each team, and ICC across teams.

    `draw` gives random numbers from 0 up to 1, for what can only be simulated.
    """
    scored = [(each, score(assessment, each)) for each in responses]
    whole = _shown(assessment, scored, openly=openly)
    analysed = {each.id: each for each in analyse(assessment, scored)}
    teams: dict[str | None, list[Scored]] = {}
    for each in scored:
        teams.setdefault(each[0].team, []).append(each)
    return {
        "assessment": assessment.id,
        "version": assessment.version,
        "responses": whole.responses,
        "scales": {each.id: _scale(each, analysed[each.id]) for each in whole.scales},
        "items": {each.question.id: _item(each, scored, analysed) for each in whole.items},
        "teams": [_team(assessment, name, members, openly=openly, draw=draw) for name, members in teams.items()],
        "notes": list(NOTES),
    }


def _shown(assessment: Assessment, scored: Sequence[Scored], *, openly: bool) -> Team:
    return suppress(picture(assessment, scored, openly=openly))


def _scale(figures: Picture, analysed: ItemAnalysis) -> dict[str, object]:
    icc = analysed.icc
    return {
        **{name: getattr(figures, name) for name in ("n", "unknown", "mean", "sd", "median", "min", "max")},
        "rows": analysed.rows,
        "alpha": analysed.alpha,
        "teams": analysed.teams,
        "icc1": icc.icc1 if icc else None,
        "icc2": icc.icc2 if icc else None,
        "k": icc.k if icc else None,
    }


def _item(figures: ItemPicture, scored: Sequence[Scored], analysed: Mapping[str, ItemAnalysis]) -> dict[str, object]:
    name = figures.question.id
    rest = [each.item_rest[name] for each in analysed.values() if name in each.item_rest]
    open_ones = sum(name not in responses.answers and name not in responses.hidden for responses, _ in scored)
    counts = None if figures.counts is None else {str(value): count for value, count in figures.counts}
    return {
        "n": figures.n,
        "unknown": figures.unknown,
        "missing": open_ones if figures.n is not None else None,
        "counts": counts,
        "mean": figures.mean,
        "sd": figures.sd,
        "median": figures.median,
        "item_rest": rest[0] if rest else None,
    }


def _team(
    assessment: Assessment, name: str | None, members: Sequence[Scored], *, openly: bool, draw: Draw | None
) -> dict[str, object]:
    team = _shown(assessment, members, openly=openly)
    rated = {
        question.id: ratings(question, [responses.answers.get(question.id) for responses, _ in members])
        for question in questions(assessment.sections)
    }
    asked = {item.question.id: item.question for item in team.items}
    scales = zip(assessment.scales, team.scales, strict=True)
    return {
        "team": name,
        "responses": team.responses,
        "scales": {scale.id: _of_scale(scale, figures, asked, rated, draw) for scale, figures in scales},
        "items": {item.question.id: _of_item(item, rated[item.question.id]) for item in team.items},
    }


def _of_scale(
    scale: Scale, figures: Picture, asked: Mapping[str, Question], rated: Mapping[str, Ratings], draw: Draw | None
) -> dict[str, object]:
    """Give agreement on a scale, and how often as many raters of as many items would agree as much by chance."""
    found = {name: getattr(figures, name) for name in ("n", "ad_m", "r_wg_j", "r_star", "agreement")}
    first = rating_scale(asked[scale.items[0].question])
    if figures.r_wg_j is None or first is None:
        return {**found, "r_wg_j_skewed": None, "chance": None, "chance_of_cutoff": None}
    items = [rated[each.question] for each in scale.items if len(rated[each.question]) > 1]
    raters = max(map(len, items))
    skewed = r_wg_j(items, options=first.options, null="slight-skew") if first.options in SKEWED else None
    reached, cutoff = (
        chance_of_r_wg_j(raters, len(items), options=first.options, threshold=threshold, draw=draw)
        for threshold in (figures.r_wg_j, CUTOFF)
    )
    return {**found, "r_wg_j_skewed": skewed, "chance": _chance(reached), "chance_of_cutoff": _chance(cutoff)}


def _of_item(figures: ItemPicture, rated: Ratings) -> dict[str, object]:
    """Give agreement on an item, and how often as many raters would agree as much by chance."""
    found = {name: getattr(figures, name) for name in ("n", "ad_m", "r_wg", "a_wg", "split")}
    scale = rating_scale(figures.question)
    if figures.r_wg is None or scale is None:
        return {**found, "chance": None}
    chance = chance_of_r_wg(len(rated), options=scale.options, threshold=figures.r_wg)
    return {**found, "chance": _chance(chance)}


def _chance(chance: Chance | None) -> dict[str, object] | None:
    if chance is None:
        return None
    return {"probability": chance.probability, "method": chance.method, "error": chance.error}
