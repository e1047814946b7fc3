"""Tests of assessments.compiler.layers."""

import re
from pathlib import Path

import pytest

from assessments.compiler.layers import layers
from tests.machine import ROOT

HEADINGS = ["### The whole", "### The engine", "### The compiler", "### The browser"]


def listed(heading: str) -> list[str]:
    """Give the modules that stand below a heading."""
    lines = layers()
    return re.findall(r"<p><code>(\w+)</code>: ", lines[lines.index(heading) + 1])


def test_each_part_has_its_heading() -> None:
    """The page goes from the whole to its parts."""
    assert HEADINGS == [each for each in layers() if each.startswith("#")]


@pytest.mark.parametrize(("heading", "folder"), [("### The engine", "engine"), ("### The compiler", "compiler")])
def test_no_module_is_left_out(heading: str, folder: str) -> None:
    """Whatever lies in the folder is listed, once."""
    here = ROOT / "assessments" / folder
    modules = [path.stem for path in here.glob("*.py") if path.stem != "__init__"]
    packages = [path.parent.name for path in here.glob("*/__init__.py")]
    assert sorted(modules + packages) == sorted(listed(heading))


def test_every_script_is_listed() -> None:
    """The browser's part is there in full."""
    found = sorted(path.stem for path in (ROOT / "docs" / "assets" / "app").glob("*.mjs"))
    assert found == re.findall(r"<p><code>([\w-]+)</code>: ", layers()[-1])


def test_every_module_says_what_it_does() -> None:
    """Each opens with a sentence, which stands beside its name."""
    assert [] == re.findall(r"<p><code>[\w-]+</code>: </p>", "".join(layers()))


def test_what_others_rest_on_comes_first() -> None:
    """The engine's list leads from its errors to its interface."""
    found = listed("### The engine")
    assert ("errors", "api") == (found[1], found[-1])


def test_a_script_without_a_sentence_is_listed_still(tmp_path: Path) -> None:
    """Nothing is passed over because it lacks its opening."""
    for name in ("engine", "compiler"):
        (tmp_path / "assessments" / name).mkdir(parents=True)
        (tmp_path / "assessments" / name / "__init__.py").write_text("", encoding="utf-8")
    contracts = [
        f'[[tool.importlinter.contracts]]\ntype = "layers"\ncontainers = ["{name}"]\nlayers = [{inner}]\n'
        for name, inner in (("assessments", '"engine"'), ("assessments.engine", ""), ("assessments.compiler", ""))
    ]
    (tmp_path / "pyproject.toml").write_text("".join(contracts), encoding="utf-8")
    (tmp_path / "docs" / "assets" / "app").mkdir(parents=True)
    (tmp_path / "docs" / "assets" / "app" / "bare.mjs").write_text("export {};\n", encoding="utf-8")
    assert "<ul><li><p><code>bare</code>: </p></li></ul>" == layers(tmp_path)[-1]
