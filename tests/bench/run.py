"""The benches come in; one table goes out on the screen, and the same with versions into `build/bench.json`."""

import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))  # it is started as a script

from tests.bench import boot, engine, frames, gathering, scoring
from tests.machine import ROOT, built_runtime, chromium

OUT = ROOT / "build" / "bench.json"


def main() -> None:
    """Run every bench, print the table and write the file."""
    rows = [*boot.run(), *scoring.run(), *engine.run(), *gathering.run(), *frames.run()]
    about = versions()
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(f"{json.dumps({'versions': about, 'rows': rows}, indent=2)}\n", encoding="utf-8")
    width = max(len(str(row["name"])) for row in rows) + 2
    for row in rows:
        print(f"{row['name']:<{width}}{row['value']:>12,} {row['unit']}")
    print()
    for name, found in about.items():
        print(f"{name:<{width}}{found:>12}")


def versions() -> dict[str, str | int]:
    """Give what the figures depend on: versions of the programs, and the machine's cores."""
    manifest = json.loads((built_runtime() / "manifest.json").read_text(encoding="utf-8"))
    said = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=True).stdout
    return {
        "run on": datetime.now(tz=UTC).date().isoformat(),
        "system": f"{platform.system()} on {platform.machine()}",
        "Pyodide": manifest["pyodide"],
        "Chromium": next(word for word in said.split() if word[0].isdigit()),
        "Python": platform.python_version(),
        "Polars": version("polars"),
        "cores": os.cpu_count() or 0,
    }


if __name__ == "__main__":
    main()
