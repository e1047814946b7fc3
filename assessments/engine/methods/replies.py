"""Answers come in and the link of a reply comes out, and back; and the replies in any text."""

from dataclasses import asdict

from assessments.engine import share
from assessments.engine.audience import along, audience, audience_of_guess
from assessments.engine.message import mailto, reply_message
from assessments.engine.methods.answering import report_on
from assessments.engine.methods.request import Request, assessment, assessments, plain, text
from assessments.engine.model import Assessment
from assessments.engine.report.personal import Whose
from assessments.engine.responses import respond

__all__ = ["encode", "find", "open_", "peek", "reply"]


def encode(request: Request) -> dict[str, object]:
    """Take `definition`, `answers` (`role` and `when` among them), `id` and perhaps `label`, `perspective`, `openly`.

    With `invitation` (its link), the last two are what it settled. Give `fragment`, which begins with `r=`; and, where
    `page` (the address that opens it) is there, `link`, `subject`, `message`, `mailto`, `to` (the mail address that
    the invitation names) and `sees` (who will read the answers, and what goes with them, in sentences).
    """
    asked = assessment(str(request["definition"]))
    came_by = text(request, "invitation")
    invitation = share.invited(came_by, {(asked.id, asked.version): asked}) if came_by else None
    number = request["id"]
    if not isinstance(number, int):
        message = "id is no whole number"
        raise TypeError(message)
    alone = share.PERSPECTIVES[str(request.get("perspective", "member"))]
    made = share.reply_of(
        asked,
        respond(asked, request["answers"]),
        number=number,
        label=text(request, "label"),
        perspective=invitation.perspective if invitation else alone,
        openly=invitation.openly if invitation else request.get("openly") is True,
    )
    fragment = share.encode(asked, made)
    if "page" not in request:
        return {"fragment": fragment}
    address = f"{request['page']}#{fragment}"
    guess = made.perspective == "guess"
    written = reply_message(asked, address, label=made.label, guess=guess)
    to = invitation.mail if invitation else None
    who = audience_of_guess() if guess and invitation is None else audience(invitation)
    return {
        "fragment": fragment,
        "link": address,
        "subject": written[0],
        "message": written[1],
        "mailto": mailto(written, to),
        "to": to,
        "sees": [*who, along(made, _title(asked, made.role))],
    }


def reply(request: Request) -> dict[str, object]:
    """Take `link` and `definition`; give `reply` (plain data), `fragment`, `role` (its title), and the report on it.

    The report comes as `score`, `html`, `json` and `csv`, and calls itself somebody else's.
    """
    about = assessment(str(request["definition"]))
    found = share.decode(str(request["link"]), {(about.id, about.version): about})
    role = {"role": found.role} if found.role else {}
    whose: Whose = "guess" if found.perspective == "guess" else "reply"
    report = report_on(about, respond(about, {**found.answers, **role}), whose=whose)
    known = {"reply": share.plain(found), "fragment": share.encode(about, found), "role": _title(about, found.role)}
    return {**known, **report}


def peek(request: Request) -> dict[str, object]:
    """Take `link` and give what can be said of it before its definition is fetched.

    These are its `kind`, `assessment`, `version`, `fragment` (as it was made) and `language` (of an invitation).
    """
    return asdict(share.peek(str(request["link"])))


def find(request: Request) -> dict[str, object]:
    """Take `text` and give the replies in it.

    `links` are `fragment`, `assessment` and `version` of each whole one, `damaged` is a problem of each that is cut or
    altered, `fragments` are those of all, in order. Where there is neither, `others` says of links of other kinds where
    they belong.
    """
    found = share.search(str(request["text"]))
    links = [share.peek(link) for link in found.links]
    return {
        "links": [
            {"fragment": each.fragment, "assessment": each.assessment, "version": each.version} for each in links
        ],
        "damaged": plain(found.damaged),
        "fragments": [each.fragment for each in found.found],
        "others": plain(found.others),
    }


def open_(request: Request) -> dict[str, object]:
    """Take `link` and `definitions` (a list) and give what the command `open` prints, and `openly`."""
    reply = share.decode(str(request["link"]), assessments(request))
    return {**share.plain(reply), "openly": reply.openly}


def _title(about: Assessment, role: str | None) -> str | None:
    titles = {each.id: each.title for each in about.roles.options} if about.roles else {}
    return titles.get(role or "")
