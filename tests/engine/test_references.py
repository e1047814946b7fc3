"""Tests of assessments.engine.references."""

import pytest

from tests.engine.making import FIVE, make_choice, make_data, problems_of

NUMBER = {"id": "n", "kind": "number", "ask": "N.", "low": 0, "high": 9, "unknown": "No idea"}
TICKS = {"id": "t", "kind": "checklist", "ask": "T.", "options": [{"value": "x", "label": "X"}]}
WORDS = {"id": "w", "ask": "W.", "options": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]}
TEXT = {"id": "s", "kind": "text", "ask": "S."}
TWICE = "give each an id of its own"
MEANING = "has a meaning of its own in answers and tables; pick another"


def scale(*items: str, **keys: object) -> dict[str, object]:
    """Give a scale with the id all."""
    return {"id": "all", "title": "All", "items": list(items), **keys}


def finding(**when: object) -> dict[str, object]:
    """Give a finding with one rule."""
    return {"id": "f", "title": "F", "when": when, "says": "Says."}


def named(name: str) -> dict[str, str]:
    """Give anything that has an id and a title."""
    return {"id": name, "title": "Title"}


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"bands": [named("x"), named("x")]}, "bands[1]"),
        ({"scales": [{**scale("a"), "id": "x"}, {**scale("b"), "id": "x"}]}, "scales[1]"),
        ({"findings": [{**finding(fact="item.a", **{"is": 1}), "id": "x"}] * 2}, "findings[1]"),
        ({"roles": {"ask": "R?", "options": [named("x"), named("x")]}}, "roles.options[1]"),
        (
            {"chain": {"title": "C", "links": [{**named("x"), "holds": {"fact": "item.a", "is": 1}}] * 2}},
            "chain.links[1]",
        ),
    ],
)
def test_an_id_stands_once(keys: dict[str, object], place: str) -> None:
    """Two of a kind with the same id are told apart by nothing, so the second is noted."""
    assert [f'{place}.id: the id "x" stands twice; {TWICE}'] == problems_of(make_data(**keys))


def test_ids_of_sections_items_and_rows_stand_once() -> None:
    """Items are named across sections, rows within their grid."""
    rows = [{"id": "r", "ask": "R."}, {"id": "r", "ask": "R."}]
    data = make_data(make_choice("a"), {"id": "g", "kind": "grid", "ask": "G.", "options": FIVE, "rows": rows})
    data["sections"].append({"id": "part", "title": "Part", "items": [make_choice("a")]})
    assert [
        f'sections[1].id: the id "part" stands twice; {TWICE}',
        f'sections[1].items[0].id: the id "a" stands twice; {TWICE}',
        f'sections[0].items[1].rows[1].id: the id "r" stands twice; {TWICE}',
    ] == problems_of(data)


def test_reserved_names_are_no_ids() -> None:
    """Names of columns and keys cannot name items or scales."""
    data = make_data(make_choice("role"), scales=[{**scale("role"), "id": "overall"}])
    assert [
        f'sections[0].items[0].id: the id "role" {MEANING}',
        f'scales[0].id: the id "overall" {MEANING}',
    ] == problems_of(data)


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        (scale("a", "bb"), 'scales[0].items[1]: unknown item "bb"; did you mean "b"?'),
        (
            scale("a", "s"),
            'scales[0].items[1]: "s" is never scored; give its options points, or take it out of the scale',
        ),
        (
            scale("a", "w"),
            'scales[0].items[1]: "w" is never scored; give its options points, or take it out of the scale',
        ),
        (scale("a", "a"), f'scales[0].items[1].id: the id "a" stands twice; {TWICE}'),
        (
            scale("a", "b", least_answered=3),
            (
                "scales[0].least_answered: 3 is more than the 2 items of the scale; "
                "write a smaller number, or leave it out for half of them"
            ),
        ),
        (scale("a", ""), 'scales[0].items[1]: expected text, found ""; write a sentence, in quotes if need be'),
        (
            {**scale(), "items": {}},
            "scales[0].items: expected a list, found keys and values; write each entry on a line that begins with -",
        ),
    ],
)
def test_a_scale_counts_items_that_score(listed: dict[str, object], problem: str) -> None:
    """What a scale counts must be there, score, and stand once."""
    items = [make_choice(name) for name in ("a", "b", "c")]
    assert [problem] == problems_of(make_data(*items, TEXT, WORDS, scales=[listed]))


