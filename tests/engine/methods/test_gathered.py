"""Tests of assessments.engine.methods.gathered."""

import json
from typing import Any

import pytest

from assessments.engine.api import call
from assessments.engine.invitation import Invitation
from assessments.engine.reply import Reply
from assessments.engine.share import encode, invite
from assessments.engine.structure import structure
from tests.engine.making import make_choice, make_data
from tests.engine.test_merging import ROLES, reply

SCALES = [{"id": "all", "title": "All", "items": ["a", "b", "c"], "least_answered": 1}]
DATA = make_data(scales=SCALES, roles=ROLES)
NEWER = make_data(make_choice("a"), make_choice("b"), version=2, scales=[{**SCALES[0], "items": ["a", "b"]}])
ABOUT = structure(DATA)
LINKS = [encode(ABOUT, reply(number, {"a": 1 + number % 5, "b": 1 + number // 5})) for number in range(6)]
TEXT = "Hello,\n" + "\n> and mine: ".join(f"https://site.example/assess/sample/#{link}" for link in LINKS)


def gather(text: str = TEXT, definitions: tuple[object, ...] = (DATA,), **settled: object) -> dict[str, Any]:
    """Give what is gathered from a text."""
    request = {"text": text, "definitions": [json.dumps(each) for each in definitions], **settled}
    answer = json.loads(call("gather", json.dumps(request)))
    assert answer["ok"], answer
    found: dict[str, Any] = answer["value"]
    return found


def test_a_team_report_comes_of_a_messy_text() -> None:
    """Every reply is found, and the report is that of the method `team` on the same answers."""
    found = gather(asked=8, name=" Desk ", change="New tool")
    request = {
        "definition": json.dumps(DATA),
        "answers": [{"a": 1 + number % 5, "b": 1 + number // 5} for number in range(6)],
        "asked": 8,
        "name": "Desk",
        "change": "New tool",
    }
    assert json.loads(call("team", json.dumps(request)))["value"] == found["report"]
    assert ([], LINKS, "sample", [{"id": "sample", "title": "Sample", "words": "6 replies"}], [], 6) == (
        found["needs"],
        found["links"],
        found["assessment"],
        found["assessments"],
        found["damaged"],
        len(found["people"]),
    )


def test_an_invitation_is_called_one() -> None:
    """Whoever pastes an invitation in place of a reply reads what it is."""
    asked = invite(ABOUT, Invitation(assessment=ABOUT.id, version=ABOUT.version, language="en"))
    found = gather(f"https://site.example/assess/sample/#{asked}")
    assert ("This is the link of an invitation", [], None) == (found["said"][:33], found["damaged"], found["report"])


def test_what_is_not_at_hand_is_asked_for() -> None:
    """The first answer names the definitions that are missing, once each, and nothing else."""
    assert {"needs": [{"assessment": "sample", "version": 1}]} == gather(definitions=())


def test_what_the_site_does_not_have_is_told() -> None:
    """A reply to what is not there is damage of the text, by its number among the links; the others count."""
    other = {**NEWER, "id": "other"}
    made = encode(structure(other), Reply(assessment="other", version=2, answers={}, id=1))
    text = f"{TEXT} #{made}"
    found = gather(text, absent=["other 2"])
    assert (["link 7 on line 7"], 6) == ([each["place"] for each in found["damaged"]], len(found["people"]))


def test_links_that_cannot_be_read_stand_among_the_others() -> None:
    """Whoever keeps the links keeps the damaged ones too, each in its place, and is told of them again."""
    cut = LINKS[1][:-4]
    found = gather(f"Ann: #{LINKS[0]}\nBob: #{cut}\nCem: #{LINKS[2]}\n")
    again = gather("".join(f"#{each}\n" for each in found["links"]))
    assert ([LINKS[0], cut, LINKS[2]], ["link 2 on line 2, after “Bob:”"], ["link 2 on line 2"], again["links"]) == (
        found["links"],
        [each["place"] for each in found["damaged"]],
        [each["place"] for each in again["damaged"]],
        found["links"],
    )


@pytest.mark.parametrize("text", ["", "Hello, how are you?"])
def test_a_text_without_replies_has_no_report(text: str) -> None:
    """Nothing is found, and nothing is wrong."""
    found = gather(text)
    assert (None, None, [], [], []) == (
        found["report"],
        found["assessment"],
        found["people"],
        found["damaged"],
        found["choices"],
    )


def test_of_several_assessments_one_is_reported_on() -> None:
    """The one with the most replies, unless another one of them is wanted."""
    other = {**DATA, "id": "other", "title": "Other"}
    made = encode(structure(other), Reply(assessment="other", version=1, answers={"a": 1}, id=1))
    several = gather(f"#{made} {TEXT}", definitions=(DATA, other))
    wanted = gather(f"#{made} {TEXT}", definitions=(DATA, other), assessment="other")
    missing = gather(TEXT, assessment="other")
    assert (["other", "sample"], "sample", "other", 1, "sample") == (
        [each["id"] for each in several["assessments"]],
        several["assessment"],
        wanted["assessment"],
        wanted["report"]["team"]["responses"],
        missing["assessment"],
    )


def test_the_report_of_mixed_versions_says_so() -> None:
    """The same sentence stands above the list of people and in the report itself."""
    newer = encode(structure(NEWER), reply(9, {"a": 5}, version=2))
    found = gather(f"{TEXT} #{newer}", definitions=(DATA, NEWER))
    note = found["notes"][0]
    assert ("These replies are to versions 1 and 2.", True, 2, 7) == (
        note[:38],
        note in found["report"]["html"],
        found["report"]["team"]["version"],
        found["report"]["team"]["responses"],
    )


def test_people_can_be_taken_out_and_chosen() -> None:
    """What the coordinator settled holds; where nobody is left there is no report."""
    corrected = f"{TEXT} #{encode(ABOUT, reply(0, {'a': 5}))}"
    assert ["counted", "other"] == [
        each["state"] for each in gather(corrected, chosen={"0": LINKS[0], "x": 1})["people"] if each["id"] == 0
    ]
    assert (5, None) == (
        gather(out=LINKS[:1])["report"]["team"]["responses"],
        gather(out=LINKS, chosen=[])["report"],
    )


def test_more_replies_than_were_asked_for_are_wondered_at() -> None:
    """The report leaves the number out, and a note says why."""
    found = gather(asked=5)
    assert (None, ["You wrote that 5 were asked, and 6 have answered. Look at the number once more."]) == (
        found["report"]["team"]["asked"],
        found["notes"],
    )


def hand_on(**settled: object) -> dict[str, Any]:
    """Give the answer to a request to hand on the report of the team."""
    request = {"text": TEXT, "definitions": [json.dumps(DATA)], "page": "https://site.example/team/", **settled}
    answer: dict[str, Any] = json.loads(call("hand_on", json.dumps(request)))
    return answer


@pytest.mark.parametrize("kind", ["us", "outside"])
def test_the_link_is_of_the_team_that_was_gathered(kind: str) -> None:
    """It is that of the method `team_link` on the answers of those who count."""
    request = {
        "definition": json.dumps(DATA),
        "answers": [{"a": 1 + number % 5, "b": 1 + number // 5} for number in range(1, 6)],
        "page": "https://site.example/team/",
        "kind": kind,
    }
    assert {"needs": [], **json.loads(call("team_link", json.dumps(request)))["value"]} == hand_on(
        out=LINKS[:1], kind=kind
    )["value"]


def test_a_link_needs_definitions_and_people() -> None:
    """What is missing is asked for; where nobody counts, that is said."""
    assert [{"needs": [{"assessment": "sample", "version": 1}]}, "there is no reply that counts"] == [
        hand_on(definitions=[])["value"],
        hand_on(out=LINKS)["problems"][0]["fault"],
    ]
    assert "there is no reply that counts" == hand_on(text="Hello")["problems"][0]["fault"]


def test_what_each_person_is_asked_about_themselves_is_no_team() -> None:
    """An assessment about one's own situation gives people and a sentence, and no report."""
    own = {**DATA, "about": "own"}
    found = gather(definitions=(own,))
    assert (
        None,
        6,
        ["This assessment asks each person about their own situation, so the replies make no report of a team."],
    ) == (
        found["report"],
        len(found["people"]),
        found["notes"],
    )


def test_an_example_says_that_it_is_one() -> None:
    """The first words of its heading are that its answers are invented."""
    value = json.loads(call("example", json.dumps({"definition": json.dumps(DATA)})))["value"]
    assert (True, 7, 9) == (
        ">Example, invented answers: Sample</h2>" in value["html"],
        value["team"]["responses"],
        value["team"]["asked"],
    )
