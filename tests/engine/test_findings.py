"""Tests of assessments.engine.findings."""

from collections.abc import Mapping
from typing import Any

import pytest

from assessments.engine.findings import shared
from tests.engine.making import make_assessment, make_choice, results, several


def finding(name: str, when: dict[str, object], **keys: object) -> dict[str, object]:
    """Give a finding with a rule."""
    return {"id": name, "title": name.title(), "when": when, "says": f"Says {name}.", **keys}


def link(name: str, **holds: object) -> dict[str, object]:
    """Give a link with a rule."""
    return {"id": name, "title": name.title(), "holds": holds}


def applied(findings: list[dict[str, object]], **answers: object) -> list[tuple[str, str]]:
    """Give id and reason of the findings that apply."""
    items = [make_choice(name) for name in ("a", "b", "c", "d", "e")]
    scale = {"id": "pair", "title": "Pair", "items": ["a", "b"]}
    links = [link("first", fact="item.a", at_least=4)]
    assessment = make_assessment(*items, scales=[scale], findings=findings, chain={"title": "C", "links": links})
    return [(each.finding.id, each.reason) for each in results(assessment, **answers)[2].applied]


LOW_A = {"fact": "item.a", "at_most": 2}


def test_the_highest_weight_is_said_first() -> None:
    """Findings are ranked by weight; those that weigh the same stay in the order in which they are written."""
    findings = [finding("one", LOW_A), finding("two", LOW_A), finding("top", LOW_A, weight=3)]
    assert ["top", "one", "two"] == [name for name, _ in applied(findings, a=1)]


def test_a_finding_applies_where_its_rule_holds() -> None:
    """A rule that does not hold, or whose item is not answered, says nothing."""
    findings = [finding("low", LOW_A), finding("open", {"fact": "item.b", "at_most": 2})]
    assert [] == applied(findings, a=3)


@pytest.mark.parametrize(
    ("when", "answers", "reason"),
    [
        (LOW_A, {"a": 2}, "You answered “Label 2” to “Ask a”."),
        (
            {"any": [LOW_A, {"fact": "item.b", "is": 1}, {"fact": "item.c", "is": "?"}]},
            {"a": 2, "b": 2, "c": "?"},
            "You answered “Label 2” to “Ask a”; you answered “I don't know” to “Ask c”.",
        ),
        ({"fact": "band.pair", "is": "low"}, {"a": 1, "b": 2}, "Pair came out at 13 of 100 (low)."),
        ({"fact": "weakest", "is": "first"}, {"a": 1}, "Of the first weak link."),
        ({"none": [{"fact": "item.a", "is": 1}]}, {}, ""),
        (
            {"all": [{"fact": f"item.{name}", "is": 1} for name in "abcd"]},
            dict.fromkeys("abcd", 1),
            (
                "You answered “Label 1” to “Ask a”; you answered “Label 1” to “Ask b”; "
                "you answered “Label 1” to “Ask c”; and 1 more like it."
            ),
        ),
        (
            {"all": [{"fact": f"item.{name}", "is": 1} for name in "abcde"]},
            dict.fromkeys("abcde", 1),
            (
                "You answered “Label 1” to “Ask a”; you answered “Label 1” to “Ask b”; "
                "you answered “Label 1” to “Ask c”; and 2 more like these."
            ),
        ),
    ],
)
def test_a_finding_says_why(when: dict[str, object], answers: dict[str, Any], reason: str) -> None:
    """The reason names the facts that made the rule hold, at most three, and counts the others."""
    assert [("f", reason)] == applied([finding("f", when)], **answers)


@pytest.mark.parametrize(
    ("answers", "states", "weakest"),
    [
        ({"a": 5, "b": 5, "c": 5}, ["holds", "holds"], None),
        ({"a": 5, "b": 5, "c": 1}, ["holds", "weak"], "second"),
        ({"a": 1, "b": 5, "c": 5}, ["weak", "later"], "first"),
        ({}, ["open", "later"], None),
        ({"a": 5}, ["open", "later"], None),
        ({"a": 1}, ["weak", "later"], "first"),
        ({"b": 1}, ["weak", "later"], "first"),
        ({"a": "?"}, ["weak", "later"], "first"),
        ({"a": 5, "b": 5}, ["holds", "open"], None),
    ],
)
def test_the_chain_stands_up_to_its_first_weak_link(
    answers: dict[str, Any], states: list[str], weakest: str | None
) -> None:
    """A link is weak once no open item could mend it, open where one could, and all after it come later."""
    both = {"all": [{"fact": "item.a", "at_least": 4}, {"fact": "item.b", "at_least": 4}]}
    links = [link("first", **both), link("second", fact="item.c", at_least=4)]
    found = results(make_assessment(chain={"title": "Chain", "links": links}), **answers)[2]
    assert (states, weakest) == ([step.state for step in found.chain], found.weakest.id if found.weakest else None)


def test_a_link_about_a_score_that_is_not_there_is_open() -> None:
    """Too few answers for a score tell nothing about a link that looks at it."""
    links = [link("first", fact="score.overall", at_least=50)]
    found = results(make_assessment(chain={"title": "Chain", "links": links}), a=5)[2]
    assert ["open"] == [step.state for step in found.chain]