def test_an_item_with_faulty_options_is_not_blamed_twice() -> None:
    """Where an item's options cannot be read, nothing is said of its points or of the values of its fact."""
    rule = finding(fact="item.q", **{"is": 9})
    data = make_data({"id": "q", "ask": "Q.", "options": "none"}, scales=[scale("q")], findings=[rule])
    assert ['sections[0].items[0].options: unknown list of options "none"; none is defined here'] == problems_of(data)


def test_an_item_has_one_weight() -> None:
    """An item in two scales weighs the same in both, since it weighs overall too."""
    data = make_data(scales=[{**scale(), "items": {"a": 2}}, {**scale(), "id": "more", "items": {"a": 3, "b": 1}}])
    expected = (
        'scales[1].items[0]: "a" weighs 3 here and 2 in another scale; give it one weight, which counts overall too'
    )
    assert [expected] == problems_of(data)


def test_scores_need_bands() -> None:
    """A score without bands could not be put into words; where nothing scores, no bands are needed."""
    missing = '"bands" is missing; add bands, at least one, so that a score can be put into words'
    rule = finding(fact="band.overall", **{"is": "low"})
    assert ([missing], []) == (
        problems_of({**make_data(findings=[rule]), "bands": None}),
        problems_of({**make_data(WORDS), "bands": None}),
    )


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "item.a", "is": 1},
        {"fact": "item.a", "is": "?"},
        {"fact": "item.a", "in": [1, 2]},
        {"fact": "item.a", "at_most": 2},
        {"fact": "item.n", "at_least": 3},
        {"fact": "item.n", "is": 3},
        {"fact": "item.n", "is": "?"},
        {"fact": "item.t", "is": "x"},
        {"fact": "item.w", "in": ["yes", "no"]},
        {"fact": "score.all", "at_most": 40},
        {"fact": "score.overall", "at_least": 40},
        {"fact": "band.all", "is": "low"},
        {"fact": "unknown.all", "at_least": 1},
        {"fact": "answered.overall", "at_least": 1},
        {"fact": "weakest", "is": "first"},
        {"fact": "role", "is": "user"},
        {"all": [{"any": [{"none": [{"fact": "item.a", "is": 1}]}]}]},
    ],
    ids=str,
)
def test_every_kind_of_fact_is_known(rule: dict[str, object]) -> None:
    """A rule may look at answers, scores, bands, counts, the weakest link and the role."""
    assert [] == problems_of(ruled(rule))


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        ({"fact": "item.aa", "is": 1}, '.fact: unknown fact "item.aa"; did you mean "item.a"?'),
        ({"fact": "item.a", "is": 6}, '.is: "item.a" is never "6"; known here: 1, 2, 3, 4, 5, ?'),
        ({"fact": "item.a", "in": [1, "1"]}, '.in: "item.a" is never "1"; write 1'),
        ({"fact": "item.t", "at_least": 1}, '.at_least: "item.t" has no order; compare it with is or in'),
        ({"fact": "item.w", "at_most": 1}, '.at_most: "item.w" has no order; compare it with is or in'),
        ({"fact": "band.all", "at_most": 1}, '.at_most: "band.all" has no order; compare it with is or in'),
        ({"fact": "item.a", "at_least": "x"}, '.at_least: "x" is not a number; write a whole number'),
        ({"fact": "item.n", "is": "x"}, '.is: "item.n" is never "x"; write a whole number from 0 to 9 or "?"'),
        ({"fact": "item.n", "in": [9, 10]}, '.in: "item.n" is never "10"; write a whole number from 0 to 9 or "?"'),
        ({"fact": "score.all", "is": 101}, '.is: "score.all" is never "101"; write a whole number from 0 to 100'),
        ({"fact": "item.s", "is": "x"}, '.is: "item.s" is never "x"; none is defined here'),
        ({"fact": "role", "is": "usr"}, '.is: "role" is never "usr"; did you mean "user"?'),
        ({"none": [{"fact": "weakest", "is": "last"}]}, '.none[0].is: "weakest" is never "last"; known here: first'),
    ],
    ids=str,
)
def test_a_rule_that_can_never_hold_is_noted(rule: dict[str, object], problem: str) -> None:
    """A fact that is not there, or a value that it never has, is noted at the test."""
    assert [f"findings[0].when{problem}"] == problems_of(ruled(rule))


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (
            {"fact": "item.a", "at_least": 6},
            '.at_least: "item.a" is never 6 or more; write a whole number from 1 to 5',
        ),
        ({"fact": "item.a", "at_most": 0}, '.at_most: "item.a" is never 0 or less; write a whole number from 1 to 5'),
        (
            {"fact": "item.n", "at_least": 10},
            '.at_least: "item.n" is never 10 or more; write a whole number from 0 to 9',
        ),
        (
            {"fact": "score.all", "at_least": 120},
            '.at_least: "score.all" is never 120 or more; write a whole number from 0 to 100',
        ),
        (
            {"fact": "score.overall", "at_most": -1},
            '.at_most: "score.overall" is never -1 or less; write a whole number from 0 to 100',
        ),
        (
            {"fact": "unknown.all", "at_least": 2},
            '.at_least: "unknown.all" is never 2 or more; write a whole number from 0 to 1',
        ),
        (
            {"fact": "unknown.overall", "at_least": 3},
            '.at_least: "unknown.overall" is never 3 or more; write a whole number from 0 to 2',
        ),
        (
            {"fact": "answered.overall", "at_least": 5},
            '.at_least: "answered.overall" is never 5 or more; write a whole number from 0 to 4',
        ),
        (
            {"any": [{"fact": "item.a", "is": 1}, {"fact": "item.a", "at_least": 9}]},
            '.any[1].at_least: "item.a" is never 9 or more; write a whole number from 1 to 5',
        ),
    ],
    ids=str,
)
def test_a_number_out_of_reach_is_noted(rule: dict[str, object], problem: str) -> None:
    """A test that needs more or less than a fact can be is noted with what it can be."""
    assert [f"findings[0].when{problem}"] == problems_of(ruled(rule))


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "item.a", "at_least": 5},
        {"fact": "item.a", "at_most": 1},
        {"fact": "item.n", "in": [0, 9]},
        {"fact": "score.all", "at_least": 100},
        {"fact": "score.all", "at_most": 0},
        {"fact": "unknown.overall", "at_least": 2},
        {"fact": "answered.overall", "at_least": 4},
    ],
    ids=str,
)
def test_the_ends_of_what_a_fact_can_be_are_in_reach(rule: dict[str, object]) -> None:
    """The least and the most that a fact can be are no mistakes."""
    assert [] == problems_of(ruled(rule))


