"""A built site comes in; it goes out with one style sheet for every page, which holds no more than the pages need."""

from pathlib import Path

from assessments.compiler.node import run

__all__ = ["StylesError", "lighten"]

SCRIPT = Path(__file__).with_suffix(".mjs")
ENGINE = Path(__file__).parent.parent / "engine"


class StylesError(Exception):
    """The style sheets cannot be rewritten; the message says what to do."""


def lighten(site: Path, *, node: str) -> None:
    """Make one of the style sheets below `site` with PurgeCSS, run by this Node; a second run changes nothing.

    Raise StylesError where Node or the npm packages are missing.
    """
    failed = f"the style sheets could not be rewritten with {node}; `npm ci` brings what it needs"
    run(node, SCRIPT, site, ENGINE, error=StylesError, failed=failed)
