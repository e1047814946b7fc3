"""Tests of assessments.cli.links."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from assessments.cli import main
from assessments.compiler.compile import compile_all
from assessments.engine.gathering import gather
from assessments.engine.invitation import Invitation
from assessments.engine.share import invite
from assessments.engine.team_link import for_outside
from assessments.engine.team_share import share_team
from tests.machine import ROOT

ANSWERS = ROOT / "tests" / "data" / "answers"
SITE = ("--site", "https://site.example/nn/")
START = "https://site.example/nn/assess/team-readiness/#r="
ONE = f"{START}AQAnDnRlYW0tcmVhZGluZXNzAAE0qQAABwAAAAAAAAAAAAXZhwLg"
"""A link to a reply of id 7 that answers the first question with 5 and no other."""
SHOWN: dict[str, Any] = {
    "kind": "reply",
    "assessment": "team-readiness",
    "version": 1,
    "answers": {"rules-1": 5},
    "role": None,
    "label": None,
    "day": None,
    "perspective": "member",
    "id": 7,
}


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    """Give what the command line says to some arguments and to some standard input."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def said(result: Result) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    return result.exit_code, result.stdout, result.stderr.splitlines()


def linked(responses: object, *options: str) -> Result:
    """Give what `link` says to responses, numbered from 7 on."""
    return run("link", "team-readiness@1", "-", *SITE, "--first-id", "7", *options, given=json.dumps(responses))


def opened(*arguments: str | Path, given: str | bytes = "") -> Any:  # noqa: ANN401  # whatever JSON can be
    """Give what `open` prints, read as JSON."""
    return json.loads(run("open", *arguments, given=given).stdout)


def test_a_response_becomes_a_link() -> None:
    """A link is the site, the assessment's page and the reply behind the #."""
    assert (0, f"{ONE}\n", []) == said(linked({"rules-1": 5}))


def test_a_link_shows_what_it_holds() -> None:
    """`open` prints each key, absent ones as null, unanswered items left out, and nothing of the link's own text."""
    assert (0, json.dumps(SHOWN, indent=2) + "\n", []) == said(run("open", ONE))


def test_each_response_of_a_table_becomes_a_link() -> None:
    """Links come a line each, in the order of the file, with role and day, and show what was answered."""
    links = run("link", "team-readiness@1", ANSWERS / "before.csv", *SITE, "--labels").stdout
    found = opened("-", given=links)
    names = ["Ann", "Bob", "Cem", "Dora", "Eli", "Fay"]
    assert names == [each["label"] for each in found]
    assert [("initiator", "2026-09-01"), ("decider", "2026-09-01")] == [
        (each["role"], each["day"]) for each in found[:2]
    ]
    assert [25, 25, 25, 25, 24, 25] == [len(each["answers"]) for each in found]


def test_names_stay_at_home() -> None:
    """Without --labels no respondent and no team is in a link."""
    [one] = [linked({"respondent": "Ann", "team": "north", "rules-1": 5})]
    assert (0, f"{ONE}\n", []) == said(one)


def test_a_label_is_asked_for() -> None:
    """With --labels the respondent is the label, blanks around it removed; who has none has no label."""
    links = linked([{"respondent": " Ann ", "rules-1": 5}, {"rules-1": 5}, {"respondent": " "}], "--labels").stdout
    assert ["Ann", None, None] == [each["label"] for each in opened("-", given=links)]


def test_a_guess_is_a_guess() -> None:
    """The perspective is in each link."""
    [link] = linked({"rules-1": 5}, "--perspective", "guess").stdout.splitlines()
    assert SHOWN | {"perspective": "guess"} == opened(link)


def test_openly_is_in_the_link() -> None:
    """That the team has agreed to answer openly is one bit, and what the link shows is the same."""
    [link] = linked({"rules-1": 5}, "--openly").stdout.splitlines()
    assert (True, SHOWN) == (link != ONE, opened(link))


def test_ids_are_random() -> None:
    """Without --first-id each reply has a number of its own, another one each time."""
    links = [run("link", "team-readiness@1", ANSWERS / "before.csv", *SITE).stdout for _ in range(2)]
    numbers = [each["id"] for text in links for each in opened("-", given=text)]
    assert 12 == len(set(numbers))


def test_ids_start_again_behind_the_last() -> None:
    """Numbers from --first-id on follow each other round."""
    result = run("link", "team-readiness@1", "-", *SITE, "--first-id", "16777215", given="[{}, {}]")
    assert [16777215, 0] == [each["id"] for each in opened("-", given=result.stdout)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi,\n> mine is <" + ONE[:60] + "\n> " + ONE[60:] + ">.\n> " + ONE, SHOWN),
        (f"{ONE}\n{ONE[:-1]}", SHOWN),
        (ONE.replace("#", "%23"), SHOWN),
        (b"\xff\xfe " + ONE.encode(), SHOWN),
    ],
)
def test_links_are_found_in_any_text(text: str | bytes, expected: object) -> None:
    """A link that stands twice, wrapped or not, is one; what is cut is none."""
    assert expected == opened("-", given=text)


@pytest.mark.parametrize("link", [ONE.partition("#")[2], ONE.replace("#", "%2523"), f"<{ONE}>."])
def test_a_mangled_link_is_mended(link: str) -> None:
    """A link is read without its address, encoded twice, or with punctuation around it."""
    assert SHOWN == opened(link)