def test_what_nobody_can_say_is_never_counted() -> None:
    """Where no item has "I don't know", a rule that counts it can never hold."""
    rule = finding(fact="unknown.all", at_least=1)
    known = make_data(make_choice("a", unknown=None), scales=[scale("a")], findings=[rule])
    expected = 'findings[0].when.at_least: "unknown.all" is never 1 or more; it is always 0'
    assert [expected] == problems_of(known)


@pytest.mark.parametrize(
    ("items", "keys", "problem"),
    [
        (
            [make_choice("a"), {**NUMBER, "high": 0}],
            {"findings": [finding(fact="item.n", at_least=10)]},
            "sections[0].items[1].high: 0 is not above 0; make high larger than low",
        ),
        (
            [
                {
                    "id": "v",
                    "ask": "V.",
                    "options": [{"value": False, "label": "No"}, {"value": "told", "label": "Told"}],
                }
            ],
            {"findings": [finding(fact="item.v", **{"is": "x"})], "bands": None},
            (
                "sections[0].items[0].options[0].value: false (true or false; put a word in quotes) cannot be an "
                "option's value; write a whole number, or a word of letters, digits, - and _, at most 40 long"
            ),
        ),
        (
            [make_choice("a")],
            {"scales": [scale("a", "x")], "findings": [finding(fact="unknown.all", at_least=2)]},
            'scales[0].items[1]: unknown item "x"; known here: a',
        ),
        (
            [make_choice("a")],
            {"bands": [{"title": "Low"}], "findings": [finding(fact="band.overall", **{"is": "low"})]},
            'bands[0]: "id" is missing; add the key "id" with a value',
        ),
    ],
)
def test_what_another_mistake_hides_is_not_blamed(
    items: list[dict[str, object]], keys: dict[str, object], problem: str
) -> None:
    """Where options, ends, items or ids cannot be read, nothing is said of what a rule compares with them."""
    assert [problem] == problems_of(make_data(*items, **keys))


