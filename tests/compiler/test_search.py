"""Tests of assessments.compiler.search."""

import json
from pathlib import Path

from assessments.compiler.known import also_said
from assessments.compiler.search import split, with_content, with_words

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


def test_a_section_that_was_left_out_leaves_no_entry() -> None:
    """One without text has the title of its page; a page without text stays, and so does a heading before another."""
    kept = [
        {"location": "a/", "title": "A", "text": ""},
        {"location": "a/#b", "title": "B", "text": ""},
        {"location": "a/#c", "title": "A", "text": "More of A"},
    ]
    assert kept == with_content([*kept, {"location": "a/#form", "title": "A", "text": ""}])


def test_the_page_of_a_step_is_found_by_its_words_and_its_sections_are_not() -> None:
    """One entry of the index has the words as tags; every other stays as it is."""
    others = [
        {"location": "path/step-01/#signs", "title": "Signs", "text": "“Wait”"},
        {"location": "path/", "title": "Thirteen steps", "text": ""},
        {"location": "", "title": "Home", "text": ""},
    ]
    step = {"location": "path/step-01/", "title": "Step 1", "text": ""}
    assert [{**step, "tags": list(also_said()[1])}, *others] == with_words([step, *others])
