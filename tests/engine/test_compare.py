"""Tests of assessments.engine.compare."""

from collections.abc import Mapping, Sequence

from assessments.engine.compare import Comparison, Kind, compare
from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from assessments.engine.responses import respond
from tests.engine.making import make_assessment

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
SCALE = [{"id": "all", "title": "All", "items": ["a", "b", "c"]}]
Answers = Sequence[Mapping[str, object]]


def make_comparison(
    before: Answers,
    after: Answers,
    *,
    assessment: Assessment | None = None,
    openly: bool = False,
    kind: Kind = "rounds",
) -> Comparison:
    """Give the comparison of two groups of people's answers."""
    asked = assessment or make_assessment(roles=ROLES, scales=SCALE)
    first, second = ([respond(asked, each) for each in answers] for answers in (before, after))
    return compare(
        asked,
        (gather(asked, first, openly=openly).team, first),
        (gather(asked, second, openly=openly).team, second),
        kind=kind,
    )


def people(count: int, value: object, **keys: object) -> list[dict[str, object]]:
    """Give so many people who answer all items alike, named by their number."""
    return [{"respondent": f"p{number}", "a": value, "b": value, "c": value, **keys} for number in range(count)]


def test_half_a_step_is_a_move() -> None:
    """With five options, a mean moved when it changed by 12.5 of 100: half of a step of 25."""
    up = make_comparison(people(5, 2), people(5, 3)).scales[0]
    assert (25.0, 50.0, 25.0, "up") == (up.before, up.after, up.change, up.moved)
    assert "down" == make_comparison(people(5, 3), people(5, 2)).overall.moved
    two: list[dict[str, object]] = [{"respondent": f"q{number}", **dict.fromkeys("abc", 3)} for number in range(2)]
    just = [*people(3, 2), *two]
    assert "same" == make_comparison(people(5, 2), just).scales[0].moved


def test_exactly_half_a_step_counts() -> None:
    """The limit itself is a move, in either direction."""
    three: list[dict[str, object]] = [{"respondent": f"q{number}", **dict.fromkeys("abc", 3)} for number in range(3)]
    half = [*people(3, 2), *three]
    assert ["up", "down"] == [
        make_comparison(people(6, 2), half).scales[0].moved,
        make_comparison(half, people(6, 2)).scales[0].moved,
    ]


def test_an_item_moves_by_half_an_option() -> None:
    """Items are compared in raw option values, with how many did not know at either time."""
    unsure: dict[str, object] = {"respondent": "p5", "a": "?"}
    before = [*people(5, 2), unsure]
    item = make_comparison(before, people(6, 4)).items[0]
    assert (2.0, 4.0, 2.0, "up", (1, 0)) == (item.before, item.after, item.change, item.moved, item.unknown)


def test_without_a_rating_scale_an_item_does_not_move() -> None:
    """A number of anything has no step; its change is told, and no word for it. The whole goes by five options."""
    asked = make_assessment(
        {"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 100, "scored": True},
    )
    found = make_comparison([{"n": 1}] * 5, [{"n": 9}] * 5, assessment=asked)
    assert (8.0, None, "same") == (found.items[0].change, found.items[0].moved, found.overall.moved)


def test_what_is_held_back_is_not_compared() -> None:
    """Of three people no item is shown, so none is compared; their mean is."""
    found = make_comparison(people(3, 1), people(3, 5))
    assert (None, None, "up") == (found.items[0].change, found.items[0].moved, found.scales[0].moved)


def test_who_was_added_is_named() -> None:
    """Names and parts that are new, and those that are gone."""
    before = [{"respondent": "Ann", "role": "user"}, {"respondent": "Bob", "role": "user"}, {"respondent": "Cem"}]
    after = [{"respondent": "Ann", "role": "decider"}, {"respondent": "Dora"}, {"respondent": "Eli"}]
    found = make_comparison(before, after).people
    assert (1, ("Dora", "Eli"), ("Bob", "Cem"), ("decider",), ("user",)) == (
        found.both,
        found.added,
        found.left,
        found.roles_added,
        found.roles_gone,
    )


def test_one_more_person_is_warned_of() -> None:
    """The difference between two means shows what the one who came gave."""
    found = make_comparison(people(5, 3), people(6, 3))
    assert (
        "One person more or fewer answered: the difference between the rounds may show what they answered.",
        "Not the same people answered both times: what moved may be who answered, and not what changed.",
    ) == found.warnings
    assert make_comparison(people(5, 3), people(7, 3)).warnings[0].startswith("Two people more or fewer")


def test_three_more_are_not() -> None:
    """Three people can hide behind each other."""
    [warning] = make_comparison(people(5, 3), people(8, 3)).warnings
    assert warning.startswith("Not the same people")


def test_the_same_people_need_no_warning() -> None:
    """Two rounds of the same people are what a comparison is for."""
    assert () == make_comparison(people(5, 3), people(5, 4)).warnings


def test_nobody_named_is_said() -> None:
    """Without names nobody can tell whether the same people answered."""
    nameless: Answers = [dict.fromkeys("abc", 3)] * 5
    [warning] = make_comparison(nameless, nameless).warnings
    assert warning.startswith("Nobody gave a name")


def test_who_answers_openly_is_not_warned_of_a_difference() -> None:
    """Where all may be seen, a difference gives nothing away."""
    [warning] = make_comparison(people(5, 3), people(6, 3), openly=True).warnings
    assert warning.startswith("Not the same people")


def test_a_guess_is_compared_without_warnings() -> None:
    """An outsider is not one of the people, so nobody was added."""
    found = make_comparison(people(5, 2), people(1, 4), kind="views", openly=True)
    assert ("views", 50.0, "up", ()) == (found.kind, found.scales[0].change, found.scales[0].moved, found.warnings)
