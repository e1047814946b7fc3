"""Tests of assessments.engine.report.invitation."""

from dataclasses import replace

from assessments.engine.invitation import Invitation
from assessments.engine.model import Prompt
from assessments.engine.report.html import html
from assessments.engine.report.invitation import NO_CHANGE, NO_SENDER, UNCHECKED, invitation_report, unsaid
from assessments.engine.report.markdown import markdown
from tests.engine.replying import EVERY

BARE = Invitation(assessment="sample", version=1, language="en")
HOSTILE = "<a href='https://x.example'>Click</a>\nhttps://y.example"


def seen(invitation: Invitation) -> str:
    """Give the HTML that the invited person sees."""
    return html(invitation_report(EVERY, invitation), name="invitation")


def test_the_warning_stands_above_what_the_inviter_wrote() -> None:
    """The fixed sentence comes first, then the texts as quotations, in which nothing becomes markup or a link."""
    text = seen(replace(BARE, sender="Ann", note=HOSTILE))
    quotation = "&lt;a href=&#39;https://x.example&#39;&gt;Click&lt;/a&gt;<br>https://y.example"
    assert (True, True, 0) == (text.index(UNCHECKED) < text.index("Ann"), quotation in text, text.count("<a "))


def test_who_wrote_nothing_is_not_quoted() -> None:
    """Without a text there is nothing to quote, and it says that nobody gave a name."""
    text = seen(BARE)
    assert (False, False, True) == (UNCHECKED in text, "blockquote" in text, "gave no name" in text)


def test_who_is_asked_and_where_replies_go_is_said() -> None:
    """Roles by their titles, and the whole address for replies."""
    text = seen(replace(BARE, roles=("user", "decider"), mail="ann@site.example"))
    assert (True, True) == ("User and Decider." in text, "ann@site.example" in text)


def test_a_guess_is_asked_of_somebody_outside() -> None:
    """Whoever guesses is told to say so where they have not heard it."""
    text = seen(replace(BARE, perspective="guess"))
    assert (True, True) == ("What do you think they would say?" in text, "say that you don&#39;t know" in text)


def test_markdown_quotes_each_line() -> None:
    """As Markdown, what a stranger wrote is a quotation in which nothing is a link."""
    text = markdown(invitation_report(EVERY, replace(BARE, note="a\n\nwww.b.example")))
    assert "Note:\n\n> a\n>\n> www&#46;b.example" in text


def test_whoever_invites_is_told_what_is_missed() -> None:
    """A name that is not there is missed always, a change only where the assessment asks for one."""
    about = replace(EVERY, change=Prompt(ask="Which change?"))
    whole = replace(BARE, sender="Ann", change="A move")
    assert [(NO_SENDER,), (NO_SENDER, NO_CHANGE), ()] == [
        unsaid(EVERY, BARE),
        unsaid(about, BARE),
        unsaid(about, whole),
    ]
