"""Responses go in; each of them scored comes out, in the format that is wanted."""

from collections.abc import Callable
from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.personal import personal
from assessments.engine.responses import RESERVED, Responses
from assessments.engine.scoring import Scores
from assessments.engine.scoring import score as score_one

__all__ = ["score"]

Scored = list[tuple[Responses, Scores]]


@click.command
@click.argument("name", metavar="ID")
@click.argument("file", type=click.File("rb"))
@click.option("--format", "wanted", type=click.Choice(["json", "csv", "html"]), default="json", show_default=True)
def score(name: str, file: BinaryIO, wanted: str) -> None:
    """Score each response in FILE (JSON or CSV, - for standard input) for the assessment ID."""
    assessment = catalogue.find(name)
    found = answers.read(file.read(), assessment)
    scored = [(responses, score_one(assessment, responses)) for responses in found.responses]
    click.echo(WRITERS[wanted](assessment, scored, found.single), nl=False)


def _json(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: FBT001  # one signature for every format
    results = [
        {
            **{key: getattr(responses, key) for key in RESERVED if getattr(responses, key) is not None},
            **data(assessment, scores, find(assessment, responses, scores)),
        }
        for responses, scores in scored
    ]
    return json(results[0] if single else results)


def _csv(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: ARG001, FBT001  # the same
    return csv(assessment, scored)


def _html(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: ARG001, FBT001  # the same
    documents = [
        personal(assessment, responses, scores, find(assessment, responses, scores), change=None)
        for responses, scores in scored
    ]
    return "".join(f"{html(document)}\n" for document in documents)


WRITERS: dict[str, Callable[[Assessment, Scored, bool], str]] = {"json": _json, "csv": _csv, "html": _html}
