"""Tests of assessments.engine.api."""

import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.api import call
from assessments.engine.structure import to_data
from tests.engine.making import make_assessment, make_data

DATA = make_data(scales=[{"id": "all", "title": "All", "items": ["a", "b", "c"]}])
RETRY = "reload the page; your answers are kept"


def ask(**request: object) -> dict[str, Any]:
    """Give the answer to a request for a score."""
    answer: dict[str, Any] = json.loads(call("score", json.dumps({"definition": json.dumps(DATA), **request})))
    return answer


def test_a_score_comes_in_every_format() -> None:
    """The score comes as data, as JSON with a last line end and as a table, beside the report."""
    value = ask(answers={"a": 5, "b": 1, "c": "?", "team": "Ö"}, change=" New <tool> ")["value"]
    counts = {"items": 3, "answered": 2, "unknown": 1}
    score = {
        "assessment": "sample",
        "version": 1,
        **counts,
        "complete": True,
        "scales": {"all": {"score": 50.0, "band": "mid", **counts}},
        "overall": {"score": 50.0, "band": "mid"},
        "lowest": ["all"],
        "weakest": None,
        "findings": [],
    }
    table = "respondent,team,role,when,all,overall,answered,unknown,complete\n,Ö,,,50.0,50.0,2,1,true\n"
    assert (["score", "html", "json", "csv"], score, json.dumps(score, indent=2) + "\n", table) == (
        list(value),
        value["score"],
        value["json"],
        value["csv"],
    )
    assert '<p class="nn-subject">About: <q>New &lt;tool&gt;</q></p>' in value["html"]


@pytest.mark.parametrize("change", [None, "", "  ", 5])
def test_a_change_may_be_left_out(change: object) -> None:
    """Without a text for the change the report names none."""
    assert "nn-subject" not in ask(answers={}, change=change)["value"]["html"]


def test_problems_of_answers_are_told() -> None:
    """Every answer that does not fit is told with its item."""
    advice = "write one of 1, 2, 3, 4, 5, ?"
    assert {
        "ok": False,
        "problems": [{"place": item, "fault": "9 is not an answer to it", "remedy": advice} for item in ("a", "b")],
    } == ask(answers={"b": 9, "a": 9})


def test_problems_of_the_definition_are_told() -> None:
    """A definition that cannot be used is told as its author would be told."""
    fault = "expected keys and values, found a list"
    remedy = "write id, version, language, title, summary, about, minutes, sections below it"
    answer = ask(definition="[1]", answers={})
    assert {"place": "", "fault": fault, "remedy": remedy} == answer["problems"][0]


