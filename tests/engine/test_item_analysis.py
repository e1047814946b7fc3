"""Tests of assessments.engine.item_analysis."""

from assessments.engine.item_analysis import analyse, item_rest
from assessments.engine.model import Assessment
from tests.engine.making import make_assessment, make_choice, several

SCALE = [{"id": "all", "title": "All", "items": ["a", "b", "c"]}]
ROWS = [(4, 4, 5), (4, 3, 4), (5, 4, 4), (2, 2, 3), (3, 3, 2)]


def people(times: int, *, team: str | None = None) -> list[dict[str, object]]:
    """Give the rows of the fact sheet's vector, so many times over."""
    return [{**dict(zip("abc", row, strict=True)), **({"team": team} if team else {})} for row in ROWS] * times


def asked(*items: dict[str, object]) -> Assessment:
    """Give an assessment with one scale of three items."""
    return make_assessment(*items, scales=SCALE)


def test_alpha_is_there_from_thirty_complete_rows() -> None:
    """Thirty rows that repeat the vector have its alpha; one fewer have none, and how many there are is said."""
    assessment = asked()
    thirty, fewer = (analyse(assessment, several(assessment, *people(6)[:count])) for count in (30, 29))
    assert (30, 0.8654) == (thirty[0].rows, round(thirty[0].alpha or 0, 4))
    assert (29, None, None) == (fewer[0].rows, fewer[0].alpha, fewer[0].item_rest["a"])


def test_only_complete_rows_count() -> None:
    """Whoever left an item open, or does not know, is in no row."""
    assessment = asked()
    found = analyse(assessment, several(assessment, *people(6), {"a": 1, "b": 1}, {"a": 5, "b": "?", "c": 1}))
    assert (30, 0.8654) == (found[0].rows, round(found[0].alpha or 0, 4))


def test_items_in_reverse_are_turned_first() -> None:
    """The same rows, one item worded the other way round, have the same alpha."""
    turned = asked(make_choice("a"), make_choice("b", reverse=True), make_choice("c"))
    rows = [{"a": a, "b": 6 - b, "c": c} for a, b, c in ROWS] * 6
    assert 0.8654 == round(analyse(turned, several(turned, *rows))[0].alpha or 0, 4)


def test_an_item_is_correlated_with_the_rest() -> None:
    """Each item with the sum of the others, itself left out."""
    assessment = asked()
    found = analyse(assessment, several(assessment, *people(6)))[0].item_rest
    assert {"a": 0.81, "b": 0.85, "c": 0.64} == {name: round(value or 0, 2) for name, value in found.items()}


def test_an_item_that_never_varies_has_no_correlation() -> None:
    """Where everybody says the same there is nothing to go together with."""
    assert item_rest([(1, 2), (1, 3)], 0) is None


def test_icc_compares_teams() -> None:
    """Two teams or more have an ICC of their scores; whoever is in no team is left out."""
    assessment = asked()
    teams = [*people(1, team="north"), *people(1, team="south")]
    others: list[dict[str, object]] = [{"a": 1, "b": 1, "c": 1}, {"team": "north", "a": 1}]
    found = analyse(assessment, several(assessment, *teams, *others))[0]
    assert found.icc is not None
    assert (2, 5.0, -0.25) == (found.teams, found.icc.k, found.icc.icc1)


def test_one_team_has_no_icc() -> None:
    """One team has no spread between teams."""
    assessment = asked()
    found = analyse(assessment, several(assessment, *people(2, team="north")))[0]
    assert (1, None) == (found.teams, found.icc)
