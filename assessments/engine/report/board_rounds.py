"""A card's opened rounds come in; the report on each round, and on what differs between them, come out as documents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assessments.engine.compare import Kind, compare
from assessments.engine.findings import find
from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from assessments.engine.opened import Group, OpenedRound, answers, openly
from assessments.engine.reply import Reply
from assessments.engine.report.comparison import comparison_report
from assessments.engine.report.document import Document
from assessments.engine.report.personal import Whose, personal
from assessments.engine.report.team import team_report
from assessments.engine.scoring import score

__all__ = ["reports"]


def reports(rounds: Sequence[OpenedRound], *, whose: str, name: str) -> tuple[Document, ...]:
    """Give the reports of a card, the last round first: what differs, then each round by itself.

    A single reply is shown as a reply is, several are shown as a team's picture; guesses are in no team's figures.
    `whose` is the name of the card, and `name` begins the ids in the charts.
    """
    return (*_differing(rounds, name), *_each(rounds, whose, name))


def _each(rounds: Sequence[OpenedRound], whose: str, name: str) -> Iterator[Document]:
    for number, each in reversed(list(enumerate(rounds, start=1))):
        for place, group in enumerate(each.groups):
            if group.members:
                document = _picture(group.assessment, group.members, whose, f"{name}-{number}-{place}")
                yield replace(document, title=f"Round of {each.day}: {document.title}")
            if len(group.guesses) == 1:
                guess = _single(group.assessment, group.guesses[0], "guess")
                yield replace(guess, title=f"Round of {each.day}: {guess.title}")


def _picture(assessment: Assessment, replies: Sequence[Reply], whose: str, name: str) -> Document:
    if len(replies) == 1:
        return _single(assessment, replies[0], "reply")
    found = gather(assessment, answers(assessment, replies), name=whose, openly=openly(replies))
    return team_report(assessment, found, name=name)


def _single(assessment: Assessment, found: Reply, whose: Whose) -> Document:
    [given] = answers(assessment, [found])
    scores = score(assessment, given)
    return personal(assessment, given, scores, find(assessment, given, scores), change=None, whose=whose)


def _differing(rounds: Sequence[OpenedRound], name: str) -> Iterator[Document]:
    """Give the last guess beside what the people said last, and the last two rounds, of each assessment."""
    answered = [(each.day, group) for each in rounds for group in each.groups if group.members]
    guessed = [(each.day, group) for each in rounds for group in each.groups if group.guesses]
    for number, kind in enumerate(dict.fromkeys(_kind(group) for _, group in answered)):
        said = [(day, group) for day, group in answered if _kind(group) == kind]
        day, last = said[-1]
        guesses = [group for _, group in guessed if _kind(group) == kind]
        if guesses:
            document = _compared(last.assessment, last.members, guesses[-1].guesses, "views", f"{name}-views-{number}")
            yield replace(document, title=f"What you assumed beside what they say: {last.assessment.title}")
        if len(said) > 1:
            before, first = said[-2]
            document = _compared(last.assessment, first.members, last.members, "rounds", f"{name}-rounds-{number}")
            yield replace(document, title=f"From {before} to {day}: {last.assessment.title}")


def _kind(group: Group) -> tuple[str, int]:
    return group.assessment.id, group.assessment.version


def _compared(
    assessment: Assessment, before: Sequence[Reply], after: Sequence[Reply], kind: Kind, name: str
) -> Document:
    first, second = (answers(assessment, each) for each in (before, after))
    found = compare(
        assessment,
        (gather(assessment, first, openly=_seen(before)).team, first),
        (gather(assessment, second, openly=kind == "views" or _seen(after)).team, second),
        kind=kind,
    )
    return comparison_report(assessment, found, name=name)


def _seen(replies: Sequence[Reply]) -> bool:
    """Tell whether these answers may be seen: all agreed to that, or there is one reply, which is shown by itself."""
    return openly(replies) or len(replies) == 1
