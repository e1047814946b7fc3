"""The built runtime under Node: what the engine imports is there, it answers as CPython does, and it is small."""

import gzip
import json
import zipfile

import pytest

from assessments.compiler.runtime import imports
from assessments.engine.api import call as call_here
from tests.machine import ROOT, built_runtime
from tests.parity.pyodide import call, importable

REQUESTS = [("score", "{}"), ("score", "[]"), ("score", "{"), ("no-such-method", "{}")]
LINKS = "> #r=AQAYBnNhbXBsZQABorIAAAcAA\n> C-IMG5X %23r=AQAYBnNhbXBsZQABorIAAA..."
REQUESTS += [
    ("find", json.dumps({"text": LINKS})),
    ("peek", json.dumps({"link": LINKS})),
    ("open", '{"link": "r=AQAYBnNhbXBsZQABorIAAAcAAC-IMG5X", "definitions": []}'),
    ("qr", '{"link": "https://site.example/assess/sample/#r=AQAYBnNhbXBsZQABorIAAAcAAC-IMG5X"}'),
    ("qr", json.dumps({"link": "https://site.example/#t=" + "Ab3-" * 700})),
    ("qr", json.dumps({"link": "Ab3-" * 800})),
]


def test_every_import_is_there() -> None:
    """Each module that a source of the engine imports, at any depth, can be imported from the zip."""
    wanted = set()
    for path in (ROOT / "assessments" / "engine").rglob("*.py"):
        package = ".".join(path.parent.relative_to(ROOT).parts)
        wanted |= imports(path.read_text(encoding="utf-8"), package=package)
    assert importable(sorted(wanted)) == []


def test_every_module_is_there() -> None:
    """Each module of the engine is in the zip."""
    sources = {path.relative_to(ROOT).as_posix() + "c" for path in (ROOT / "assessments" / "engine").rglob("*.py")}
    with zipfile.ZipFile(built_runtime() / "python_stdlib.zip") as archive:
        assert sources <= set(archive.namelist())


def test_absent_module_is_named() -> None:
    """An import that fails says which module is missing, though the traceback is a stand-in."""
    [refused] = importable(["json", "no_such_module"])
    assert "ModuleNotFoundError: No module named 'no_such_module'" in refused


@pytest.mark.parametrize("request_", REQUESTS, ids=str)
def test_same_answer(request_: tuple[str, str]) -> None:
    """A call gives the same bytes in CPython and in Pyodide, problems included."""
    assert [call_here(*request_)] == call([request_])


def test_pyodide_stays_in_its_budget() -> None:
    """Pyodide's four files without the engine weigh at most 5.08 MB gzipped, and all with it at most 5.2 MB."""
    runtime = built_runtime()
    first = json.loads((runtime / "manifest.json").read_text(encoding="utf-8"))["files"]
    packed = {name: len(gzip.compress((runtime / name).read_bytes(), 6)) for name in (*first, "manifest.json")}
    with zipfile.ZipFile(runtime / "python_stdlib.zip") as archive:
        engine = sum(entry.compress_size for entry in archive.infolist() if entry.filename.startswith("assessments/"))
    whole = sum(packed.values())
    assert (whole - engine <= 5_080_000, whole <= 5_200_000) == (True, True), json.dumps(packed)


def test_what_is_fetched_later_is_small() -> None:
    """A QR code costs whoever asks for it at most 30 kB, gzipped."""
    packed = len(gzip.compress((built_runtime() / "segno.zip").read_bytes(), 6))
    assert packed <= 30_000
