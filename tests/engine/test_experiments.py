"""Tests of assessments.engine.experiments."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import ResponseError
from assessments.engine.experiments import Comparison, compare, plan
from assessments.engine.fisher import Counts
from assessments.engine.intervals import Group

COUNTS = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
LEVELS = st.floats(0.001, 0.9999)
ZERO = "The interval of the difference includes 0:"
NO_NUMBER = "expected a whole number, found true (true or false; put a word in quotes); "
SMALL = "The groups are small:"


def refused(**figures: Any) -> list[str]:  # noqa: ANN401  # wrong figures of any type are the point
    """Give every problem of some figures as a line; none where they can be used."""
    try:
        compare(**{"control": (48, 80), "treated": (56, 70), **figures})
    except ResponseError as error:
        return [str(problem) for problem in error.problems]
    return []


def warned(control: Counts, treated: Counts, **options: int) -> list[str]:
    """Give how the warnings of a comparison begin."""
    return [" ".join(each.split(" ")[:7]) for each in compare(control, treated, **options).warnings]


def test_a_comparison_is_whole() -> None:
    """Newcombe's example (1998): 56 of 70 against 48 of 80."""
    assert Comparison(
        control=Group(won=48, n=80, rate=0.6, low=0.49045465005160693, high=0.7003817240412882),
        treated=Group(won=56, n=70, rate=0.8, low=0.6918335550374727, high=0.8769526075163688),
        confidence=0.95,
        difference=0.2,
        difference_low=0.05243147240236895,
        difference_high=0.3338726540369025,
        ratio=1.3333333333333333,
        ratio_low=1.07662642276,
        ratio_high=1.65124851127,
        method="Fisher's test with mid-p, two-sided",
        p_value=0.010421139959037108,
        p_exact=0.012521129749209154,
        p_mid=0.010421139959037108,
        number_needed=5,
        number_needed_low=3,
        number_needed_high=20,
        warnings=(),
    ) == compare(control=(48, 80), treated=(56, 70))


def test_a_comparison_is_plain_data() -> None:
    """Keys stand in a fixed order; what is undefined is null."""
    found = compare((0, 10), (10, 10)).to_data()
    keys = (
        "control treated confidence difference difference_low difference_high ratio ratio_low ratio_high method "
        "p_value p_exact p_mid number_needed number_needed_low number_needed_high warnings"
    )
    assert keys.split() == list(found)
    assert ({"won": 0, "n": 10, "rate": 0.0, "low": 0.0}, None, list) == (
        {key: value for key, value in compare((0, 10), (10, 10)).control.to_data().items() if key != "high"},
        found["ratio"],
        type(found["warnings"]),
    )


@pytest.mark.parametrize(
    ("control", "treated", "needed"),
    [
        ((48, 80), (56, 70), (3, 5, 20)),
        ((0, 10), (10, 10), (1, 1, 2)),
        ((48, 80), (50, 80), (None, None, None)),
        ((56, 70), (48, 80), (None, None, None)),
        ((0, 1000), (100, 1000), (9, 10, 13)),
    ],
)
def test_a_number_is_needed_where_the_difference_is_seen(
    control: Counts, treated: Counts, needed: tuple[int | None, int | None, int | None]
) -> None:
    """The number needed is there only where the whole interval of the difference lies above 0."""
    found = compare(control, treated)
    assert needed == (found.number_needed_low, found.number_needed, found.number_needed_high)


@pytest.mark.parametrize(
    ("control", "treated", "warnings"),
    [
        ((48, 80), (56, 70), []),
        ((48, 80), (50, 80), ["The interval of the difference includes 0:"]),
        ((56, 70), (48, 80), ["The treated group did worse than the"]),
        ((3, 10), (9, 10), ["The groups are small: without any difference,"]),
        ((40, 1000), (60, 250), ["One group is at least 4 times"]),
        ((0, 200), (50, 200), ["Nobody in the control group won, so"]),
        ((50, 200), (0, 200), ["Nobody in the treated group won, so", "The treated group did worse than the"]),
    ],
)
def test_what_to_be_careful_about_is_said(control: Counts, treated: Counts, warnings: list[str]) -> None:
    """Small, empty and unequal groups, and a difference that may be none, are warned of."""
    assert warnings == warned(control, treated)


@pytest.mark.parametrize(("won", "word"), [(0, "Nobody won,"), (20, "Everybody won,")])
def test_groups_without_any_difference_show_none(won: int, word: str) -> None:
    """Where all came out the same, in both groups, the figures cannot show anything."""
    warnings = compare((won, 20), (won, 20)).warnings
    assert [SMALL, word, ZERO] == [
        start for start in (SMALL, word, ZERO) for each in warnings if each.startswith(start)
    ]
    assert 3 == len(warnings)