AGAIN = "ask for the link again and copy it whole"
ELSEWHERE = "open it in a browser, on the site that it names"
VISIBLE = "write 1 to 40 visible characters, with blanks only between them"
NO_LINK = "link: there is no link in it; paste the whole address, from https:// to its last character"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (ONE[:-1], f"link: it is cut: 51 of at least 52 characters are there; {AGAIN}"),
        (f"{ONE}A", f"link: it was altered on the way: 1 characters are too many; {AGAIN}"),
        (ONE[:-1] + "B", f"link: it was altered on the way: the check sum in it does not fit the rest; {AGAIN}"),
        ("https://site.example/", NO_LINK),
        ("", NO_LINK),
        (ONE.replace("#r=", "#s="), f"link: it is a sealed reply, which this version cannot read; {ELSEWHERE}"),
    ],
)
def test_a_link_that_cannot_be_read_says_why(link: str, expected: str) -> None:
    """Damage is told in one line on standard error, as an argument and alone in a text, and the exit code is 1."""
    assert [(1, "", [expected])] * 2 == [said(run("open", "--", link)), said(run("open", "-", given=link))]


def test_damaged_links_beside_whole_ones_are_passed_over() -> None:
    """Among whole links a cut one is told on standard error, and the others are shown."""
    told = f"passed over: link 2 on line 1: it is cut: 51 of at least 52 characters are there; {AGAIN}"
    code, out, lines = said(run("open", "-", given=f"{ONE} {ONE[:-1]}"))
    assert (0, SHOWN, [told]) == (code, json.loads(out), lines)


def test_a_text_without_links_is_a_problem() -> None:
    """However long it is, a text without any link is told as that."""
    assert (1, "", [NO_LINK]) == said(run("open", "-", given="Hello " * 10_000))


def test_problems_of_links_in_a_text_are_told_together() -> None:
    """Among several links each that cannot be read is told with its place."""
    foreign = "#r=AQAYBnNhbXBsZQABorIAAAcAAC-IMG5X"
    fault = 'it is about "sample", which is not here'
    code, out, lines = said(run("open", "-", given=f"{ONE} {foreign}"))
    assert (1, "", True) == (code, out, lines[0].startswith(f"reply 2 link: {fault}; "))


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        (
            {"when": "1.9.2026"},
            'when: "1.9.2026" is no day that a link can hold; write it as 2026-09-01, from 1970-01-01 to 2149-06-06',
        ),
        (
            [{}, {"respondent": "A\u202en"}],
            f'response 2 respondent: "A\\u202en" cannot be a label; {VISIBLE}',
        ),
        ({"rules-1": 6}, "rules-1: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ({"role": "uses"}, 'role: unknown role "uses"; did you mean "user"?'),
    ],
)
def test_what_a_link_cannot_hold_is_told(responses: object, expected: str) -> None:
    """A response that no link can hold is a problem with its place, and no link is printed."""
    assert (1, "", [expected]) == said(linked(responses, "--labels"))


def test_all_problems_are_told_at_once() -> None:
    """Whoever mends a file sees everything that is wrong in it."""
    code, out, lines = said(linked([{"when": "May"}, {}, {"when": "June"}]))
    assert (1, "", ["response 1 when", "response 3 when"]) == (code, out, [line.split(":")[0] for line in lines])


@pytest.mark.parametrize(
    "arguments",
    [
        ["link"],
        ["link", "team-readiness@1", "-"],
        *(
            ["link", "team-readiness@1", "-", "--site", site]
            for site in (
                "",
                "site.example",
                "ftp://site.example",
                "https://",
                "https://a/?b",
                "https://a/#b",
                "https://[",
            )
        ),
        ["link", "team-readiness@1", "-", *SITE, "--perspective", "boss"],
        ["link", "team-readiness@1", "-", *SITE, "--first-id", "16777216"],
        ["open"],
        ["open", ONE, ONE],
    ],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """A command that cannot be understood is told on standard error."""
    code, out, lines = said(run(*arguments, given="{}"))
    assert (2, "", True) == (code, out, lines[-1].startswith("Error: "))


@pytest.mark.parametrize("site", ["https://site.example/nn", "https://site.example/nn/", "https://site.example/nn//"])
def test_a_site_may_end_in_a_slash(site: str) -> None:
    """However the site is written, one slash stands before the page."""
    assert (
        f"{ONE}\n"
        == run("link", "team-readiness@1", "-", "--site", site, "--first-id", "7", given='{"rules-1": 5}').stdout
    )


def test_an_invitation_is_shown() -> None:
    """What an invitation settles is printed with the keys of the contract first, as an argument and alone in a text."""
    assessment = compile_all().find("team-readiness@1").assessment
    asked = Invitation(assessment="team-readiness", version=1, language="en", sender="Ann", roles=("user",))
    link = f"https://site.example/assess/team-readiness/#{invite(assessment, asked)}"
    expected = {
        "kind": "invitation",
        "assessment": "team-readiness",
        "language": "en",
        "change": None,
        "team": None,
        "note": None,
        "from": "Ann",
        "roles": ["user"],
        "replies_to": "us",
        "mail": None,
        "openly": False,
        "perspective": "member",
        "version": 1,
    }
    printed = [run("open", link).stdout, run("open", "-", given=link).stdout]
    assert [json.dumps(expected, indent=2) + "\n"] * 2 == printed


def test_a_teams_report_shows_what_it_holds() -> None:
    """`open` prints it below `team`, and nothing of the link's own text."""
    about = compile_all().find("team-readiness@1").assessment
    link = f"https://site.example/nn/team/#{share_team(about, for_outside(about, gather(about, [])))}"
    found = opened(link)
    assert (["kind", "team"], "team", "outside", 0) == (
        list(found),
        found["kind"],
        found["team"]["for"],
        found["team"]["responses"],
    )
