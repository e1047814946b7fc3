"""The worker's whole view of the engine: the name of a method and JSON go in, JSON comes out, and nothing is raised."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.personal import personal
from assessments.engine.responses import Responses, respond, respond_all
from assessments.engine.scoring import score
from assessments.engine.structure import structure

__all__ = ["call"]

Request = Mapping[str, object]


def call(method: str, request: str) -> str:
    """Answer one request.

    `score` takes `definition` (the compiled JSON as text), `answers` (flat, as in a response file) and `change`,
    and gives `score` (plain data), `html`, `json` and `csv`.
    `team` takes `definition`, `answers` (a list, one for each person) and perhaps `name`, `asked`, `openly` and
    `change`, and gives `team` (plain data), `html`, `json` and `csv`.
    `compare` takes `definition`, `before` and `after` (lists like `answers`) and perhaps `guess` and `openly`, and
    gives `comparison` (plain data), `html` and `json`.
    `encode` takes `definition`, `answers` (`role` and `when` among them), `id` and perhaps `label`, `perspective` and
    `openly`, and gives `fragment`, which begins with `r=`.
    `peek` takes `link` and gives its `kind`, `assessment` and `version`, so that the definition can be fetched.
    `find` takes `text` and gives `links`, with `fragment`, `assessment` and `version` of each whole reply in it, and
    `damaged`, with a problem of each reply that is cut or altered.
    `open` takes `link` and `definitions` (a list) and gives what the command of that name prints, and `openly`.
    """
    try:
        value = METHODS[method](json.loads(request))
    except ProblemsError as error:
        return _failed(error.problems)
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        fault = f"the request could not be answered ({type(error).__name__}: {error})"
        return _failed((Problem(place=method, fault=fault, remedy="reload the page; your answers are kept"),))
    return json.dumps({"ok": True, "value": value}, ensure_ascii=False, allow_nan=False)


def _failed(problems: tuple[Problem, ...]) -> str:
    return json.dumps({"ok": False, "problems": _plain(problems)}, ensure_ascii=False)


def _plain(problems: tuple[Problem, ...]) -> list[dict[str, str]]:
    return [{"place": each.place, "fault": each.fault, "remedy": each.remedy} for each in problems]


def _score(request: Request) -> dict[str, object]:
    assessment = _assessment(str(request["definition"]))
    responses = respond(assessment, request["answers"])
    scores = score(assessment, responses)
    findings = find(assessment, responses, scores)
    change = request.get("change")
    document = personal(
        assessment, responses, scores, findings, change=change.strip() if isinstance(change, str) else None
    )
    result = data(assessment, scores, findings)
    return {
        "score": result,
        "html": html(document),
        "json": pretty(result),
        "csv": csv(assessment, [(responses, scores)]),
    }


def _team(request: Request) -> dict[str, object]:
    from assessments.engine.gathering import gather  # noqa: PLC0415  # most visits are one person's, and start the sooner
    from assessments.engine.report.team import team_report  # noqa: PLC0415  # the same
    from assessments.engine.report.team_csv import team_csv  # noqa: PLC0415  # the same
    from assessments.engine.report.team_data import team_data  # noqa: PLC0415  # the same

    assessment = _assessment(str(request["definition"]))
    asked, name, change = (request.get(key) for key in ("asked", "name", "change"))
    gathering = gather(
        assessment,
        _several(assessment, request["answers"]),
        name=name if isinstance(name, str) else None,
        asked=asked if isinstance(asked, int) else None,
        openly=request.get("openly") is True,
    )
    document = team_report(assessment, gathering, change=change.strip() if isinstance(change, str) else None)
    result = team_data(assessment, gathering)
    return {"team": result, "html": html(document), "json": pretty(result), "csv": team_csv([gathering.team])}


def _compare(request: Request) -> dict[str, object]:
    from assessments.engine.compare import compare  # noqa: PLC0415  # the same
    from assessments.engine.gathering import gather  # noqa: PLC0415  # the same
    from assessments.engine.report.comparison import comparison_report  # noqa: PLC0415  # the same
    from assessments.engine.report.comparison_data import comparison_data  # noqa: PLC0415  # the same

    assessment = _assessment(str(request["definition"]))
    guess, openly = (request.get(key) is True for key in ("guess", "openly"))
    before, after = (_several(assessment, request[key]) for key in ("before", "after"))
    found = compare(
        assessment,
        (gather(assessment, before, openly=openly).team, before),
        (gather(assessment, after, openly=openly or guess).team, after),
        kind="views" if guess else "rounds",
    )
    result = comparison_data(assessment, found)
    return {"comparison": result, "html": html(comparison_report(assessment, found)), "json": pretty(result)}


def _several(assessment: Assessment, answers: object) -> tuple[Responses, ...]:
    if not isinstance(answers, list):
        message = "answers is no list"
        raise TypeError(message)
    return respond_all(assessment, answers)


def _encode(request: Request) -> dict[str, object]:
    from assessments.engine import share  # noqa: PLC0415  # most visits need no link, and start the sooner

    assessment = _assessment(str(request["definition"]))
    label, number = request.get("label"), request["id"]
    if not isinstance(number, int):
        message = "id is no whole number"
        raise TypeError(message)
    reply = share.reply_of(
        assessment,
        respond(assessment, request["answers"]),
        number=number,
        label=str(label).strip() or None if label else None,
        perspective=share.PERSPECTIVES[str(request.get("perspective", "member"))],
        openly=request.get("openly") is True,
    )
    return {"fragment": share.encode(assessment, reply)}


def _peek(request: Request) -> dict[str, object]:
    from assessments.engine import share  # noqa: PLC0415  # the same

    return dict(zip(("kind", "assessment", "version"), share.peek(str(request["link"])), strict=True))


def _find(request: Request) -> dict[str, object]:
    from assessments.engine import share  # noqa: PLC0415  # the same

    found = share.search(str(request["text"]))
    links = [(link, *share.peek(link)) for link in found.links]
    return {
        "links": [{"fragment": link, "assessment": name, "version": version} for link, _, name, version in links],
        "damaged": _plain(found.damaged),
    }


def _open(request: Request) -> dict[str, object]:
    from assessments.engine import share  # noqa: PLC0415  # the same

    definitions = request["definitions"]
    if not isinstance(definitions, list):
        message = "definitions is no list"
        raise TypeError(message)
    known = {(each.id, each.version): each for each in (_assessment(str(text)) for text in definitions)}
    reply = share.decode(str(request["link"]), known)
    return {**share.plain(reply), "openly": reply.openly}


@lru_cache(maxsize=8)
def _assessment(definition: str) -> Assessment:
    return structure(json.loads(definition))


METHODS: dict[str, Callable[[Request], dict[str, object]]] = {
    "score": _score,
    "team": _team,
    "compare": _compare,
    "encode": _encode,
    "peek": _peek,
    "find": _find,
    "open": _open,
}
