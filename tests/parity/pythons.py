"""The machine comes in; its other versions of Python go out, and what the engine answers in them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.machine import ROOT

__all__ = ["answers", "others"]

OLDEST, NEWEST = 11, 20
ANSWER = """
import json, sys
from assessments.engine.api import call
sys.stdout.buffer.write(json.dumps([call(*each) for each in json.load(sys.stdin.buffer)]).encode())
"""


@cache
def others() -> tuple[str, ...]:
    """Give a program for each other version that the engine is written for, where one starts.

    They are looked for on the path, and beside this one, where version managers keep them.
    """
    found = []
    for minor in range(OLDEST, NEWEST):
        name = f"python3.{minor}"
        beside = sorted(map(str, Path(sys.base_prefix).parent.glob(f"*/bin/{name}")))
        starting = [path for path in (shutil.which(name), *beside) if path and _starts(path)]
        if minor != sys.version_info.minor and starting:
            found.append(starting[0])
    return tuple(found)


def answers(python: str, requests: Sequence[tuple[str, str]]) -> list[str]:
    """Give the engine's answer to each (method, request) in another Python, which has nothing but its own library."""
    command = [python, "-S", "-B", "-c", ANSWER]
    done = subprocess.run(command, input=json.dumps(requests).encode(), cwd=ROOT, capture_output=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def _starts(path: str) -> bool:
    return subprocess.run([path, "-c", "pass"], capture_output=True, check=False).returncode == 0
