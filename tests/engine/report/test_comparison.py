"""Tests of assessments.engine.report.comparison."""

from collections.abc import Mapping, Sequence

from assessments.engine.compare import Kind, compare
from assessments.engine.gathering import gather
from assessments.engine.report.comparison import CAUTION, comparison_report
from assessments.engine.report.document import Chapter, Document, Figure, Paragraph, Table
from assessments.engine.responses import respond
from tests.engine.making import make_assessment

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
SCALES = [{"id": "one", "title": "One", "items": ["a", "b"]}, {"id": "two", "title": "Two", "items": ["c"]}]
ASSESSMENT = make_assessment(scales=SCALES, roles=ROLES)


def make_report(
    before: Sequence[Mapping[str, object]], after: Sequence[Mapping[str, object]], kind: Kind = "rounds"
) -> Document:
    """Give the report on two groups of people's answers."""
    first, second = ([respond(ASSESSMENT, each) for each in answers] for answers in (before, after))
    guessed = gather(ASSESSMENT, second, openly=kind == "views").team
    found = compare(ASSESSMENT, (gather(ASSESSMENT, first).team, first), (guessed, second), kind=kind)
    return comparison_report(ASSESSMENT, found)


def chapter(report: Document, name: str) -> Chapter:
    """Give a chapter of a report by its id; an empty one where it was left out."""
    return next((each for each in report.chapters if each.id == name), Chapter(id=name, title=""))


def texts(found: Chapter) -> list[str]:
    """Give the paragraphs of a chapter."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def cells(found: Chapter) -> list[tuple[str, ...]]:
    """Give the lines of the table in a chapter."""
    return [row.cells for block in found.blocks if isinstance(block, Table) for row in block.rows]


def people(count: int, a: object, c: object, **keys: object) -> list[dict[str, object]]:
    """Give so many people who answer alike."""
    return [{"respondent": f"p{number}", "a": a, "b": a, "c": c, **keys} for number in range(count)]


def test_what_moved_is_said_first() -> None:
    """Each direction is named with its scales, then every scale stands in the table."""
    found = chapter(make_report(people(5, 2, 4), people(5, 4, 2)), "scales")
    assert ["Moved up: One. Moved down: Two."] == texts(found)
    assert [
        ("One", "25", "75", "+50", "moved up"),
        ("Two", "75", "25", "\u221250", "moved down"),
        ("Overall", "42", "58", "+16", "moved up"),
    ] == cells(found)
    assert isinstance(found.blocks[-1], Figure)


def test_no_change_has_no_sign() -> None:
    """What stayed is about the same, by nothing."""
    found = chapter(make_report(people(5, 2, 4), people(5, 2, 4)), "scales")
    assert ["No scale moved by half a step of the answers or more."] == texts(found)
    assert ("One", "25", "25", "0", "about the same") == cells(found)[0]


def test_too_few_replies_are_not_compared() -> None:
    """Two people have no means to compare."""
    found = chapter(make_report(people(2, 2, 4), people(5, 2, 4)), "scales")
    assert ["There are too few replies to compare."] == texts(found)
    assert ("One", "–", "25", "–", "–") == cells(found)[0]


def test_the_items_that_lie_furthest_apart_come_first() -> None:
    """Only items that moved, the largest change at the top, in the values of their options."""
    found = chapter(make_report(people(5, 2, 1), people(5, 3, 5)), "items")
    assert [("Ask c.", "1.0", "5.0", "+4.0", "moved up"), ("Ask a.", "2.0", "3.0", "+1.0", "moved up")] == cells(found)[
        :2
    ]


def test_who_came_and_who_went_is_named() -> None:
    """Names as they were given, and the parts that are new or gone."""
    ann, bob = ({"respondent": name} for name in ("Ann", "Bob"))
    before: list[Mapping[str, object]] = [*people(4, 3, 3, role="user"), ann]
    after: list[Mapping[str, object]] = [*people(4, 3, 3, role="decider"), bob]
    assert [
        "5 replies in the first round, 5 in the second.",
        "New this time: Bob.",
        "Not here this time: Ann.",
        "Parts that were named for the first time: Decider.",
        "Parts no longer named: User.",
    ] == texts(chapter(make_report(before, after), "people"))


def test_warnings_stand_before_the_caution() -> None:
    """Who reads on learns what may be behind a change."""
    found = texts(chapter(make_report(people(5, 3, 3), people(6, 3, 3)), "reading"))
    assert (3, CAUTION["rounds"]) == (len(found), found[-1])


def test_a_guess_has_words_of_its_own() -> None:
    """Nobody moved: a guess lies higher or lower, and nobody was added."""
    report = make_report(people(5, 2, 3), people(1, 4, 3), "views")
    assert ["Guessed higher: One."] == texts(chapter(report, "scales"))
    assert ["scales", "items", "reading"] == [each.id for each in report.chapters]
    assert "Sample: a guess and its people" == report.title


def test_the_picture_of_a_guess_tells_of_no_change() -> None:
    """Chart and table say that a guess lies apart, and by how much of what is shown."""
    figure = chapter(make_report(people(5, 2, 3), people(1, 4, 3), "views"), "scales").blocks[-1]
    assert isinstance(figure, Figure)
    assert ("Apart", ["guessed higher by 50", "the same", "guessed higher by 34"]) == (
        figure.chart.head[-1],
        [row[-1] for row in figure.chart.rows],
    )


def test_a_guess_that_lies_nowhere_apart_has_not_moved() -> None:
    """What is the same on every scale is said without a word of time."""
    found = chapter(make_report(people(5, 2, 4), people(1, 2, 4), "views"), "scales")
    assert ["On no scale does the guess lie apart by half a step of the answers or more."] == texts(found)
