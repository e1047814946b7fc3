"""What somebody answers or invites to comes in; the link that a page opens comes out, and the one that a page made."""

from typing import Any

from playwright.sync_api import Page

from assessments.compiler.compile import compile_all
from assessments.engine.invitation import Invitation
from assessments.engine.reply import Reply
from assessments.engine.share import encode, invite

__all__ = ["ABOUT", "KNOWN", "invitation", "link_of", "somebodys"]

ABOUT = compile_all().current["team-readiness"].assessment
KNOWN = {(ABOUT.id, ABOUT.version): ABOUT}


def link_of(page: Page) -> str:
    """Give the link of the reply that stands on the page."""
    page.wait_for_function("() => document.querySelector('[data-reply-link]').value !== ''")
    return page.input_value("[data-reply-link]")


def somebodys(**fields: Any) -> str:  # noqa: ANN401  whatever a reply holds
    """Give the fragment of somebody's reply."""
    answers = {"rules-1": 5, "rules-2": 4, "rules-3": "?", "rules-4": 2}
    return encode(ABOUT, Reply(assessment=ABOUT.id, version=ABOUT.version, **{"answers": answers, "id": 7, **fields}))


def invitation(**fields: Any) -> str:  # noqa: ANN401  whatever an invitation holds
    """Give the fragment of an invitation."""
    return invite(ABOUT, Invitation(assessment=ABOUT.id, version=ABOUT.version, language="en", **fields))
