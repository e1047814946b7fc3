"""The worker's whole view of the engine: the name of a method and JSON go in, JSON comes out, and nothing is raised."""

import json
from collections.abc import Callable
from importlib import import_module

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.methods import answering
from assessments.engine.methods.request import Request, plain

__all__ = ["METHODS", "call"]

METHODS = {
    "score": "answering.score",
    "team": "teams.team",
    "compare": "teams.compare",
    "encode": "replies.encode",
    "reply": "replies.reply",
    "invite": "inviting.invite",
    "invited": "inviting.invited",
    "peek": "replies.peek",
    "find": "replies.find",
    "open": "replies.open_",
    "gather": "gathered.gathered",
    "hand_on": "gathered.hand_on",
    "example": "gathered.example",
    "qr": "codes.qr",
    "board": "boards.board",
    "board_csv": "boards.csv",
    "card": "boards.card",
    "team_link": "shared_teams.team_link",
    "team_opened": "shared_teams.team_opened",
    "experiment": "experimenting.experiment",
    "plan": "experimenting.plan",
    "waiting": "delays.waiting",
}
"""Each method by its name: its module below `methods`, imported when it is first asked for, and its function there."""


def call(method: str, request: str) -> str:
    """Answer one request; what each method takes and gives stands with it."""
    try:
        value = _function(METHODS[method])(json.loads(request))
    except ProblemsError as error:
        return _failed(error.problems)
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        fault = f"the request could not be answered ({type(error).__name__}: {error})"
        return _failed((Problem(place=method, fault=fault, remedy="reload the page; your answers are kept"),))
    return json.dumps({"ok": True, "value": value}, ensure_ascii=False, allow_nan=False)


def _failed(problems: tuple[Problem, ...]) -> str:
    return json.dumps({"ok": False, "problems": plain(problems)}, ensure_ascii=False)


def _function(place: str) -> Callable[[Request], dict[str, object]]:
    module, _, name = place.partition(".")
    found: Callable[[Request], dict[str, object]] = getattr(import_module(f"{PACKAGE}.{module}"), name)
    return found


PACKAGE = answering.__name__.rpartition(".")[0]
"""Where the methods are; `answering` is imported at once, since most visits want it and nothing else."""
