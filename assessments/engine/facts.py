"""Answers and scores go in; the plain mapping of facts that rules look at comes out, and each fact in words."""

from assessments.engine.model import Assessment
from assessments.engine.questions import answer_label, questions
from assessments.engine.responses import Responses
from assessments.engine.rounding import whole
from assessments.engine.rules import Facts
from assessments.engine.scoring import Score, Scores

__all__ = ["facts", "in_words", "subject"]


def facts(responses: Responses, scores: Scores) -> Facts:
    """Give what is known of one respondent: answers, scores, bands, counts and the role."""
    found: dict[str, object] = {f"item.{name}": answer for name, answer in responses.answers.items()}
    for each in (*scores.scales, scores.overall):
        found[f"score.{each.id}"] = each.score
        found[f"band.{each.id}"] = each.band.id if each.band else None
        found[f"unknown.{each.id}"] = each.unknown
    found["unknown.overall"] = scores.unknown
    found["answered.overall"] = scores.answered
    found["role"] = responses.role
    return found  # type: ignore[return-value]  # narrower than object, key by key


def in_words(name: str, assessment: Assessment, responses: Responses, scores: Scores) -> str:
    """Give one fact as a clause that can stand after "because"."""
    kind, _, rest = name.partition(".")
    by_id = {each.id: each for each in (*scores.scales, scores.overall)}
    match kind:
        case "item":
            question = next(each for each in questions(assessment.sections) if each.id == rest)
            return f"you answered “{answer_label(question, responses.answers[rest])}” to “{question.ask.rstrip('.')}”"
        case "score" | "band":
            return _score(assessment, by_id[rest])
        case "unknown":
            count = scores.unknown if rest == "overall" else by_id[rest].unknown
            where = "" if rest == "overall" else f" about {_title(assessment, rest)}"
            return f"{count} of your answers{where} {'is' if count == 1 else 'are'} “I don't know”"
        case "answered":
            return f"you answered {scores.answered} of {scores.items}"
        case "weakest":
            return "of the first weak link"
        case _:
            return "of your role"


def subject(name: str, assessment: Assessment) -> str:
    """Give what a fact is about, as words that can stand after "going by"."""
    kind, _, rest = name.partition(".")
    match kind:
        case "item":
            question = next(each for each in questions(assessment.sections) if each.id == rest)
            return f"“{question.ask.rstrip('.')}”"
        case "score" | "band":
            return f"the score of {_title(assessment, rest)}"
        case "unknown":
            return "how much they do not know"
        case "answered":
            return "how much they answered"
        case "weakest":
            return "the first weak link"
        case _:
            return "their role"


def _score(assessment: Assessment, score: Score) -> str:
    band = f" ({score.band.title.lower()})" if score.band else ""
    return f"{_title(assessment, score.id)} came out at {whole(score.score or 0)} of 100{band}"


def _title(assessment: Assessment, name: str) -> str:
    titles = {scale.id: scale.title for scale in assessment.scales}
    return titles.get(name, "the whole")
