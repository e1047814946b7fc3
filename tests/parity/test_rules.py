"""The page's rules and the engine's are held to the same cases; tests/js/rules.test.mjs runs them in Node."""

import json
from typing import Any

import pytest

from assessments.engine.reading import Reader
from assessments.engine.rules import holds, read_rule
from tests.machine import ROOT

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "rules" / "holds.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_rule_holds_as_it_does_in_the_page(case: dict[str, Any]) -> None:
    """The engine gives what each case says; a list is what was ticked."""
    read = Reader()
    facts = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in case["facts"].items()}
    assert (case["holds"], []) == (holds(read_rule(read, case["rule"], ""), facts), read.problems)
