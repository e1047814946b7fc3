"""The name of something known about the model goes in; its list from `assessments/knowledge/` comes out as HTML."""

from pathlib import Path

import yaml

from assessments.compiler.form import environment

__all__ = ["NAMES", "also_said", "known", "path_data"]

FOLDER = Path(__file__).resolve().parent.parent / "knowledge"
NAMES = ("elements", "path", "roles")


def known(name: str) -> str:
    """Give `elements`, `path` or `roles` as HTML, its sources below it."""
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    sources = {source["id"]: number for number, source in enumerate(data["sources"], start=1)}
    text = environment().get_template(f"{name}.html").render(data=data, sources=sources)
    return "\n".join(line for line in text.splitlines() if line.strip())


def path_data() -> dict[str, object]:
    """Give what the engine wants to know of the path, as `assessments.engine.path` reads it."""
    data = yaml.safe_load((FOLDER / "path.yaml").read_text(encoding="utf-8"))
    keys = ("title", "steps", "helps", "leave_alone", "asks")
    return {
        "labels": [step["label"] for step in data["steps"]],
        "phases": [{key: phase[key] for key in keys} for phase in data["phases"]],
        "sells_from": data["sells_from"],
    }


def also_said() -> dict[int, tuple[str, ...]]:
    """Give for each step of the path the everyday words that people have for it."""
    data = yaml.safe_load((FOLDER / "path.yaml").read_text(encoding="utf-8"))
    return {step["number"]: tuple(step["words"]) for step in data["steps"]}
