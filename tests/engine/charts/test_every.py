"""What holds for every chart, whatever stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import ProblemsError
from tests.engine.charts.drawing import HOSTILE, KINDS, drawn, make, outside, spoken, texts

ANY = st.text(st.characters(exclude_categories=()), max_size=250)
kinds = pytest.mark.parametrize("kind", KINDS)
hostile = pytest.mark.parametrize("text", HOSTILE)


@given(kind=st.sampled_from(KINDS), text=ANY)
def test_any_text_gives_well_formed_xml(kind: str, text: str) -> None:
    """Whatever a title holds, the picture can be read as XML and no text leaves it."""
    chart = make(kind, text)
    assert "svg" == drawn(chart).tag
    assert [] == outside(chart)


@kinds
@hostile
def test_hostile_text_gives_well_formed_xml(kind: str, text: str) -> None:
    """Long words, other scripts, markup and what XML forbids: the picture can be read and no text leaves it."""
    chart = make(kind, text)
    assert "svg" == drawn(chart).tag
    assert [] == outside(chart)


@kinds
def test_has_a_title_and_a_description(kind: str) -> None:
    """A chart is one picture to a screen reader, named by its title and told by its description."""
    root = drawn(make(kind, "In words", name="one"))
    named = {key: root.attrib[key] for key in ("role", "aria-labelledby")}
    assert {"role": "img", "aria-labelledby": "one-title one-desc"} == named
    assert ("In words", "one-title") == (root.findtext("title"), root[0].attrib["id"])
    assert ("desc", "one-desc") == (root[1].tag, root[1].attrib["id"])
    assert "In words" in (root[1].text or "")


@kinds
def test_ids_begin_with_the_name_and_are_unique(kind: str) -> None:
    """Charts with different names stand in one page without an id in common."""
    ids = [element.attrib["id"] for element in drawn(make(kind, name="own")).iter() if "id" in element.attrib]
    assert sorted(set(ids)) == sorted(ids)
    assert [] == [name for name in ids if not name.startswith("own-")]


@kinds
def test_nothing_comes_from_elsewhere(kind: str) -> None:
    """A chart has no script, no style sheet, no link and no handler; what it refers to is in it."""
    root = drawn(make(kind, "<script>"))
    allowed = {"svg", "title", "desc", "defs", "pattern", "g", "text", "line", "rect", "circle", "path"}
    assert set() == {element.tag for element in root.iter()} - allowed
    values = [value for element in root.iter() for value in element.attrib.values() if "url(" in value]
    assert set(values) <= {"url(#chart-hatch)"}
    assert [] == [key for element in root.iter() for key in element.attrib if key.startswith("on") or "href" in key]


@kinds
def test_every_colour_is_a_variable_with_its_printed_default(kind: str) -> None:
    """What is painted has the default as its attribute, and the same default behind the variable in its style."""
    painted = [element.attrib for element in drawn(make(kind)).iter() if "style" in element.attrib][1:]
    for attributes in painted:
        for declaration in attributes["style"].split(";"):
            key, _, value = declaration.partition(":")
            if not attributes[key].startswith("url("):
                assert attributes[key] == value.rpartition(",")[2].removesuffix(")")


@kinds
def test_text_is_large_enough_on_a_phone(kind: str) -> None:
    """The smallest text is 12 pixels high where a phone of 360 pixels leaves 310 to the chart."""
    sizes = [float(element.attrib["font-size"]) for element in drawn(make(kind)).iter("text")]
    assert 12 <= min(sizes) * 310 / 360


@kinds
def test_shapes_stay_inside(kind: str) -> None:
    """Every rectangle, circle and line lies within the view box."""
    root = drawn(make(kind))
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    group = root.find("g")
    assert group is not None
    top = float(group.attrib["transform"].split()[1].rstrip(")"))
    for element in group:
        at = {key: float(value) for key, value in element.attrib.items() if key in SIDES[element.tag]}
        if not at:
            continue
        radius = at.get("r", 0)
        across = [at.get("x", at.get("cx", at.get("x1", 0))) - radius]
        across.append(at.get("x2", across[0] + at.get("width", 2 * radius)))
        down = [at.get("y", at.get("cy", at.get("y1", 0))) - radius]
        down.append(at.get("y2", down[0] + at.get("height", 2 * radius)))
        assert 0 <= min(across) <= max(across) <= wide
        assert 0 <= min(down) + top <= max(down) + top <= high


SIDES = {
    "rect": {"x", "y", "width", "height"},
    "circle": {"cx", "cy", "r"},
    "line": {"x1", "x2", "y1", "y2"},
    "text": {"y"},
    "path": set[str](),
    "defs": set[str](),
    "g": set[str](),
}


@kinds
def test_the_table_is_whole(kind: str) -> None:
    """Every row of the table twin has a cell for each column, and the caption is the title."""
    chart = make(kind, "Words")
    assert {len(chart.head)} == {len(row) for row in chart.rows}
    assert "Words" == chart.caption


@kinds
def test_what_is_cut_stands_whole_in_a_title(kind: str) -> None:
    """A text too long for its lines ends in an ellipsis, and all of it is the title of each such line."""
    long = "Who is touched, and who decides? " * 7
    cut = [line for line in drawn(make(kind, long)).iter("text") if line.find("title") is not None]
    assert cut
    assert {True} == {long.strip()[:60] in (line.findtext("title") or "") for line in cut}


@kinds
def test_the_same_input_gives_the_same_bytes(kind: str) -> None:
    """Two charts of the same values are the same to the letter."""
    assert make(kind) == make(kind)


@kinds
@pytest.mark.parametrize("name", ["", "two words", "Ä", "1st", "-", 'a"b'])
def test_a_name_that_cannot_be_an_id_is_refused(kind: str, name: str) -> None:
    """A name from which no id can be made is an error that says so, and not a broken page."""
    with pytest.raises(ProblemsError, match="use lower-case letters, digits and hyphens"):
        make(kind, name=name)


@kinds
def test_says_and_shows_words(kind: str) -> None:
    """A chart says something to who hears it and shows words to who sees no colour."""
    chart = make(kind, "Words")
    assert spoken(chart).endswith(".")
    assert [] != [line for line in texts(chart) if line != "Words"]
