"""An assessment that was read leniently goes in; every name in it that leads nowhere or stands twice is noted."""

from collections.abc import Iterable, Iterator

from assessments.engine.model import Assessment, Fact, Map, Rule, Scale, Value
from assessments.engine.nearest import remedy, remedy_of_item
from assessments.engine.points import bounds, scored
from assessments.engine.questions import Question, of_item, questions
from assessments.engine.reach import Reach, reach
from assessments.engine.reading import Reader, shown

__all__ = ["check"]

STATES = ("done", "open", "skipped")
"""The values that say how far a step of a map has come."""
RESERVED = ("respondent", "team", "role", "when", "change", "overall", "answered", "unknown", "complete")
"""Names of columns and keys of a response or a score, so never ids of items or scales."""
ITEM = "item."


def check(assessment: Assessment, read: Reader) -> None:
    """Note every id that stands twice or is reserved, and every name that leads nowhere."""
    asked = questions(assessment.sections)
    _ids(read, assessment)
    known = {question.id: question for question in asked if question.id}
    for number, scale in enumerate(assessment.scales):
        _scale(read, scale, f"scales[{number}]", known)
    _weights(read, assessment)
    if assessment.map:
        _map(read, assessment.map, known)
    if (scored(asked) or assessment.scales) and not assessment.bands:
        read.note("", '"bands" is missing', "add bands, at least one, so that a score can be put into words")
    facts = reach(assessment, asked)
    for rule, path in _rules(assessment):
        _fact(read, rule, path, facts)
    _conditions(read, assessment, facts)


def _ids(read: Reader, assessment: Assessment) -> None:
    items = [
        (item, f"sections[{s}].items[{i}]")
        for s, section in enumerate(assessment.sections)
        for i, item in enumerate(section.items)
    ]
    _unique(read, ((section.id, f"sections[{s}]") for s, section in enumerate(assessment.sections)))
    _unique(read, ((item.id, path) for item, path in items), RESERVED)
    for item, path in items:
        _unique(read, ((row.id, f"{path}.rows[{r}]") for r, row in enumerate(item.rows)))
    _unique(read, ((scale.id, f"scales[{s}]") for s, scale in enumerate(assessment.scales)), RESERVED)
    _unique(read, ((band.id, f"bands[{b}]") for b, band in enumerate(assessment.bands)))
    _unique(read, ((finding.id, f"findings[{f}]") for f, finding in enumerate(assessment.findings)))
    if assessment.roles:
        _unique(read, ((role.id, f"roles.options[{r}]") for r, role in enumerate(assessment.roles.options)))
    if assessment.chain:
        _unique(read, ((link.id, f"chain.links[{n}]") for n, link in enumerate(assessment.chain.links)))


def _unique(read: Reader, ids: Iterable[tuple[str, str]], reserved: tuple[str, ...] = ()) -> None:
    seen: set[str] = set()
    for name, path in ids:
        if name and name in seen:
            read.note(f"{path}.id", f'the id "{name}" stands twice', "give each an id of its own")
        if name in reserved:
            read.note(f"{path}.id", f'the id "{name}" has a meaning of its own in answers and tables', "pick another")
        seen.add(name)


def _scale(read: Reader, scale: Scale, path: str, known: dict[str, Question]) -> None:
    for number, member in enumerate(scale.items):
        place = f"{path}.items[{number}]"
        question = known.get(member.question)
        if question is None:
            if member.question:
                read.note(place, f'unknown item "{member.question}"', remedy_of_item(member.question, known))
        elif bounds(question) is None and (question.options or question.kind in {"number", "text"}):
            advice = "give its options points, or take it out of the scale"
            read.note(place, f'"{member.question}" is never scored', advice)
    _unique(read, ((member.question, f"{path}.items[{n}]") for n, member in enumerate(scale.items)))
    if scale.least_answered > len(scale.items) > 0:
        fault = f"{scale.least_answered} is more than the {len(scale.items)} items of the scale"
        read.note(f"{path}.least_answered", fault, "write a smaller number, or leave it out for half of them")


def _weights(read: Reader, assessment: Assessment) -> None:
    first: dict[str, int] = {}
    for s, scale in enumerate(assessment.scales):
        for number, member in enumerate(scale.items):
            weight = first.setdefault(member.question, member.weight)
            if weight != member.weight:
                fault = f'"{member.question}" weighs {member.weight} here and {weight} in another scale'
                read.note(f"scales[{s}].items[{number}]", fault, "give it one weight, which counts overall too")


