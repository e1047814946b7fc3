"""Answers and scores go in; the findings that apply come out, ranked, each with its reason, and the first weak link."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assessments.engine.facts import facts, in_words, subject
from assessments.engine.model import Assessment, Finding, Link
from assessments.engine.questions import UNKNOWN, Question, counted, questions
from assessments.engine.responses import Responses
from assessments.engine.rules import Facts, decided, facts_of, holds, reasons
from assessments.engine.scoring import Score, Scores, lowest
from assessments.engine.words import listed

__all__ = ["LEAST_SHARED", "Applied", "Findings", "Shared", "Step", "find", "going_by", "led", "shared"]

State = Literal["holds", "weak", "open", "later"]
MOST_REASONS = 3
LEAST_SHARED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A finding that applies, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A finding that holds for at least half of a team's replies: for how many of them, and why."""

    finding: Finding
    held: int
    replies: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A link of the chain and how it stands: `open` where an unanswered item leaves it undecided."""

    link: Link
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What can be said of one respondent's answers."""

    applied: tuple[Applied, ...]
    lowest: tuple[Score, ...]
    chain: tuple[Step, ...]
    unknown: tuple[Question, ...]
    missing: tuple[Question, ...]

    @property
    def weakest(self) -> Link | None:
        """The first link of the chain that does not hold; None where all hold or the answers do not tell."""
        return next((step.link for step in self.chain if step.state == "weak"), None)


def find(assessment: Assessment, responses: Responses, scores: Scores) -> Findings:
    """Give what applies to one respondent's answers; findings of the highest weight first, ties as they are written.

    What was not shown is neither unknown nor missing, and leaves no link of the chain open.
    """
    known, chain = _known(assessment, responses, scores)
    ranked = sorted(assessment.findings, key=lambda finding: -finding.weight)
    asked = questions(assessment.sections)
    return Findings(
        applied=tuple(
            Applied(finding=finding, reason=_reason(finding, known, assessment, responses, scores))
            for finding in ranked
            if holds(finding.when, known)
        ),
        lowest=lowest(scores),
        chain=chain,
        unknown=tuple(q for q in counted(asked) if responses.answers.get(q.id) == UNKNOWN),
        missing=tuple(
            question
            for question in counted(asked)
            if question.id not in responses.answers and question.id not in responses.hidden
        ),
    )


def shared(assessment: Assessment, scored: Sequence[tuple[Responses, Scores]]) -> tuple[Shared, ...]:
    """Give the findings that hold for at least half of a team's replies, and for at least two of them.

    The highest weight stands first, then what holds for more replies, ties as they are written.
    """
    every = [_known(assessment, responses, scores)[0] for responses, scores in scored]
    counted = [(finding, sum(holds(finding.when, known) for known in every)) for finding in assessment.findings]
    ranked = sorted(counted, key=lambda pair: (-pair[0].weight, -pair[1]))
    return tuple(
        Shared(finding=finding, held=held, replies=len(every), reason=led(finding, held, len(every), assessment))
        for finding, held in ranked
        if held >= LEAST_SHARED and 2 * held >= len(every)
    )


def led(finding: Finding, held: int, replies: int, assessment: Assessment) -> str:
    """Give why a finding is shared: how many replies led to it, and what it goes by."""
    return f"{held} of {replies} replies led here, going by {going_by(finding, assessment)}."


def going_by(finding: Finding, assessment: Assessment) -> str:
    """Give what a finding goes by, in words."""
    names = tuple(dict.fromkeys(facts_of(finding.when)))
    named = [subject(name, assessment) for name in names[:MOST_REASONS]]
    if len(names) > MOST_REASONS:
        named.append("others")
    return listed(named)


def _known(assessment: Assessment, responses: Responses, scores: Scores) -> tuple[Facts, tuple[Step, ...]]:
    """Give what rules look at, the first weak link included, and the chain that it was found in."""
    known = dict(facts(responses, scores))
    chain = _chain(assessment, known, _settled(responses, scores))
    known["weakest"] = next((step.link.id for step in chain if step.state == "weak"), None)
    return known, chain


def _settled(responses: Responses, scores: Scores) -> frozenset[str]:
    """Give the facts that no answer can bring any more: of what was not shown, and of scales with nothing shown."""
    empty = [scale.id for scale in scores.scales if scale.items == 0]
    return frozenset(
        [f"item.{name}" for name in responses.hidden]
        + [f"{kind}.{name}" for name in empty for kind in ("score", "band")]
    )


def _chain(assessment: Assessment, known: Facts, settled: frozenset[str]) -> tuple[Step, ...]:
    steps: list[Step] = []
    state: State = "holds"
    for link in assessment.chain.links if assessment.chain else ():
        if state == "holds":
            state = _state(link, known, settled)
            steps.append(Step(link=link, state=state))
        else:
            steps.append(Step(link=link, state="later"))
    return tuple(steps)


def _state(link: Link, known: Facts, settled: frozenset[str]) -> State:
    if holds(link.holds, known):
        return "holds"
    return "open" if decided(link.holds, known, settled=settled) is None else "weak"


def _reason(finding: Finding, known: Facts, assessment: Assessment, responses: Responses, scores: Scores) -> str:
    names = reasons(finding.when, known)
    clauses = [in_words(name, assessment, responses, scores) for name in names[:MOST_REASONS]]
    more = len(names) - len(clauses)
    if more:
        clauses.append(f"and {more} more like {'it' if more == 1 else 'these'}")
    text = "; ".join(clauses)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
