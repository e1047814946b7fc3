"""Tests of hooks/serve.py: development servers that cannot be."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.machine import ROOT, node


def serve(port: int) -> tuple[int, str]:
    """Give how a development server ends that cannot begin, and the errors that it tells, which are all it says."""
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env={**os.environ, "NODE": node(), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=60,
    )
    usual = ("INFO ", "Aborted with ")
    told = [line for line in ended.stdout.splitlines() if line and not line.startswith(usual)]
    return ended.returncode, "\n".join(told).removeprefix("ERROR   -  ")


@pytest.fixture(name="taken")
def taken_port() -> Iterator[int]:
    """A port at which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_told_before_anything_is_built(taken: int) -> None:
    """One sentence names the port and how to ask for another."""
    said = f"port {taken} is taken by another program; choose another, as in: make serve PORT=8001"
    assert (1, said) == serve(taken)


def test_a_number_that_is_no_port_is_told_in_a_sentence() -> None:
    """Whoever mistypes it reads no traceback."""
    said = "port 99999 is none, as they go from 1 to 65535; choose another, as in: make serve PORT=8001"
    assert (1, said) == serve(99999)
