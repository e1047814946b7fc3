"""Tests of assessments.engine.report.team_csv."""

from assessments.engine.gathering import gather
from assessments.engine.report.team_csv import team_csv
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

ASSESSMENT = make_assessment(make_choice("a"), scales=[{"id": "all", "title": "All", "items": ["a"]}])
HEAD = "team,responses,level,id,n,unknown,mean,sd,median,min,max,ad_m,r_wg_j,r_star,r_wg,a_wg,split"


def table(*values: object, name: str | None = None) -> list[str]:
    """Give the lines for people who gave these values."""
    responses = [respond(ASSESSMENT, {"a": value}) for value in values]
    return team_csv([gather(ASSESSMENT, responses, name=name).team]).splitlines()


def test_a_team_is_a_line_for_the_whole_each_scale_and_each_item() -> None:
    """Every figure stands in its column, unrounded; what a level has not is empty."""
    assert [
        HEAD,
        "north,5,overall,overall,5,0,75.0,17.67766952966369,75.0,50.0,100.0,,,,,,false",
        "north,5,scale,all,5,0,75.0,17.67766952966369,75.0,50.0,100.0,0.4,0.75,0.75,,,false",
        "north,5,item,a,5,0,4.0,0.7071067811865476,4,,,0.4,,,0.75,0.7333333333333333,false",
    ] == table(4, 4, 5, 3, 4, name="north")


def test_what_is_held_back_is_empty() -> None:
    """Two people leave a table with nothing but how many they are."""
    assert [HEAD, ",2,overall,overall,,,,,,,,,,,,,", ",2,scale,all,,,,,,,,,,,,,", ",2,item,a,,,,,,,,,,,,,"] == table(
        4, 4
    )


def test_no_spreadsheet_runs_a_team_as_a_formula() -> None:
    """A name that begins like a formula gets an apostrophe in front."""
    assert table(4, name="=1+1")[1].startswith("'=1+1,1,")
