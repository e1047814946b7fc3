"""Tests of assessments.engine.report.team_data."""

from assessments.engine.gathering import gather
from assessments.engine.report.team_data import team_data
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
ASSESSMENT = make_assessment(
    make_choice("a"),
    roles=ROLES,
    scales=[{"id": "all", "title": "All", "items": ["a"]}],
    findings=[
        {"id": "low", "title": "Low", "when": {"fact": "item.a", "at_most": 5}, "says": "It is.", "questions": ["And?"]}
    ],
)


def data_of(*values: int, openly: bool = False) -> dict[str, object]:
    """Give the plain data of people who gave these values."""
    responses = [respond(ASSESSMENT, {"a": value, "role": "user"}) for value in values]
    return team_data(ASSESSMENT, gather(ASSESSMENT, responses, name="north", asked=9, openly=openly))


def test_a_team_is_plain_data_in_a_fixed_order() -> None:
    """The figures of the first test vector, whole, as other programs read them."""
    counts = {"low": 0, "mid": 1, "high": 4}
    figures = {
        "n": 5,
        "unknown": 0,
        "counts": counts,
        "mean": 75.0,
        "sd": 17.67766952966369,
        "median": 75.0,
        "min": 50.0,
        "max": 100.0,
    }
    word = {"band": "high", "split": False}
    missing = "None of those who answered named this as their part: Decider."
    found = data_of(4, 4, 5, 3, 4)
    assert {
        "assessment": "sample",
        "version": 1,
        "team": "north",
        "responses": 5,
        "asked": 9,
        "openly": False,
        "overall": {**figures, **word},
        "scales": {
            "all": {
                **figures,
                "ad_m": 0.4,
                "r_wg_j": 0.75,
                "r_star": 0.75,
                "band": "high",
                "agreement": "agree",
                "split": False,
            }
        },
        "items": {
            "a": {
                "n": 5,
                "unknown": 0,
                "counts": {"1": 0, "2": 0, "3": 1, "4": 3, "5": 1},
                "mean": 4.0,
                "sd": 0.7071067811865476,
                "median": 4,
                "ad_m": 0.4,
                "r_wg": 0.75,
                "a_wg": 0.7333333333333333,
                "split": False,
            }
        },
        "roles": {"user": 5, "decider": 0},
        "missing_roles": ["decider"],
        "findings": [{"id": "low", "held": 5, "replies": 5, "reason": "5 of 5 replies led here, going by “Ask a”."}],
        "agenda": [
            {
                "item": None,
                "finding": None,
                "title": "Who is missing",
                "reason": missing,
                "questions": [
                    "Who plays this part here, and how would you notice that they see it differently?",
                    "What would they need to hear from you before they would want to answer?",
                    "If nobody plays it, who will be surprised later, and by what?",
                ],
            },
            {
                "item": None,
                "finding": "low",
                "title": "Low",
                "reason": "5 of 5 replies led here, going by “Ask a”.",
                "questions": ["And?"],
            },
        ],
        "suppressed": [],
    } == found
    assert ["n", "unknown", "counts", "mean", "sd"] == list(found["items"]["a"])[:5]  # type: ignore[index]  # plain data


def test_what_is_held_back_is_null_and_listed() -> None:
    """Two people: no figure, no count of roles, and the path of each."""
    found = data_of(4, 4)
    assert (None, ["decider"], []) == (found["roles"], found["missing_roles"], found["findings"])
    assert {None} == set(found["scales"]["all"].values())  # type: ignore[index]  # plain data
    assert "scales.all.mean" in found["suppressed"]  # type: ignore[operator]  # a list
