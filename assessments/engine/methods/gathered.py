"""Any text with replies in it comes in; who answered, what happened to each reply, and the team's report come out."""

from collections import Counter
from dataclasses import dataclass, replace

from assessments.engine.errors import LinkError, Problem
from assessments.engine.example import ASKED
from assessments.engine.example import example as invented
from assessments.engine.gathering import Gathering, gather
from assessments.engine.linking import Seen, look, opened
from assessments.engine.merging import Merged, merge
from assessments.engine.methods.request import Request, assessment, assessments, number, plain, strings, text
from assessments.engine.methods.shared_teams import sharing
from assessments.engine.model import Assessment
from assessments.engine.refusals import unfit
from assessments.engine.reply import Reply, unpack
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.team import team_report
from assessments.engine.report.team_csv import team_csv
from assessments.engine.report.team_data import team_data
from assessments.engine.report.voices import EXAMPLE, choices, notes, people, replies_found, said, versions_note
from assessments.engine.search import Search, search

__all__ = ["example", "gathered", "hand_on"]

Known = dict[tuple[str, int], Assessment]
OWN = "This assessment asks each person about their own situation, so the replies make no report of a team."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What a text holds: its links, what is wrong with the damaged ones, and the replies to one assessment, merged."""

    fragments: tuple[str, ...]
    repeated: int
    damaged: tuple[Problem, ...]
    counts: Counter[str]
    merged: Merged | None


def gathered(request: Request) -> dict[str, object]:
    """Take `text` with replies in it, `definitions` (those at hand) and what the coordinator settled.

    These are `assessment` (an id, where there are replies to several), `out` (fragments), `chosen` (a fragment or
    `both`, by the number of a reply), `name`, `asked`, `change`, each of which may be left out.
    Where a definition is missing that the site may have, give only `needs` (a list of `assessment` and `version`): ask
    again with these, or with the missing ones in `absent`. Else give `links` (fragments in order, the damaged ones too,
    so that what is wrong with them can be said again), `assessments` (each with how many replies), `assessment`,
    `people`, `choices`, `notes`, `said` (a sentence), `damaged` (problems) and `report`: null where nobody counts, else
    `team`, `html`, `json` and `csv`.
    """
    known = assessments(request)
    seen, found = _seen(request)
    missing = _missing(request, seen, known)
    if missing:
        return _needs(missing)
    read = _read(request, seen, found, known)
    merged = read.merged
    return {
        "needs": [],
        "links": list(read.fragments),
        "assessments": [
            {"id": name, "title": _newest(name, known).title, "words": replies_found(count)}
            for name, count in read.counts.items()
        ],
        "assessment": merged.assessment.id if merged else None,
        "people": people(merged) if merged else [],
        "choices": choices(merged) if merged else [],
        "notes": [*notes(merged, repeated=read.repeated), *_wondered(request, merged)] if merged else [],
        "said": said(merged, damaged=len(read.damaged), others=found.others),
        "damaged": plain(read.damaged),
        "report": _report(request, merged) if merged and _is_team(merged) else None,
    }


def hand_on(request: Request) -> dict[str, object]:
    """Take what `gather` takes, `kind`, `page` and perhaps `before`, which are those of `team_link`.

    Give `needs` as `gather` does, or what `team_link` gives of the team that was gathered.

    Raises:
        LinkError: where nobody counts, and where a text cannot be part of a link.

    """
    known = assessments(request)
    seen, found = _seen(request)
    missing = _missing(request, seen, known)
    if missing:
        return _needs(missing)
    merged = _read(request, seen, found, known).merged
    if merged is None or not _is_team(merged):
        raise unfit(place="team", fault="there is no reply that counts", remedy="paste a reply first")
    return {"needs": [], **sharing(request, merged.assessment, _gathering(request, merged))}


def example(request: Request) -> dict[str, object]:
    """Take `definition`; give a team's report on invented answers, which says that they are: `team`, `html`."""
    about = assessment(str(request["definition"]))
    gathering = gather(about, invented(about), asked=ASKED)
    return _formats(about, gathering, title=EXAMPLE)


def _seen(request: Request) -> tuple[list[Seen], Search]:
    found = search(str(request["text"]))
    return [look(link) for link in found.links], found


def _missing(request: Request, seen: list[Seen], known: Known) -> list[tuple[str, int]]:
    absent = set(strings(request, "absent")) if "absent" in request else set()
    wanted = sorted({(each.assessment, each.version) for each in seen})
    return [
        (name, version)
        for name, version in wanted
        if (name, version) not in known and f"{name} {version}" not in absent
    ]


def _needs(missing: list[tuple[str, int]]) -> dict[str, object]:
    return {"needs": [{"assessment": name, "version": version} for name, version in missing]}


def _read(request: Request, seen: list[Seen], found: Search, known: Known) -> _Found:
    replies: list[tuple[str, Reply]] = []
    problems: list[Problem] = []
    places = {each.fragment: each.place for each in found.found}
    for each in seen:
        try:
            replies.append((each.fragment, unpack(opened(each, known), each.body)))
        except LinkError as error:
            problems += [replace(problem, place=places[each.fragment]) for problem in error.problems]
    counts = Counter(reply.assessment for _, reply in replies)
    about = _about(counts, text(request, "assessment"))
    merged = about and merge(
        [(fragment, reply) for fragment, reply in replies if reply.assessment == about],
        known,
        out=set(strings(request, "out")) if "out" in request else (),
        chosen=_chosen(request),
    )
    return _Found(
        fragments=tuple(each.fragment for each in found.found),
        repeated=found.repeated,
        damaged=(*found.damaged, *problems),
        counts=counts,
        merged=merged or None,
    )


def _newest(name: str, known: Known) -> Assessment:
    return known[name, max(version for each, version in known if each == name)]


def _is_team(merged: Merged) -> bool:
    return len(merged.responses) > 0 and merged.assessment.about == "shared"


def _about(counts: Counter[str], wanted: str | None) -> str | None:
    """Give the assessment that is reported on: the one that was chosen, else that with the most replies."""
    if wanted in counts:
        return wanted
    return counts.most_common(1)[0][0] if counts else None


def _chosen(request: Request) -> dict[int, str]:
    chosen = request.get("chosen")
    if not isinstance(chosen, dict):
        return {}
    return {int(key): value for key, value in chosen.items() if key.isdecimal() and isinstance(value, str)}


def _wondered(request: Request, merged: Merged) -> list[str]:
    asked, count = number(request, "asked"), len(merged.responses)
    found = [OWN] if merged.assessment.about == "own" else []
    if asked is not None and asked < count:
        found.append(f"You wrote that {asked} were asked, and {count} have answered. Look at the number once more.")
    return found


def _gathering(request: Request, merged: Merged) -> Gathering:
    asked = number(request, "asked")
    return gather(
        merged.assessment,
        merged.responses,
        name=text(request, "name"),
        asked=asked if asked is not None and asked >= len(merged.responses) else None,
        openly=merged.openly,
    )


def _report(request: Request, merged: Merged) -> dict[str, object]:
    gathering = _gathering(request, merged)
    return _formats(merged.assessment, gathering, change=text(request, "change"), note=versions_note(merged))


def _formats(
    about: Assessment,
    gathering: Gathering,
    *,
    change: str | None = None,
    note: str | None = None,
    title: str | None = None,
) -> dict[str, object]:
    result = team_data(about, gathering)
    return {
        "team": result,
        "html": html(team_report(about, gathering, change=change, note=note, title=title)),
        "json": pretty(result),
        "csv": team_csv([gathering.team]),
    }
