"""Two groups, or two expected rates, go in; how the groups compare, or how large they have to be, comes out."""

from pathlib import Path

import click

from assessments.cli.options import FOR_PEOPLE, chart_option, format_option
from assessments.cli.shares import counts, share
from assessments.engine.experiments import compare
from assessments.engine.report.experiment import experiment as markdown
from assessments.engine.report.experiment_chart import experiment_chart
from assessments.engine.report.json import json
from assessments.engine.samples import sample
from assessments.pictures import save

__all__ = ["experiment", "plan"]

Won = tuple[int, int]


@click.command
@click.option(
    "--control", type=counts, required=True, metavar="WON/N", help="How many of the control group won, and of how many."
)
@click.option("--treated", type=counts, required=True, metavar="WON/N", help="The same of the treated group.")
@click.option("--confidence", type=share, default=0.95, show_default=True, metavar="P", help="Of every interval.")
@click.option(
    "--planned", type=int, metavar="N", help="How large each group was meant to be; a smaller one is warned of."
)
@format_option(("json", "markdown"), FOR_PEOPLE)
@chart_option("both groups")
def experiment(
    *, control: Won, treated: Won, confidence: float, planned: int | None, wanted: str, chart: Path | None
) -> None:
    """Compare a control group with a treated one: difference, ratio, test, and what to be careful about."""
    found = compare(control, treated, confidence, planned=planned)
    if chart is not None:
        save(experiment_chart(found, name="experiment").svg, chart)
    click.echo(json(found.to_data()) if wanted == "json" else markdown(found), nl=False)


@click.command
@click.option("--baseline", type=share, required=True, metavar="P", help="Rate expected without the treatment.")
@click.option("--expected", type=share, required=True, metavar="P", help="Rate with it that is worth finding.")
@click.option("--power", type=share, default=0.8, show_default=True, metavar="P", help="Chance to find it if it is so.")
@click.option("--alpha", type=share, default=0.05, show_default=True, metavar="P", help="Chance to find one in vain.")
@format_option(("text", "json"), "the number alone, or json with what it rests on")
def plan(baseline: float, expected: float, power: float, alpha: float, wanted: str) -> None:
    """Print how many each of two groups needs, so that a difference between two rates is likely to be found.

    A rate P is written as 0.07 or as 7%.
    """
    found = sample(baseline=baseline, expected=expected, power=power, alpha=alpha)
    click.echo(json(found.to_data()) if wanted == "json" else f"{found.per_group}\n", nl=False)