@pytest.mark.parametrize(
    ("planned", "warnings"),
    [(70, []), (71, ["Groups of 71 were planned, and at"]), (200, ["Groups of 200 were planned, and at"])],
)
def test_stopping_early_is_warned_of(planned: int, warnings: list[str]) -> None:
    """A group smaller than it was planned is named."""
    assert warnings == warned((48, 80), (56, 70), planned=planned)


@pytest.mark.parametrize(
    ("figures", "problems"),
    [
        ({"control": (81, 80)}, ["control: 81 won of only 80; write how many won first, and then of how many in all"]),
        ({"treated": (0, 0)}, ["treated: a group of 0 cannot be; write a whole number from 1 to 10000000"]),
        (
            {"control": (-1, 80), "treated": (1.5, 70)},
            [
                "control: -1 cannot have won; write a whole number from 0 to 10000000",
                "treated: 1.5 cannot have won; write a whole number from 0 to 10000000",
            ],
        ),
        (
            {"control": ("a", 10_000_001)},
            [
                'control: "a" cannot have won; write a whole number from 0 to 10000000',
                "control: a group of 10000001 cannot be; write a whole number from 1 to 10000000",
            ],
        ),
        ({"control": 5}, ["control: expected two whole numbers, found 5; write how many won, and of how many"]),
        (
            {"control": (1, 2, 3)},
            ["control: expected two whole numbers, found a list; write how many won, and of how many"],
        ),
        (
            {"confidence": 95},
            ["confidence: expected a number above 0 and below 1, found 95; write a share, such as 0.5 for a half"],
        ),
        ({"planned": 0}, ["planned: expected a whole number, found 0; write one from 1 to 10000000"]),
        (
            {"planned": True},
            ["planned: " + NO_NUMBER + "write one from 1 to 10000000"],
        ),
    ],
)
def test_what_cannot_be_compared_is_said(figures: dict[str, object], problems: list[str]) -> None:
    """Every figure that cannot be has its line."""
    assert problems == refused(**figures)


def test_a_plan_is_a_whole_number() -> None:
    """The size of each group is that of the sample."""
    assert 82 == plan(0.6, 0.8)


def test_a_plan_takes_power_and_alpha() -> None:
    """Both can be asked for."""
    assert 288 == plan(0.25, 0.4, power=0.9, alpha=0.01)


@given(COUNTS, COUNTS, LEVELS)
def test_bounds_enclose_what_they_bound(control: Counts, treated: Counts, confidence: float) -> None:
    """Difference and number needed lie within their bounds, and p-values from 0 to 1."""
    found = compare(control, treated, confidence)
    assert found.difference_low <= found.difference <= found.difference_high
    assert 0 <= found.p_value <= found.p_exact <= 1
    if found.number_needed_low and found.number_needed and found.number_needed_high:
        assert 1 <= found.number_needed_low <= found.number_needed <= found.number_needed_high


@given(COUNTS, COUNTS, LEVELS, LEVELS)
def test_more_confidence_makes_no_interval_narrower(control: Counts, treated: Counts, one: float, other: float) -> None:
    """Whoever wants to be surer sees a range at least as wide."""
    narrow, wide = (compare(control, treated, level) for level in sorted((one, other)))
    assert wide.difference_low <= narrow.difference_low + 1e-12
    assert narrow.difference_high <= wide.difference_high + 1e-12


@given(st.tuples(*[st.integers(-5, 5) | st.floats() | st.text() | st.none()] * 2), st.floats() | st.integers())
def test_figures_of_any_kind_are_compared_or_refused(counts: tuple[Any, Any], confidence: float) -> None:
    """Nothing but problems is raised, whatever comes in."""
    assert isinstance(refused(control=counts, confidence=confidence), list)


def test_figures_that_fit_no_difference_too_are_named() -> None:
    """1 of 15 against 6 of 15: the interval of the difference alone leaves out 0, and so it is said."""
    found = compare((1, 15), (6, 15))
    assert ("the interval of the ratio includes 1", "Fisher's exact test gives 0.0801 (0.05 or more)") == found.doubts
    assert found.warnings[-1].startswith("These figures are at the border: the interval of the difference leaves out 0")


@pytest.mark.parametrize(
    ("control", "treated"), [((48, 80), (56, 70)), ((4, 10), (5, 10)), ((0, 10), (0, 10)), ((10, 10), (1, 10))]
)
def test_figures_that_agree_are_in_no_doubt(control: Counts, treated: Counts) -> None:
    """Where all figures leave out no difference, or the interval includes 0 anyway, nothing is at the border."""
    assert () == compare(control, treated).doubts


def test_a_ratio_without_an_interval_raises_no_doubt() -> None:
    """Where nobody in the control group won, only the p-values can be at the border."""
    doubts = {each.partition(" gives ")[0] for each in compare((0, 10), (4, 10)).doubts}
    assert {"Fisher's exact test"} == doubts
