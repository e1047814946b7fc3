"""Pictures of teams go in; a table of comma-separated values comes out, a line for each scale and each item."""

from collections.abc import Iterable

from assessments.engine.report.csv import label, table
from assessments.engine.team import ItemPicture, Picture, Team

__all__ = ["team_csv"]

FIGURES = ("n", "unknown", "mean", "sd", "median", "min", "max", "ad_m", "r_wg_j", "r_star", "r_wg", "a_wg", "split")


def team_csv(teams: Iterable[Team]) -> str:
    """Give a header and a line per scale and per item of each team; what is undefined or held back is empty."""
    lines = [["team", "responses", "level", "id", *FIGURES]]
    for team in teams:
        start = [label(team.name), str(team.responses)]
        lines.append([*start, "overall", "overall", *_figures(team.overall)])
        lines += [[*start, "scale", each.id, *_figures(each)] for each in team.scales]
        lines += [[*start, "item", each.question.id, *_figures(each)] for each in team.items]
    return table(lines)


def _figures(picture: Picture | ItemPicture) -> list[str]:
    return [_text(getattr(picture, name, None)) for name in FIGURES]


def _text(value: float | bool | None) -> str:  # noqa: FBT001  # a figure, not a switch
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else repr(value)
