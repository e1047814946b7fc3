"""The engine's sources and the npm package pyodide come in; a folder that a browser boots goes out, named by hash."""

import ast
import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from assessments.compiler import later
from assessments.compiler.node import run

__all__ = ["RuntimeBuildError", "build", "imports"]

TRIM = Path(__file__).parent / "trim"
LIBRARY = "python_stdlib.zip"
TAKEN = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs")
START = {"args": ["-S", "-X", "no_debug_ranges"], "env": {"HOME": "/home", "PYTHONHASHSEED": "0"}}
"""How Python is started.

Without `site`, which looks for packages that are not there. Without columns in tracebacks, which would be a quarter of
the zip. With a fixed hash seed, so that the same input gives the same output.
"""


class RuntimeBuildError(Exception):
    """The runtime cannot be built; the message says what to do."""


def build(*, root: Path, out: Path, node: str) -> Path:
    """Give the folder `out/<hash>` with the runtime in it, built only when something that goes into it has changed."""
    package = root / "node_modules" / "pyodide"
    _look_for(package)
    inputs = _fingerprint([*_engine(root).items(), *later.parts().items(), *_own().items(), *_package(package).items()])
    stamp = out / "stamp.json"
    built = _built(stamp, inputs)
    if built is not None:
        return built
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        _stage(stage, _engine(root), package)
        failed = f"the runtime could not be built with {node}; mend what the last lines name"
        run(node, TRIM / "trim.mjs", package, stage, error=RuntimeBuildError, failed=failed)
        files = {name: (package / name).read_bytes() for name in TAKEN}
        files |= {name: (stage / name).read_bytes() for name in (LIBRARY, *later.PACKAGES.values())}
    folder_name = _write(out, files, package)
    stamp.write_text(json.dumps({"inputs": inputs, "folder": folder_name}), encoding="utf-8")
    return out / folder_name


def imports(source: str, *, package: str) -> set[str]:
    """Give the modules that the source imports, at any depth, leaving out what only a type checker sees."""
    return set(_imported(ast.parse(source), package))


def _imported(node: ast.AST, package: str) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
                for other in child.orelse:
                    yield from _imported(ast.Module([other], []), package)
            case ast.Import():
                yield from (name.name for name in child.names)
            case ast.ImportFrom(level=0):
                yield str(child.module)
            case ast.ImportFrom():
                parent = package.rsplit(".", child.level - 1)[0]
                yield f"{parent}.{child.module}" if child.module else parent
            case _:
                yield from _imported(child, package)


def _look_for(package: Path) -> None:
    needed = (*TAKEN, LIBRARY, "package.json", "pyodide-lock.json")
    missing = [name for name in needed if not (package / name).is_file()]
    if missing:
        message = f"{package}: {', '.join(missing)} not found; run `npm ci` in {package.parent.parent}"
        raise RuntimeBuildError(message)


def _engine(root: Path) -> dict[str, bytes]:
    paths = (root / "assessments" / "engine").rglob("*.py")
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
    for name in ("assessments/__init__.py", "assessments/engine/__init__.py"):
        path = root / name
        found[name] = path.read_bytes() if path.is_file() else b""
    return found


def _own() -> dict[str, bytes]:
    parts = [path for path in TRIM.rglob("*") if path.suffix in {".py", ".mjs"}]
    return {path.name: path.read_bytes() for path in (Path(__file__), Path(later.__file__), *parts)}


def _package(package: Path) -> dict[str, bytes]:
    sizes = {name: str((package / name).stat().st_size).encode() for name in (*TAKEN, LIBRARY)}
    return sizes | {"package.json": (package / "package.json").read_bytes()}


def _fingerprint(parts: list[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(parts):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _built(stamp: Path, inputs: str) -> Path | None:
    try:
        noted = json.loads(stamp.read_text(encoding="utf-8"))
        folder = stamp.parent / noted["folder"]
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        sizes = manifest["files"] | {each["file"]: each["size"] for each in manifest["later"].values()}
        whole = all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return folder if whole and noted["inputs"] == inputs else None


def _stage(stage: Path, engine: dict[str, bytes], package: Path) -> None:
    own = engine | later.parts()
    sources = {path: content for path, content in own.items() if path.endswith(".py")}
    modules = sorted(map(_module, sources))
    wanted = sorted({name for path, source in sources.items() for name in _imports_of(path, source)} | set(modules))
    stand_ins = {path.stem: path.read_bytes() for path in (TRIM / "stand_ins").glob("*.py") if path.stem not in wanted}
    with zipfile.ZipFile(package / LIBRARY) as stock, zipfile.ZipFile(stage / "stage.zip", "w") as staged:
        for name in stock.namelist():
            if name.endswith(".py"):
                staged.writestr(name, stand_ins.get(_module(name)) or stock.read(name))
        for name, source in own.items():
            staged.writestr(name, source)
    plan = {"start": START, "info": _info(package), "modules": wanted, "later": later.PACKAGES}
    (stage / "plan.json").write_text(json.dumps(plan), encoding="utf-8")


def _imports_of(path: str, source: bytes) -> set[str]:
    name = _module(path)
    package = name if path.endswith("/__init__.py") else name.rpartition(".")[0]
    return imports(source.decode(), package=package)


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _info(package: Path) -> object:
    return json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]


def _write(out: Path, files: dict[str, bytes], package: Path) -> str:
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    asked = {method: {"file": file, "size": len(files[file])} for method, file in later.METHODS.items()}
    sizes = {name: len(files[name]) for name in sorted(files.keys() - later.METHODS.values())}
    manifest = {"pyodide": version, "info": _info(package), "start": START, "files": sizes, "later": asked}
    files["manifest.json"] = json.dumps(manifest, indent=1).encode()
    name = _fingerprint(list(files.items()))[:16]
    out.mkdir(parents=True, exist_ok=True)
    # Written aside and then renamed: whoever builds or reads at the same moment never sees half a folder.
    with tempfile.TemporaryDirectory(dir=out) as aside:
        new = Path(aside) / "new"
        new.mkdir()
        for file, content in files.items():
            (new / file).write_bytes(content)
        for old in out.glob("[0-9a-f]" * 16):
            old.rename(Path(aside) / old.name)
        new.rename(out / name)
    return name
