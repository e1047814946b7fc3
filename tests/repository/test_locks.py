"""Tests of the lock files: they say exactly what is installed, and not from where."""

import json
import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("lock", "mutants", "node", "site", "soak", "test")
FOLDERS = (".", "tests/lighthouse")
"""Where packages of Node are asked for."""

REQUIREMENT = re.compile(r"^[a-z0-9._-]+(?:\[[a-z0-9,._-]+\])?==\S+", re.IGNORECASE)


def requirements(text: str) -> list[str]:
    """Give the requirements of a lock file, each with its hashes on one line, without comments."""
    lines = (line.partition("#")[0].rstrip() for line in text.replace("\\\n", " ").splitlines())
    return [line for line in lines if line.strip()]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_has_one_version_and_its_hashes(root: Path, lock: str) -> None:
    """Nobody can put another file in a package's place."""
    found = requirements((root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8"))
    assert found
    assert [] == [line for line in found if not REQUIREMENT.match(line) or "--hash=sha256:" not in line]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_of_python_holds_an_address(root: Path, lock: str) -> None:
    """Packages come from wherever the machine takes them."""
    text = (root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert [] == [line for line in text.splitlines() if "://" in line or "index-url" in line or "find-links" in line]


def test_every_lock_file_is_checked_here(root: Path) -> None:
    """A lock file that is new is held to the same rules."""
    assert sorted(LOCKS) == sorted(path.stem for path in (root / "requirements").glob("*.txt"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_package_of_node_has_its_hash_and_no_address(root: Path, folder: str) -> None:
    """Nobody can put another file in its place, and it comes from wherever the machine takes it."""
    packages = json.loads((root / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {name: package for name, package in packages.items() if name}
    assert installed
    assert [] == [
        name
        for name, package in installed.items()
        if "resolved" in package or not package.get("integrity", "").startswith("sha512-")
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_packages_of_node_are_asked_for_in_one_version(root: Path, folder: str) -> None:
    """No range in package.json can move on its own."""
    package = json.loads((root / folder / "package.json").read_text(encoding="utf-8"))
    asked = package["dependencies"] | package.get("devDependencies", {})
    assert {} == {name: version for name, version in asked.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)}


def test_python_3_11_is_enough(root: Path) -> None:
    """The package, the linter and the type checker mean the same oldest Python."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    tool = project["tool"]
    assert (">=3.11", "py311", "3.11") == (
        project["project"]["requires-python"],
        tool["ruff"]["target-version"],
        tool["mypy"]["python_version"],
    )
