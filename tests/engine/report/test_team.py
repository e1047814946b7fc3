"""Tests of assessments.engine.report.team."""

from collections.abc import Mapping

import pytest

from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from assessments.engine.report.document import Chapter, Document, Figure, Pairs, Paragraph, Questions, Table
from assessments.engine.report.team import team_report
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
SCALES = [{"id": "one", "title": "One", "items": ["a", "b"]}, {"id": "two", "title": "Two", "items": ["c"]}]
ASSESSMENT = make_assessment(scales=SCALES, roles=ROLES)


def make_report(
    *answers: Mapping[str, object],
    assessment: Assessment = ASSESSMENT,
    team: str | None = None,
    asked: int | None = None,
    change: str | None = None,
) -> Document:
    """Give the report on some people's answers."""
    responses = [respond(assessment, each) for each in answers]
    return team_report(assessment, gather(assessment, responses, name=team, asked=asked), change=change)


def chapter(report: Document, name: str) -> Chapter:
    """Give a chapter of a report by its id; an empty one where it was left out."""
    return next((each for each in report.chapters if each.id == name), Chapter(id=name, title=""))


def texts(found: Chapter) -> list[str]:
    """Give the paragraphs of a chapter."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def of(a: object, b: object, c: object, **keys: object) -> dict[str, object]:
    """Give one person's answers."""
    return {"a": a, "b": b, "c": c, **keys}


def test_a_report_has_its_chapters_in_reading_order() -> None:
    """Where the team stands, what to talk about, where it differs, what it does not know, who is there."""
    people = [of(1, 2, "?", role="user"), of(5, 2, "?"), of(1, 3, 3), of(5, 4, 4), of(3, 3, 3)]
    report = make_report(*people, team="north", change="The booking system")
    assert ["standing", "agenda", "apart", "unknown", "people", "held-back", "reading"] == [
        each.id for each in report.chapters
    ]
    assert ("Sample: the report of north", "The booking system") == (report.title, report.subject)


def test_a_team_without_a_name_is_yours() -> None:
    """The title speaks to the team; what was not named is no subject."""
    report = make_report(of(1, 2, 3), change="")
    assert ("Sample: your team's report", None) == (report.title, report.subject)


def test_the_lowest_scale_is_named() -> None:
    """The first sentence says where the least is in place."""
    lead = texts(chapter(make_report(*[of(1, 1, 5)] * 5), "standing"))[0]
    assert "One came out lowest: there, by your answers taken together, the least is in place so far." == lead


def test_equal_scales_have_no_lowest() -> None:
    """Where all means are the same, none is called low."""
    lead = texts(chapter(make_report(*[of(3, 3, 3)] * 5), "standing"))[0]
    assert "All that have a mean came out the same: none is lower than the others." == lead


def test_a_split_is_said_before_anything_else() -> None:
    """Two camps have no mean worth reading, and the table says so too."""
    found = chapter(make_report(*[of(1, 1, 3)] * 3, *[of(5, 5, 3)] * 3), "standing")
    assert texts(found)[0].startswith("You see One in two opposite ways.")
    [table] = [block for block in found.blocks if isinstance(block, Table)]
    assert ("One", "50", "split: mid is the middle of two camps", "split", "6") == table.rows[0].cells
    assert ("one", 50.0) == (table.rows[0].scale, table.rows[0].value)


def test_too_few_replies_have_no_table() -> None:
    """Two people see how many they are, and what it takes."""
    found = chapter(make_report(of(1, 1, 1), of(2, 2, 2), asked=4), "standing")
    assert [
        "There are too few replies yet to say where the team stands: it takes 3 with a score.",
        "2 of 4 who were asked have answered.",
    ] == texts(found)
    assert 2 == len(found.blocks)


def test_three_replies_have_means_and_no_word_on_agreement() -> None:
    """From three on there are means; what is held back is a dash."""
    found = chapter(make_report(of(1, 1, "?"), of(2, 2, "?"), of(3, 3, 3)), "standing")
    [table] = [block for block in found.blocks if isinstance(block, Table)]
    assert [("One", "25", "Low", "–", "3"), ("Two", "–", "not enough replies", "–", "1")] == [
        row.cells for row in table.rows[:2]
    ]


def test_unknown_answers_are_counted_beside_the_replies() -> None:
    """From five on the table says how often people did not know."""
    found = chapter(make_report(*[of(3, "?", 3)] * 5), "standing")
    [table] = [block for block in found.blocks if isinstance(block, Table)]
    assert "5, 5 unknown" == table.rows[0].cells[-1]


def test_each_conversation_is_a_chapter_with_its_questions() -> None:
    """Why it is here, and what may open it."""
    [talk] = chapter(make_report(*[of(3, 3, "?")] * 5), "agenda").chapters
    assert ("agenda-1", "What you do not know: Ask c.") == (talk.id, talk.title)
    assert ["Why this is here: 5 of 5 said “I don't know”."] == texts(talk)
    assert any(isinstance(block, Questions) for block in talk.blocks)


