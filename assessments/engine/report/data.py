"""One respondent's scores and findings go in; the plain data that every format and every caller shares comes out."""

from assessments.engine.findings import Findings
from assessments.engine.model import Assessment
from assessments.engine.scoring import Score, Scores

__all__ = ["data"]


def data(assessment: Assessment, scores: Scores, findings: Findings) -> dict[str, object]:
    """Give the result as plain data, numbers unrounded, keys in a fixed order."""
    return {
        "assessment": assessment.id,
        "version": assessment.version,
        "items": scores.items,
        "answered": scores.answered,
        "unknown": scores.unknown,
        "complete": scores.complete,
        "scales": {
            score.id: {**_score(score), "items": score.items, "answered": score.answered, "unknown": score.unknown}
            for score in scores.scales
        },
        "overall": _score(scores.overall),
        "lowest": [score.id for score in findings.lowest],
        "weakest": findings.weakest.id if findings.weakest else None,
        "findings": [{"id": each.finding.id, "reason": each.reason} for each in findings.applied],
    }


def _score(score: Score) -> dict[str, object]:
    return {"score": score.score, "band": score.band.id if score.band else None}
