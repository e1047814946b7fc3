"""Tests of assessments.engine.discretion."""

from assessments.engine.agenda import Kind
from assessments.engine.discretion import discreet
from assessments.engine.questions import questions
from tests.engine.teaming import TEAM

A = questions(TEAM.sections)[0]
LOW = TEAM.findings[0]


def test_what_is_not_known_has_no_count() -> None:
    """Many could not say; how many is not said."""
    talk = discreet(TEAM, "unknown", question=A, finding=None, missing=())
    assert talk is not None
    assert ("What the team does not know: Ask a.", "a", None) == (talk.title, talk.item, talk.finding)
    assert "Many of those who answered could not say. Who may know: The one who was there." == talk.reason


def test_who_may_know_may_be_left_out() -> None:
    """Where the definition names nobody, nobody is named."""
    talk = discreet(TEAM, "unknown", question=questions(TEAM.sections)[1], finding=None, missing=())
    assert talk is not None
    assert "Many of those who answered could not say." == talk.reason


def test_a_difference_has_no_count() -> None:
    """That answers lie apart is said, and with a finding the questions are the finding's."""
    talk = discreet(TEAM, "differ", question=A, finding=LOW, missing=())
    assert talk is not None
    assert ("Answers lie far apart.", "low-a", "What of it?") == (talk.reason, talk.finding, talk.questions[-1])


def test_a_finding_that_replies_share_has_no_count() -> None:
    """It says what it goes by, and not how many replies led to it."""
    talk = discreet(TEAM, "shared", question=None, finding=LOW, missing=())
    assert talk is not None
    assert ("A is low", "Many of the replies led here, going by “Ask a”.") == (talk.title, talk.reason)


def test_who_is_missing_is_named() -> None:
    """Parts that nobody named are no count."""
    talk = discreet(TEAM, "missing", question=None, finding=None, missing=["user"])
    assert talk is not None
    assert "None of those who answered named this as their part: User." == talk.reason


def test_a_conversation_about_nothing_is_none() -> None:
    """Without what it is about there is no conversation."""
    kinds: tuple[Kind, ...] = ("missing", "unknown", "differ", "shared")
    assert [None] * 4 == [discreet(TEAM, kind, question=None, finding=None, missing=()) for kind in kinds]
