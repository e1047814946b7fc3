"""A number goes in; as many links come out, of replies or of teams, the same each time, and so do ways to harm them."""

from collections.abc import Iterator
from random import Random

from assessments.compiler.compile import compile_all
from assessments.engine.errors import LinkError
from assessments.engine.gathering import gather
from assessments.engine.reply import IDS, Reply
from assessments.engine.responses import respond
from assessments.engine.share import decode, encode
from assessments.engine.team_link import TeamLink, for_outside, for_us
from assessments.engine.team_share import share_team, team_of

__all__ = ["ABOUT", "KNOWN", "LETTERS", "changes", "is_refused", "is_refused_team", "prefixes", "replies", "teams"]

ABOUT = compile_all().find("team-readiness@1").assessment
KNOWN = {(ABOUT.id, ABOUT.version): ABOUT}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
OTHERS = "+/=%#.~ \u00e4"
"""Characters that no link has."""
ASKED = tuple(item for section in ABOUT.sections for item in section.items)
ROLES = tuple(role.id for role in ABOUT.roles.options) if ABOUT.roles else ()


def replies(count: int, *, seed: int) -> Iterator[tuple[Reply, str]]:
    """Give replies with their fragments: the same ones for the same seed."""
    random = Random(seed)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    for _ in range(count):
        given = {item.id: random.choice((1, 2, 3, 4, 5, "?", None)) for item in ASKED}
        reply = Reply(
            assessment=ABOUT.id,
            version=ABOUT.version,
            answers={name: value for name, value in given.items() if value is not None},
            id=random.randrange(IDS),
            role=random.choice((None, *ROLES)),
            label=random.choice((None, "Ann", "Örjan \U0001f30a", "x" * 40)),
            day=random.choice((None, "2026-09-01")),
            perspective=random.choice(("member", "guess")),
            openly=random.random() < 0.5,
        )
        yield reply, encode(ABOUT, reply)


def teams(count: int, *, seed: int) -> Iterator[tuple[TeamLink, str]]:
    """Give teams' reports with their fragments, every tenth of them for the team: the same ones for the same seed."""
    random = Random(seed)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    for number in range(count):
        options = random.choice(((1, 2, 3, 4, 5, "?", None), (1, 5, "?"), (3, 4)))
        people = [
            {item.id: random.choice(options) for item in ASKED} | {"role": random.choice(ROLES[:4])}
            for _ in range(random.randrange(13))
        ]
        found = gather(
            ABOUT,
            [respond(ABOUT, each) for each in people],
            name=random.choice((None, "Örjan's \U0001f30a", "x" * 60)),
            asked=random.choice((None, 20)),
            openly=random.random() < 0.3,
        )
        made = for_outside(ABOUT, found) if (number + 1) % 10 else for_us(ABOUT, found, change="A new booking system")
        yield made, share_team(ABOUT, made)


def prefixes(fragment: str) -> Iterator[str]:
    """Give every proper beginning of a fragment."""
    return (fragment[:end] for end in range(len(fragment)))


def changes(fragment: str) -> Iterator[str]:
    """Give the fragment with one letter behind the = changed, in every place and to every other letter."""
    for place in range(2, len(fragment)):
        for letter in LETTERS + OTHERS:
            changed = fragment[:place] + letter + fragment[place + 1 :]
            # What mail programs put behind or into a link is taken away again; what is left must be whole to be read.
            if letter != fragment[place]:
                yield changed


def is_refused(text: str) -> bool:
    """Tell whether a text is refused as a link; any other error passes through."""
    try:
        decode(text, KNOWN)
    except LinkError:
        return True
    return False


def is_refused_team(text: str) -> bool:
    """Tell whether a text is refused as the link of a team's report; any other error passes through."""
    try:
        team_of(text, KNOWN)
    except LinkError:
        return True
    return False
