"""A team and the findings that its replies share go in; the few conversations worth having next come out, ranked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import Literal

from assessments.engine.agreement import ad_cutoff
from assessments.engine.findings import Shared
from assessments.engine.model import Assessment, Finding
from assessments.engine.ratings import rating_scale
from assessments.engine.rules import facts_of
from assessments.engine.team import ItemPicture, Team

__all__ = [
    "MOST",
    "WHAT_NOBODY_KNOWS",
    "WHERE_YOU_DIFFER",
    "Conversation",
    "Kind",
    "about_difference",
    "about_missing",
    "about_shared",
    "about_unknown",
    "agenda",
    "joined",
]

Kind = Literal["missing", "unknown", "differ", "shared"]
"""What a conversation rests on: parts that nobody named, what is not known, a difference, a finding of many replies."""

MOST = 5
"""How many conversations an agenda has at most: a list that nobody gets through helps nobody."""
MOST_OF_A_KIND = 2

WHO_IS_MISSING = (
    "Who plays this part here, and how would you notice that they see it differently?",
    "What would they need to hear from you before they would want to answer?",
    "If nobody plays it, who will be surprised later, and by what?",
)
WHAT_NOBODY_KNOWS = (
    "Who could know, and what has kept you from asking?",
    "What would you do differently, whichever way the answer falls?",
    "How long can you go on well without knowing?",
)
WHERE_YOU_DIFFER = (
    "What does each side see that the other does not?",
    "What would each of you have to learn to see it as the others do?",
    "How will you go on if you keep seeing it differently?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One conversation worth having: what it is about, why it is here, and questions that may open it.

    `item` and `finding` are ids, or None where it rests on neither.
    """

    kind: Kind
    item: str | None
    finding: str | None
    title: str
    reason: str
    questions: tuple[str, ...]


def agenda(assessment: Assessment, team: Team, found: Sequence[Shared]) -> tuple[Conversation, ...]:
    """Give at most five conversations: who is missing, what you do not know, where you differ, what replies share.

    The order is this project's own: people who are not there cannot be heard in the other conversations, and a mean
    over people who see it differently, or do not know, says little. The first of each kind comes before the second of
    any. What the team holds back leads to no conversation.
    """
    kinds = (_missing(assessment, team), _unknown(team), _differing(team), map(about_shared, found))
    ranked = [each for each in chain.from_iterable(zip_longest(*kinds)) if each is not None]
    chosen: list[Conversation] = []
    for each in ranked:
        if not any(_same(each, other) for other in chosen):
            chosen.append(_with_finding(each, found))
    return tuple(chosen[:MOST])


def about_missing(assessment: Assessment, roles: Sequence[str]) -> Conversation:
    """Give the conversation about the parts that nobody named."""
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    return Conversation(
        kind="missing",
        item=None,
        finding=None,
        title="Who is missing",
        reason=f"None of those who answered named this as their part: {', '.join(titles[role] for role in roles)}.",
        questions=WHO_IS_MISSING,
    )


def about_unknown(item: ItemPicture) -> Conversation:
    """Give the conversation about an item that many could not answer."""
    unknown, knows = item.unknown or 0, item.question.who_knows
    reason = f"{unknown} of {(item.n or 0) + unknown} said “I don't know”."
    return Conversation(
        kind="unknown",
        item=item.question.id,
        finding=None,
        title=f"What you do not know: {item.question.ask}",
        reason=reason + (f" Who may know: {knows}" if knows else ""),
        questions=WHAT_NOBODY_KNOWS,
    )


def about_difference(item: ItemPicture) -> Conversation:
    """Give the conversation about an item on which people differ."""
    how = "Some said it is so and some said it is not, with few between" if item.split else "Answers lie far apart"
    return Conversation(
        kind="differ",
        item=item.question.id,
        finding=None,
        title=f"Where you differ: {item.question.ask}",
        reason=f"{how}: {_spread(item)}.",
        questions=WHERE_YOU_DIFFER,
    )


def about_shared(shared: Shared) -> Conversation:
    """Give the conversation about a finding that replies share."""
    return Conversation(
        kind="shared",
        item=None,
        finding=shared.finding.id,
        title=shared.finding.title,
        reason=shared.reason,
        questions=shared.finding.questions,
    )


def joined(talk: Conversation, finding: Finding) -> Conversation:
    """Give the conversation about an item with the finding that looks at it, and its questions."""
    return replace(talk, finding=finding.id, questions=tuple(dict.fromkeys((*talk.questions[:1], *finding.questions))))


def _missing(assessment: Assessment, team: Team) -> Iterator[Conversation]:
    known = len(assessment.roles.options) if assessment.roles else 0
    if team.missing_roles and team.responses and len(team.missing_roles) < known:
        yield about_missing(assessment, team.missing_roles)


def _unknown(team: Team) -> Iterator[Conversation]:
    """Give the items that at least half could not answer, the least known first."""
    open_ones = [(item, item.unknown, (item.n or 0) + item.unknown) for item in team.items if item.unknown]
    half = [(item, unknown / asked) for item, unknown, asked in open_ones if 2 * unknown >= asked]
    for item, _ in sorted(half, key=lambda entry: -entry[1])[:MOST_OF_A_KIND]:
        yield about_unknown(item)


def _differing(team: Team) -> Iterator[Conversation]:
    """Give the items on which people differ most: split ones first, then those beyond the cut-off of AD."""
    apart = [(item, _apart(item)) for item in team.items]
    beyond = [(item, share) for item, share in apart if item.split or share > 1]
    for item, _ in sorted(beyond, key=lambda pair: (not pair[0].split, -pair[1]))[:MOST_OF_A_KIND]:
        yield about_difference(item)


def _apart(item: ItemPicture) -> float:
    """Give the average deviation of an item as a share of its cut-off."""
    scale = rating_scale(item.question)
    return item.ad_m / ad_cutoff(scale.options) if scale and item.ad_m is not None else 0.0


def _spread(item: ItemPicture) -> str:
    labels = {option.value: option.label for option in item.question.options}
    return ", ".join(f"“{labels[value]}” {count}" for value, count in item.counts or () if count)


def _same(one: Conversation, other: Conversation) -> bool:
    """Tell whether two conversations are about the same item or the same finding."""
    return (one.item is not None and one.item == other.item) or (
        one.finding is not None and one.finding == other.finding
    )


def _with_finding(talk: Conversation, found: Sequence[Shared]) -> Conversation:
    """Give the conversation about an item with the finding that looks at it, if there is one."""
    if talk.item is None:
        return talk
    looks = next((each.finding for each in found if f"item.{talk.item}" in facts_of(each.finding.when)), None)
    return talk if looks is None else joined(talk, looks)
