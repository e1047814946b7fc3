"""The built runtime and stock Pyodide of the same version come in; how fast each boots and what it weighs goes out."""

import gzip
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent.parent))  # it is also started as a script

from tests.machine import CHROMIUM_FLAGS, ROOT, built_runtime, chromium
from tests.server import serve

__all__ = ["run"]

ROUNDS = 9
STOCK_FILES = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs", "python_stdlib.zip", "pyodide-lock.json")

Row = dict[str, object]


def run() -> list[Row]:
    """Give one row per figure: what it is, its value and its unit."""
    return [*times(), *weights()]


def times() -> list[Row]:
    """Give the medians of boots that take turns, each in a browser context of its own, with nothing cached."""
    taken: dict[str, list[float]] = {"stock": [], "ours": []}
    with _folder() as folder, serve(folder) as server, _browser() as browser:
        for _ in range(ROUNDS):
            for name, values in taken.items():
                context = browser.new_context()
                page = context.new_page()
                page.goto(f"{server.url}boot.html")
                page.wait_for_function("() => 'boots' in globalThis")
                values.append(page.evaluate(f"() => boots.{name}()"))
                context.close()
    stock, ours = median(taken["stock"]), median(taken["ours"])
    return [
        _row(f"boot, stock Pyodide, median of {ROUNDS}", round(stock), "ms"),
        _row(f"boot, this engine, median of {ROUNDS}", round(ours), "ms"),
        _row("boot, slowest of this engine", round(max(taken["ours"])), "ms"),
        _row("boot, stock by ours (2.5 at least)", round(stock / ours, 2), "times"),
    ]


def weights() -> list[Row]:
    """Give the weights over the wire, gzip -6 as a static host does it."""
    stock = ROOT / "node_modules" / "pyodide"
    runtime = built_runtime()
    later = runtime / "segno.zip"
    whole = sum(_packed(path) for path in runtime.iterdir() if path != later)
    with zipfile.ZipFile(runtime / "python_stdlib.zip") as archive:
        engine = sum(entry.compress_size for entry in archive.infolist() if entry.filename.startswith("assessments/"))
    four = whole - engine - _packed(runtime / "manifest.json")
    return [
        _row("weight, stock Pyodide", sum(_packed(stock / name) for name in STOCK_FILES), "bytes gzipped"),
        _row("weight, Pyodide's four files (5,080,000 at most)", four, "bytes gzipped"),
        _row("weight, the engine's own modules", engine, "bytes gzipped"),
        _row("weight, all that is loaded (5,200,000 at most)", whole, "bytes gzipped"),
        _row("weight, for a first QR code (30,000 at most)", _packed(later), "bytes gzipped"),
    ]


def _row(name: str, value: float, unit: str) -> Row:
    return {"name": name, "value": value, "unit": unit}


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs" / "assets" / "app", folder / "assets" / "app")
        shutil.copytree(built_runtime(), folder / "runtime")
        (folder / "stock").mkdir()
        for file in STOCK_FILES:
            shutil.copy(ROOT / "node_modules" / "pyodide" / file, folder / "stock")
        for file in ("boot.html", "boot.mjs"):
            shutil.copy(Path(__file__).parent / file, folder)
        yield folder


if __name__ == "__main__":
    for row in run():
        print(f"{row['name']:<52}{row['value']:>12,} {row['unit']}")