def test_a_comparison_with_what_cannot_be_read_is_said_once() -> None:
    """What is no value at all is not called a number that is none besides."""
    expected = (
        "findings[0].when.at_least: cannot compare with true (true or false; put a word in quotes); "
        "write a whole number or a word"
    )
    assert [expected] == problems_of(ruled({"fact": "item.a", "at_least": True}))


GRID = {
    "id": "g",
    "kind": "grid",
    "ask": "G.",
    "options": FIVE,
    "rows": [{"id": "r", "ask": "R."}, {"id": "s", "ask": "S."}],
}


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (
            {"scales": [scale("a", "g")]},
            'scales[0].items[1]: unknown item "g"; it is a grid, so name a row of it: g.r, g.s',
        ),
        (
            {"findings": [finding(fact="item.g", **{"is": 1})]},
            ('findings[0].when.fact: unknown fact "item.g"; it is a grid, so name a row of it: item.g.r, item.g.s'),
        ),
        (
            {"map": {"title": "M", "steps": [named("g")]}},
            (
                'map.steps[0].id: "g" does not say how far a step has come; '
                "make it a choice among the values done, open, skipped"
            ),
        ),
        (
            {"findings": [finding(fact="score", **{"is": 1})]},
            (
                'findings[0].when.fact: unknown fact "score"; known here: item.a, item.g.r, item.g.s, score.overall, '
                "band.overall, unknown.overall, answered.overall"
            ),
        ),
    ],
)
def test_a_grid_is_no_item_but_its_rows_are(keys: dict[str, object], problem: str) -> None:
    """Whoever names a grid where an item belongs is told its rows as they are written."""
    assert [problem] == problems_of(make_data(make_choice("a"), GRID, **keys))


def test_a_rule_without_a_fact_is_said_once() -> None:
    """Where the fact is missing, nothing more is said of it."""
    expected = 'findings[0].when: "fact" is missing; add the key "fact" with a value'
    assert [expected] == problems_of(ruled({"is": 1}))


def test_a_links_rule_is_checked_too() -> None:
    """A chain's rules are checked as those of findings are."""
    links = [{"id": "first", "title": "First", "holds": {"any": [{"fact": "item.a", "is": 7}]}}]
    expected = 'chain.links[0].holds.any[0].is: "item.a" is never "7"; known here: 1, 2, 3, 4, 5, ?'
    assert [expected] == problems_of(make_data(chain={"title": "Chain", "links": links}))


def ruled(rule: dict[str, object]) -> dict[str, object]:
    """Give an assessment with every kind of fact and one finding with this rule."""
    return make_data(
        make_choice("a"),
        NUMBER,
        TICKS,
        WORDS,
        TEXT,
        scales=[scale("a")],
        roles={"ask": "Who are you?", "options": [named("user")]},
        chain={"title": "Chain", "links": [{**named("first"), "holds": {"fact": "item.a", "is": 1}}]},
        findings=[finding(**rule)],
    )


