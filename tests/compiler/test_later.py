"""Tests of assessments.compiler.later."""

import ast
import sys

from assessments.compiler import later
from assessments.compiler.runtime import imports


def test_the_parts_need_nothing_that_is_left_out() -> None:
    """Whatever a module imports is one of the parts, or of the standard library."""
    parts = later.parts()
    modules = {path.removesuffix(".py").replace("/", ".") for path in parts} | {"segno"}
    wanted = {
        name
        for path, source in parts.items()
        if path.endswith(".py")
        for name in imports(source.decode(), package="segno")
    }
    assert set() == {name for name in wanted if name not in modules and name not in sys.stdlib_module_names}


def test_the_package_itself_is_empty() -> None:
    """Importing it loads none of the writers that are left out."""
    assert [] == ast.parse(later.parts()["segno/__init__.py"]).body


def test_the_licence_is_the_authors() -> None:
    """The notice that has to travel with the code is there."""
    assert b"Lars Heuer" in later.parts()["segno/LICENSE"]


def test_each_file_holds_a_package() -> None:
    """What a method asks for is made."""
    assert set(later.METHODS.values()) == set(later.PACKAGES.values())
