"""The figures of a scale or of a question go in; their bytes in a link come out, and back, each figure checked.

Which figures are there follows from how many people stand behind each and from whether the team answers openly: what
is held back has no place in a link.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessments.engine.cursor import Cursor
from assessments.engine.figures import exact, read_exact, read_small, small
from assessments.engine.questions import Question
from assessments.engine.refusals import foreign
from assessments.engine.suppression import LEAST_FOR_ALL, LEAST_FOR_MEANS, shown_of_item, shown_of_scale
from assessments.engine.team import ItemPicture, Picture, item_picture
from assessments.engine.trimming import shows

__all__ = ["Crowd", "pack_item", "pack_scale", "read_item", "read_scale"]

MOST_SD = 71
"""Of two scores, 0 and 100, it is 70.7; of more people it is smaller."""
LEAST_R_STAR = -5
"""With two people at the two ends of a scale of any length it is above this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """How many people replied, and whether they agreed that all may be seen."""

    replies: int
    openly: bool

    @property
    def all_shown(self) -> bool:
        """Tell whether anything may be shown of every single question."""
        return self.openly or self.replies >= LEAST_FOR_ALL

    @property
    def scales_shown(self) -> bool:
        """Tell whether anything may be shown of scales."""
        return self.openly or self.replies >= LEAST_FOR_MEANS

    def of_scale(self, n: int | None) -> tuple[str, ...] | None:
        """Give the figures of a scale that may be shown; None for all of them."""
        return None if self.openly else shown_of_scale(n, self.replies)

    def of_item(self, n: int | None) -> tuple[str, ...] | None:
        """Give the figures of a question that may be shown; None for all of them."""
        return None if self.openly else shown_of_item(n, self.replies)


def pack_item(item: ItemPicture, crowd: Crowd) -> bytes:
    """Give n, unknown, and how many picked each option, as far as they may be shown."""
    if not crowd.all_shown:
        return b""
    counts = item.counts if shows("counts", crowd.of_item(item.n)) else None
    return b"".join(map(small, (item.n or 0, item.unknown or 0, *(count for _, count in counts or ()))))


def read_item(cursor: Cursor, question: Question, crowd: Crowd) -> ItemPicture:
    """Give the figures of one question; what can be worked out from them is left open.

    Raises:
        LinkError: where nobody's answers have such figures.

    """
    bare = replace(item_picture(question, []), n=None, unknown=None, counts=None)
    if not crowd.all_shown:
        return bare
    n = read_small(cursor, most=crowd.replies, what="the answers to an item")
    most = crowd.replies - n if question.item.unknown else 0
    unknown = read_small(cursor, most=most, what="those who do not know an item")
    if not question.options or not shows("counts", crowd.of_item(n)):
        return replace(bare, n=n, unknown=unknown)
    counts = [read_small(cursor, most=n, what="those who picked an option") for _ in question.options]
    if question.kind == "choice" and sum(counts) != n:
        raise foreign(how="the answers to an item do not add up")
    values = [option.value for option in question.options]
    return replace(bare, n=n, unknown=unknown, counts=tuple(zip(values, counts, strict=True)))


def pack_scale(found: Picture, crowd: Crowd, options: int | None) -> bytes:
    """Give n, mean, sd, whether it is split, and the agreement, as far as they are defined and may be shown."""
    if not crowd.scales_shown:
        return b""
    shown = crowd.of_scale(found.n)
    packed = small(found.n or 0)
    if found.mean is not None:
        packed += exact(found.mean)
    if found.sd is not None:
        packed += exact(found.sd) + small(int(bool(found.split)))
    if options is not None and shows("ad_m", shown):
        agreement = [each for each in (found.ad_m, found.r_wg_j, found.r_star) if each is not None]
        packed += small(int(bool(agreement))) + b"".join(map(exact, agreement))
    return packed


def read_scale(
    cursor: Cursor, name: str, crowd: Crowd, *, options: int | None, members: Sequence[ItemPicture]
) -> Picture:
    """Give the figures of a scale, or of the whole, with the unknowns of its `members`; its words are left open.

    Raises:
        LinkError: where nobody's answers have such figures.

    """
    n = read_small(cursor, most=crowd.replies, what="the scores of a scale") if crowd.scales_shown else None
    shown = crowd.of_scale(n)
    mean = sd = ad_m = r_wg_j = r_star = split = None
    if n and shows("mean", shown):
        mean = read_exact(cursor, low=0, high=100, what="a mean")
    if n and n > 1 and shows("sd", shown):
        sd = read_exact(cursor, low=0, high=MOST_SD, what="a standard deviation")
        split = bool(read_small(cursor, most=1, what="the camps of a split"))
    if options is not None and shows("ad_m", shown) and read_small(cursor, most=1, what="the agreements of a scale"):
        ad_m = read_exact(cursor, low=0, high=(options - 1) / 2, what="an average deviation")
        r_wg_j = read_exact(cursor, low=0, high=1, what="an r_wg(J)")
        r_star = read_exact(cursor, low=LEAST_R_STAR, high=1, what="an r*")
    unknown = sum(each.unknown or 0 for each in members) if shows("unknown", shown) else None
    return Picture(
        id=name,
        n=n,
        unknown=unknown,
        counts=None,
        mean=mean,
        sd=sd,
        median=None,
        min=None,
        max=None,
        ad_m=ad_m,
        r_wg_j=r_wg_j,
        r_star=r_star,
        band=None,
        split=split,
        agreement=None,
    )
