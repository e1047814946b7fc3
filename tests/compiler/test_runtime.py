"""The runtime that `assessments.compiler.runtime` builds: whole, small, the same bytes again, and never stale."""

import hashlib
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from assessments.compiler.runtime import RuntimeBuildError, build, imports
from tests.machine import ROOT, node

API = '''"""A small engine."""
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A docstring, which the browser does without."""

    value: int


def call(method: str, request: str) -> str:
    return json.dumps({"ok": Answer(1) == Answer(1)})
'''


def make_root(folder: Path, api: str = API, *, package: bool = True) -> Path:
    """A checkout with an engine of one module."""
    engine = folder / "assessments" / "engine"
    engine.mkdir(parents=True)
    (engine / "api.py").write_text(api, encoding="utf-8")
    if package:
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small checkout, shared by tests that do not change it."""
    return make_root(tmp_path_factory.mktemp("root"))


@pytest.fixture(scope="module")
def built(root: Path) -> Path:
    """Its runtime."""
    return build(root=root, out=root / "out", node=node())


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import json, os.path", {"json", "os.path"}),
        ("from collections.abc import Mapping", {"collections.abc"}),
        ("def late():\n    import decimal", {"decimal"}),
        ("try:\n    import zlib\nexcept ImportError:\n    import bz2", {"zlib", "bz2"}),
        ("class Inner:\n    def late(self):\n        from re import compile", {"re"}),
        ("from . import model", {"assessments.engine"}),
        ("from .model import Item", {"assessments.engine.model"}),
        ("from ..other import thing", {"assessments.other"}),
        ("if TYPE_CHECKING:\n    import csv", set()),
        ("if typing.TYPE_CHECKING:\n    import csv\nelse:\n    import json", {"json"}),
        ("if late:\n    import csv", {"csv"}),
        ("imported = 'import json'", set()),
    ],
)
def test_imports(source: str, found: set[str]) -> None:
    """The scan finds each import, at any depth, that the running program may do."""
    assert found == imports(source, package="assessments.engine")


def test_holds_its_files(built: Path) -> None:
    """The folder holds Pyodide's four files, the manifest and what is fetched later, nothing else."""
    names = {"manifest.json", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs", "python_stdlib.zip", "segno.zip"}
    assert names == {path.name for path in built.iterdir()}


def test_manifest_gives_sizes(built: Path) -> None:
    """The manifest gives each file's size in bytes; what is fetched later stands by the method that needs it."""
    sizes = {path.name: path.stat().st_size for path in built.iterdir() if path.name != "manifest.json"}
    later = {"qr": {"file": "segno.zip", "size": sizes.pop("segno.zip")}}
    manifest = json.loads((built / "manifest.json").read_text(encoding="utf-8"))
    assert (sizes, later) == (manifest["files"], manifest["later"])


def test_manifest_gives_version(built: Path) -> None:
    """The manifest gives the version of Pyodide, as installed."""
    package = json.loads((ROOT / "node_modules" / "pyodide" / "package.json").read_text(encoding="utf-8"))
    assert package["version"] == json.loads((built / "manifest.json").read_text(encoding="utf-8"))["pyodide"]


def test_taken_files_are_untouched(built: Path) -> None:
    """What comes from Pyodide as it is has Pyodide's bytes."""
    package = ROOT / "node_modules" / "pyodide"
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        assert _digest(package / name) == _digest(built / name)


@pytest.mark.parametrize("name", ["python_stdlib.zip", "segno.zip"])
def test_zip_is_plain(built: Path, name: str) -> None:
    """A zip's entries are sorted, deflated, without a date of today and without extra fields."""
    with zipfile.ZipFile(built / name) as archive:
        entries = archive.infolist()
    assert sorted(entry.filename for entry in entries) == [entry.filename for entry in entries]
    kinds = {(entry.compress_type, entry.date_time, entry.extra) for entry in entries}
    assert {(zipfile.ZIP_DEFLATED, (1980, 1, 1, 0, 0, 0), b"")} == kinds


def test_zip_holds_compiled_code_alone(built: Path) -> None:
    """Nothing in the zip has to be compiled in the browser."""
    with zipfile.ZipFile(built / "python_stdlib.zip") as archive:
        assert {".pyc"} == {Path(name).suffix for name in archive.namelist()}
        assert "assessments/engine/api.pyc" in archive.namelist()


def test_what_draws_codes_comes_apart(built: Path) -> None:
    """What makes the squares of QR codes is in a zip of its own, with its licence, and not in the library."""
    with zipfile.ZipFile(built / "segno.zip") as archive:
        names, licence = archive.namelist(), archive.read("segno/LICENSE").decode()
    assert ["segno/LICENSE", "segno/__init__.pyc", "segno/consts.pyc", "segno/encoder.pyc"] == names
    assert licence.startswith("Copyright (c) 2016")
    with zipfile.ZipFile(built / "python_stdlib.zip") as archive:
        assert [] == [name for name in archive.namelist() if name.startswith("segno")]


def test_zip_leaves_out_what_is_not_used(built: Path) -> None:
    """Pyodide's start needs no event loop, no archives and no processes here, so they are not in the zip."""
    with zipfile.ZipFile(built / "python_stdlib.zip") as archive:
        heavy = {"asyncio/base_events.pyc", "ssl.pyc", "subprocess.pyc", "tempfile.pyc", "zipfile/__init__.pyc"}
        assert set() == heavy & set(archive.namelist())


def test_same_input_same_bytes(built: Path, tmp_path: Path) -> None:
    """The same sources in another folder give the same runtime, byte for byte."""
    again = build(root=make_root(tmp_path / "elsewhere"), out=tmp_path / "out", node=node())
    assert built.name == again.name
    assert {path.name: _digest(path) for path in built.iterdir()} == {
        path.name: _digest(path) for path in again.iterdir()
    }


def test_unchanged_input_builds_nothing(root: Path, built: Path) -> None:
    """A second build of unchanged sources gives the same folder without starting Node."""
    assert built == build(root=root, out=root / "out", node="no-such-node")


def test_change_replaces_the_folder(tmp_path: Path) -> None:
    """A changed engine gives a new folder, and the old one goes."""
    root = make_root(tmp_path)
    first = build(root=root, out=tmp_path / "out", node=node())
    (root / "assessments" / "engine" / "api.py").write_text(API.replace("Answer(1)", "Answer(2)"), encoding="utf-8")
    second = build(root=root, out=tmp_path / "out", node=node())
    assert [second.name] == [path.name for path in (tmp_path / "out").iterdir() if path.is_dir()]
    assert first.name != second.name


def test_damaged_folder_is_built_anew(tmp_path: Path) -> None:
    """A runtime that lost a file since is built again, though its sources have not changed."""
    root = make_root(tmp_path)
    built = build(root=root, out=tmp_path / "out", node=node())
    for name in ("pyodide.mjs", "segno.zip"):
        (built / name).unlink()
        assert (build(root=root, out=tmp_path / "out", node=node()) / name).is_file()


def test_imported_module_is_the_real_one(tmp_path: Path) -> None:
    """A module that the engine imports is never a stand-in."""
    api = "import inspect\nPARAMETERS = inspect.signature(lambda a, b: None).parameters\n" + API
    built = build(root=make_root(tmp_path, api), out=tmp_path / "out", node=node())
    with zipfile.ZipFile(built / "python_stdlib.zip") as archive:
        assert "dis.pyc" in archive.namelist()


def test_engine_without_api(tmp_path: Path) -> None:
    """An engine that has no api yet can be built."""
    root = make_root(tmp_path)
    (root / "assessments" / "engine" / "api.py").rename(root / "assessments" / "engine" / "model.py")
    assert build(root=root, out=tmp_path / "out", node=node()).is_dir()


def test_missing_package(tmp_path: Path) -> None:
    """Without the npm package, the error says what to run."""
    with pytest.raises(RuntimeBuildError, match=r"pyodide\.mjs.* not found; run `npm ci`"):
        build(root=make_root(tmp_path, package=False), out=tmp_path / "out", node=node())


def test_missing_node(tmp_path: Path) -> None:
    """Without Node, the error says what to install."""
    with pytest.raises(RuntimeBuildError, match=r"no-such-node cannot be started .*; install Node 22\.19 or later"):
        build(root=make_root(tmp_path), out=tmp_path / "out", node="no-such-node")


def test_missing_module(tmp_path: Path) -> None:
    """An engine that imports what the browser will not have is an error which names it."""
    with pytest.raises(RuntimeBuildError, match="No module named 'yaml'"):
        build(root=make_root(tmp_path, "def late():\n    import yaml\n"), out=tmp_path / "out", node=node())


def test_failed_build_leaves_no_stamp(tmp_path: Path) -> None:
    """After a build that failed, the next one tries again."""
    root = make_root(tmp_path, "raise ValueError")
    for _ in range(2):
        with pytest.raises(RuntimeBuildError, match="ValueError"):
            build(root=root, out=tmp_path / "out", node=node())


def test_script_alone_fails_with_a_code(tmp_path: Path) -> None:
    """The script that builds in Node ends with an exit code other than 0 when its stage is not there."""
    script = ROOT / "assessments" / "compiler" / "trim" / "trim.mjs"
    done = subprocess.run([node(), script, tmp_path, tmp_path], capture_output=True, check=False)
    assert done.returncode != 0


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
