"""Tests of assessments.engine.report.way."""

from collections.abc import Mapping

import pytest

from assessments.engine.model import Assessment
from assessments.engine.report.document import Chapter, Figure, Paragraph, Questions, Table
from assessments.engine.report.way import SHOWN, own_way, team_way
from assessments.engine.structure import structure
from tests.engine.making import make_assessment, make_data, results
from tests.engine.teaming import gathered

STATES = [{"value": value, "label": value} for value in ("done", "open", "skipped")]
COMMON = "Several at once is common, and so is going back."
NAMES = ("one", "two", "three")


def asked(name: str) -> dict[str, object]:
    """Give an item that asks how far a step has come."""
    return {"id": name, "ask": f"Ask {name}.", "options": STATES, "unknown": "I don't know"}


def mapped(**keys: object) -> Assessment:
    """Give an assessment with a map of three steps, the last of them in a section of its own."""
    steps = [{"id": name, "title": name.title(), "questions": [f"What of {name}?"]} for name in NAMES]
    data = make_data(asked("one"), asked("two"), map={"title": "The map", "steps": steps, **keys})
    data["sections"].append({"id": "later", "title": "Later", "items": [asked("three")]})
    return structure(data)


def own(assessment: Assessment, **answers: object) -> Chapter:
    """Give the chapter on one person's answers."""
    return own_way(assessment, results(assessment, **answers)[0], name="way")


def team(*answers: Mapping[str, object], **options: object) -> Chapter:
    """Give the chapter on several people's answers."""
    return team_way(mapped(), gathered(*answers, assessment=mapped(), **options).team, name="way")


def states(chapter: Chapter) -> list[str]:
    """Give how far each step has come, as the drawn map says it."""
    [chart] = [block.chart for block in chapter.blocks if isinstance(block, Figure)]
    return [cells[-1] for cells in chart.rows]


def texts(chapter: Chapter) -> list[str]:
    """Give its paragraphs."""
    return [block.text for block in chapter.blocks if isinstance(block, Paragraph)]


def test_without_a_map_there_is_no_chapter() -> None:
    """An assessment that has no map says nothing of one, to a person or to a team."""
    plain = make_assessment()
    empty = Chapter(id="way", title="")
    assert (empty, empty) == (own(plain, a=1), team_way(plain, gathered({"a": 1}, assessment=plain).team, name="way"))


def test_without_an_answer_there_is_no_map() -> None:
    """A map of which nothing is known would say nothing."""
    assert Chapter(id="way", title="") == own(mapped())


def test_a_step_is_as_it_was_answered() -> None:
    """What was not answered is as little known as what its answer calls unknown."""
    assert [["skipped", "not known", "not known"], ["done", "open", "open"]] == [
        states(own(mapped(), one="skipped", two="?")),
        states(own(mapped(), one="done", two="open", three="open")),
    ]


def test_steps_stand_under_the_section_that_asks_for_them() -> None:
    """The titles of the sections are those of the phases."""
    [chart] = [block.chart for block in own(mapped(), one="done").blocks if isinstance(block, Figure)]
    assert ["Part", "Part", "Later"] == [cells[2] for cells in chart.rows]


@pytest.mark.parametrize(("keys", "said"), [({"enters": "two"}, True), ({}, False)])
def test_the_map_says_where_sellers_come_in_if_its_author_did(keys: dict[str, object], *, said: bool) -> None:
    """Without such a step, the drawing has no such line."""
    [chart] = [block.chart for block in own(mapped(**keys), one="done").blocks if isinstance(block, Figure)]
    assert said == ("At step 2: selling enters here." in str(chart.svg))


@pytest.mark.parametrize(
    ("answers", "lead", "next_"),
    [
        ({"one": "done"}, "By these answers, no step is open.", ()),
        ({"one": "done", "two": "open"}, "The earliest step that is open is 2, Two.", ("What of two?",)),
        (
            {"one": "open", "two": "?", "three": "open"},
            f"The earliest step that is open is 1, One. Open as well: 3. {COMMON}",
            ("What of one?",),
        ),
    ],
)
def test_the_earliest_open_step_is_named_with_its_questions(
    answers: dict[str, object], lead: str, next_: tuple[str, ...]
) -> None:
    """Other open steps are named beside it, since a path is no line."""
    chapter = own(mapped(), **answers)
    asked = [entry for block in chapter.blocks if isinstance(block, Questions) for entry in block.entries]
    assert (lead, list(next_)) == (texts(chapter)[0], asked)


def test_what_a_map_is_about_stands_first() -> None:
    """It is read before anything is said of the answers."""
    assert "About it." == texts(own(mapped(about="About it."), one="done"))[0]


def test_a_team_s_step_is_as_most_say_who_know_it() -> None:
    """A tie is open, and what nobody could say is not known."""
    chapter = team(
        {"one": "done", "two": "done", "three": "?"},
        {"one": "done", "two": "skipped", "three": "?"},
        {"one": "open", "two": "?", "three": "?"},
        openly=True,
    )
    assert (["done", "open", "not known"], True) == (states(chapter), SHOWN in texts(chapter))


def test_a_team_reads_how_many_said_what() -> None:
    """The majority hides nobody: the numbers stand below the map."""
    chapter = team({"one": "done", "two": "?"}, {"one": "open", "two": "?"}, openly=True)
    [table] = [block for block in chapter.blocks if isinstance(block, Table)]
    assert (
        ("Step", "Done", "Open", "Skipped", "Not known"),
        [("1, One", "1", "1", "0", "0"), ("2, Two", "0", "0", "0", "2"), ("3, Three", "0", "0", "0", "0")],
    ) == (table.head, [row.cells for row in table.rows])


def test_what_is_held_back_is_not_drawn() -> None:
    """With too few replies for any step, the team has no map."""
    assert Chapter(id="way", title="") == team({"one": "done"}, {"one": "done"}, {"one": "done"})


def test_a_step_that_too_few_could_say_is_not_known() -> None:
    """Beside steps that are shown, a figure that is held back is a dash in the table."""
    known: dict[str, object] = {"one": "done", "two": "open"}
    chapter = team(known, known, known, known, {"one": "done", "two": "?"})
    [table] = [block for block in chapter.blocks if isinstance(block, Table)]
    assert (["done", "not known"], ("–", "–", "–")) == (states(chapter)[:2], table.rows[1].cells[1:4])
