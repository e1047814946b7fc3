"""Tests of assessments.engine.report.description."""

from collections.abc import Mapping
from typing import Any

from assessments.engine.model import Assessment
from assessments.engine.report.description import description
from assessments.engine.responses import respond
from tests.engine.making import FIVE, make_assessment, make_choice

SCALE = [{"id": "all", "title": "All", "items": ["a", "b", "c"]}]
ROWS = [(4, 4, 5), (4, 3, 4), (5, 4, 4), (2, 2, 3), (3, 3, 2)]


def described(*answers: Mapping[str, object], assessment: Assessment | None = None, **options: Any) -> dict[str, Any]:  # noqa: ANN401  as description takes them
    """Give the description of some people's answers."""
    asked = assessment or make_assessment(scales=SCALE)
    return description(asked, [respond(asked, each) for each in answers], **options)


def rows(times: int = 1, **keys: object) -> list[dict[str, object]]:
    """Give the rows of the fact sheet's vector, so many times over."""
    return [{**dict(zip("abc", row, strict=True)), **keys} for row in ROWS] * times


def test_a_scale_has_its_reliability() -> None:
    """Thirty complete rows have an alpha, and say that they are thirty; without teams there is no ICC."""
    scale = described(*rows(6))["scales"]["all"]
    assert (30, 30, 0.8654) == (scale["n"], scale["rows"], round(scale["alpha"], 4))
    assert (0, None, None, None) == (scale["teams"], scale["icc1"], scale["icc2"], scale["k"])


def test_an_item_has_its_statistics() -> None:
    """How many answered, did not know and left it open, how they answered, and how it goes with the rest."""
    item = described(*rows(6), {"a": "?"}, {})["items"]["a"]
    assert (30, 1, 1, {"1": 0, "2": 6, "3": 6, "4": 12, "5": 6}, 3.6, 4, 0.81) == (
        item["n"],
        item["unknown"],
        item["missing"],
        item["counts"],
        item["mean"],
        item["median"],
        round(item["item_rest"], 2),
    )


def test_an_item_outside_every_scale_goes_with_no_rest() -> None:
    """It has counts and no correlation."""
    item = described(*rows(), assessment=make_assessment())["items"]["a"]
    assert (5, None) == (item["n"], item["item_rest"])


def test_a_number_has_no_counts() -> None:
    """Every number would be a count of its own."""
    asked = make_assessment({"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 9})
    assert None is described(*[{"n": 3}] * 5, assessment=asked)["items"]["n"]["counts"]


def test_agreement_is_within_each_team() -> None:
    """Teams stand in the order in which they appear, each with its own figures beside what chance would give."""
    found = described(*rows(team="north"), *rows(team="south"))
    north, south = found["teams"]
    assert ("north", "south", 5) == (north["team"], south["team"], south["responses"])
    scale = north["scales"]["all"]
    assert (0.8, 0.7105, 0.3956) == (
        round(scale["ad_m"], 2),
        round(scale["r_wg_j"], 4),
        round(scale["r_wg_j_skewed"], 4),
    )
    assert ("exact", 0.0) == (scale["chance"]["method"], scale["chance"]["error"])
    assert scale["chance"]["probability"] <= scale["chance_of_cutoff"]["probability"]
    assert 2 == found["scales"]["all"]["teams"]


def test_what_can_only_be_simulated_takes_a_source_of_numbers() -> None:
    """A long scale and many people: with numbers it is simulated, with the error beside it; without, it is left out."""
    items = [make_choice(f"i{number}") for number in range(24)]
    asked = make_assessment(*items, scales=[{"id": "all", "title": "All", "items": [item["id"] for item in items]}])
    people = [{str(item["id"]): 1 + (person % 5) for item in items} for person in range(20)]
    assert None is described(*people, assessment=asked)["teams"][0]["scales"]["all"]["chance"]
    drawn = described(*people, assessment=asked, draw=lambda: 0.5)["teams"][0]["scales"]["all"]["chance"]
    assert "simulated" == drawn["method"]


def test_a_skewed_null_needs_its_table() -> None:
    """For four options none is published, so none is given."""
    short = [make_choice(name, options=FIVE[:4]) for name in "abc"]
    asked = make_assessment(*short, scales=SCALE)
    scale = described(*[{"a": 1, "b": 2, "c": 3}] * 5, assessment=asked)["teams"][0]["scales"]["all"]
    assert (1.0, None) == (scale["r_wg_j"], scale["r_wg_j_skewed"])


def test_too_few_people_are_not_described() -> None:
    """Four people have means of scales, and nothing of items or agreement."""
    found = described(*rows()[:4])
    assert (4, None, None) == (found["scales"]["all"]["n"], found["items"]["a"]["n"], found["items"]["a"]["missing"])
    assert {"n": 4, "ad_m": None, "r_wg_j": None, "r_star": None, "agreement": None} | {
        "r_wg_j_skewed": None,
        "chance": None,
        "chance_of_cutoff": None,
    } == found["teams"][0]["scales"]["all"]


def test_an_open_team_is_described_whatever_its_size() -> None:
    """Who agreed to answer openly holds nothing back."""
    assert 4 == described(*rows()[:4], openly=True)["items"]["a"]["n"]


def test_an_item_has_its_agreement_beside_that_of_chance() -> None:
    """Of the first test vector: five random raters of one item agree as much in 5.9 of 100 teams."""
    found = described(*[{"a": value, "b": 3, "c": 3} for value in (4, 4, 5, 3, 4)])["teams"][0]["items"]["a"]
    assert (5, 0.4, 0.75, False) == (found["n"], found["ad_m"], found["r_wg"], found["split"])
    assert ("exact", 0.06) == (found["chance"]["method"], round(found["chance"]["probability"], 2))


def test_an_item_without_an_order_has_no_agreement() -> None:
    """A number of anything is no scale to agree on."""
    asked = make_assessment({"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 9})
    found = described(*[{"n": 3}] * 5, assessment=asked)["teams"][0]["items"]["n"]
    assert {"n": 5, "ad_m": None, "r_wg": None, "a_wg": None, "split": None, "chance": None} == found
