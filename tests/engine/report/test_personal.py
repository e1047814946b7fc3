"""Tests of assessments.engine.report.personal."""

from collections.abc import Mapping
from typing import Any

import pytest

from assessments.engine.model import Assessment
from assessments.engine.report.document import Chapter, Document, Pairs, Paragraph, Questions, ScoreTable, Stages
from assessments.engine.report.personal import CAUTION, personal
from tests.engine.making import make_assessment, make_choice, results

SCALES = [{"id": f"scale-{name}", "title": name.upper(), "items": [name]} for name in ("a", "b", "c")]
NOT_YET = "There are not enough answers yet to say where you stand. What you have answered is kept; go on any time."
PART = "by your answers, the least is in place so far."


def report(assessment: Assessment, answers: Mapping[str, object], change: str | None = None) -> Document:
    """Give the report on some answers."""
    responses, scores, findings = results(assessment, **answers)
    return personal(assessment, responses, scores, findings, change=change)


def chapter(name: str, assessment: Assessment, **answers: object) -> Chapter | None:
    """Give one chapter of the report on some answers, where it is there."""
    return next((each for each in report(assessment, answers).chapters if each.id == name), None)


def standing(assessment: Assessment, **answers: object) -> list[str]:
    """Give the texts above the table of scores."""
    found = chapter("standing", assessment, **answers)
    return [block.text for block in (found.blocks if found else ()) if isinstance(block, Paragraph)]


def finding(name: str, when: dict[str, object], **keys: object) -> dict[str, object]:
    """Give a finding with a rule."""
    return {"id": name, "title": name.title(), "when": when, "says": f"Says {name}.", **keys}


def test_a_report_is_named_after_its_assessment() -> None:
    """The title names the assessment, the subject is what was typed, and an empty one is none."""
    named, unnamed = (report(make_assessment(), {}, change) for change in ("The tool", ""))
    assert ("Sample: your report", "The tool", None) == (named.title, named.subject, unnamed.subject)


def test_a_chapter_without_content_is_left_out() -> None:
    """Where nothing is open, unknown, found or chained, the scores and how to read them are left."""
    ids = [each.id for each in report(make_assessment(), {"a": 1, "b": 1, "c": 1}).chapters]
    assert ["standing", "reading"] == ids


@pytest.mark.parametrize(
    ("answers", "lead"),
    [
        ({}, NOT_YET),
        ({"a": 1, "b": 2, "c": 3}, f"A came out lowest: there, {PART}"),
        ({"a": 2, "b": 2, "c": 3}, f"A and B came out lowest, and equal: there, {PART}"),
        ({"a": 2, "b": 2, "c": 2}, "All 3 that have a score came out the same: none is lower than the others."),
        ({"a": 2, "b": 2}, "All 2 that have a score came out the same: none is lower than the others."),
        ({"a": 2}, f"A came out lowest: there, {PART}"),
    ],
)
def test_the_lead_names_the_lowest(answers: dict[str, Any], lead: str) -> None:
    """The first sentence names what came out lowest, a tie as a tie, and nothing where no scale has a score."""
    assert lead == standing(make_assessment(scales=SCALES), **answers)[0]


def test_three_that_tie_are_listed() -> None:
    """Of several that tie, the last is joined by "and"."""
    items = [make_choice(name) for name in ("a", "b", "c", "d")]
    scales = [{"id": f"scale-{name}", "title": name.upper(), "items": [name]} for name in ("a", "b", "c", "d")]
    lead = standing(make_assessment(*items, scales=scales), a=1, b=1, c=1, d=2)[0]
    assert f"A, B and C came out lowest, and equal: there, {PART}" == lead


@pytest.mark.parametrize(
    ("b", "lead"),
    [
        (2, "A came out lowest, going by your answers."),
        (1, "A and B came out lowest, and equal, going by your answers."),
    ],
)
def test_what_is_each_ones_own_need_not_be_put_in_place(b: int, lead: str) -> None:
    """Where each rates their own, the first sentence names the lowest and does not speak of what is in place."""
    assessment = make_assessment(about="own", scales=SCALES)
    assert lead == standing(assessment, a=1, b=b, c=3)[0]


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ({"a": 1, "b": 1, "c": 1}, "You answered 3 of 3."),
        ({"a": 1, "b": 1}, "You answered 2 of 3 and left 1 open."),
        ({"a": 1, "b": "?"}, "You answered 1 of 3, said “I don't know” to 1 and left 1 open."),
        ({"a": 1, "b": 1, "c": 1, "role": "user"}, "You answered 3 of 3. Your role: User."),
    ],
)
def test_the_counts_are_said(answers: dict[str, Any], text: str) -> None:
    """What was answered, unknown and left open is counted, and the role is named."""
    roles = {"ask": "Role?", "options": [{"id": "user", "title": "User"}]}
    assert text == standing(make_assessment(roles=roles), **answers)[1]


