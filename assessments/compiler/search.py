"""A built site comes in; its search index goes out as two files, and with what people call each step."""

import json
from pathlib import Path
from typing import Any

from assessments.compiler.furniture import also_said_by_place

__all__ = ["split", "with_content", "with_words"]

INDEX = "search/search_index.json"
DOCUMENTS = "search/documents.json"


def split(site: Path) -> None:
    """Move the texts out of the index below `site`, which the theme loads at once, into a file of their own.

    `docs/assets/app/searching.js` fetches that one when somebody searches. A site without an index stays as it is, and
    so does one whose index is split already.
    """
    path = site / INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    if not index["docs"]:
        return
    (site / DOCUMENTS).write_text(_text(with_words(with_content(index["docs"]))), encoding="utf-8")
    path.write_text(_text({**index, "docs": []}), encoding="utf-8")


def with_content(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the entries of an index without sections that were left out of the search.

    The theme keeps an entry for each of their headings, with the title of the page and no text.
    """
    titles = {entry["location"]: entry["title"] for entry in docs}
    return [entry for entry in docs if entry["text"] or entry["title"] != titles.get(_page(entry))]


def with_words(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the entries of an index, those of the steps with their everyday words as tags.

    The theme would give the tags of a page to each of its sections, and answer one word with ten results.
    """
    said = also_said_by_place()
    found = [said.get(f"{entry['location'].rstrip('/')}.md") for entry in docs]
    return [{**entry, "tags": list(words)} if words else entry for entry, words in zip(docs, found, strict=True)]


def _page(entry: dict[str, Any]) -> str | None:
    """Give the address of the page that a section belongs to, and nothing for a page itself."""
    page, hash_, _ = str(entry["location"]).partition("#")
    return page if hash_ else None


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
