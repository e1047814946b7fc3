"""An assessment and its prose go in; the Markdown of its page comes out."""

import json
from pathlib import Path

from assessments.engine.model import Assessment

__all__ = ["page"]


def page(assessment: Assessment, prose: Path) -> str:
    """Give a page: title, `before.md` where there is one, the form, and `after.md` where there is one."""
    head = [f"title: {json.dumps(assessment.title)}", f"description: {json.dumps(assessment.summary)}", "hide: [toc]"]
    parts = [
        "\n".join(["---", *head, "---"]),
        f"# {assessment.title}",
        _read(prose / "before.md"),
        f"```assessment\n{assessment.id}\n```",
        _read(prose / "after.md"),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""
