"""Tests of assessments.engine.charts.agreement."""

from itertools import combinations

from assessments.engine.charts.agreement import Agreement, AgreementPoint, agreement
from assessments.engine.charts.chart import Chart
from tests.engine.charts.drawing import drawn, spoken, texts

POINTS = (
    AgreementPoint(title="Rules", score=62.5, disagreement=0.64),
    AgreementPoint(title="Roles", score=30, disagreement=1.5, split=True),
    AgreementPoint(title="Money", score=None, disagreement=None),
)
MAP = Agreement(title="Where", points=POINTS)


def crowd(count: int) -> Chart:
    """Give a map of so many points at one place."""
    points = (AgreementPoint(title="Rules", score=50, disagreement=1),) * count
    return agreement(Agreement(title="Where", points=points), name="a")


def middles(chart: Chart) -> list[tuple[float, float]]:
    """Give the middle of each numbered disc on the map; the key's discs come after."""
    discs = [each for each in drawn(chart).iter("circle") if each.attrib["r"] == "11.00"]
    return [(float(each.attrib["cx"]), float(each.attrib["cy"])) for each in discs][: len(chart.rows)]


def test_numbers_lead_to_the_key() -> None:
    """Every point has a number on the map, and in the key its title, its score and where it lies in words."""
    shown = texts(agreement(MAP, name="a"))
    quadrants = ["low, and you differ", "high, and you differ", "low, and you agree", "high, and you agree"]
    axes = ["score, from 0 to 100 →", "disagreement →"]
    key = ["1", "Rules", "63", "high, and you agree", "2", "Roles", "30", "low, and you differ; split"]
    assert ["Where", *quadrants, *axes, "1", "2", *key, "3", "Money", "–", "not enough answers"] == shown


def test_the_table_holds_the_same_numbers() -> None:
    """Number, title, score, disagreement with one decimal, and the words."""
    rules = ("1", "Rules", "63", "0.6", "high, and you agree")
    roles = ("2", "Roles", "30", "1.5", "low, and you differ; split")
    assert (rules, roles, ("3", "Money", "–", "–", "not enough answers")) == agreement(MAP, name="a").rows


def test_says_where_each_point_lies() -> None:
    """The description tells the points in the order of their numbers."""
    first = "1, Rules: score 63, disagreement 0.6; high, and you agree."
    assert spoken(agreement(MAP, name="a")).startswith(f"{first} 2, Roles: score 30")


def test_the_limits_can_be_given() -> None:
    """What is low and from where you differ is for the caller to say; on the limit you still agree."""
    points = tuple(AgreementPoint(title="Rules", score=60, disagreement=value) for value in (0.3, 0.31))
    chart = agreement(Agreement(title="Where", points=points, middle=70, limit=0.3, most=1), name="a")
    assert ["low, and you agree", "low, and you differ"] == [row[-1] for row in chart.rows]


def test_a_split_point_is_a_diamond() -> None:
    """On the map and in the key a split point has another shape than the others, not only another colour."""
    root = drawn(agreement(Agreement(title="Where", points=POINTS[:2]), name="a"))
    assert (2, 2) == (len(list(root.iter("circle"))), len(list(root.iter("path"))))


def test_numbers_never_hide_each_other() -> None:
    """Points at one place have their numbers beside each other, with a line to the point."""
    chart = crowd(20)
    near = [
        (one, other)
        for one, other in combinations(middles(chart), 2)
        if (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < 22**2
    ]
    assert [] == near
    assert 19 == len([each for each in drawn(chart).iter("circle") if each.attrib["r"] == "2.50"])


def test_a_full_map_still_shows_every_number() -> None:
    """When there is no free place left, a number stands on its point."""
    assert 200 == len(middles(crowd(200)))
