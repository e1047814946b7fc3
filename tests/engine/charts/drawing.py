"""A text goes in; one chart of every kind that says it everywhere comes out, and what is in a picture."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, fromstring

from assessments.engine.charts.agreement import Agreement, AgreementPoint, agreement
from assessments.engine.charts.canvas import EDGE, WIDTH
from assessments.engine.charts.change import GUESSED, MOVED, Change, ChangeRow, Wording, change
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.distribution import Distribution, distribution
from assessments.engine.charts.experiment import Experiment, Interval, Rate, experiment
from assessments.engine.charts.lettering import width
from assessments.engine.charts.profile import Profile, ProfileRow, profile
from assessments.engine.charts.stacked import Stacked, stacked
from assessments.engine.charts.steps import State, Steps, StepsPhase, StepsStep, steps
from assessments.engine.charts.unknown import Unknown, UnknownRow, unknown
from assessments.engine.model import Band

__all__ = ["HOSTILE", "KINDS", "drawn", "make", "outside", "spoken", "texts"]

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "",
    "Plain",
    "<script>alert(1)</script> & \"both\" 'quotes' ]]>",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
    "هل نعرف كل من سيتأثر بالتغيير، ومن يقرر في النهاية؟",
    "我们是否认识所有会受到变革影响的人以及最终做出决定的人",
    "👩‍👩‍👧‍👦 👍🏽 🇩🇪🇫🇷 🎉",
    "W" * 200,
    "Who is touched, and who decides? " * 7,
    "\x00\x0b\ud800\ufffe\u202e",
)


def _item(text: str) -> Distribution:
    options = tuple((f"{text} {count}", count) for count in range(5))
    return Distribution(title=text, options=options, unknown=3, unanswered=2, mean=3.2, median=3, split=text)


def _profile(text: str, name: str) -> Chart:
    rows = (
        ProfileRow(title=text, score=61.2, band=text, low=-4, high=104, second=100),
        ProfileRow(title=text, score=None, band=text),
        ProfileRow(title=text, score=0),
    )
    bands = (Band(id="low", title=text), Band(id="high", title="High", parts=3))
    overall = ProfileRow(title=text, score=100, band="High")
    return profile(Profile(title=text, rows=rows, overall=overall, bands=bands, spread=text, other=text), name=name)


def _agreement(text: str, name: str) -> Chart:
    points = [AgreementPoint(title=text, score=50, disagreement=1, split=count % 2 == 0) for count in range(6)]
    corners = [AgreementPoint(title=text, score=score, disagreement=9) for score in (0, 100)]
    none = AgreementPoint(title=text, score=None, disagreement=None)
    return agreement(Agreement(title=text, points=(*points, *corners, none)), name=name)


def _steps(text: str, name: str) -> Chart:
    states: tuple[State, ...] = ("done", "open", "skipped", "unknown")
    every = tuple(StepsStep(number=count, label=text, state=state) for count, state in enumerate(states, start=9))
    return steps(Steps(title=text, phases=(StepsPhase(title=text, steps=every),), entry=text), name=name)


def _unknown(text: str, name: str) -> Chart:
    pairs = ((0, 6), (2, 6), (6, 6), (1500, 2000), (0, 0))
    rows = tuple(UnknownRow(title=text, unknown=count, total=total) for count, total in pairs)
    return unknown(Unknown(title=text, rows=rows), name=name)


def _change(text: str, name: str, wording: Wording = MOVED) -> Chart:
    pairs = ((0, 100), (100, 0), (50, 50.2), (50, 53), (None, 4), (4, None), (None, None))
    rows = tuple(ChangeRow(title=text, before=before, after=after) for before, after in pairs)
    return change(Change(title=text, rows=rows, before=text, after=text, wording=wording), name=name)


def _experiment(text: str, name: str) -> Chart:
    control = Rate(title=text, count=11, total=100, rate=Interval(value=0.11, low=0.063, high=0.186))
    treated = Rate(title=text, count=24, total=100, rate=Interval(value=0.24, low=0.167, high=0.332))
    difference = Interval(value=0.13, low=0.025, high=0.233)
    return experiment(
        Experiment(title=text, control=control, treated=treated, difference=difference, level=text), name=name
    )


MAKERS: dict[str, Callable[[str, str], Chart]] = {
    "agreement": _agreement,
    "change": _change,
    "distribution": lambda text, name: distribution(_item(text), name=name),
    "experiment": _experiment,
    "guess": lambda text, name: _change(text, name, GUESSED),
    "profile": _profile,
    "stacked": lambda text, name: stacked(Stacked(title=text, items=(_item(text), _item(text))), name=name),
    "steps": _steps,
    "unknown": _unknown,
}
KINDS = tuple(MAKERS)


def make(kind: str, text: str = "Plain", *, name: str = "chart") -> Chart:
    """Give a chart of a kind in which every text is the one given."""
    return MAKERS[kind](text, name)


def drawn(chart: Chart) -> Element:
    """Give the picture as a tree of elements, their names without the namespace."""
    root = fromstring(chart.svg)  # noqa: S314  the engine's own output
    for element in root.iter():
        element.tag = element.tag.removeprefix(SVG)
    return root


def spoken(chart: Chart) -> str:
    """Give what the description says."""
    return drawn(chart).findtext("desc") or ""


def texts(chart: Chart) -> list[str]:
    """Give every line of words in the picture, in the order drawn, without what only a hover shows."""
    return ["".join((element.text or "", *(child.tail or "" for child in element))) for element in _lines(chart)]


def outside(chart: Chart) -> list[str]:
    """Give the lines of words that would leave the picture, by the estimate of their widths."""
    found = []
    for element, line in zip(_lines(chart), texts(chart), strict=True):
        size, bold = float(element.attrib["font-size"]), "font-weight" in element.attrib
        wide = width(line, size, bold=bold)
        left = float(element.attrib["x"]) - wide * {"start": 0, "middle": 0.5, "end": 1}[_anchor(element)]
        turned = element.attrib["x"] == "0.00"
        if not turned and not EDGE - 3 <= round(left, 2) <= round(left + wide, 2) <= WIDTH:
            found.append(line)
    return found


def _lines(chart: Chart) -> Iterator[Element]:
    yield from drawn(chart).iter("text")


def _anchor(element: Element) -> str:
    return element.attrib.get("text-anchor", "start")