ROLES = {"ask": "R?", "options": [named("user"), named("lead")]}
PLACE = "sections[0].items[1].shown_when"
TOO_EARLY = "look at role, or at item. with the id of an item asked earlier"


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "item.a", "at_least": 3},
        {"fact": "item.a", "in": [1, "?"]},
        {"fact": "role", "is": "user"},
        {"none": [{"any": [{"fact": "item.a", "is": 1}, {"fact": "role", "in": ["user", "lead"]}]}]},
    ],
)
def test_an_item_is_shown_by_the_role_and_by_what_was_asked_before(rule: dict[str, object]) -> None:
    """The role and the questions of earlier items decide whether an item is shown."""
    assert [] == problems_of(make_data(make_choice("a"), make_choice("b", shown_when=rule), roles=ROLES))


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (
            {"fact": "item.b", "is": 1},
            f'{PLACE}.fact: "item.b" is not known yet when this item is shown or not; {TOO_EARLY}',
        ),
        (
            {"all": [{"fact": "item.a", "is": 1}, {"fact": "item.c", "is": 1}]},
            f'{PLACE}.all[1].fact: "item.c" is not known yet when this item is shown or not; {TOO_EARLY}',
        ),
        (
            {"fact": "score.overall", "at_least": 50},
            f'{PLACE}.fact: "score.overall" is not known yet when this item is shown or not; {TOO_EARLY}',
        ),
        ({"fact": "item.aa", "is": 1}, f'{PLACE}.fact: unknown fact "item.aa"; did you mean "item.a"?'),
        ({"fact": "role", "is": "user"}, f'{PLACE}.fact: unknown fact "role"; known here: item.a'),
        (
            {"fact": "item.a", "is": 6},
            f'{PLACE}.is: "item.a" is never "6"; known here: 1, 2, 3, 4, 5, ?',
        ),
    ],
)
def test_what_cannot_decide_whether_an_item_is_shown_is_said(rule: dict[str, object], problem: str) -> None:
    """The item itself, a later one, a score and a name that leads nowhere are noted where they stand."""
    assert [problem] == problems_of(make_data(make_choice("a"), make_choice("b", shown_when=rule), make_choice("c")))


def test_a_row_does_not_decide_about_the_grid_that_it_is_in() -> None:
    """A grid is shown as a whole, so its own rows come too late."""
    rows = [{"id": "r", "ask": "R."}, {"id": "s", "ask": "S."}]
    rule = {"fact": "item.g.r", "is": 1}
    grid = {"id": "g", "kind": "grid", "ask": "G.", "options": FIVE, "rows": rows, "shown_when": rule}
    found = problems_of(make_data(make_choice("a"), grid, make_choice("b", shown_when=rule)))
    assert [f'{PLACE}.fact: "item.g.r" is not known yet when this item is shown or not; {TOO_EARLY}'] == found


STATES = [{"value": value, "label": value} for value in ("done", "open", "skipped")]
NO_STATE = "does not say how far a step has come; make it a choice among the values done, open, skipped"


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"steps": [named("way")]}, None),
        ({"steps": [named("way")], "enters": "way"}, None),
        ({"steps": [named("way"), named("way")]}, f'map.steps[1].id: the id "way" stands twice; {TWICE}'),
        ({"steps": [named("a")]}, f'map.steps[0].id: "a" {NO_STATE}'),
        ({"steps": [named("ticks")]}, f'map.steps[0].id: "ticks" {NO_STATE}'),
        ({"steps": [named("wax")]}, 'map.steps[0].id: unknown item "wax"; did you mean "way"?'),
        ({"steps": [named("way")], "enters": "wax"}, 'map.enters: unknown step "wax"; did you mean "way"?'),
        ({"steps": [{"title": "No id"}]}, 'map.steps[0]: "id" is missing; add the key "id" with a value'),
    ],
)
def test_a_map_is_made_of_items_that_say_how_far_a_step_has_come(keys: dict[str, object], problem: str | None) -> None:
    """A step is called as its item, whose options are the three states; sellers come in at one of the steps."""
    items = (
        {"id": "way", "ask": "W.", "options": STATES},
        {"id": "ticks", "kind": "checklist", "ask": "T.", "options": STATES},
    )
    data = make_data(make_choice("a"), *items, map={"title": "Map", **keys})
    assert ([problem] if problem else []) == problems_of(data)
