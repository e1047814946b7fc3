"""Tests of assessments.compiler.index."""

import json
from pathlib import Path

from assessments.compiler.index import split

INDEX = {"config": {"lang": ["en"]}, "docs": [{"location": "a/", "text": "Größe", "title": "A"}]}


def site(folder: Path) -> Path:
    """A site that is nothing but its search index."""
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(json.dumps(INDEX), encoding="utf-8")
    return folder


def read(folder: Path) -> list[object]:
    """Give both files of a site whose index is split."""
    names = ("search_index.json", "documents.json")
    return [json.loads((folder / "search" / name).read_text(encoding="utf-8")) for name in names]


def test_the_texts_move_into_a_file_of_their_own(tmp_path: Path) -> None:
    """What each page loads has the settings and no text."""
    split(site(tmp_path))
    assert [{**INDEX, "docs": []}, INDEX["docs"]] == read(tmp_path)


def test_splitting_again_changes_nothing(tmp_path: Path) -> None:
    """A second run does not take the empty list for the texts."""
    split(site(tmp_path))
    split(tmp_path)
    assert [{**INDEX, "docs": []}, INDEX["docs"]] == read(tmp_path)


def test_a_site_without_search_stays_as_it_is(tmp_path: Path) -> None:
    """A host may switch the search off."""
    split(tmp_path)
    assert [] == list(tmp_path.iterdir())
