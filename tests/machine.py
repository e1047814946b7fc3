"""Nothing comes in but the machine and the checkout; the programs that tests start and the built runtime go out."""

import os
import shutil
from functools import cache
from pathlib import Path

from assessments.compiler.runtime import build

__all__ = ["CHROMIUM_FLAGS", "ROOT", "built_runtime", "chromium", "node"]

ROOT = Path(__file__).parent.parent
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def node() -> str:
    """Give the Node that make has set, or the one on the path."""
    return os.environ.get("NODE") or shutil.which("node") or "node"


def chromium() -> str:
    """Give the Chromium that make has set, or the one on the path."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"


@cache
def built_runtime() -> Path:
    """Give the folder of the runtime as the site publishes it, built anew when something in it has changed."""
    return build(root=ROOT, out=ROOT / "build" / "runtime", node=node())
