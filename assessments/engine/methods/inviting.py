"""What an inviter settles comes in and an invitation comes out; a link comes in and what it invites to comes out."""

from binascii import crc32
from dataclasses import asdict

from assessments.engine import share
from assessments.engine.invitation import Invitation
from assessments.engine.message import invitation_message, mailto
from assessments.engine.methods.request import Request, assessment, strings, text
from assessments.engine.model import Assessment
from assessments.engine.report.html import html
from assessments.engine.report.invitation import invitation_report, unsaid

__all__ = ["invite", "invited"]


def invite(request: Request) -> dict[str, object]:
    """Take `definition`, `page` (the address of its page) and what an invitation holds, as `open` prints it.

    Give `fragment`, `link`, `html` (what the invited person will read), `subject`, `message`, `mailto` and
    `unsaid` (what that person will miss, in sentences).
    """
    about = assessment(str(request["definition"]))
    wanted = set(strings(request, "roles")) if "roles" in request else set()
    known = [role.id for role in about.roles.options] if about.roles else []
    asked = Invitation(
        assessment=about.id,
        version=about.version,
        language=about.language,
        change=text(request, "change"),
        team=text(request, "team"),
        note=text(request, "note"),
        sender=text(request, "from"),
        roles=tuple(role for role in known if role in wanted),
        replies_to="me" if request.get("replies_to") == "me" else "us",
        mail=text(request, "mail"),
        openly=request.get("openly") is True,
        perspective="guess" if request.get("perspective") == "guess" else "member",
    )
    fragment = share.invite(about, asked)
    link = f"{request['page']}#{fragment}"
    message = invitation_message(about, asked, link)
    return {
        "fragment": fragment,
        "link": link,
        "html": _seen(about, asked),
        "subject": message[0],
        "message": message[1],
        "mailto": mailto(message),
        "unsaid": list(unsaid(about, asked)),
    }


def invited(request: Request) -> dict[str, object]:
    """Take `link` and `definition`; give `html` and all that an invitation holds, as `open` prints it.

    `fragment` is the same for every copy of a link, whatever was done to it on its way, and another one for another
    invitation, so that a page can keep the answers to each apart. `key` is what pages called it by before.
    """
    about = assessment(str(request["definition"]))
    asked = share.invited(str(request["link"]), {(about.id, about.version): about})
    fragment = share.invite(about, asked)
    return {
        **share.plain(asked),
        "fragment": fragment,
        "html": _seen(about, asked),
        "key": f"{crc32(repr(asdict(asked)).encode()):08x}",
    }


def _seen(about: Assessment, asked: Invitation) -> str:
    return html(invitation_report(about, asked), name="invitation")
