"""Inside Pyodide: paths of tests come in, pytest's exit code goes out; the code under test is that of the built zip."""

import importlib
import json
import os
import sys
import zipimport
from importlib.machinery import ModuleSpec
from types import ModuleType

__all__ = ["run"]

STOCK = "/stock.zip"
STAND_INS = ("ast", "asyncio", "inspect", "traceback")
"""What the runtime replaces by a few lines and pytest needs whole; the engine imports none of it."""

INI = """[pytest]
addopts = --import-mode=importlib --strict-markers
filterwarnings = error
pythonpath = /repository
"""
ARGUMENTS = ("-c", "/suite.ini", "--rootdir=/", "--confcutdir=/repository/tests", "--capture=sys", "--color=no", "-q")
WITHOUT = ("cacheprovider", "faulthandler", "threadexception", "unraisableexception")
"""Parts of pytest for which a browser has no files, signals or threads."""


class Whole:
    """Finds the named modules in the stock library, before the built zip is asked."""

    def __init__(self) -> None:
        self.stock = zipimport.zipimporter(STOCK)

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Give the stock module for a name that has a stand-in."""
        return self.stock.find_spec(name, target) if path is None and name in STAND_INS else None


def run(arguments: str) -> int:
    """Run pytest on the tests named in the JSON list; give its exit code."""
    for name in [name for name in sys.modules if name.partition(".")[0] in STAND_INS]:
        del sys.modules[name]
    sys.meta_path.insert(0, Whole())
    for name, module in list(sys.modules.items()):
        if hasattr(module, "__path__") and name != "assessments":
            module.__path__ = [*module.__path__, f"{STOCK}/{name.replace('.', '/')}"]
    sys.path += [STOCK, "/packages"]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    with open("/suite.ini", "w", encoding="utf-8") as file:  # noqa: PTH123  pathlib would not be loaded from the built zip
        file.write(INI)
    importlib.import_module("assessments.engine")  # from the zip, before pytest puts the repository in front
    importlib.import_module("properties").install()
    pytest = importlib.import_module("pytest")
    without = [word for name in WITHOUT for word in ("-p", f"no:{name}")]
    code: int = pytest.main([*ARGUMENTS, *without, *json.loads(arguments)])
    return code
