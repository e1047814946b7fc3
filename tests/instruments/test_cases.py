"""Tests of the cases that stand beside every assessment that comes with the site."""

from collections.abc import Collection, Iterable
from pathlib import Path

import pytest

from assessments.compiler.source import read
from assessments.engine.model import Assessment
from assessments.engine.rules import facts_of
from tests.instruments.simulated import PUBLISHED, sample

LEAST = 12
SUMS_UP = ("score.", "band.", "answered.")
"""Facts about a whole: a finding that looks at nothing else holds beside others by its nature."""


def named(folder: Path) -> str:
    """Give the name of a definition's folder for the report of the tests."""
    return f"{folder.parent.name}-{folder.name}"


def led_to(folder: Path) -> list[list[str]]:
    """Give the findings that each case says it gives, where it says so; `assessments check` holds it to them."""
    data = read(folder / "cases.yaml").data
    cases = data["cases"] if isinstance(data, dict) else []
    return [case["gives"]["findings"] for case in cases if "findings" in case["gives"]]


def sums_up(assessment: Assessment) -> set[str]:
    """Give the findings that look at scores, bands and counts of answers alone."""
    return {each.id for each in assessment.findings if all(name.startswith(SUMS_UP) for name in facts_of(each.when))}


def fewest(name: str, given: Iterable[Collection[str]], wholes: set[str]) -> int | None:
    """Give with how many other findings one comes at the least; those that sum up the whole are not counted."""
    return min((len(set(each) - wholes - {name}) for each in given if name in each), default=None)


@pytest.mark.parametrize("folder", PUBLISHED, ids=named)
def test_there_are_twelve_cases(folder: Path) -> None:
    """At least twelve cases say which findings their answers give."""
    assert LEAST <= len(led_to(folder))


@pytest.mark.parametrize("folder", PUBLISHED, ids=named)
def test_each_finding_stands_alone_in_a_case(folder: Path) -> None:
    """A case gives it alone, or with no more others than the simulated person with the fewest.

    What sums up the whole may stand beside it. Some findings cannot be alone: where nearly all is unknown, much is said
    about what is unknown.
    """
    assessment, people = sample(folder)
    wholes, cases = sums_up(assessment), led_to(folder)
    drawn = [[each.finding.id for each in person.findings.applied] for person in people]
    ours = {each.id: fewest(each.id, cases, wholes) for each in assessment.findings}
    possible = {each.id: fewest(each.id, drawn, wholes) or 0 for each in assessment.findings}
    assert {} == {name: count for name, count in ours.items() if count is None or count > possible[name]}
