"""A card, its opened rounds, what they show and the path come in; the card's face and its page come out.

Nothing here says how likely anything is, and cards are compared with no other card.
"""

from assessments.engine.board import Card
from assessments.engine.opened import OpenedReply, OpenedRound
from assessments.engine.path import Path
from assessments.engine.report.document import Block, Chapter, Document, Pairs, Paragraph
from assessments.engine.standing import Standing, Unknown
from assessments.engine.suppression import LEAST_FOR_ALL
from assessments.engine.words import counted, listed

__all__ = ["face", "page", "words_of"]

OWN_READING = "Where they are is your own reading. They may go back a step, or work on several at once."
HELD_BACK = f"Held back until {LEAST_FOR_ALL} have answered"
NO_REPLY = "No reply yet"
MOST_MISSING = 3
"""How many missing parts the face names; the page names all."""
MOST_UNKNOWN = 5
"""How many items the page names as not known; the report of the round names all."""


def face(card: Card, rounds: tuple[OpenedRound, ...], seen: Standing, path: Path) -> tuple[tuple[str, str], ...]:
    """Give what a card shows at a glance: short heads, each with its text."""
    first = seen.questions[0].ask if seen.questions else "None yet. Say where they are, or add a reply."
    return (
        ("Where they are", _where(card, seen, path)),
        ("Replies", _replies(rounds)),
        ("What they do not know yet", _unknown_count(seen)),
        ("Who is missing", _missing_words(seen)),
        ("Next question", first),
    )


def page(card: Card, seen: Standing, path: Path) -> Document:
    """Give what a card says when it is open: the rule of step 10, what to ask next, and what to leave alone."""
    chapters = (
        Chapter(id="time", title="Is it time to offer a solution?", blocks=(Paragraph(text=_rule(card, path)),)),
        _questions(seen),
        _unknown(seen),
        _missing(seen),
        *_advice(seen),
    )
    shown = tuple(each for each in chapters if each.blocks)
    return Document(title="What this card shows", subject=None, chapters=shown)


def words_of(found: OpenedReply) -> str:
    """Give a reply in one line, such as for a list: its kind, the name that its writer gave, its part and its day."""
    if found.reply is None:
        return f"It cannot be read: {found.problem.fault}; {found.problem.remedy}." if found.problem else ""
    kind = "A guess" if found.reply.perspective == "guess" else "A reply"
    parts = [f"{kind} by “{found.reply.label}”" if found.reply.label else f"{kind} without a name"]
    parts += [f"of {found.reply.day}"] if found.reply.day else []
    later = ", replaced by a later one with the same number" if found.replaced else ""
    return f"{' '.join(parts)}{later}"


def _where(card: Card, seen: Standing, path: Path) -> str:
    if card.step is None or seen.phase is None:
        return "Step not known yet"
    return f"Step {card.step} of {len(path.labels)}: {path.labels[card.step - 1]} ({seen.phase.title.lower()})"


def _replies(rounds: tuple[OpenedRound, ...]) -> str:
    guesses = sum(len(group.guesses) for each in rounds for group in each.groups)
    held = [each for each in rounds if each.members]
    if not held and not guesses:
        return NO_REPLY
    parts = [counted(sum(each.members for each in held), "reply", "replies")]
    parts += [f"in {len(held)} rounds"] if len(held) > 1 else []
    return " ".join(parts) + (f", and {counted(guesses, 'guess', 'guesses')}" if guesses else "")


def _unknown_count(seen: Standing) -> str:
    if seen.current is None:
        return NO_REPLY
    if seen.unknown is None:
        return HELD_BACK
    return counted(len(seen.unknown), "item", "items") if seen.unknown else "They marked nothing as unknown"


def _missing_words(seen: Standing) -> str:
    if seen.current is None:
        return NO_REPLY
    more = len(seen.missing) - MOST_MISSING
    names = [*seen.missing[:MOST_MISSING], *([f"{more} more"] if more > 0 else [])]
    return listed(names) if names else "Each part was named"


def _rule(card: Card, path: Path) -> str:
    enters = f"Selling enters at step {path.sells_from}, and not before."
    if card.step is None:
        return f"{enters} As long as you do not know where they are, take it that it is not time."
    if card.step >= path.sells_from:
        return f"{enters} By your reading they are there: if they ask, explain your solution, and explain it well."
    before = path.sells_from - card.step
    return (
        f"Not yet. {enters} By your reading, {counted(before, 'step comes', 'steps come')} before it, and nothing in "
        "them is about a solution."
    )


def _questions(seen: Standing) -> Chapter:
    entries = tuple((each.ask, each.about) for each in seen.questions)
    blocks = (Pairs(head=("Question", "What it is about"), entries=entries),) if entries else ()
    return Chapter(id="next", title="Facilitative Questions™ that fit next", blocks=blocks)


def _unknown(seen: Standing) -> Chapter:
    title = "What they do not know yet"
    if seen.current is not None and seen.unknown is None:
        return Chapter(id="unknown", title=title, blocks=(Paragraph(text=f"{HELD_BACK}.", tone="note"),))
    found = seen.unknown or ()
    more = len(found) - MOST_UNKNOWN
    entries = tuple((each.ask, _who(each)) for each in found[:MOST_UNKNOWN])
    blocks: list[Block] = [Pairs(head=("Unknown", "Who may know"), entries=entries)] if entries else []
    if more > 0:
        text = f"{counted(more, 'other item stands', 'other items stand')} in the report of the round."
        blocks.append(Paragraph(text=text, tone="note"))
    return Chapter(id="unknown", title=title, blocks=tuple(blocks))


def _who(found: Unknown) -> str:
    how = f"{found.said} of {found.of} could not say. " if found.of > 1 else ""
    return f"{how}Who may know: {found.who or 'Ask around.'}"


def _missing(seen: Standing) -> Chapter:
    text = f"Parts that nobody has named so far: {listed(seen.missing)}." if seen.missing else ""
    blocks = (Paragraph(text=text),) if text else ()
    return Chapter(id="missing", title="Who is missing", blocks=blocks)


def _advice(seen: Standing) -> tuple[Chapter, ...]:
    if seen.phase is None:
        return ()
    helps = tuple(Paragraph(text=each) for each in seen.phase.helps)
    alone = tuple(Paragraph(text=each) for each in seen.phase.leave_alone)
    return (
        Chapter(id="helps", title="What helps now", blocks=helps),
        Chapter(
            id="alone", title="What to leave alone for now", blocks=(*alone, Paragraph(text=OWN_READING, tone="note"))
        ),
    )
