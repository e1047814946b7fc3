"""Tests of the figures on the page about statistics."""

from pathlib import Path

from assessments.engine.chance import Chance, chance_of_ad_m, chance_of_r_wg, chance_of_r_wg_j, r_wg_by_chance


def percent(chance: Chance | None) -> str:
    """Give an exact probability as the page does."""
    return "none" if chance is None or chance.method != "exact" else f"{100 * chance.probability:.1f} %"


def test_the_table_of_chance_is_what_the_engine_works_out(root: Path) -> None:
    """Every row of the table can be made again: five options, one item and six, .70 and .80."""
    lines = (root / "docs" / "reference" / "statistics.md").read_text(encoding="utf-8").splitlines()
    rows = [
        f"| {raters} | {percent(chance_of_r_wg(raters, options=5, threshold=0.7))}"
        f" | {percent(chance_of_r_wg_j(raters, 6, options=5, threshold=0.7))}"
        f" | {percent(chance_of_ad_m(raters, options=5, threshold=0.8))}"
        f" | {r_wg_by_chance(raters, options=5):.3f} |"
        for raters in (3, 4, 5, 6, 7, 8, 10, 12)
    ]
    start = lines.index(rows[0])
    assert rows == lines[start : start + len(rows)]
