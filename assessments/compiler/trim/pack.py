"""A booted Pyodide whose library lies open as sources comes in; zips of the modules it used, compiled, go out.

It runs inside Pyodide, so that the compiled code carries the very magic number of the interpreter that will read it.
It imports nothing at the top that the worker does not, so as to add nothing to the list.
"""

import builtins
import sys
import zipimport
from collections.abc import Iterator
from importlib import import_module
from json import dumps, loads
from types import CodeType

__all__ = ["pack", "record", "use"]

AHEAD = "_compiled_ahead"
"""The module with the code that dataclasses would compile anew at each start; that was most of the engine's time."""

EPOCH = (1980, 1, 1, 0, 0, 0)
UNCHECKED = (1).to_bytes(4, "little")
"""A pyc known by a hash which nobody compares: no clock in it, and no look for a source when it is loaded."""


def use(modules: str) -> str:
    """Import each module and do once what the worker does; give the names of all modules that came from a zip."""
    for name in loads(modules):
        import_module(name)
    loads(dumps({"text": "\u00e9", "numbers": [1, 0.1], "none": None}))
    api = sys.modules.get("assessments.engine.api")
    if api is not None:
        for request in ("", "[]", "{}"):
            loads(api.call("score", request))
        loads(api.call("qr", '{"link": "https://site.example/"}'))
    return dumps(sorted(name for name in list(sys.modules) if _zipped(name) is not None))


def pack(modules: str, package: str) -> bytes:
    """Give one deflated zip of the modules, compiled without assertions and docstrings: same modules, same bytes.

    With a package's name they are that package, and its licence is in the zip; without one they are the library.
    """
    from io import BytesIO  # noqa: PLC0415  the list must not name what only this function needs
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415

    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for path, content in sorted([*_compiled(loads(modules)), _licence(package) if package else _ahead()]):
            entry = ZipInfo(path, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, ZIP_DEFLATED, 9)
    return target.getvalue()


def _compiled(modules: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in modules:
        loader = _zipped(name)
        if loader is None:
            message = f"{name} did not come from the library"
            raise ImportError(message)
        path = name.replace(".", "/") + ("/__init__.py" if loader.is_package(name) else ".py")
        source = loader.get_data(path)
        if name == "dataclasses":
            source += f"\nfrom {AHEAD} import exec\n".encode()
        yield path + "c", _pyc(path, source)


def _pyc(path: str, source: bytes) -> bytes:
    from importlib.util import MAGIC_NUMBER, source_hash  # noqa: PLC0415
    from marshal import dumps as marshalled  # noqa: PLC0415

    code = compile(source, path, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + marshalled(code)


def _licence(package: str) -> tuple[str, bytes]:
    path = f"{package}/LICENSE"
    return path, sys.modules[package].__loader__.get_data(path)  # type: ignore[union-attr]  # a zip's loader has it


_recorded: dict[str, CodeType] = {}


def record() -> None:
    """Note the texts that dataclasses compile from now on, for `pack` to put their code into the zip."""
    import dataclasses  # noqa: PLC0415

    def noted(text: str, names: dict[str, object], found: dict[str, object]) -> None:
        _recorded[text] = compile(text, "<string>", "exec", dont_inherit=True, optimize=2)
        builtins.exec(text, names, found)  # noqa: S102  as dataclasses does, and the same text

    vars(dataclasses)["exec"] = noted


def _ahead() -> tuple[str, bytes]:
    from marshal import dumps as marshalled  # noqa: PLC0415

    source = f"""
import builtins
from marshal import loads
CODE = loads({marshalled(dict(sorted(_recorded.items())))!r})
def exec(text, names, found):
    builtins.exec(CODE.get(text, text), names, found)
"""
    path = f"{AHEAD}.py"
    return path + "c", _pyc(path, source.encode())


def _zipped(name: str) -> zipimport.zipimporter | None:
    loader = getattr(getattr(sys.modules[name], "__spec__", None), "loader", None)
    return loader if isinstance(loader, zipimport.zipimporter) else None
