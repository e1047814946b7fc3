"""An assessment goes in; a survey comes out that SurveyJS loads and whose results have the same values.

The properties were looked up in survey-core 3.1.1 (its surveyjs_definition.json and llms/survey-json-authoring.md, and
https://surveyjs.io/form-library/documentation/api-reference). An exclusive option is `isExclusive`, which choices of
a checkbox have; the built-in "none" choice has one fixed value, so it is not used.
"""

from collections.abc import Mapping

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment, Item, Option, Rule, Section
from assessments.engine.questions import UNKNOWN, Question, questions
from assessments.exchange.expressions import expression, unsaid
from assessments.exchange.labels import titled

__all__ = ["survey"]

Json = dict[str, object]


def survey(assessment: Assessment) -> Json:
    """Give an assessment as a survey: a page for each section, the role first, every question optional.

    Points, scales, bands and findings stay behind, as a survey does not score. So does the line that names the
    change, which is never sent anywhere.

    Raises:
        ProblemsError: with every condition that SurveyJS cannot express.

    """
    asked = {question.id: question for question in questions(assessment.sections)}
    problems = [
        problem for section in assessment.sections for item in section.items for problem in _unsaid(item, asked)
    ]
    if problems:
        raise ProblemsError(tuple(problems))
    pages = [_page(section, asked) for section in assessment.sections]
    roles = _roles(assessment)
    return {
        "title": assessment.title,
        "description": assessment.summary,
        "locale": assessment.language,
        # As in the engine, an answer to what is hidden again is no answer, and later questions do not see it.
        "clearInvisibleValues": "onHidden",
        "pages": [{"name": "Role", "elements": [roles]}, *pages] if roles else pages,
    }


def _page(section: Section, asked: Mapping[str, Question]) -> Json:
    elements = [element for item in section.items for element in _elements(item, asked)]
    return {"name": section.id, "title": section.title, **_some(description=section.intro), "elements": elements}


def _roles(assessment: Assessment) -> Json | None:
    roles = assessment.roles
    if roles is None:
        return None
    choices: list[object] = [{"value": role.id, "text": titled(role)} for role in roles.options]
    asked: Json = {"type": "dropdown", "name": "role", "title": roles.ask, **_some(description=roles.help)}
    return {**asked, "isRequired": False, "choices": choices}


def _elements(item: Item, asked: Mapping[str, Question]) -> list[Json]:
    rule = _shown_when(item)
    condition = expression(rule, asked) if rule is not None else None
    common: Json = {
        "name": item.id,
        "title": item.ask,
        **_some(description=item.help, visibleIf=condition),
        "isRequired": False,
    }
    match item.kind:
        case "choice":
            return [{"type": "radiogroup", **common, "choices": _choices(item)}]
        case "checklist":
            return [{"type": "checkbox", **common, "choices": _choices(item)}]
        case "grid":
            rows: list[object] = [{"value": row.id, "text": row.ask} for row in item.rows]
            return [{"type": "matrix", **common, "columns": _choices(item), "rows": rows}]
        case "number":
            return _number(item, common)
        case _:
            return [{"type": "comment", **common, "maxLength": item.limit}]


def _choices(item: Item) -> list[object]:
    unknown = [Option(value=UNKNOWN, label=item.unknown, exclusive=True)] if item.unknown else []
    return [
        {
            "value": option.value,
            "text": option.label,
            **({"isExclusive": True} if option.exclusive and item.kind == "checklist" else {}),
        }
        for option in (*item.options, *unknown)
    ]


def _number(item: Item, common: Json) -> list[Json]:
    """Give the field, and where one may not know, a box below it: a field for numbers cannot hold a word."""
    limits: Json = {"min": item.low, "max": item.high, "step": 1}
    validators: list[object] = [{"type": "numeric", "minValue": item.low, "maxValue": item.high}]
    field: Json = {
        "type": "text",
        **common,
        "inputType": "number",
        **limits,
        **_some(placeholder=item.unit),
        "validators": validators,
    }
    if not item.unknown:
        return [field]
    name = f"{item.id}--unknown"
    box: Json = {**common, "type": "checkbox", "name": name, "titleLocation": "hidden"}
    choices: list[object] = [{"value": UNKNOWN, "text": item.unknown}]
    box.pop("description", None)
    return [
        {**field, "enableIf": f"{{{name}}} empty", "resetValueIf": f"{{{name}}} notempty"},
        {**box, "choices": choices},
    ]


def _unsaid(item: Item, asked: Mapping[str, Question]) -> list[Problem]:
    rule = _shown_when(item)
    return [] if rule is None else unsaid(rule, asked, place=f"{item.id}.shown_when")


def _shown_when(item: Item) -> Rule | None:
    rule: Rule | None = getattr(item, "shown_when", None)
    return rule


def _some(**keys: str | None) -> Json:
    return {key: value for key, value in keys.items() if value is not None}
