"""Tests of assessments.compiler.library."""

from pathlib import Path

import pytest

from assessments.compiler.library import Shelf, current, find, places, versions
from assessments.engine.errors import DefinitionError, ProblemsError
from tests.compiler.making import DEFINITION, write


def published(root: Path, *, of: str = "sample", numbers: tuple[int, ...] = (1,)) -> None:
    """Write versions of an assessment as they are published."""
    for number in numbers:
        text = DEFINITION.replace("id: sample", f"id: {of}", 1).replace("version: 1", f"version: {number}")
        write(root, text, name=f"{of}/{number}")


def refused(name: str, root: Path) -> list[str]:
    """Give the problems of a name that nothing has."""
    with pytest.raises(ProblemsError) as caught:
        find(name, root)
    return [str(problem) for problem in caught.value.problems]


def test_names_of_folders_are_ids_and_versions(tmp_path: Path) -> None:
    """Ids are sorted, versions rise as numbers do, and a folder that is no number is none."""
    published(tmp_path, numbers=(9, 10))
    published(tmp_path, of="another")
    write(tmp_path, name="sample/draft")
    assert {"another": (1,), "sample": (9, 10)} == versions(tmp_path)


def test_every_version_has_its_folder(tmp_path: Path) -> None:
    """What is published is found by id and version without being read."""
    published(tmp_path, numbers=(9, 10))
    assert {("sample", number): tmp_path / "sample" / str(number) for number in (9, 10)} == places(tmp_path)


def test_the_highest_version_is_current(tmp_path: Path) -> None:
    """An id alone means the newest of its versions; its number, that one."""
    published(tmp_path, numbers=(9, 10))
    assert [10, 9] == [find(name, tmp_path).version for name in ("sample", "sample@9")]


def test_the_current_ones_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """Of each assessment the newest version is given."""
    published(tmp_path, numbers=(1, 2))
    published(tmp_path, of="another")
    assert [("another", 1), ("sample", 2)] == [(each.id, each.version) for each in current(tmp_path)]


def test_problems_of_all_current_ones_are_raised_at_once(tmp_path: Path) -> None:
    """What is wrong in one hides nothing of another."""
    for name in ("a", "b"):
        write(tmp_path, DEFINITION.replace("minutes: 1", "minutes: 0"), name=f"{name}/1")
    with pytest.raises(DefinitionError) as caught:
        current(tmp_path)
    assert [f"{tmp_path}/{name}/1/assessment.yaml:7 minutes" for name in ("a", "b")] == [
        problem.place for problem in caught.value.problems
    ]


def test_only_the_one_that_is_asked_for_is_read(tmp_path: Path) -> None:
    """A definition with a mistake keeps nobody from another one."""
    published(tmp_path)
    write(tmp_path, "id: [", name="wrong/1")
    assert "sample" == find("sample", tmp_path).id


def test_a_shelf_holds_every_version_and_reads_what_is_asked_for_once(tmp_path: Path) -> None:
    """A wrong definition beside it does no harm, and neither does one that changes or goes meanwhile."""
    published(tmp_path, numbers=(9, 10))
    write(tmp_path, "id: [", name="wrong/1")
    shelf = Shelf(tmp_path)
    found = shelf["sample", 9]
    (tmp_path / "sample" / "9" / "assessment.yaml").unlink()
    assert found is shelf["sample", 9]
    assert 9 == found.version
    assert [("sample", 9), ("sample", 10), ("wrong", 1)] == list(shelf)
    assert 3 == len(shelf)
    assert None is shelf.get(("sample", 8))
    with pytest.raises(DefinitionError):
        shelf.get(("wrong", 1))


def test_a_folder_of_ones_own_is_found_by_its_path(tmp_path: Path) -> None:
    """It may hold the definition itself, or versions of one; what it is called does not matter."""
    shelf = tmp_path / "shelf"
    write(tmp_path / "mine", name="somewhere")
    published(tmp_path / "mine", numbers=(1, 2))
    names = [str(tmp_path / "mine" / name) for name in ("somewhere", "sample", "sample/1")]
    assert [1, 2, 1] == [find(name, shelf).version for name in names]


def test_the_current_folder_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stands in the folder writes a point."""
    published(tmp_path)
    monkeypatch.chdir(tmp_path / "sample")
    assert ["sample", "sample"] == [find(name, tmp_path / "shelf").id for name in (".", "./1")]


def test_cases_are_left_alone(tmp_path: Path) -> None:
    """An assessment can be used before its cases are written."""
    (write(tmp_path) / "cases.yaml").unlink()
    assert "sample" == find("sample", tmp_path).id


def test_a_name_that_nothing_has_is_told(tmp_path: Path) -> None:
    """The nearest id is named, and of a wrong version those that there are."""
    published(tmp_path, numbers=(1, 2))
    assert [
        ['unknown assessment "smaple"; did you mean "sample"?'],
        ['unknown assessment "smaple@1"; did you mean "sample"?'],
        ['unknown version "3" of "sample"; known here: 1, 2'],
    ] == [refused(name, tmp_path) for name in ("smaple", "smaple@1", "sample@3")]


def test_a_wrong_definition_is_told_with_its_lines(tmp_path: Path) -> None:
    """Whoever asks for one with mistakes sees all of them."""
    write(tmp_path, DEFINITION.replace("minutes: 1", "minutes: 0").replace("about: shared", "about: all"))
    file = f"{tmp_path}/sample/1/assessment.yaml"
    assert [f"{file}:6 about", f"{file}:7 minutes"] == [
        line.split(":", 2)[0] + ":" + line.split(":", 2)[1] for line in refused("sample", tmp_path)
    ]
