"""Tests that a published link opens for ever: each file here holds links of one format, and what they must show."""

from typing import Any

import pytest
import yaml

from assessments.compiler.compile import compile_all
from assessments.engine.model import Assessment
from assessments.engine.report.team_link_data import team_link_data
from assessments.engine.share import decode, encode, invite, invited, plain
from assessments.engine.team_share import share_team, team_of
from tests.machine import ROOT

FILES = sorted((ROOT / "tests" / "links").glob("*.yaml"))
PUBLISHED = [entry for path in FILES for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, int], Assessment]:
    """Give every published version of every assessment."""
    return {(each.assessment.id, each.assessment.version): each.assessment for each in compile_all().versions}


REPLIES = [entry for entry in PUBLISHED if entry["shows"]["kind"] == "reply"]
INVITATIONS = [entry for entry in PUBLISHED if entry["shows"]["kind"] == "invitation"]
TEAMS = [entry for entry in PUBLISHED if entry["shows"]["kind"] == "team"]
Versions = dict[tuple[str, int], Assessment]


def about(entries: list[dict[str, Any]]) -> list[str]:
    """Give what each entry is about."""
    return [entry["about"] for entry in entries]


def unworded(report: dict[str, Any]) -> dict[str, Any]:
    """Give a team's report without what is worded anew with each version of the site, as a better sentence is no harm.

    These are the titles, reasons and questions of its conversations and findings.
    """
    worded = {"title", "reason", "questions"}
    lists = {name: report[name] for name in ("findings", "agenda") if name in report}
    kept: dict[str, Any] = {
        name: [{key: each[key] for key in each if key not in worded} for each in lists[name]] for name in lists
    }
    return {**report, **kept}


@pytest.mark.parametrize("entry", REPLIES, ids=about(REPLIES))
def test_a_published_reply_opens(entry: dict[str, Any], known: Versions) -> None:
    """The link shows what it showed when it was published."""
    reply = decode(entry["link"], known)
    assert (entry["shows"], entry["openly"]) == (plain(reply), reply.openly)


@pytest.mark.parametrize("entry", REPLIES, ids=about(REPLIES))
def test_the_same_reply_gives_the_same_link(entry: dict[str, Any], known: Versions) -> None:
    """As long as links of this format are made, the same reply makes the same link."""
    reply = decode(entry["link"], known)
    fragment = encode(known[reply.assessment, reply.version], reply)
    assert entry["link"] == f"https://site.example/assess/{reply.assessment}/#{fragment}"


@pytest.mark.parametrize("entry", INVITATIONS, ids=about(INVITATIONS))
def test_a_published_invitation_opens(entry: dict[str, Any], known: Versions) -> None:
    """The link shows what it showed when it was published, and what it shows makes the same link."""
    asked = invited(entry["link"], known)
    fragment = invite(known[asked.assessment, asked.version], asked)
    link = f"https://site.example/assess/{asked.assessment}/#{fragment}"
    assert (entry["shows"], entry["link"]) == (plain(asked), link)


@pytest.mark.parametrize("entry", TEAMS, ids=about(TEAMS))
def test_a_published_team_report_opens(entry: dict[str, Any], known: Versions) -> None:
    """The link shows what it showed when it was published, and what it shows makes the same link."""
    found = team_of(entry["link"], known)
    fragment = share_team(known[found.assessment, found.version], found)
    assert (entry["shows"]["team"], entry["link"]) == (
        unworded(team_link_data(found)),
        f"https://site.example/team/#{fragment}",
    )
