"""The name of a tool and what the site publishes go in; the tool's part of its page comes out as static HTML."""

import json
from collections.abc import Sequence

from assessments.compiler.form import environment
from assessments.compiler.known import path_data
from assessments.engine.board import LONGEST_NAME, LONGEST_NOTES
from assessments.engine.invitation import LIMITS
from assessments.engine.labels import LABELS
from assessments.engine.model import Assessment
from assessments.engine.worked import LATE, LATE_PEOPLE, PUBLISHED, SUPPOSED

__all__ = ["TOOLS", "tool"]

TOOLS = ("control-group", "cost-of-waiting", "share", "stored", "team", "workbench")


def tool(name: str, current: Sequence[Assessment], *, runtime: str) -> str:
    """Give a tool as HTML without blank lines, which Markdown would take for the end of it.

    `current` are the assessments on offer, in every language; `runtime` is the folder of the engine that does the work.
    """
    most = {field: characters for field, (characters, _) in LIMITS.items()}
    text = (
        environment()
        .get_template(f"{name}.html")
        .render(
            assessments=current,
            runtime=runtime,
            most=most,
            path=path_data(),
            longest={"name": LONGEST_NAME, "notes": LONGEST_NOTES},
            supposed=_supposed(),
            published=json.dumps(PUBLISHED),
            labels=LABELS,
            late=LATE,
            people=LATE_PEOPLE,
        )
    )
    return "\n".join(line for line in text.splitlines() if line.strip())


def _supposed() -> list[dict[str, str]]:
    """Give each size that is supposed, and what is filled in for it, as JSON."""
    return [
        {
            "size": f"{each.size:,}",
            "fields": json.dumps(
                {
                    "control.won": str(each.control),
                    "control.n": str(each.size),
                    "treated.won": str(each.treated),
                    "treated.n": str(each.size),
                    "supposed": "yes",
                }
            ),
        }
        for each in SUPPOSED
    ]