@pytest.mark.parametrize(
    ("method", "request_", "reason"),
    [
        ("share", "{}", "KeyError: 'share'"),
        ("score", "{}", "KeyError: 'definition'"),
        ("score", "[]", "TypeError: list indices must be integers or slices, not str"),
        ("score", "", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_a_request_that_makes_no_sense_is_told(method: str, request_: str, reason: str) -> None:
    """A method or a request that is unknown here is a problem, not an error."""
    fault = f"the request could not be answered ({reason})"
    expected = {"ok": False, "problems": [{"place": method, "fault": fault, "remedy": RETRY}]}
    assert expected == json.loads(call(method, request_))


LINK = {"definition": json.dumps(DATA), "answers": {"a": 5, "b": "?"}, "id": 7}
FRAGMENT = "r=AQAYBnNhbXBsZQABorIAAAcAAC-IMG5X"


def told(method: str, **request: object) -> Any:  # noqa: ANN401  # whatever JSON can be
    """Give the value of an answer that can be given, else what is wrong, a line a problem."""
    answer = json.loads(call(method, json.dumps(request)))
    if answer["ok"]:
        return answer["value"]
    return [f"{each['place']}: {each['fault']}; {each['remedy']}" for each in answer["problems"]]


def test_a_reply_becomes_a_fragment() -> None:
    """The definition, the answers and a random number of the page give the end of a link."""
    assert {"fragment": FRAGMENT} == told("encode", **LINK)


def test_a_fragment_becomes_a_reply() -> None:
    """With the definitions that may be meant, a link gives what it holds, and whether the team answers openly."""
    answers = {"a": 5, "b": "?", "when": "2026-09-01", "respondent": "Ann"}
    fields = {"label": " Zoë ", "perspective": "guess", "openly": True}
    made = told("encode", **{**LINK, "answers": answers}, **fields)["fragment"]
    other = json.dumps({**DATA, "version": 2})
    opened = told("open", link=f"https://site.example/#{made}", definitions=[other, json.dumps(DATA)])
    assert {
        "kind": "reply",
        "assessment": "sample",
        "version": 1,
        "answers": {"a": 5, "b": "?"},
        "role": None,
        "label": "Zoë",
        "day": "2026-09-01",
        "perspective": "guess",
        "id": 7,
        "openly": True,
    } == opened


def test_a_label_may_be_left_out() -> None:
    """Without a label, or with an empty one, the link has none."""
    assert [{"fragment": FRAGMENT}] * 3 == [told("encode", **LINK, label=label) for label in (None, "", " ")]


def test_links_tell_which_definition_they_need() -> None:
    """One link and each link in a text say assessment and version, so that the definition can be fetched."""
    cut = {"place": "link", "fault": "it is cut: 31 of at least 32 characters are there"}
    which = {"assessment": "sample", "version": 1}
    assert [
        {"kind": "reply", **which, "fragment": FRAGMENT, "language": None},
        {"links": [{"fragment": FRAGMENT, **which}], "damaged": [], "fragments": [FRAGMENT], "others": []},
        {
            "links": [],
            "damaged": [{**cut, "remedy": "ask for the link again and copy it whole"}],
            "fragments": [FRAGMENT[:-1]],
            "others": [],
        },
    ] == [
        told("peek", link=FRAGMENT),
        told("find", text=f"> Mine: https://site.example/#{FRAGMENT[:9]}\n> {FRAGMENT[9:]}."),
        told("find", text=f"#{FRAGMENT[:-1]}"),
    ]


def test_problems_of_links_are_told() -> None:
    """A link that cannot be read, a label that cannot travel and answers that do not fit are told in words."""
    nothing = "link: there is no link in it; paste the whole address, from https:// to its last character"
    absent = 'link: it is about "sample", which is not here; none is defined here'
    label = 'label: "A\\nB" cannot be a label; write 1 to 40 visible characters, with blanks only between them'
    answers = "a: 9 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"
    assert [[nothing], [absent], [label], [answers]] == [
        told("peek", link=""),
        told("open", link=FRAGMENT, definitions=[]),
        told("encode", **LINK, label="A\nB"),
        told("encode", **{**LINK, "answers": {"a": 9}}),
    ]


@pytest.mark.parametrize(
    ("method", "changed", "reason"),
    [
        ("encode", {"id": "7"}, "TypeError: id is no whole number"),
        ("encode", {"perspective": "boss"}, "KeyError: 'boss'"),
        ("open", {"link": "", "definitions": "[]"}, "TypeError: definitions is no list"),
        ("open", {"link": "", "definitions": [5]}, None),
        ("peek", {}, "KeyError: 'link'"),
        ("find", {}, "KeyError: 'text'"),
    ],
)
def test_a_request_about_links_that_makes_no_sense_is_told(
    method: str, changed: dict[str, object], reason: str | None
) -> None:
    """What a page should not have asked is a problem, not an error."""
    problems = told(method, **{**LINK, **changed})
    assert reason is None or [f"{method}: the request could not be answered ({reason}); {RETRY}"] == problems
    assert isinstance(problems, list)


@pytest.mark.skipif(sys.platform == "emscripten", reason="a browser's stack ends before Python's does")
def test_depth_is_no_error() -> None:
    """JSON that is nested deeper than Python can follow is a problem, not an error."""
    [problem] = json.loads(call("score", "[" * 100_000))["problems"]
    assert ("score", RETRY) == (problem["place"], problem["remedy"])


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
KEYS = st.sampled_from(["definition", "answers", "change", "a", "team"])
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=8)


@given(st.sampled_from(["score", "encode", "peek", "find", "open", "", "call"]), st.text() | ANYTHING.map(json.dumps))
def test_nothing_is_raised(method: str, request_: str) -> None:
    """Whatever is asked, the answer is JSON that says whether it could be answered."""
    assert json.loads(call(method, request_))["ok"] is False


@given(ANYTHING | st.dictionaries(st.sampled_from(["a", "b", "team", "when"]), ANYTHING), ANYTHING)
def test_no_answer_raises(answers: object, change: object) -> None:
    """Whatever the answers, the result is a score or problems."""
    answer = ask(answers=answers, change=change)
    assert answer["value"] if answer["ok"] else answer["problems"]


def asked(method: str, **request: object) -> dict[str, Any]:
    """Give the engine's answer to a request about the sample."""
    definition = json.dumps(to_data(make_assessment(scales=[{"id": "all", "title": "All", "items": ["a", "b", "c"]}])))
    answer: dict[str, Any] = json.loads(call(method, json.dumps({"definition": definition, **request})))
    return answer


PEOPLE: list[dict[str, object]] = [{"a": value, "b": value, "c": 3} for value in (1, 2, 3, 4, 5)]


def test_a_team_is_answered_in_every_format() -> None:
    """Plain data, the report, JSON and CSV, with what the coordinator knows."""
    value = asked("team", answers=PEOPLE, name="north", asked=8, change=" The booking system ")["value"]
    assert ["team", "html", "json", "csv"] == list(value)
    assert ("north", 5, 8, False) == tuple(value["team"][key] for key in ("team", "responses", "asked", "openly"))
    assert "<q>The booking system</q>" in value["html"]


def test_a_team_needs_no_more_than_its_answers() -> None:
    """Whatever is not said is not known; nothing else is guessed."""
    value = asked("team", answers=PEOPLE[:1], openly=True)["value"]
    assert (None, 1, None, True) == tuple(value["team"][key] for key in ("team", "responses", "asked", "openly"))


def test_the_problems_of_a_team_name_the_response() -> None:
    """Whoever mends them knows whose they are."""
    [problem] = asked("team", answers=[{}, {"a": 9}])["problems"]
    assert "response 2 a" == problem["place"]


def test_two_rounds_are_compared() -> None:
    """Plain data, the report and JSON."""
    value = asked("compare", before=PEOPLE, after=[{"a": 5, "b": 5, "c": 5}] * 5)["value"]
    assert ["comparison", "html", "json"] == list(value)
    assert ("rounds", "up") == (value["comparison"]["kind"], value["comparison"]["overall"]["moved"])


def test_a_guess_is_compared() -> None:
    """One outsider's guess is shown whole beside what the people say."""
    value = asked("compare", before=PEOPLE, after=PEOPLE[-1:], guess=True)["value"]
    assert ("views", "up") == (value["comparison"]["kind"], value["comparison"]["overall"]["moved"])


def test_people_are_a_list() -> None:
    """Anything else is refused in words."""
    assert "TypeError: answers is no list" in asked("team", answers={})["problems"][0]["fault"]


PAGE = "https://site.example/assess/sample/"
SETTLED: dict[str, Any] = {"definition": json.dumps(DATA), "page": PAGE, "change": " Move ", "from": "Ann"}


def test_an_invitation_is_made_and_read() -> None:
    """What an inviter settles becomes a link, and the link shows the invited person the same as the preview."""
    made = told("invite", **SETTLED, roles=[], mail="ann@site.example")
    read = told("invited", link=made["link"], definition=json.dumps(DATA))
    assert (f"{PAGE}#{made['fragment']}", "Move", "us", "ann@site.example", made["html"]) == (
        made["link"],
        read["change"],
        read["replies_to"],
        read["mail"],
        read["html"],
    )
    assert made["mailto"].startswith("mailto:?subject=How%20do%20you%20see%20it%3F%20Move&body=Hello")


def test_each_invitation_has_a_key_of_its_own() -> None:
    """Answers to two invitations can be kept apart."""
    links = [told("invite", **SETTLED, replies_to=to)["link"] for to in ("us", "me", "us")]
    keys = [told("invited", link=link, definition=json.dumps(DATA))["key"] for link in links]
    assert (True, False) == (keys[0] == keys[2], keys[0] == keys[1])


def test_an_invitation_has_one_name() -> None:
    """A link that was rewritten on its way is known by the same fragment as the link that was made."""
    made = told("invite", **SETTLED)
    links = (made["link"], made["link"].replace("#i=", "#i%3D"), f"{made['fragment'][:9]}\n{made['fragment'][9:]}.")
    names = {told("invited", link=link, definition=json.dumps(DATA))["fragment"] for link in links}
    assert {made["fragment"]} == names


def test_an_inviter_is_told_what_was_left_unsaid() -> None:
    """Without a name or a change there is an invitation all the same, and what the invited will miss is told."""
    settled = {**SETTLED, "definition": json.dumps({**DATA, "change": {"ask": "Which change?"}})}
    whole, bare = told("invite", **settled), told("invite", **{**settled, "from": "", "change": " "})
    assert ([], ["You gave no name, so", "You named no change, so"]) == (
        whole["unsaid"],
        [each[: each.index(" so ") + 3] for each in bare["unsaid"]],
    )


def test_problems_of_an_invitation_stand_at_their_fields() -> None:
    """The page can say at each field what is wrong with it."""
    answer = json.loads(call("invite", json.dumps({**SETTLED, "team": "x" * 61, "mail": "ann"})))
    assert ["team", "mail"] == [problem["place"] for problem in answer["problems"]]


def test_a_reply_is_ready_to_send() -> None:
    """With the address of the page, a reply comes with its message, and says who will read the answers."""
    made = told("encode", **LINK, page=PAGE)
    assert (f"{PAGE}#{made['fragment']}", None, True) == (made["link"], made["to"], made["link"] in made["message"])
    assert ("You decide whom you give your reply to.", "It also holds a number. ") == (
        made["sees"][0],
        made["sees"][-1][:24],
    )


def test_a_reply_to_an_invitation_goes_where_it_says() -> None:
    """The address, the openness and the perspective are those of the invitation."""
    asked = told("invite", **SETTLED, mail="ann@site.example", openly=True)["link"]
    made = told("encode", **LINK, page=PAGE, invitation=asked)
    opened = told("open", link=made["link"], definitions=[json.dumps(DATA)])
    assert ("ann@site.example", True, True, True) == (
        made["to"],
        made["mailto"].startswith("mailto:ann@site.example?"),
        "ann@site.example" in " ".join(made["sees"]),
        opened["openly"],
    )


def test_a_guess_says_that_it_stays_with_whoever_guesses() -> None:
    """An invitation to guess makes a guess."""
    asked = told("invite", **SETTLED, perspective="guess")["link"]
    made = told("encode", **LINK, page=PAGE, invitation=asked)
    assert (True, "This is your own guess.") == ("a guess" in made["subject"], made["sees"][0][:23])


@pytest.mark.parametrize(("perspective", "title"), [("member", "somebody’s reply"), ("guess", "somebody’s guess")])
def test_a_reply_is_read_as_somebody_elses(perspective: str, title: str) -> None:
    """The report on an opened reply has the same figures as its writer's, and says whose it is."""
    made = told("encode", **{**LINK, "answers": {"a": 5}}, perspective=perspective)["fragment"]
    read = told("reply", link=made, definition=json.dumps(DATA))
    own = ask(answers={"a": 5})["value"]["score"]
    assert (own, True, True, None) == (
        read["score"],
        title in read["html"],
        "whoever answered" in read["html"],
        read["role"],
    )


TEAM: dict[str, Any] = {"definition": json.dumps(DATA), "page": "https://site.example/team/", "answers": PEOPLE}


def test_a_teams_report_is_ready_to_send() -> None:
    """Without a kind it is the one for outsiders; the link opens, and who can read what is said."""
    made = told("team_link", **TEAM, name="north", change=" Move ", asked=8)
    keys = ["fragment", "link", "subject", "message", "mailto", "sees", "warning"]
    assert (keys, f"https://site.example/team/#{made['fragment']}", []) == (list(made), made["link"], made["warning"])
    opened = told("team_opened", definition=json.dumps(DATA), link=made["link"])
    assert ("outside", "north", "Move", None) == (
        opened["kind"],
        opened["team"]["team"],
        opened["team"]["change"],
        opened["csv"],
    )


def test_a_report_for_the_team_has_its_figures() -> None:
    """As plain data, JSON, a table and a report."""
    made = told("team_link", **TEAM, kind="us")
    opened = told("team_opened", definition=json.dumps(DATA), link=made["fragment"])
    assert ["kind", "team", "html", "json", "csv"] == list(opened)
    assert (5, opened["team"]) == (opened["team"]["overall"]["n"], json.loads(opened["json"]))
    assert ("data-scale=" in opened["html"], opened["csv"].startswith("team,responses,level,id,n,")) == (True, True)


def test_sharing_again_after_one_more_reply_warns() -> None:
    """Whoever has both links for the team could take one from the other; outsiders could not."""
    before = told("team_link", **TEAM, kind="us")["link"]
    more = {**TEAM, "answers": [*PEOPLE, PEOPLE[0]]}
    warned = told("team_link", **more, kind="us", before=before)["warning"]
    assert (2, True) == (len(warned), "that person's answers" in warned[0])
    assert [] == told("team_link", **more, kind="outside", before=before)["warning"]


def test_an_earlier_link_of_another_kind_warns_of_nothing() -> None:
    """Words are no figures to take away, a reply is no team, and another version has other questions."""
    other = json.dumps({**DATA, "version": 2})
    before = [
        told("team_link", **TEAM, kind="outside")["link"],
        FRAGMENT,
        told("team_link", **{**TEAM, "definition": other}, kind="us")["link"],
    ]
    assert [[]] * 3 == [told("team_link", **TEAM, kind="us", before=each)["warning"] for each in before]


def test_a_damaged_earlier_link_is_told() -> None:
    """It is not passed over, as nobody could say what it gives away."""
    [problem] = told("team_link", **TEAM, kind="us", before=told("team_link", **TEAM, kind="us")["link"][:-1])
    assert problem.startswith("link: it is cut")
