"""The name of something known about the model goes in; what `assessments/knowledge/` says of it comes out as HTML."""

from assessments.compiler.facts import facts
from assessments.compiler.form import environment
from assessments.compiler.river import HEIGHT, river
from assessments.engine.errors import Problem, ProblemsError

__all__ = ["NAMES", "also_said", "known", "path_data", "where"]

NAMES = ("elements", "path", "roles")


def known(name: str) -> str:
    """Give `elements`, `path` or `roles` as HTML, its sources below it."""
    data = facts(name)
    sources = {source["id"]: number for number, source in enumerate(data["sources"], start=1)}
    drawn = river(len(data["steps"]), data["sells_from"]) if name == "path" else None
    text = environment().get_template(f"{name}.html").render(data=data, sources=sources, river=drawn, height=HEIGHT)
    return _closed(text)


def where(step: str) -> str:
    """Give all steps of the path as a strip of small stones, and which of them the page is about.

    Raises:
        ProblemsError: where the path has no such step.

    """
    data = facts("path")
    many = len(data["steps"])
    if step not in map(str, range(1, many + 1)):
        raise ProblemsError((Problem(place="", fault=f'unknown step "{step}"', remedy=f"known here: 1 to {many}"),))
    return _closed(environment().get_template("where.html").render(data=data, current=int(step)))


def path_data() -> dict[str, object]:
    """Give what the engine wants to know of the path, as `assessments.engine.path` reads it."""
    data = facts("path")
    keys = ("title", "steps", "helps", "leave_alone", "asks")
    return {
        "labels": [step["label"] for step in data["steps"]],
        "phases": [{key: phase[key] for key in keys} for phase in data["phases"]],
        "sells_from": data["sells_from"],
    }


def also_said() -> dict[int, tuple[str, ...]]:
    """Give for each step of the path the everyday words that people have for it."""
    return {step["number"]: tuple(step["words"]) for step in facts("path")["steps"]}


def _closed(text: str) -> str:
    """Give HTML without blank lines, which Markdown would take for the end of it."""
    return "\n".join(line for line in text.splitlines() if line.strip())
