"""The name of a picture and the bibliography's address go in; a figure with a caption and a table comes out as HTML."""

from collections.abc import Callable

from assessments.compiler.drawings.blocks import blocks
from assessments.compiler.drawings.cells import cells
from assessments.compiler.drawings.elements import elements
from assessments.compiler.drawings.forces import forces
from assessments.compiler.drawings.lanes import lanes
from assessments.compiler.drawings.measure import measure
from assessments.compiler.drawings.sheet import Sheet, Source, sheet
from assessments.compiler.drawings.stories import stories
from assessments.compiler.drawings.team import team
from assessments.compiler.drawings.tellings import tellings
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, element, join

__all__ = ["NAMES", "drawing"]

DRAWN: dict[str, Callable[[Sheet, str], Chart]] = {
    "arithmetic": blocks,
    "chance": tellings,
    "elements": elements,
    "forces": forces,
    "group-size": measure,
    "ninety-and-ten": cells,
    "no-decision": measure,
    "order": lanes,
    "stories": stories,
    "team": team,
}
NAMES = tuple(DRAWN)


def drawing(name: str, *, bibliography: str = "") -> str:
    """Give the picture of a name, its caption and sources below it, and the same as a table that unfolds.

    `bibliography` is the address of the page that lists the sources; without one they are named and not linked.
    """
    data = sheet(name)
    chart = DRAWN[name](data, f"picture-{name}")
    return element(
        "figure",
        chart.svg,
        element("figcaption", element("p", data.caption), _sources(data.sources, bibliography), _table(chart)),
        class_="nn-picture",
        data_search_exclude="",
    )


def _sources(sources: tuple[Source, ...], bibliography: str) -> Markup:
    named = [
        element("a", each.title, href=f"{bibliography}#{each.id}")
        if bibliography
        else Markup(element("span", each.title))
        for each in sources
    ]
    between = [part for each in named for part in ("; ", each)][1:]
    return element("p", "From: ", *between, ".", class_="nn-picture__from")


def _table(chart: Chart) -> Markup:
    head = element("tr", *(element("th", each, scope="col") for each in chart.head))
    rows = [
        element("tr", element("th", row[0], scope="row"), *(element("td", each) for each in row[1:]))
        for row in chart.rows
    ]
    table = element("table", element("thead", head), element("tbody", join(rows)), class_="nn-table")
    return element("details", element("summary", "The same as a table"), table)
