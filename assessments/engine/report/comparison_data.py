"""A comparison goes in; the plain data that every format and every caller shares comes out."""

from assessments.engine.compare import Comparison, Pair
from assessments.engine.model import Assessment
from assessments.engine.team import Team

__all__ = ["comparison_data"]


def comparison_data(assessment: Assessment, comparison: Comparison) -> dict[str, object]:
    """Give a comparison as plain data, numbers unrounded, keys in a fixed order."""
    people = comparison.people
    return {
        "assessment": assessment.id,
        "version": assessment.version,
        "kind": comparison.kind,
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "overall": _pair(comparison.overall),
        "scales": {each.id: _pair(each) for each in comparison.scales},
        "items": {each.id: _pair(each) for each in comparison.items},
        "people": {
            "both": people.both,
            "added": list(people.added),
            "left": list(people.left),
            "roles_added": list(people.roles_added),
            "roles_gone": list(people.roles_gone),
        },
        "warnings": list(comparison.warnings),
    }


def _side(team: Team) -> dict[str, object]:
    return {
        "team": team.name,
        "responses": team.responses,
        "asked": team.asked,
        "openly": team.openly,
        "suppressed": list(team.suppressed),
    }


def _pair(pair: Pair) -> dict[str, object]:
    before, after = pair.unknown
    return {
        "before": pair.before,
        "after": pair.after,
        "change": pair.change,
        "moved": pair.moved,
        "unknown_before": before,
        "unknown_after": after,
    }
