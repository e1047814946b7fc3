"""What was written behind an option goes in; a share from 0 to 1, or how many won of how many, comes out."""

import re
from decimal import Decimal

import click

__all__ = ["counts", "share"]

SHARE = re.compile(r"(-?[0-9]{0,20}(?:\.[0-9]{1,20}|[0-9]))(%?)")
COUNTS = re.compile(r"(-?[0-9]{1,18})/(-?[0-9]{1,18})")


def share(written: str | float) -> float:
    """Give a share that is written as a number or in percent; whether it can be one is for the engine to say.

    >>> share("0.07"), share("7%")
    (0.07, 0.07)

    Raises:
        click.BadParameter: where it is neither.

    """
    match = SHARE.fullmatch(str(written))
    if not match:
        message = f'"{written}" is no share; write a number such as 0.07, or 7%.'
        raise click.BadParameter(message)
    return float(Decimal(match[1]) / (100 if match[2] else 1))


def counts(written: str) -> tuple[int, int]:
    """Give both numbers of WON/N; whether they can be is for the engine to say.

    >>> counts("48/80")
    (48, 80)

    Raises:
        click.BadParameter: where it is not written so.

    """
    match = COUNTS.fullmatch(written)
    if not match:
        message = f'"{written}" is not WON/N; write two whole numbers such as 48/80.'
        raise click.BadParameter(message)
    return int(match[1]), int(match[2])
