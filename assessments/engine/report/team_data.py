"""What was gathered of a team goes in; the plain data that every format and every caller shares comes out."""

from assessments.engine.agenda import Conversation
from assessments.engine.gathering import Gathering
from assessments.engine.model import Assessment, Band
from assessments.engine.team import ItemPicture, Picture

__all__ = ["talk_data", "team_data"]

OF_THE_WHOLE = ("n", "unknown", "counts", "mean", "sd", "median", "min", "max", "band", "split")
OF_A_SCALE = (
    *("n", "unknown", "counts", "mean", "sd", "median", "min", "max"),
    *("ad_m", "r_wg_j", "r_star", "band", "agreement", "split"),
)
OF_AN_ITEM = ("n", "unknown", "counts", "mean", "sd", "median", "ad_m", "r_wg", "a_wg", "split")


def team_data(assessment: Assessment, gathering: Gathering) -> dict[str, object]:
    """Give a team as plain data, numbers unrounded, keys in a fixed order; what is held back is null and listed."""
    team = gathering.team
    return {
        "assessment": assessment.id,
        "version": assessment.version,
        "team": team.name,
        "responses": team.responses,
        "asked": team.asked,
        "openly": team.openly,
        "overall": _figures(team.overall, OF_THE_WHOLE),
        "scales": {each.id: _figures(each, OF_A_SCALE) for each in team.scales},
        "items": {each.question.id: _figures(each, OF_AN_ITEM) for each in team.items},
        "roles": None if team.roles is None else dict(team.roles),
        "missing_roles": list(team.missing_roles),
        "findings": [
            {"id": each.finding.id, "held": each.held, "replies": each.replies, "reason": each.reason}
            for each in gathering.findings
        ],
        "agenda": [talk_data(each) for each in gathering.agenda],
        "suppressed": list(team.suppressed),
    }


def _figures(picture: Picture | ItemPicture, names: tuple[str, ...]) -> dict[str, object]:
    return {name: _figure(getattr(picture, name)) for name in names}


def _figure(value: object) -> object:
    match value:
        case Band():
            return value.id
        case tuple():
            return {str(option): count for option, count in value}
        case _:
            return value


def talk_data(talk: Conversation) -> dict[str, object]:
    """Give a conversation as plain data."""
    return {
        "item": talk.item,
        "finding": talk.finding,
        "title": talk.title,
        "reason": talk.reason,
        "questions": list(talk.questions),
    }
