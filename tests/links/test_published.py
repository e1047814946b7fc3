"""Tests that a published link opens for ever: each file here holds links of one format, and what they must show."""

from typing import Any

import pytest
import yaml

from assessments.compiler.compile import compile_all
from assessments.engine.model import Assessment
from assessments.engine.share import decode, encode, plain
from tests.machine import ROOT

FILES = sorted((ROOT / "tests" / "links").glob("*.yaml"))
PUBLISHED = [entry for path in FILES for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, int], Assessment]:
    """Give every published version of every assessment."""
    return {(each.assessment.id, each.assessment.version): each.assessment for each in compile_all().versions}


@pytest.mark.parametrize("entry", PUBLISHED, ids=[entry["about"] for entry in PUBLISHED])
def test_a_published_link_opens(entry: dict[str, Any], known: dict[tuple[str, int], Assessment]) -> None:
    """The link shows what it showed when it was published."""
    reply = decode(entry["link"], known)
    assert (entry["shows"], entry["openly"]) == (plain(reply), reply.openly)


@pytest.mark.parametrize("entry", PUBLISHED, ids=[entry["about"] for entry in PUBLISHED])
def test_the_same_reply_gives_the_same_link(entry: dict[str, Any], known: dict[tuple[str, int], Assessment]) -> None:
    """As long as links of this format are made, the same reply makes the same link."""
    reply = decode(entry["link"], known)
    fragment = encode(known[reply.assessment, reply.version], reply)
    assert entry["link"] == f"https://site.example/assess/{reply.assessment}/#{fragment}"
