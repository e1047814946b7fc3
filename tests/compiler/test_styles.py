"""Tests of assessments.compiler.styles."""

from pathlib import Path

import pytest

from assessments.compiler.styles import StylesError, lighten
from tests.machine import node

LINKS = '<link rel="stylesheet" href="{0}/main.css">\n<link rel="stylesheet" href="{0}/palette.css">\n'
OWN = '<link rel="stylesheet" href="assets/site.css">'
PAGE = '<!doctype html><html><head><title>x</title>{}</head><body><p class="used">x</p></body></html>'
MAIN = ".used{color:red}.made-by-script{color:blue}.nn-table{top:0}.unused{color:lime}"
SHEETS = {
    "assets/site.css": "/* why */\n.host {\n  color: red;\n}\n",
    "assets/app/app.css": ".host {\n  color: red; /* why */\n}\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page, one script that makes an element, the theme's style sheets and the two above."""
    files = {
        "index.html": PAGE.format(LINKS.format("assets/stylesheets") + OWN),
        "assets/javascripts/bundle.js": 'make("made-by-script")',
        "assets/stylesheets/main.css": MAIN,
        "assets/stylesheets/palette.css": "[data-md-color-switching] *{top:0}p{color:red}/*# sourceMappingURL=x */",
        **SHEETS,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def sheets(site: Path) -> list[str]:
    """Give the style sheets as they are now."""
    return [(site / name).read_text(encoding="utf-8") for name in SHEETS]


def test_the_themes_rules_for_what_pages_scripts_and_reports_use_come_first(site: Path) -> None:
    """What only a script writes, or only the engine in a report, is kept; what nothing names is gone."""
    lighten(site, node=node())
    theme = ".used{color:red}.made-by-script{color:blue}.nn-table{top:0}p{color:red}"
    assert [theme, ".host{color:red}\n"] == [
        sheets(site)[0][: len(theme)],
        sheets(site)[0][len(theme) :].lstrip(),
    ]


def test_a_sheet_of_forms_loses_its_comments_and_lines_alone(site: Path) -> None:
    """Rules for what no page has yet stay: a host's own page may have it."""
    lighten(site, node=node())
    assert ".host{color:red}\n" == sheets(site)[1]


def test_pages_ask_for_one_style_sheet(site: Path) -> None:
    """The theme's own are in ours, and no file of them is left."""
    lighten(site, node=node())
    assert PAGE.format(OWN) == (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "assets" / "stylesheets").exists()


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
