"""Tests of assessments.engine.model."""

from dataclasses import FrozenInstanceError, fields

import pytest

from assessments.engine import model
from assessments.engine.model import Option

VALUES = [getattr(model, name) for name in model.__all__ if name not in {"Rule", "Value"}]


@pytest.mark.parametrize("kind", VALUES)
def test_values_are_plain_and_small(kind: type) -> None:
    """Every value has slots, and its fields are given by name."""
    assert tuple(field.name for field in fields(kind)) == kind.__slots__  # type: ignore[attr-defined]  # what is tested
    assert all(field.kw_only for field in fields(kind))


def test_a_value_is_not_changed() -> None:
    """A field of a value cannot be set."""
    with pytest.raises(FrozenInstanceError):
        Option(value=1, label="One").label = "Two"  # type: ignore[misc]  # what is tested
