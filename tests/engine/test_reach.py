"""Tests of assessments.engine.reach."""

from dataclasses import replace

from assessments.engine.questions import questions
from assessments.engine.reach import Reach, reach
from tests.engine.making import FIVE, make_assessment, make_choice

ASSESSMENT = make_assessment(
    make_choice("a"),
    make_choice("b", unknown=None),
    {"id": "n", "kind": "number", "ask": "N.", "low": -5, "high": 50, "unknown": "No idea"},
    {"id": "t", "kind": "checklist", "ask": "T.", "options": FIVE},
    {"id": "s", "kind": "text", "ask": "S."},
    scales=[{"id": "all", "title": "All", "items": ["a", "b"]}],
    roles={"ask": "Who?", "options": [{"id": "user", "title": "User"}]},
    chain={"title": "C", "links": [{"id": "first", "title": "First", "holds": {"fact": "item.a", "is": 1}}]},
)
PERCENT = Reach(span=(0, 100), every=True)
BANDS = Reach(values=("low", "mid", "high"))


def test_every_fact_has_what_it_can_be() -> None:
    """Answers are what was offered, scores go up to 100, and as many are unknown as have "I don't know"."""
    assert {
        "item.a": Reach(values=(1, 2, 3, 4, 5, "?"), span=(1, 5)),
        "item.b": Reach(values=(1, 2, 3, 4, 5), span=(1, 5)),
        "item.n": Reach(values=("?",), span=(-5, 50), every=True),
        "item.t": Reach(values=(1, 2, 3, 4, 5)),
        "item.s": Reach(),
        "score.all": PERCENT,
        "band.all": BANDS,
        "unknown.all": Reach(span=(0, 1), every=True),
        "score.overall": PERCENT,
        "band.overall": BANDS,
        "unknown.overall": Reach(span=(0, 2), every=True),
        "answered.overall": Reach(span=(0, 4), every=True),
        "weakest": Reach(values=("first",)),
        "role": Reach(values=("user",)),
    } == reach(ASSESSMENT, questions(ASSESSMENT.sections))


def test_a_scale_without_a_name_has_no_facts() -> None:
    """What is wrong with its id is told where it stands, and no rule can mean it."""
    nameless = replace(ASSESSMENT, scales=tuple(replace(scale, id="") for scale in ASSESSMENT.scales))
    facts = reach(nameless, questions(ASSESSMENT.sections))
    assert ["score.overall"] == [name for name in facts if name.startswith("score.")]


def test_a_fact_can_be_its_values_and_what_its_span_holds() -> None:
    """Between two options there is nothing; between the ends of a number there is every whole one."""
    facts = reach(ASSESSMENT, questions(ASSESSMENT.sections))
    assert [True, False, True, False] == [facts["item.a"].holds(value) for value in (5, 6, "?", "5")]
    assert [True, True, False, True, False] == [facts["item.n"].holds(value) for value in (-5, 50, 51, "?", "5")]