def _map(read: Reader, found: Map, known: dict[str, Question]) -> None:
    _unique(read, ((step.id, f"map.steps[{n}]") for n, step in enumerate(found.steps)))
    grids = {question.item.id for question in known.values() if question.id != question.item.id}
    for number, step in enumerate(found.steps):
        place = f"map.steps[{number}].id"
        question = known.get(step.id)
        if question is None and step.id not in grids:
            if step.id:
                read.note(place, f'unknown item "{step.id}"', remedy(step.id, known))
        elif question is None or not _says_how_far(question):
            advice = f"make it a choice among the values {', '.join(STATES)}"
            read.note(place, f'"{step.id}" does not say how far a step has come', advice)
    steps = [step.id for step in found.steps]
    if found.enters is not None and found.enters not in steps:
        read.note("map.enters", f'unknown step "{found.enters}"', remedy(found.enters, steps))


def _says_how_far(question: Question) -> bool:
    return question.kind == "choice" and {option.value for option in question.options} == set(STATES)


def _rules(assessment: Assessment) -> Iterator[tuple[Fact, str]]:
    for f, finding in enumerate(assessment.findings):
        yield from _leaves(finding.when, f"findings[{f}].when")
    if assessment.chain:
        for n, link in enumerate(assessment.chain.links):
            yield from _leaves(link.holds, f"chain.links[{n}].holds")


def _leaves(rule: Rule, path: str) -> Iterator[tuple[Fact, str]]:
    if isinstance(rule, Fact):
        yield rule, path
        return
    for number, each in enumerate(rule.rules):
        yield from _leaves(each, f"{path}.{rule.join}[{number}]")


def _conditions(read: Reader, assessment: Assessment, facts: dict[str, Reach]) -> None:
    before = {"role": facts["role"]} if "role" in facts else {}
    for s, section in enumerate(assessment.sections):
        for i, item in enumerate(section.items):
            rule = item.shown_when
            for leaf, path in _leaves(rule, f"sections[{s}].items[{i}].shown_when") if rule else ():
                if leaf.fact in facts and leaf.fact not in before:
                    fault = f'"{leaf.fact}" is not known yet when this item is shown or not'
                    read.note(f"{path}.fact", fault, "look at role, or at item. with the id of an item asked earlier")
                else:
                    _fact(read, leaf, path, before)
            own = [f"item.{question.id}" for question in of_item(item, section=section.id)]
            before.update({name: facts[name] for name in own if name in facts})


def _fact(read: Reader, rule: Fact, path: str, facts: dict[str, Reach]) -> None:
    if not rule.fact:
        return
    if rule.fact not in facts:
        advice = remedy_of_item(rule.fact, facts) if rule.fact.startswith(ITEM) else remedy(rule.fact, facts)
        read.note(f"{path}.fact", f'unknown fact "{rule.fact}"', advice)
        return
    known = facts[rule.fact]
    if known.open:
        return
    place = f"{path}.{rule.test}"
    if rule.test in {"at_least", "at_most"}:
        _order(read, rule, place, known)
        return
    for value in rule.value if isinstance(rule.value, tuple) else (rule.value,):
        if value != "" and not known.holds(value):
            read.note(place, f'"{rule.fact}" is never "{value}"', _instead(value, known))


def _order(read: Reader, rule: Fact, place: str, known: Reach) -> None:
    if known.span is None:
        read.note(place, f'"{rule.fact}" has no order', "compare it with is or in")
    elif not isinstance(rule.value, int):
        if rule.value != "":
            read.note(place, f'"{rule.value}" is not a number', "write a whole number")
    elif rule.value > known.span[1] if rule.test == "at_least" else rule.value < known.span[0]:
        way = "more" if rule.test == "at_least" else "less"
        read.note(place, f'"{rule.fact}" is never {rule.value} or {way}', _within(*known.span))


def _instead(value: Value, known: Reach) -> str:
    same = [shown(each) for each in known.values if str(each) == str(value)]
    if same:
        return f"write {same[0]}"
    if known.span and known.every:
        return " or ".join([_within(*known.span), *map(shown, known.values)])
    return remedy(str(value), map(str, known.values))


def _within(least: int, most: int) -> str:
    return f"write a whole number from {least} to {most}" if least < most else f"it is always {least}"