def test_what_is_unknown_or_missing_is_listed() -> None:
    """Questions that are unknown or not answered are listed as asked; free text is never missing nor unknown."""
    items = [make_choice(name) for name in ("a", "b", "c")]
    found = results(make_assessment(*items, {"id": "t", "kind": "text", "ask": "T."}), b="?", a=1)[2]
    asked = results(make_assessment({"id": "t", "kind": "text", "ask": "T."}), t="?")[2]
    assert ((), ()) == (asked.unknown, asked.missing)
    assert (["b"], ["c"]) == ([each.id for each in found.unknown], [each.id for each in found.missing])


def test_what_is_not_shown_is_neither_unknown_nor_missing() -> None:
    """A question that was not shown is in no list, even where it is said not to be known."""
    hidden = [make_choice(name, shown_when={"fact": "item.a", "is": 1}) for name in ("b", "c")]
    found = results(make_assessment(make_choice("a"), *hidden), a=5, b="?")[2]
    assert ((), ()) == (found.unknown, found.missing)


@pytest.mark.parametrize(
    "holds",
    [
        {"fact": "item.b", "is": 1},
        {"fact": "score.rest", "at_least": 50},
        {"fact": "band.rest", "is": "high"},
    ],
)
def test_what_is_not_shown_leaves_no_link_open(holds: dict[str, object]) -> None:
    """A link that rests on what was not shown is weak, since no answer can come any more."""
    hidden = make_choice("b", shown_when={"fact": "item.a", "is": 1})
    scales = [{"id": "rest", "title": "Rest", "items": ["b"]}]
    chain = {"title": "Chain", "links": [link("first", **holds)]}
    found = results(make_assessment(make_choice("a"), hidden, scales=scales, chain=chain), a=5)[2]
    assert ["weak"] == [step.state for step in found.chain]


def test_the_lowest_scales_are_found() -> None:
    """The scales that tie for the lowest score are part of what is found."""
    scales = [{"id": f"scale-{name}", "title": name, "items": [name]} for name in "abc"]
    found = results(make_assessment(scales=scales), a=3, b=2, c=2)[2]
    assert ["scale-b", "scale-c"] == [each.id for each in found.lowest]


def test_without_a_chain_there_is_no_weakest() -> None:
    """An assessment without a chain has no steps and no weak link."""
    found = results(make_assessment(), a=1)[2]
    assert ((), None) == (found.chain, found.weakest)


def led(*answers: Mapping[str, object], rule: dict[str, object] | None = None) -> list[tuple[str, int, str]]:
    """Give the findings that some people share: id, how many replies, and why."""
    asked = make_assessment(
        findings=[finding("first", rule or LOW_A)],
        scales=[{"id": "all", "title": "All", "items": ["a", "b", "c"]}],
        roles={"ask": "Your part?", "options": [{"id": "user", "title": "User"}]},
        chain={"title": "Chain", "links": [link("one", fact="item.a", at_least=3)]},
    )
    return [(each.finding.id, each.held, each.reason) for each in shared(asked, several(asked, *answers))]


def test_half_of_the_replies_share_a_finding() -> None:
    """It applies when it holds for at least half, and says for how many."""
    assert [("first", 2, "2 of 4 replies led here, going by “Ask a”.")] == led(*[{"a": 1}] * 2, *[{"a": 5}] * 2)


def test_fewer_than_half_do_not() -> None:
    """Two of five are heard in the distribution, not in a finding."""
    assert [] == led(*[{"a": 1}] * 2, *[{"a": 5}] * 3)


def test_one_reply_alone_shares_nothing() -> None:
    """One person's finding is that person's."""
    assert [] == led({"a": 1})


def test_shared_findings_are_ranked_by_weight_then_by_replies() -> None:
    """What weighs more comes first; what more people have in common comes before what fewer have."""
    asked = make_assessment(
        findings=[
            finding("light", {"fact": "item.a", "is": 1}),
            finding("common", {"fact": "item.b", "is": 1}),
            finding("heavy", {"fact": "item.c", "is": 1}, weight=5),
        ]
    )
    people = several(asked, {"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 1}, {"b": 1})
    assert ["heavy", "common", "light"] == [each.finding.id for each in shared(asked, people)]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"fact": "score.all", "at_most": 100}, "the score of All"),
        ({"fact": "band.overall", "is": "low"}, "the score of the whole"),
        ({"fact": "unknown.all", "at_most": 9}, "how much they do not know"),
        ({"fact": "answered.overall", "at_least": 1}, "how much they answered"),
        ({"fact": "weakest", "is": "one"}, "the first weak link"),
        ({"fact": "role", "is": "user"}, "their role"),
        (
            {"all": [{"fact": f"item.{name}", "is": 1} for name in "ab"]},
            "“Ask a” and “Ask b”",
        ),
        (
            {"all": [*({"fact": f"item.{name}", "is": 1} for name in "abc"), {"fact": "role", "is": "user"}]},
            "“Ask a”, “Ask b”, “Ask c” and others",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_led_to_a_shared_finding_is_named(rule: dict[str, object], words: str) -> None:
    """Every kind of fact has its words, at most three are named."""
    [(_, _, reason)] = led(*[{"a": 1, "b": 1, "c": 1, "role": "user"}] * 2, rule=rule)
    assert f"2 of 2 replies led here, going by {words}." == reason
