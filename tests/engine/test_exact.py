"""Tests of assessments.engine.exact."""

from assessments.engine.exact import deviation, mean, spread, variance, wholes


def test_fractions_become_whole_numbers_over_one_denominator() -> None:
    """Halves and quarters stand over four; whole numbers over one; nothing over one too."""
    assert (([6, 3, 16], 4), ([2, 3], 1), ([], 1)) == (wholes([1.5, 0.75, 4]), wholes([2, 3]), wholes([]))


def test_a_decimal_number_is_the_float_that_it_is() -> None:
    """A tenth has no exact float, so that it stands over a power of two."""
    assert ([3602879701896397], 2**55) == wholes([0.1])


def test_whole_numbers_stay_whole_however_large() -> None:
    """Nothing passes through a float, which would lose the last digit of these."""
    large = 2**60 + 1
    assert (([large * 2, 1], 2), ((large * 2 + 3, 12), 2)) == (wholes([large, 0.5]), mean([(large, 3), (1, 2)]))


def test_spread_is_free_of_division() -> None:
    """The spread of 4 4 5 3 4 is 5 x 82 - 20 x 20."""
    assert 10 == spread([4, 4, 5, 3, 4])


def test_variance_and_deviation_are_ratios() -> None:
    """For 1 and 2.5 the variance is 9/8 and the mean deviation 3/4."""
    assert ((9, 8), (6, 8)) == (variance([1, 2.5]), deviation([1, 2.5]))


def test_one_rating_has_no_spread() -> None:
    """With no rating or one there is neither variance nor deviation."""
    assert [None] * 4 == [measure(ratings) for measure in (variance, deviation) for ratings in ([], [3])]


def test_a_mean_leaves_out_what_is_not_there() -> None:
    """The mean of a half and a third is five twelfths of two; of nothing there is none."""
    assert (((5, 12), 2), None, None) == (mean([(1, 2), None, (1, 3)]), mean([None]), mean([]))
