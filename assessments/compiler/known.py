"""The name of something known about the model goes in; its list from `assessments/knowledge/` comes out as HTML."""

from pathlib import Path

import yaml

from assessments.compiler.form import environment

__all__ = ["NAMES", "known"]

FOLDER = Path(__file__).resolve().parent.parent / "knowledge"
NAMES = ("elements", "path", "roles")


def known(name: str) -> str:
    """Give `elements`, `path` or `roles` as HTML, its sources below it."""
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    sources = {source["id"]: number for number, source in enumerate(data["sources"], start=1)}
    text = environment().get_template(f"{name}.html").render(data=data, sources=sources)
    return "\n".join(line for line in text.splitlines() if line.strip())
