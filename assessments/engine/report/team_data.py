"""What was gathered of a team goes in; the plain data that every format and every caller shares comes out."""

from assessments.engine.agenda import Conversation
from assessments.engine.findings import Shared
from assessments.engine.gathering import Gathering
from assessments.engine.model import Assessment, Band
from assessments.engine.team import ItemPicture, Picture

__all__ = ["figures", "finding_data", "talk_data", "team_data"]

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
        "overall": figures(team.overall, OF_THE_WHOLE),
        "scales": {each.id: figures(each, OF_A_SCALE) for each in team.scales},
        "items": {each.question.id: figures(each, OF_AN_ITEM) for each in team.items},
        "roles": None if team.roles is None else dict(team.roles),
        "missing_roles": list(team.missing_roles),
        "findings": [finding_data(each) for each in gathering.findings],
        "agenda": [talk_data(each) for each in gathering.agenda],
        "suppressed": list(team.suppressed),
    }


def figures(picture: Picture | ItemPicture, names: tuple[str, ...]) -> dict[str, object]:
    """Give some figures of a picture as plain data."""
    return {name: _figure(getattr(picture, name)) for name in names}


def _figure(value: object) -> object:
    match value:
        case Band():
            return value.id
        case tuple():
            return {str(option): count for option, count in value}
        case _:
            return value


def finding_data(found: Shared) -> dict[str, object]:
    """Give a finding that replies share as plain data."""
    return {"id": found.finding.id, "held": found.held, "replies": found.replies, "reason": found.reason}


def talk_data(talk: Conversation) -> dict[str, object]:
    """Give a conversation as plain data."""
    return {
        "item": talk.item,
        "finding": talk.finding,
        "title": talk.title,
        "reason": talk.reason,
        "questions": list(talk.questions),
    }