@pytest.mark.parametrize(
    ("answers", "marked"),
    [({"a": 1, "b": 2, "c": 3}, ["A"]), ({"a": 1, "b": 1, "c": 1}, []), ({"a": 1, "b": 1, "c": 3}, ["A", "B"])],
)
def test_the_lowest_are_marked(answers: dict[str, Any], marked: list[str]) -> None:
    """The rows of the lowest scales are marked, unless all are; the overall row stands last."""
    found = chapter("standing", make_assessment(scales=SCALES), **answers)
    tables = [block for block in found.blocks if isinstance(block, ScoreTable)] if found else []
    rows = tables[0].rows
    assert (["A", "B", "C", "Overall"], marked) == (
        [row.title for row in rows],
        [row.title for row in rows if row.lowest],
    )


def test_three_findings_are_shown() -> None:
    """The first three that apply are shown, each with what it says, why it is here and what to talk about."""
    findings = [
        finding(name, {"fact": "item.a", "is": 1}, questions=["Why?"]) for name in ("one", "two", "three", "four")
    ]
    shown = tuple(
        Chapter(
            id=f"finding-{name}",
            title=name.title(),
            blocks=(
                Paragraph(text=f"Says {name}."),
                Paragraph(text="Why this is here: you answered “Label 1” to “Ask a”.", tone="reason"),
                Questions(entries=("Why?",)),
            ),
        )
        for name in ("one", "two", "three")
    )
    expected = Chapter(id="findings", title="What matters most", chapters=shown)
    assert expected == chapter("findings", make_assessment(findings=findings), a=1)


def test_one_finding_stands_out() -> None:
    """A single finding is not said to matter most; without a reason or questions it has neither block."""
    rule: dict[str, object] = {"none": [{"fact": "item.a", "is": 1}]}
    inner = Chapter(id="finding-one", title="One", blocks=(Paragraph(text="Says one."),))
    expected = Chapter(id="findings", title="What stands out", chapters=(inner,))
    assert expected == chapter("findings", make_assessment(findings=[finding("one", rule)]))


@pytest.mark.parametrize(
    ("answer", "keys", "questions", "expected"),
    [
        (
            1,
            {"about": "About."},
            ["Why?"],
            (Paragraph(text="About."), Stages(entries=(("L", "weak"),)), Questions(entries=("Why?",))),
        ),
        (1, {}, None, (Stages(entries=(("L", "weak"),)),)),
        (5, {}, ["Why?"], (Stages(entries=(("L", "holds"),)),)),
    ],
)
def test_the_chain_shows_how_each_link_stands(
    answer: int, keys: dict[str, Any], questions: list[str] | None, expected: tuple[object, ...]
) -> None:
    """The chain shows its links, and what to talk about where one is weak."""
    links = [{"id": "l", "title": "L", "holds": {"fact": "item.a", "is": 5}, "questions": questions}]
    found = chapter("chain", make_assessment(chain={"title": "Chain", "links": links, **keys}), a=answer)
    assert Chapter(id="chain", title="Chain", blocks=expected) == found  # type: ignore[arg-type]  # each is a block


def test_what_is_not_known_names_whom_to_ask() -> None:
    """Each question answered by "I don't know" stands beside who may know."""
    assessment = make_assessment(make_choice("a", who_knows="The lead."), make_choice("b"))
    expected = Chapter(
        id="unknown",
        title="What you don't know, and whom to ask",
        blocks=(
            Paragraph(text="Not knowing is a finding too. Each of these names somebody worth asking."),
            Pairs(
                head=("You don't know yet", "Who may know"),
                entries=(("Ask a.", "The lead."), ("Ask b.", "Ask around: who might know?")),
            ),
        ),
    )
    assert expected == chapter("unknown", assessment, a="?", b="?")


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ({"a": 1, "b": 1}, "One item is still open. It lowers no score; it is simply left out."),
        ({"a": 1}, "2 items are still open. They lower no score; they are simply left out."),
    ],
)
def test_what_is_open_is_counted(answers: dict[str, Any], text: str) -> None:
    """Items that are still open are counted, with what that means for the scores."""
    expected = Chapter(id="open", title="What you left open", blocks=(Paragraph(text=text),))
    assert expected == chapter("open", make_assessment(), **answers)


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        (
            [{"id": "low", "title": "Low"}, {"id": "high", "title": "High"}],
            "(low, high) divide that range into equal parts.",
        ),
        (
            [{"id": "low", "title": "Low"}, {"id": "high", "title": "High", "parts": 2}],
            "(low, high) divide that range into parts.",
        ),
    ],
)
def test_how_to_read_a_score_is_said(bands: list[object], words: str) -> None:
    """What a score is, how its words divide the range and what it cannot say stand at the end."""
    text = (
        "A score is the share of the most that your answers could have given, from 0 to 100. "
        f"The words for it {words} They describe answers; they are no pass mark. "
        "“I don't know” is counted and never scored."
    )
    expected = Chapter(id="reading", title="How to read this", blocks=(Paragraph(text=text), Paragraph(text=CAUTION)))
    assert expected == chapter("reading", make_assessment(bands=bands))


def test_without_bands_there_are_no_scores_to_read() -> None:
    """An assessment in which nothing scores says so."""
    item = {"id": "t", "kind": "text", "ask": "T."}
    found = chapter("reading", make_assessment(item, bands=None))
    expected = (Paragraph(text="This assessment gives no scores."), Paragraph(text=CAUTION))
    assert found is not None
    assert expected == found.blocks