def test_agreement_is_drawn_with_a_table_beside_it() -> None:
    """The map of the scales, and the answers to what lies furthest apart."""
    found = chapter(make_report(*[of(value, 3, 3) for value in (1, 2, 3, 4, 5)]), "apart")
    maps, answers = [block for block in found.blocks if isinstance(block, Figure)]
    assert 2 == len(maps.chart.rows)
    assert ("Ask a.", "1", "1", "1", "1", "1") == answers.chart.rows[0][:6]


def test_where_nobody_differs_the_map_stands_alone() -> None:
    """Without an item on which people differ, none is drawn."""
    assert 1 == len(chapter(make_report(*[of(3, 3, 3)] * 5), "apart").blocks)


def test_below_five_nothing_is_said_of_agreement() -> None:
    """Four people get no chapter on where they differ."""
    assert () == chapter(make_report(*[of(1, 3, 5)] * 4), "apart").blocks


def test_what_is_unknown_names_who_may_know() -> None:
    """The least known comes first; where nobody was named, the report says to ask around."""
    asked = make_assessment(make_choice("a", who_knows="Ann."), make_choice("b"))
    people = [{"a": "?", "b": "?"}] * 3 + [{"a": 3, "b": "?"}] * 2
    found = chapter(make_report(*people, assessment=asked), "unknown")
    [pairs] = [block for block in found.blocks if isinstance(block, Pairs)]
    assert (
        ("Ask b.", "Nobody could say. Who may know: Ask around."),
        ("Ask a.", "3 of 5 could not say. Who may know: Ann."),
    ) == pairs.entries


def test_what_everybody_knows_needs_no_chapter() -> None:
    """Without an unknown answer there is nothing to ask."""
    assert () == chapter(make_report(*[of(3, 3, 3)] * 5), "unknown").blocks


def test_who_is_here_and_who_is_missing() -> None:
    """Parts that somebody named, and those that nobody did."""
    assert ["Parts that were named: User (5).", "Parts that nobody named: Decider."] == texts(
        chapter(make_report(*[of(3, 3, 3, role="user")] * 5), "people")
    )


def test_an_assessment_without_roles_says_nothing_of_parts() -> None:
    """Who was not asked for a part misses none."""
    assert () == chapter(make_report({"a": 1}, assessment=make_assessment(scales=SCALES)), "people").blocks


def test_what_is_held_back_is_explained() -> None:
    """Which kinds of figures, and the rule."""
    [text] = texts(chapter(make_report(*[of(3, 3, 3)] * 3), "held-back"))
    assert (
        "Held back, in all or in part: how far scores spread, how far people agree, how often people said “I don't "
        "know”, how many picked each answer, how many named each part and findings that replies share. A figure is "
        "shown only when enough people stand behind it: means from 3, everything else from 5. Roles are never crossed "
        "with answers."
    ) == text


def test_a_question_that_few_answered_is_held_back_alone() -> None:
    """Where nothing but figures of a single question are held back, no other kind is named."""
    scales = [{"id": "one", "title": "One", "items": ["a"]}]
    asked = make_assessment(
        make_choice("a"), {"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 9}, scales=scales
    )
    found = make_report({"a": 3, "n": 1}, *[{"a": 3}] * 5, assessment=asked)
    [text] = texts(chapter(found, "held-back"))
    assert text.startswith("Held back, in all or in part: figures of single questions. A figure is shown only")


def test_of_a_few_people_only_missing_parts_are_named() -> None:
    """How many named a part is no mean, so four people do not read it, and which ones nobody named they do."""
    few = make_report(*[of(3, 3, 3, role="user")] * 4)
    assert ["Parts that nobody named: Decider."] == texts(chapter(few, "people"))


@pytest.mark.parametrize(
    ("people", "says"),
    [(5, "5 people who answer one item at random would stay within it in 26 of 100 cases."), (30, "no proof.")],
)
def test_how_often_chance_looks_like_agreement_is_said(people: int, says: str) -> None:
    """Random answers agree too, now and then; for many people it is so seldom that nothing is worked out."""
    assert texts(chapter(make_report(*[of(3, 3, 3)] * people), "reading"))[0].endswith(says)


def test_answers_without_an_order_have_no_agreement() -> None:
    """A number of anything is no scale to agree on."""
    asked = make_assessment({"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 9})
    found = chapter(make_report(*[{"n": 3}] * 5, assessment=asked), "reading")
    assert "These answers have no order, so nothing is said about agreement." == texts(found)[0]


def test_one_person_has_answered() -> None:
    """A noun agrees with its number."""
    assert "1 person has answered." == texts(chapter(make_report(of(1, 1, 1)), "standing"))[1]
