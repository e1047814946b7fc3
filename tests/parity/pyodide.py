"""A task for the built runtime comes in; what Python did in it, under Node, goes out."""

import json
import subprocess
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from tests.machine import ROOT, built_runtime, node

__all__ = ["call", "importable", "module", "suite"]

RUN = Path(__file__).parent / "run.mjs"
STOCK = ROOT / "node_modules" / "pyodide" / "python_stdlib.zip"


def call(requests: Sequence[tuple[str, str]]) -> list[str]:
    """Give the engine's answer in Pyodide to each (method, request)."""
    answers: list[str] = json.loads(_run("calls", given=json.dumps(requests)).stdout)
    return answers


def importable(modules: Sequence[str]) -> list[str]:
    """Give the modules that the built runtime cannot import, each with the reason."""
    refused: list[str] = json.loads(_run("import", given=json.dumps(modules)).stdout)
    return refused


def module(path: Path, given: str) -> str:
    """Give what the function `run` of a Python module makes of a text, inside Pyodide."""
    return _run("module", str(path), given=given).stdout


def suite(*tests: str, root: Path = ROOT) -> tuple[int, str]:
    """Give pytest's exit code and output for tests, named below the root, run inside Pyodide against the built zip."""
    done = _run("suite", str(STOCK), sysconfig.get_paths()["purelib"], str(root), *tests, check=False)
    return done.returncode, done.stdout + done.stderr


def _run(task: str, *arguments: str, given: str = "", check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [node(), str(RUN), str(built_runtime()), task, *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if check and done.returncode:
        message = f"{task} in Pyodide: {done.stderr}"
        raise RuntimeError(message)
    return done
