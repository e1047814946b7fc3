"""A comparison goes in; the report on what differs comes out as a document."""

from collections.abc import Callable

from assessments.engine.compare import Comparison, Pair
from assessments.engine.model import Assessment
from assessments.engine.questions import questions
from assessments.engine.report.document import Block, Chapter, Document, Figure, Paragraph, Table, TableRow
from assessments.engine.report.team_charts import changes
from assessments.engine.rounding import apart, whole
from assessments.engine.words import counted, listed

__all__ = ["comparison_report"]

MOST_ITEMS = 5
MINUS = "\u2212"
HEADS = {"rounds": ("First", "Second", "Change", "In words"), "views": ("Its people", "The guess", "Apart", "In words")}
WORDS = {
    "rounds": {"up": "moved up", "down": "moved down", "same": "about the same"},
    "views": {"up": "guessed higher", "down": "guessed lower", "same": "about the same"},
}
CAUTION = {
    "rounds": (
        "“Moved” means by at least half a step of the answers. That is a convention and no test: with few people, such "
        "a change may be chance, or a different mood. It says nothing of what caused it."
    ),
    "views": (
        "The guess says what somebody outside assumed. Where it lies apart, nobody was wrong: ask what each side sees. "
        "“Apart” means by at least half a step of the answers."
    ),
}
NOWHERE = {
    "rounds": "No scale moved by half a step of the answers or more.",
    "views": "On no scale does the guess lie apart by half a step of the answers or more.",
}
EMPTY = Chapter(id="people", title="")


def comparison_report(assessment: Assessment, comparison: Comparison, *, name: str = "report") -> Document:
    """Give the report on two rounds of a team, or on its people's view beside a guess."""
    title = "two rounds" if comparison.kind == "rounds" else "a guess and its people"
    chapters = (
        _scales(assessment, comparison, name),
        _items(assessment, comparison),
        _people(assessment, comparison),
        Chapter(id="reading", title="How to read this", blocks=tuple(_reading(comparison))),
    )
    return Document(
        title=f"{assessment.title}: {title}", subject=None, chapters=tuple(each for each in chapters if each.blocks)
    )


def _scales(assessment: Assessment, comparison: Comparison, name: str) -> Chapter:
    titles = {scale.id: scale.title for scale in assessment.scales} | {"overall": "Overall"}
    pairs = (*comparison.scales, comparison.overall)
    rows = tuple(
        TableRow(cells=(titles[each.id], *_cells(each, comparison.kind, whole)), scale=each.id, value=each.change)
        for each in pairs
    )
    lead = Paragraph(text=_lead(titles, comparison), tone="lead")
    caption = "Means of the members' scores, 0 to 100"
    table = Table(caption=caption, head=("Scale", *HEADS[comparison.kind]), rows=rows)
    title = "What moved" if comparison.kind == "rounds" else "Where the guess lies"
    return Chapter(
        id="scales",
        title=title,
        blocks=(lead, table, Figure(chart=changes(assessment, comparison, name=f"{name}-changes"))),
    )


def _lead(titles: dict[str, str], comparison: Comparison) -> str:
    moved = {way: [titles[each.id] for each in comparison.scales if each.moved == way] for way in ("up", "down")}
    words = WORDS[comparison.kind]
    parts = [f"{words[way].capitalize()}: {listed(names)}." for way, names in moved.items() if names]
    if parts:
        return " ".join(parts)
    if any(each.moved for each in comparison.scales):
        return NOWHERE[comparison.kind]
    return "There are too few replies to compare."


def _items(assessment: Assessment, comparison: Comparison) -> Chapter:
    asks = {question.id: question.ask for question in questions(assessment.sections)}
    apart = [each for each in comparison.items if each.moved in {"up", "down"}]
    first = sorted(apart, key=lambda each: -abs(each.change or 0))[:MOST_ITEMS]
    rows = tuple(TableRow(cells=(asks[each.id], *_cells(each, comparison.kind, _value))) for each in first)
    if not rows:
        return Chapter(id="items", title="")
    table = Table(caption="Means of the answers, as they were given", head=("Item", *HEADS[comparison.kind]), rows=rows)
    return Chapter(id="items", title="The items that lie furthest apart", blocks=(table,))


def _cells(pair: Pair, kind: str, text: Callable[[float], str]) -> tuple[str, ...]:
    before, after = ("–" if mean is None else text(mean) for mean in (pair.before, pair.after))
    words = WORDS[kind][pair.moved] if pair.moved else "–"
    return (before, after, _apart(pair, text), words)


def _apart(pair: Pair, text: Callable[[float], str]) -> str:
    """Give the difference of the two numbers that stand beside it."""
    if pair.before is None or pair.after is None:
        return "–"
    change = apart(pair.before, pair.after, text)
    size = text(abs(change))
    return size if size == text(0) else f"{'+' if change > 0 else MINUS}{size}"


def _people(assessment: Assessment, comparison: Comparison) -> Chapter:
    people = comparison.people
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    said = [("New this time", people.added), ("Not here this time", people.left)]
    blocks: list[Block] = [Paragraph(text=_counts(comparison))]
    blocks += [Paragraph(text=f"{words}: {listed(names)}.") for words, names in said if names]
    parts = [
        ("Parts that were named for the first time", people.roles_added),
        ("Parts no longer named", people.roles_gone),
    ]
    blocks += [
        Paragraph(text=f"{words}: {listed([titles[role] for role in roles])}.") for words, roles in parts if roles
    ]
    return Chapter(id="people", title="Who answered", blocks=tuple(blocks)) if comparison.kind == "rounds" else EMPTY


def _counts(comparison: Comparison) -> str:
    before, after = comparison.before.responses, comparison.after.responses
    return f"{counted(before, 'reply', 'replies')} in the first round, {after} in the second."


def _reading(comparison: Comparison) -> list[Block]:
    warned: list[Block] = [Paragraph(text=text, tone="note") for text in comparison.warnings]
    return [*warned, Paragraph(text=CAUTION[comparison.kind])]


def _value(mean: float) -> str:
    return f"{mean:.1f}"
