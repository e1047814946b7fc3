"""An assessment goes in; its form comes out as static HTML, to be read, filled and printed before any script ran."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assessments.compiler.conditions import as_data, in_words
from assessments.compiler.languages import is_english
from assessments.engine.model import Assessment
from assessments.engine.points import bounds, points, scored
from assessments.engine.questions import UNKNOWN, Question, questions

__all__ = ["environment", "form"]

TEMPLATES = Path(__file__).resolve().parent / "templates"


def form(assessment: Assessment, *, file: str, runtime: str) -> str:
    """Give the form as HTML without blank lines, which Markdown would take for the end of it.

    The form's own words are English, and marked so where the assessment is in another language.
    """
    asked = questions(assessment.sections)
    numbers = {question.id: number for number, question in enumerate(asked, start=1)}
    items = [item for section in assessment.sections for item in section.items]
    rules = {item.id: item.shown_when for item in items if item.shown_when is not None}
    text = (
        environment()
        .get_template("form.html")
        .render(
            assessment=assessment,
            file=file,
            runtime=runtime,
            numbers=numbers,
            unknown=UNKNOWN,
            conditions={name: (as_data(rule), in_words(rule, assessment, numbers)) for name, rule in rules.items()},
            texts=any(item.kind == "text" for item in items),
            english="" if is_english(assessment.language) else Markup(' lang="en"'),
            weighted=any(member.weight != 1 for scale in assessment.scales for member in scale.items),
            key=[(numbers[question.id], question, _points(question)) for question in scored(asked)],
        )
    )
    return "\n".join(line for line in text.splitlines() if line.strip())


def _points(question: Question) -> str:
    """Give what each answer scores, as it stands in the key for paper."""
    ends = bounds(question)
    if question.kind == "checklist" and ends:
        ticked = ", ".join(
            f"{option.label} {option.points}" for option in question.options if option.points is not None
        )
        return f"{ticked}; {ends[0] + ends[1]} less their sum" if question.reverse else f"{ticked}; their sum"
    if question.options:
        scores = [(option.label, points(question, option.value)) for option in question.options]
        return ", ".join(f"{label} {score}" for label, score in scores if score is not None)
    low, high = ends or (0, 0)
    return f"the number, from {high} down to {low}" if question.reverse else f"the number, from {low} to {high}"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Give what renders the templates: everything is escaped, and an unknown name is an error."""
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
