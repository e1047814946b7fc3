"""A team's report out of a link goes in; the plain data that `open` and every caller shares comes out."""

from assessments.engine.report.team_data import figures, finding_data, talk_data
from assessments.engine.team_link import ForOutside, ForUs, TeamLink, tells

__all__ = ["team_link_data"]

OF_THE_WHOLE = ("n", "unknown", "mean", "sd", "band", "split")
OF_A_SCALE = ("n", "unknown", "mean", "sd", "ad_m", "r_wg_j", "r_star", "band", "agreement", "split")
OF_AN_ITEM = ("n", "unknown", "counts")
HELD = {"nothing": ("scales", "unknown", "agenda"), "bands": ("agreement", "unknown", "agenda"), "all": ()}
"""What a link for outsiders does not tell, by how much it tells."""


def team_link_data(link: TeamLink) -> dict[str, object]:
    """Give a report as plain data, keys in a fixed order; what is undefined or held back is null.

    `suppressed` names what is held back: for the team each figure by its dotted path, for outsiders each kind.
    """
    return _us(link) if isinstance(link, ForUs) else _outside(link)


def _us(link: ForUs) -> dict[str, object]:
    team = link.team
    return {
        "for": "us",
        "assessment": link.assessment,
        "version": link.version,
        "team": team.name,
        "change": link.change,
        "responses": team.responses,
        "asked": team.asked,
        "openly": team.openly,
        "overall": figures(team.overall, OF_THE_WHOLE),
        "scales": {each.id: figures(each, OF_A_SCALE) for each in team.scales},
        "items": {each.question.id: figures(each, OF_AN_ITEM) for each in team.items},
        "missing_roles": list(team.missing_roles),
        "findings": [finding_data(each) for each in link.findings],
        "agenda": [talk_data(each) for each in link.agenda],
        "suppressed": list(team.suppressed),
    }


def _outside(link: ForOutside) -> dict[str, object]:
    return {
        "for": "outside",
        "assessment": link.assessment,
        "version": link.version,
        "team": link.name,
        "change": link.change,
        "responses": link.responses,
        "openly": link.openly,
        "scales": {
            each.id: {"band": each.band.id if each.band else None, "agreement": each.agreement} for each in link.scales
        },
        "unknown": None if link.unknown is None else [each.id for each in link.unknown],
        "missing_roles": list(link.missing_roles),
        "agenda": [talk_data(each) for each in link.agenda],
        "suppressed": list(HELD[tells(link.responses, openly=link.openly)]),
    }
