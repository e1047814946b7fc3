"""Tests of assessments.results."""

import json

import pytest

from assessments.engine.responses import respond
from assessments.results import FORMATS, Result, result, written
from tests.compiler.making import elements
from tests.engine.making import make_assessment

ASSESSMENT = make_assessment(scales=[{"id": "all", "title": "All", "items": ["a", "b"]}])


def scored(**answers: object) -> Result:
    """Give the result of some answers."""
    return result(ASSESSMENT, respond(ASSESSMENT, answers))


def test_a_result_is_plain_data() -> None:
    """The reserved keys that are there come first, then the score."""
    found = scored(respondent="Ann", team="A", a=5, b=1).to_data()
    assert ["respondent", "team", "assessment", "version"] == list(found)[:4]
    assert {"all": {"score": 50.0, "band": "mid", "items": 2, "answered": 2, "unknown": 0}} == found["scales"]


@pytest.mark.parametrize("wanted", FORMATS)
def test_a_result_is_written_in_every_format(wanted: str) -> None:
    """One result is written as a list of one is, but for JSON, which is then no list."""
    one = scored(a=5)
    assert one.report(wanted) == written(ASSESSMENT, [one], wanted, single=True)


def test_json_is_a_list_unless_there_is_a_single_one() -> None:
    """Who gave one object gets one; otherwise even one result is a list."""
    one = scored(a=5)
    assert ([one.to_data()], one.to_data()) == (
        json.loads(written(ASSESSMENT, [one], "json")),
        json.loads(written(ASSESSMENT, [one], "json", single=True)),
    )


def test_an_unknown_format_is_refused() -> None:
    """The known ones are named."""
    with pytest.raises(ValueError, match="unknown format 'xml'; known here: json, csv, html, markdown"):
        scored().report("xml")


def test_reports_are_told_apart() -> None:
    """Each title has the name of the one who answered, and no id stands twice on a page."""
    html = written(ASSESSMENT, [scored(respondent="Ann"), scored(respondent="<Bob>")], "html")
    ids = [each["id"] for tag in ("h2", "h3", "h4") for each in elements(html, tag)]
    assert ["Sample: your report (Ann)", "Sample: your report (<Bob>)"] == [
        each["text"] for each in elements(html, "h2")
    ]
    assert sorted(set(ids)) == sorted(ids)


def test_one_report_has_the_ids_of_the_site() -> None:
    """A page with one report has the ids that the report has in the browser."""
    assert ["report-title"] == [each["id"] for each in elements(scored().report("html"), "h2")]


def test_reports_in_markdown_follow_one_another() -> None:
    """Each begins with a title of the first level."""
    text = written(ASSESSMENT, [scored(respondent="Ann"), scored()], "markdown")
    assert ["# Sample: your report (Ann)", "# Sample: your report"] == [
        line for line in text.splitlines() if line.startswith("# ")
    ]
