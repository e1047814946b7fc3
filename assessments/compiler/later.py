"""What is installed comes in; those parts of it that a browser fetches only when they are asked for go out."""

from importlib.metadata import distribution
from pathlib import Path

__all__ = ["METHODS", "PACKAGES", "parts"]

METHODS = {"qr": "segno.zip"}
"""The file that a method of the worker needs."""
PACKAGES = {"segno": "segno.zip"}
"""The file that a package is in."""
NEEDED = ("consts", "encoder")
"""What makes the squares of a QR code; segno's writers would take much of the standard library with them."""


def parts() -> dict[str, bytes]:
    """Give the modules by their paths, and the licence, which asks to travel with them.

    The package itself is empty, since its own would import all that is left out.
    """
    installed = distribution("segno")
    [licence] = [path for path in installed.files or () if path.name == "LICENSE"]
    modules = {f"segno/{name}.py": installed.locate_file(f"segno/{name}.py") for name in NEEDED}
    found = {path: Path(str(place)).read_bytes() for path, place in modules.items()}
    return found | {"segno/__init__.py": b"", "segno/LICENSE": Path(str(licence.locate())).read_bytes()}
