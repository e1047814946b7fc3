"""Tests of assessments.engine.gathering."""

from assessments.engine.gathering import gather
from assessments.engine.responses import respond
from tests.engine.making import make_assessment

LOW = {"id": "low", "title": "Low", "when": {"fact": "item.a", "at_most": 2}, "says": "It is.", "questions": ["And?"]}
ASSESSMENT = make_assessment(findings=[LOW])


def test_everything_about_a_team_is_gathered() -> None:
    """Picture, shared findings and agenda of five people, with what the caller knows of them."""
    found = gather(ASSESSMENT, [respond(ASSESSMENT, {"a": 1})] * 5, name="north", asked=7)
    assert ("north", 7, 5) == (found.team.name, found.team.asked, found.team.responses)
    assert ["low"] == [each.finding.id for each in found.findings]
    assert ["low"] == [each.finding for each in found.agenda]


def test_below_five_no_finding_is_shared() -> None:
    """A finding rests on answers to items, which four people do not show."""
    found = gather(ASSESSMENT, [respond(ASSESSMENT, {"a": 1})] * 4)
    assert ((), ()) == (found.findings, found.agenda)


def test_an_open_team_shares_them_from_two() -> None:
    """Who answers openly hides nothing from each other."""
    found = gather(ASSESSMENT, [respond(ASSESSMENT, {"a": 1})] * 2, openly=True)
    assert ["low"] == [each.finding.id for each in found.findings]
