"""A built site comes in; its search index goes out as two files, so that only whoever searches loads the large one."""

import json
from pathlib import Path

__all__ = ["split"]

INDEX = "search/search_index.json"
DOCUMENTS = "search/documents.json"


def split(site: Path) -> None:
    """Move the texts out of the index below `site`, which the theme loads at once, into a file of their own.

    `docs/assets/app/searching.js` fetches that one when somebody types. A site without an index stays as it is, and so
    does one whose index is split already.
    """
    path = site / INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    if not index["docs"]:
        return
    (site / DOCUMENTS).write_text(_text(index["docs"]), encoding="utf-8")
    path.write_text(_text({**index, "docs": []}), encoding="utf-8")


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
