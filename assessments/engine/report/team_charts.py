"""A team, or a comparison of two, goes in; its charts come out."""

from collections.abc import Sequence

from assessments.engine.agreement import ad_cutoff
from assessments.engine.charts.agreement import Agreement, AgreementPoint, agreement
from assessments.engine.charts.change import GUESSED, Change, ChangeRow, change
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.distribution import Distribution
from assessments.engine.charts.profile import Profile, ProfileRow, profile
from assessments.engine.charts.stacked import Stacked, stacked
from assessments.engine.charts.unknown import Unknown, UnknownRow, unknown
from assessments.engine.compare import Comparison
from assessments.engine.model import Assessment
from assessments.engine.ratings import rating_scale
from assessments.engine.team import ItemPicture, Picture, Team

__all__ = ["changes", "means", "most_apart", "spread_out", "unknowns"]

SPLIT = "split"


def means(assessment: Assessment, team: Team, *, name: str) -> Chart:
    """Give the mean of every scale and of the whole, with one standard deviation to either side."""
    titles = {scale.id: scale.title for scale in assessment.scales}
    data = Profile(
        title="Where the team stands: mean scores, 0 to 100",
        rows=tuple(_mean(each, titles[each.id]) for each in team.scales),
        overall=_mean(team.overall, "Overall"),
        bands=assessment.bands,
        spread="one standard deviation either way",
    )
    return profile(data, name=name)


def spread_out(assessment: Assessment, team: Team, *, name: str) -> Chart | None:
    """Give the map of all scales by mean and disagreement; None where no scale has both."""
    titles = {scale.id: scale.title for scale in assessment.scales}
    points = tuple(
        AgreementPoint(title=titles[each.id], score=each.mean, disagreement=_share(team, each, assessment), split=split)
        for each in team.scales
        for split in [bool(each.split)]
    )
    if all(point.disagreement is None for point in points):
        return None
    return agreement(Agreement(title="How far you agree, by scale", points=points), name=name)


def most_apart(items: Sequence[ItemPicture], *, name: str) -> Chart | None:
    """Give the answers to some items under each other; None without items."""
    if not items:
        return None
    rows = tuple(_distribution(each) for each in items)
    return stacked(Stacked(title="The items on which you differ most", items=rows), name=name)


def unknowns(team: Team, *, most: int, name: str) -> Chart | None:
    """Give the items that most people could not answer; None where everybody could."""
    found = sorted((each for each in team.items if each.unknown), key=lambda each: -(each.unknown or 0))[:most]
    if not found:
        return None
    rows = tuple(
        UnknownRow(title=each.question.ask, unknown=each.unknown or 0, total=(each.n or 0) + (each.unknown or 0))
        for each in found
    )
    return unknown(Unknown(title="What you do not know", rows=rows), name=name)


def changes(assessment: Assessment, comparison: Comparison, *, name: str) -> Chart:
    """Give every scale and the whole in both rounds, or in both views."""
    titles = {scale.id: scale.title for scale in assessment.scales} | {"overall": "Overall"}
    rows = tuple(
        ChangeRow(title=titles[each.id], before=each.before, after=each.after)
        for each in (*comparison.scales, comparison.overall)
    )
    if comparison.kind == "views":
        title = "Its people's view, and the guess"
        data = Change(title=title, rows=rows, before="its people", after="the guess", wording=GUESSED)
    else:
        data = Change(title="From the first round to the second", rows=rows, before="first", after="second")
    return change(data, name=name)


def _mean(picture: Picture, title: str) -> ProfileRow:
    mean, sd = picture.mean, picture.sd
    low, high = (None, None) if mean is None or sd is None else (max(0.0, mean - sd), min(100.0, mean + sd))
    return ProfileRow(
        title=title,
        score=mean,
        band=SPLIT if picture.split else picture.band.title if picture.band else None,
        low=low,
        high=high,
    )


def _share(team: Team, picture: Picture, assessment: Assessment) -> float | None:
    """Give the average deviation of a scale as a share of its cut-off."""
    if picture.ad_m is None:
        return None
    members = {member.question for scale in assessment.scales if scale.id == picture.id for member in scale.items}
    scales = [rating_scale(each.question) for each in team.items if each.question.id in members]
    [options] = {scale.options for scale in scales if scale is not None}
    return picture.ad_m / ad_cutoff(options)


def _distribution(item: ItemPicture) -> Distribution:
    scale = rating_scale(item.question)
    low = scale.low - 1 if scale else 0
    labels = {option.value: option.label for option in item.question.options}
    return Distribution(
        title=item.question.ask,
        options=tuple((labels[value], count) for value, count in item.counts or ()),
        unknown=item.unknown or 0,
        mean=None if item.mean is None else item.mean - low,
        median=None if item.median is None else item.median - low,
        split=SPLIT if item.split else None,
    )
