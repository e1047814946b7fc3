"""Tests of assessments.engine.item_analysis against numpy."""

import numpy as np
import pytest

from assessments.engine.item_analysis import item_rest

TABLES = 1000


def test_a_correlation_with_the_rest_is_that_of_numpy() -> None:
    """A thousand random tables of ratings: each column against the sum of the others."""
    random = np.random.default_rng(20)
    for _ in range(TABLES):
        table = random.integers(1, 6, size=(int(random.integers(5, 40)), int(random.integers(2, 8))))
        column = int(random.integers(table.shape[1]))
        own, rest = table[:, column], table.sum(axis=1) - table[:, column]
        if own.std() and rest.std():
            expected = float(np.corrcoef(own, rest)[0, 1])
            assert pytest.approx(expected, abs=1e-9) == item_rest(table.tolist(), column)
