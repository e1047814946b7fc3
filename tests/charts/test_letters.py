"""Charts in a browser's own letters: no words over others, none cut at the side, in any script that it can set."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assessments.compiler.drawings import NAMES, drawing
from tests.engine.charts.drawing import HOSTILE, KINDS, make

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
FAULTS = """() => [...document.querySelectorAll("svg.nn-chart")].flatMap((chart) => {
  const frame = chart.getBoundingClientRect();
  const lines = [...chart.querySelectorAll("text")].map((line) => [line.textContent, line.getBoundingClientRect()]);
  const told = (what, ...texts) => [what, chart.getAttribute("aria-labelledby"), ...texts].join(": ");
  const cut = lines.filter(([, {left, right}]) => left < frame.left - 1 || right > frame.right + 1);
  const over = lines.flatMap(([text, box], place) => lines.slice(place + 1).filter(([, other]) =>
    Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
    Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5
  ).map(([other]) => told("over", text, other)));
  return [...cut.map(([text]) => told("cut", text)), ...over];
})"""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [360, 1440])
def test_no_words_touch(browser: "Browser", kind: str, width: int) -> None:
    """Drawn by a browser in its own typeface, lines of words neither overlap nor leave the chart."""
    texts = ("Rules and roles", *HOSTILE)
    charts = "".join(make(kind, text, name=f"chart-{place}").svg for place, text in enumerate(texts))
    assert [] == faults(browser, width, charts)


@pytest.mark.parametrize("width", [360, 1440])
def test_no_words_of_the_models_pictures_touch(browser: "Browser", width: int) -> None:
    """What the pages draw of the model keeps to itself in the browser's typeface too."""
    assert [] == faults(browser, width, "".join(map(drawing, NAMES)))


def faults(browser: "Browser", width: int, charts: str) -> list[str]:
    """Give which words lie over others or are cut, in a window of a width."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(f'<body data-md-color-scheme="default" style="margin: 1rem">{charts}</body>')
    page.add_style_tag(path=str(ASSETS / "site.css"))
    page.add_style_tag(path=str(ASSETS / "app" / "app.css"))
    found: list[str] = page.evaluate(FAULTS)
    page.close()
    return found
