"""Stands in for Pyodide's package loader: all that the worker needs is in the one zip, so nothing is ever installed."""


class Place:
    """A folder as Pyodide's start-up wants it: an object that names itself."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        """Give the folder's path."""
        return self.path


SITE_PACKAGES = Place("/lib/site-packages")
DSO_DIR = Place("/usr/lib")


def init_loaded_packages() -> None:
    """Note nothing: no package was installed before the start."""
