"""Tests of the workflows: which code of others they run, what they may do, and which address they build for."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

USES = re.compile(r"\buses: *(?P<action>[^\s@]+)@(?P<commit>\S+) *(?:# *(?P<version>\S+))?")


@pytest.fixture(name="workflows")
def read_workflows(root: Path) -> dict[str, str]:
    """Every workflow's text, by the name of its file."""
    return {path.name: path.read_text(encoding="utf-8") for path in (root / ".github" / "workflows").glob("*.y*ml")}


@pytest.fixture(name="uses")
def used_actions(workflows: dict[str, str]) -> list[re.Match[str]]:
    """Every use of an action, in all workflows."""
    return [use for text in workflows.values() for use in USES.finditer(text)]


def test_every_action_is_pinned_by_its_full_hash(workflows: dict[str, str], uses: list[re.Match[str]]) -> None:
    """Nobody can move a tag to other code; the version that the hash stands for is beside it."""
    assert sum(text.count("uses:") for text in workflows.values()) == len(uses)
    assert [] == [
        use[0]
        for use in uses
        if not re.fullmatch(r"[0-9a-f]{40}", use["commit"]) or not re.fullmatch(r"v\d+\.\d+\.\d+", use["version"] or "")
    ]


def test_an_action_is_pinned_alike_everywhere(uses: list[re.Match[str]]) -> None:
    """An action has one hash and one version in all workflows."""
    pins = {(use["action"], use["commit"], use["version"]) for use in uses}
    assert len({action for action, _, _ in pins}) == len(pins)


def test_a_workflow_may_do_nothing_unless_a_job_says_so(workflows: dict[str, str]) -> None:
    """Rights are given to each job alone."""
    given = {name: parsed(text)["permissions"] for name, text in workflows.items()}
    assert [] == [name for name, permissions in given.items() if permissions != {}]


def test_only_the_job_that_deploys_may_write(workflows: dict[str, str]) -> None:
    """Code of this repository runs with the right to read and no other."""
    writing = {
        (name, job)
        for name, text in workflows.items()
        for job, content in parsed(text)["jobs"].items()
        if "write" in content["permissions"].values()
    }
    assert {("publish.yml", "deploy")} == writing


def test_the_published_site_is_built_for_the_address_that_pages_gives(workflows: dict[str, str]) -> None:
    """A fork publishes under its own address with nothing edited."""
    steps = parsed(workflows["publish.yml"])["jobs"]["build"]["steps"]
    told = {step["id"]: step["uses"] for step in steps if "id" in step}
    built = next(step for step in steps if step.get("run") == "make site")
    assert told["pages"].startswith("actions/configure-pages@")
    assert "${{ steps.pages.outputs.base_url }}/" == built["env"]["SITE_URL"]


def parsed(text: str) -> dict[str, Any]:
    """Give a workflow as data."""
    data: dict[str, Any] = yaml.safe_load(text)
    return data
