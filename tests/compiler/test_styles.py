"""Tests of assessments.compiler.styles."""

from pathlib import Path

import pytest

from assessments.compiler.styles import StylesError, lighten
from tests.machine import node

PAGE = '<!doctype html><html><head><title>x</title></head><body><p class="used">x</p></body></html>'
SHEETS = {
    "assets/stylesheets/main.css": ".used{color:red}.made-by-script{color:blue}.nn-table{top:0}.unused{color:lime}",
    "assets/site.css": "/* why */\n.host {\n  color: red;\n}\n",
    "assets/app/app.css": ".host {\n  color: red; /* why */\n}\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page, one script that makes an element, and the style sheets above."""
    files = {"index.html": PAGE, "assets/javascripts/bundle.js": 'make("made-by-script")', **SHEETS}
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def sheets(site: Path) -> list[str]:
    """Give the style sheets as they are now."""
    return [(site / name).read_text(encoding="utf-8") for name in SHEETS]


def test_the_themes_sheet_keeps_what_pages_scripts_and_reports_use(site: Path) -> None:
    """What only a script writes, or only the engine in a report, is kept; what nothing names is gone."""
    lighten(site, node=node())
    assert ".used{color:red}.made-by-script{color:blue}.nn-table{top:0}" == sheets(site)[0]


def test_our_own_sheets_lose_their_comments_alone(site: Path) -> None:
    """Rules for what no page has yet stay: a host's own page may have it."""
    lighten(site, node=node())
    assert [".host {\n  color: red;\n}\n", ".host {\n  color: red;\n}\n"] == sheets(site)[1:]


def test_lightening_again_changes_nothing(site: Path) -> None:
    """A second run finds nothing to take out."""
    lighten(site, node=node())
    once = sheets(site)
    lighten(site, node=node())
    assert once == sheets(site)


def test_a_missing_node_is_named(site: Path) -> None:
    """Whoever has none reads what to install."""
    with pytest.raises(StylesError, match=r"no-such-node cannot be started .*; install Node"):
        lighten(site, node="no-such-node")


def test_a_failure_is_told_with_its_last_lines(tmp_path: Path) -> None:
    """A folder that is no site is refused by the script, and the message passes on what it said."""
    with pytest.raises(StylesError, match=r"(?s)could not be rewritten with .*site\.css"):
        lighten(tmp_path, node=node())
