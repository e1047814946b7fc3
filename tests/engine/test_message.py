"""Tests of assessments.engine.message."""

from dataclasses import replace

from assessments.engine.invitation import Invitation
from assessments.engine.message import invitation_message, mailto, reply_message, team_message
from tests.engine.making import make_assessment

LINK = "https://site.example/assess/sample/#i=AQ"
ABOUT = make_assessment()
BARE = Invitation(assessment="sample", version=1, language="en")


def test_an_invitation_has_its_link_on_a_line_of_its_own() -> None:
    """Whoever gets the message can press the link, or copy the line."""
    whole = replace(BARE, change="A move", note="You know it best.", sender="Ann")
    subject, text = invitation_message(ABOUT, whole, LINK)
    assert ("How do you see it? A move", True, True, True) == (
        subject,
        f"\n{LINK}\n" in text,
        "about “A move”?" in text,
        text.endswith("Ann\n"),
    )


def test_an_invitation_says_that_nothing_has_to_be_answered() -> None:
    """With nothing settled, the text still says what happens and that it is fine not to answer."""
    subject, text = invitation_message(ABOUT, BARE, LINK)
    assert ("It is fine not to answer." in text, f"{ABOUT.title}: how do you see it?") == (True, subject)


def test_an_invitation_vouches_for_nothing() -> None:
    """Where replies go is the inviter's word, and the address that a mail goes to stands in the text."""
    text = invitation_message(ABOUT, replace(BARE, mail="eve@seller.example"), LINK)[1]
    assert (True, True, True) == (
        "Whoever invited you says that your reply goes to one of you" in text,
        "has not checked it" in text,
        "eve@seller.example" in text,
    )


def test_a_reply_names_nobody_but_by_its_label() -> None:
    """The label stands in subject and text where there is one; a guess is called a guess."""
    assert (
        (f"{ABOUT.title}: a reply", f"My answers, to “{ABOUT.title}”:\n\n{LINK}\n"),
        (f"{ABOUT.title}: a guess (Ann)", f"What I think you would say, to “{ABOUT.title}” (Ann):\n\n{LINK}\n"),
    ) == (reply_message(ABOUT, LINK), reply_message(ABOUT, LINK, label="Ann", guess=True))


def test_a_teams_report_says_whose_it_is() -> None:
    """The team's name is there where there is one, and a report for outsiders is called words."""
    us = "Our report as a team; please keep it among those it is for"
    words = "How we see it as a team, in words"
    assert (
        (f"{ABOUT.title}: a team's report", f"{us}, from “{ABOUT.title}”:\n\n{LINK}\n"),
        (f"{ABOUT.title}: a team's report (north)", f"{words}, from “{ABOUT.title}” (north):\n\n{LINK}\n"),
    ) == (team_message(ABOUT, LINK, outside=False), team_message(ABOUT, LINK, team="north", outside=True))


def test_no_text_adds_a_header_to_a_mail() -> None:
    """Whatever stands in subject and text is encoded; the address is there only where it is plain."""
    message = ("A&bcc=x@y.example\r\nBcc: z", "1\n2?&#")
    expected = "mailto:a%2Bb@c.example?subject=A%26bcc%3Dx%40y.example%0D%0D%0ABcc%3A%20z&body=1%0D%0A2%3F%26%23"
    assert (expected, "mailto:?subject=S&body=T") == (
        mailto(message, "a+b@c.example"),
        mailto(("S", "T"), "a@b.example?cc=d@e.example"),
    )
