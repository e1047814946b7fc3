"""Tests of assessments.engine.charts.steps."""

import pytest

from assessments.engine.charts.steps import State, Steps, StepsPhase, StepsStep, steps
from tests.engine.charts.drawing import drawn, spoken, texts

AGREE = StepsPhase(title="Agree", steps=(StepsStep(number=9, label="Consensus", state="done"),))
CHOOSE = StepsPhase(
    title="Choose",
    steps=(StepsStep(number=10, label="Action", state="open"), StepsStep(number=11, label="Again", state="unknown")),
)
PATH = Steps(title="The path", phases=(AGREE, CHOOSE))


def shape(state: State) -> list[tuple[str, str | None]]:
    """Give what marks a step of a state: each element with its dashes or its words."""
    phase = StepsPhase(title="Agree", steps=(StepsStep(number=1, label="Idea", state=state),))
    group = drawn(steps(Steps(title="The path", phases=(phase,)), name="s")).find("g")
    assert group is not None
    parts = [each for each in group if each.tag != "text" or each.text == "?"]
    return [(each.tag, each.get("stroke-dasharray") or each.text) for each in parts]


def test_phases_and_steps_stand_below_each_other() -> None:
    """A phase heads its steps; each has number, label and state in words, and sellers come in at the tenth."""
    first = ["The path", "Agree", "9", "Consensus", "done", "Choose", "selling enters here"]
    assert [*first, "10", "Action", "open", "?", "11", "Again", "not known"] == texts(steps(PATH, name="s"))


def test_the_table_holds_the_same() -> None:
    """Number, label, phase and state."""
    rows = (("9", "Consensus", "Agree", "done"), ("10", "Action", "Choose", "open"))
    assert (*rows, ("11", "Again", "Choose", "not known")) == steps(PATH, name="s").rows


def test_says_every_step() -> None:
    """The description tells the steps and where sellers come in."""
    said = "9, Consensus: done. 10, Action: open. 11, Again: not known. At step 10: selling enters here."
    assert said == spoken(steps(PATH, name="s"))


def test_a_path_may_have_no_sellers() -> None:
    """Without a step at which sellers come in neither picture nor description names them."""
    chart = steps(Steps(title="The path", phases=(AGREE, CHOOSE), enters=None), name="s")
    assert ("selling" in spoken(chart), "selling enters here" in texts(chart)) == (False, False)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("done", [("circle", None), ("path", None)]),
        ("open", [("circle", None)]),
        ("skipped", [("circle", None), ("line", None)]),
        ("unknown", [("circle", "2 3"), ("text", "?")]),
    ],
)
def test_every_state_has_its_shape(state: State, expected: list[tuple[str, str | None]]) -> None:
    """A tick, a ring, a struck ring and a dashed ring with a question mark: no two states differ by colour alone."""
    assert expected == shape(state)
