"""Answers come in and the link of a reply comes out, and back; and the replies in any text."""

from dataclasses import asdict

from assessments.engine import share
from assessments.engine.methods.request import Request, assessment, assessments, plain, text
from assessments.engine.responses import respond

__all__ = ["encode", "find", "open_", "peek"]


def encode(request: Request) -> dict[str, object]:
    """Take `definition`, `answers` (`role` and `when` among them), `id` and perhaps `label`, `perspective`, `openly`.

    Give `fragment`, which begins with `r=`.
    """
    asked = assessment(str(request["definition"]))
    number = request["id"]
    if not isinstance(number, int):
        message = "id is no whole number"
        raise TypeError(message)
    reply = share.reply_of(
        asked,
        respond(asked, request["answers"]),
        number=number,
        label=text(request, "label"),
        perspective=share.PERSPECTIVES[str(request.get("perspective", "member"))],
        openly=request.get("openly") is True,
    )
    return {"fragment": share.encode(asked, reply)}


def peek(request: Request) -> dict[str, object]:
    """Take `link` and give what can be said of it before its definition is fetched.

    These are its `kind`, `assessment`, `version`, `fragment` (as it was made) and `language` (of an invitation).
    """
    return asdict(share.peek(str(request["link"])))


def find(request: Request) -> dict[str, object]:
    """Take `text` and give the replies in it.

    `links` are `fragment`, `assessment` and `version` of each whole one, `damaged` is a problem of each that is cut or
    altered.
    """
    found = share.search(str(request["text"]))
    links = [share.peek(link) for link in found.links]
    return {
        "links": [
            {"fragment": each.fragment, "assessment": each.assessment, "version": each.version} for each in links
        ],
        "damaged": plain(found.damaged),
    }


def open_(request: Request) -> dict[str, object]:
    """Take `link` and `definitions` (a list) and give what the command `open` prints, and `openly`."""
    reply = share.decode(str(request["link"]), assessments(request))
    return {**share.plain(reply), "openly": reply.openly}
