"""The file of one run of the benches goes in; its figures come out as a table for a page, or a sentence without one."""

import json
from html import escape
from pathlib import Path

__all__ = ["measured"]

FILE = Path(__file__).resolve().parent.parent.parent / "tests" / "bench" / "published.json"
NONE = "This copy of the site holds no figures of a run. `make bench` prints those of your machine."


def measured(file: Path = FILE) -> tuple[str, ...]:
    """Give lines for a page: what ran where, and a row for each figure."""
    if not file.is_file():
        return (NONE,)
    found = json.loads(file.read_text(encoding="utf-8"))
    where = "; ".join(f"{name} {value}" for name, value in found["versions"].items())
    rows = "".join(
        f"<tr><td>{escape(row['name'])}</td><td>{row['value']:,} {escape(row['unit'])}</td></tr>"
        for row in found["rows"]
    )
    head = '<tr><th scope="col">What</th><th scope="col">How fast</th></tr>'
    return (f"<p>{escape(where)}.</p><table><thead>{head}</thead><tbody>{rows}</tbody></table>",)
