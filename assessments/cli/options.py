"""What a command can write goes in; the option that several commands have for it comes out."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

__all__ = ["FOR_PEOPLE", "chart_option", "format_option"]

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FOR_PEOPLE = "json for programs, markdown for people"


def format_option(formats: Iterable[str], about: str) -> Decorator:
    """Give the option `--format`, passed on as `wanted`; the first of the formats is the default."""
    names = tuple(formats)
    return click.option(
        "--format",
        "wanted",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=f"What comes out: {about}.",
    )


def chart_option(shown: str) -> Decorator:
    """Give the option `--chart`, a path to which the chart of what is shown is written as well."""
    return click.option(
        "--chart",
        type=click.Path(path_type=Path, dir_okay=False),
        help=f"Also write the chart of {shown}: a name that ends in .svg, or with the extra `charts` in .png or .pdf.",
    )
