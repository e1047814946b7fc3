"""Scores by scale go in; a profile comes out: each score as a dot on the bands, with its spread and a second value."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engine.charts.axis import FULL, LENGTH, along, numbers
from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    WIDTH,
    circle,
    label,
    leading,
    line,
    path,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import width
from assessments.engine.charts.wording import NONE, heading, score
from assessments.engine.markup import Markup, join
from assessments.engine.model import Band
from assessments.engine.rounding import whole

__all__ = ["Profile", "ProfileRow", "profile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """One score from 0 to 100, or None; its band in words, its spread from low to high, and a second value."""

    title: str
    score: float | None
    band: str | None = None
    low: float | None = None
    high: float | None = None
    second: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Rows in the order shown, the overall one last; `spread` and `other` say what spread and second value are."""

    title: str
    rows: tuple[ProfileRow, ...]
    overall: ProfileRow | None = None
    bands: tuple[Band, ...] = ()
    spread: str = "spread"
    other: str = "guess"


def profile(data: Profile, *, name: str) -> Chart:
    """Give the profile; what lies outside 0 to 100, as a spread may, is drawn at the axis's end."""
    parts, y = _axis(data)
    for row in data.rows:
        drawn, y = _row(row, data, y, bold=False)
        parts.append(drawn)
    if data.overall is not None:
        parts.append(line(EDGE, y - 4, WIDTH - EDGE, y - 4, colour="ink", thick=1.2))
        drawn, y = _row(data.overall, data, y + 8, bold=True)
        parts.append(drawn)
    rows = (*data.rows, *((data.overall,) if data.overall else ()))
    says = " ".join(_sentence(row, data) for row in rows)
    head, cells = _table(data, rows)
    svg = picture(name=name, title=data.title, says=says, height=y - 8, parts=parts)
    return Chart(svg=svg, caption=data.title, head=head, rows=cells)


def _axis(data: Profile) -> tuple[list[Markup], float]:
    """Give the bands' names above the rows: each over its stretch where all fit, else one a line."""
    stretches = _stretches(data.bands)
    if not stretches:
        scale, y = numbers((0.0, FULL), 0)
        return [scale], y + 12
    if all(width(band.title, SMALL) <= (high - low) * LENGTH / FULL - 6 for band, low, high in stretches):
        foot = SMALL
        names = [
            text(along((low + high) / 2), foot, band.title, size=SMALL, colour="soft", anchor="middle")
            for band, low, high in stretches
        ]
        scale, y = numbers((0.0, *(high for _, _, high in stretches)), foot + 4)
        return [*names, scale], y + 12
    parts: list[Markup] = []
    y = 0.0
    for band, low, high in stretches:
        words = f"{whole(low)} to {whole(high)}"
        parts.append(text(EDGE, y + SMALL, words, size=SMALL, colour="soft"))
        named, y = label(EDGE + 82, y, band.title, room=ROOM - 82, size=SMALL, colour="soft")
        parts.append(named)
    return parts, y + 12


def _row(row: ProfileRow, data: Profile, top: float, *, bold: bool) -> tuple[Markup, float]:
    title, y = label(EDGE, top, row.title, room=ROOM - 48, bold=bold)
    y = max(y, top + leading(LABEL))
    parts = [title, text(WIDTH - EDGE, y - leading(SMALL) + SMALL - 1, score(row.score), bold=True, anchor="end")]
    middle = y + 12
    parts += [_track(row, stretch, middle) for stretch in _stretches(data.bands) or ((None, 0.0, FULL),)]
    parts += _marks(row, middle)
    words, y = label(EDGE, middle + 9, " · ".join(_notes(row, data)), room=ROOM, size=SMALL, colour="soft")
    parts.append(words)
    if row.second is not None:
        foot = y + leading(SMALL) / 2
        parts.append(_diamond(EDGE + 5, foot, 5))
        said, y = label(EDGE + 16, y, _other(row.second, data), room=ROOM - 16, size=SMALL, colour="soft")
        parts.append(said)
    return join(parts), y + 16


def _track(row: ProfileRow, stretch: tuple[Band | None, float, float], middle: float) -> Markup:
    """Give the stretch of one band; the one that the score lies in has an outline."""
    band, low, high = stretch
    left, right = along(low) + (1 if low else 0), along(high) - (1 if high < FULL else 0)
    if row.score is None:
        return rect(left, middle - 5, right - left, 10, stroke="edge", dash="2 3")
    if band is not None and band.title == row.band:
        return rect(left, middle - 5, right - left, 10, fill="wash", stroke="mark")
    return rect(left, middle - 5, right - left, 10, fill="ground", stroke="line")


def _marks(row: ProfileRow, middle: float) -> list[Markup]:
    parts: list[Markup] = []
    if row.low is not None and row.high is not None:
        low, high = along(row.low), along(row.high)
        parts.append(line(low, middle, high, middle, colour="ink", thick=1.5))
        parts += [line(end, middle - 5, end, middle + 5, colour="ink", thick=1.5) for end in (low, high)]
    if row.score is not None:
        parts.append(circle(along(row.score), middle, 7, fill="mark", stroke="paper", thick=2))
    if row.second is not None:
        parts.append(_diamond(along(row.second), middle, 8))
    return parts


def _diamond(x: float, y: float, far: float) -> Markup:
    corners = ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
    return path(corners, closed=True, fill="paper", stroke="second", thick=2)


def _other(value: float, data: Profile) -> str:
    return f"{data.other} {whole(value)}"


def _notes(row: ProfileRow, data: Profile) -> Iterator[str]:
    if row.score is None:
        yield NONE
    elif row.band is not None:
        yield row.band
    if row.low is not None and row.high is not None:
        yield f"{data.spread} {whole(row.low)} to {whole(row.high)}"


def _sentence(row: ProfileRow, data: Profile) -> str:
    said = [] if row.score is None else [whole(row.score)]
    other = [] if row.second is None else [_other(row.second, data)]
    return f"{row.title}: {'; '.join([*said, *_notes(row, data), *other])}."


def _table(data: Profile, rows: tuple[ProfileRow, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Give the table's head and rows; spread and second value have a column where a row has them."""
    spread = any(row.low is not None and row.high is not None for row in rows)
    other = any(row.second is not None for row in rows)
    head = ("Scale", "Score", "In words", *((heading(data.spread),) * spread), *((heading(data.other),) * other))
    cells = tuple(
        (
            row.title,
            score(row.score),
            (row.band or "") if row.score is not None else NONE,
            *((_between(row),) * spread),
            *((score(row.second),) * other),
        )
        for row in rows
    )
    return head, cells


def _between(row: ProfileRow) -> str:
    return "–" if row.low is None or row.high is None else f"{whole(row.low)} to {whole(row.high)}"


def _stretches(bands: tuple[Band, ...]) -> tuple[tuple[Band, float, float], ...]:
    total = sum(band.parts for band in bands)
    if not bands:
        return ()
    edges = [sum(band.parts for band in bands[:place]) * FULL / total for place in range(len(bands))]
    return tuple(zip(bands, edges, [*edges[1:], FULL], strict=True))
