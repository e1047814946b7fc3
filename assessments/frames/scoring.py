"""An assessment and a table of responses go in; the table of their scores comes out, by expressions alone."""

from collections.abc import Mapping

import narwhals.stable.v2 as nw
from narwhals.typing import IntoFrameT

from assessments.engine.errors import ResponseError
from assessments.engine.model import Assessment, Band
from assessments.engine.questions import counted, questions
from assessments.engine.responses import RESERVED
from assessments.frames.checking import problems_in
from assessments.frames.codes import code
from assessments.frames.columns import Column, Frame, columns, tidy
from assessments.frames.showing import shown
from assessments.frames.tallies import Batch, Places, Tally, batches, places, tallies

__all__ = ["score_frame"]


def score_frame(assessment: Assessment, frame: IntoFrameT, *, bands: bool = False, trusted: bool = False) -> IntoFrameT:
    """Score every row of a table of responses; the result is a table of the same kind, and lazy where that was.

    A column is a question, named by its id (a row of a grid `<item>.<row>`), or one of `respondent`, `team`, `role`
    and `when`. A cell is the value of an option as the definition writes it, as text or as a whole number, or "?" for
    "I don't know"; empty text, null and a column that is not there are unanswered. The ticks of a checklist are joined
    by |, or are a list. White space around a value makes it no answer.

    The result has those of the four columns that are there, as they are; a column for each scale and `overall`, from
    0 to 100, null where too few items were answered; the counts `answered` and `unknown`; and `complete`. With
    `bands` there follow `<scale>_band` and `overall_band`, the ids of the bands. Each score is equal to the last bit
    to what `assessments.engine.scoring.score` gives for the row: sums are whole numbers, divided once.

    Names and types of columns are always checked. All rows are read once to check their cells, unless they are
    `trusted`; then nothing is read here, and a cell that is no answer counts as unanswered.

    Raises:
        ResponseError: with a problem for each column that does not fit the assessment.
        DefinitionError: where ranges of points and weights are so large that sums might not be exact.
        TypeError: where it is no table that narwhals knows.

    """
    opened: Frame = nw.from_native(frame)
    given = columns(assessment, opened)
    counts = places(assessment)
    wanted = tallies(assessment)
    tidied = tidy(opened, given)
    problems = () if trusted else problems_in(assessment, tidied, given)
    if problems:
        raise ResponseError(problems)
    eager = opened.implementation.is_polars() and isinstance(opened, nw.DataFrame)
    # Polars works lazily on columns that are no longer needed, and so holds fewer of them, even where all is eager.
    result = _scores(assessment, tidied.lazy() if eager else tidied, given, counts, wanted, bands=bands)
    native: IntoFrameT = (result.lazy().collect() if eager else result).to_native()
    return native


def _scores(
    assessment: Assessment,
    tidied: Frame,
    given: Mapping[str, Column],
    counts: Places,
    wanted: tuple[Tally, ...],
    *,
    bands: bool,
) -> Frame:
    asked = shown(assessment, tidied, given)
    sums = {
        f"sum:{number}": (
            batch,
            [f"code:{asked.columns[name].name}" for name in batch.questions if name in asked.columns],
        )
        for number, batch in enumerate(batches(assessment, wanted))
    }
    sums = {name: (batch, codes) for name, (batch, codes) in sums.items() if codes}
    frame = asked.frame.with_columns(
        *(code(column, counts).alias(f"code:{column.name}") for column in asked.columns.values()),
        asked.hidden.alias("hidden"),
    )
    zero = nw.lit(0, nw.Int64)
    frame = frame.with_columns(
        zero.alias("total"), *(nw.sum_horizontal(*codes).alias(name) for name, (_, codes) in sums.items())
    )
    frame = frame.with_columns(nw.sum_horizontal("total", *sums))
    frame = frame.with_columns(
        _part(nw.col("total"), counts.answered, counts.unknown).alias("answered"),
        (nw.col("total") // counts.unknown).alias("unknown"),
        *(_part(nw.col(name), 1, counts.scored).alias(f"over:{name}") for name in sums),
        *(_part(nw.col(name), counts.scored, counts.answered).alias(f"scored:{name}") for name in sums),
    )
    parts = [part for tally in wanted for part in _parts(tally, {name: batch for name, (batch, _) in sums.items()})]
    items = len(counted(questions(assessment.sections)))
    return frame.with_columns(
        *parts, (nw.col("answered") + nw.col("unknown") + nw.col("hidden") == items).alias("complete")
    ).select(
        *(name for name in RESERVED if name in tidied.collect_schema()),
        *(_score(tally).alias(tally.id) for tally in wanted),
        "answered",
        "unknown",
        "complete",
        *(_band(tally, assessment.bands).alias(f"{tally.id}_band") for tally in wanted if bands),
    )


def _part(total: nw.Expr, low: int, high: int) -> nw.Expr:
    """Give the part of a sum of codes that stands from one place up to the next, as a digit is read from a number."""
    above = total // low if low > 1 else total
    return above - total // high * (high // low)


def _parts(tally: Tally, sums: Mapping[str, Batch]) -> tuple[nw.Expr, nw.Expr]:
    """Give numerator and denominator of a score; the denominator is null where too few items were answered."""
    zero = nw.lit(0, nw.Int64)
    weighed = [(name, batch.spread, tally.weights.get(batch.questions[0])) for name, batch in sums.items()]
    there = [(name, spread, weight) for name, spread, weight in weighed if spread is not None and weight is not None]
    over = [nw.col(f"over:{name}") * (weight * (tally.common // spread)) for name, spread, weight in there]
    whole = [nw.col(f"scored:{name}") * (weight * tally.common) for name, _, weight in there]
    count = nw.sum_horizontal(zero, *(nw.col(f"scored:{name}") for name, _, _ in there))
    return (
        nw.sum_horizontal(zero, *over).alias(f"numerator:{tally.id}"),
        nw.when(count >= tally.least_answered).then(nw.sum_horizontal(zero, *whole)).alias(f"denominator:{tally.id}"),
    )


def _score(tally: Tally) -> nw.Expr:
    numerator, denominator = (nw.col(f"{part}:{tally.id}").cast(nw.Float64) for part in ("numerator", "denominator"))
    return 100 * numerator / denominator


def _band(tally: Tally, bands: tuple[Band, ...]) -> nw.Expr:
    """Give the id of the band, as the engine's `band_of` does; null where there is no score."""
    numerator, denominator = nw.col(f"numerator:{tally.id}"), nw.col(f"denominator:{tally.id}")
    total = sum(band.parts for band in bands)
    ends = [sum(band.parts for band in bands[:number]) for number in range(1, len(bands))]
    found: nw.Expr = nw.lit(bands[-1].id) if bands else nw.lit(None, nw.String)
    for band, end in reversed(list(zip(bands, ends, strict=False))):
        found = nw.when(numerator * total < denominator * end).then(nw.lit(band.id)).otherwise(found)
    return nw.when(~denominator.is_null()).then(found)
