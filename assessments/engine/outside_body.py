"""A team's report for outsiders goes in; the bytes of its words come out, and back, each one checked."""

from assessments.engine.cursor import Cursor
from assessments.engine.discretion import discreet
from assessments.engine.figures import read_small, small
from assessments.engine.model import Assessment, Scale
from assessments.engine.questions import Question, counted, questions
from assessments.engine.refusals import foreign
from assessments.engine.team import Agreement
from assessments.engine.team_link import ForOutside, Stand, tells
from assessments.engine.topics import pack_topics, read_topics

__all__ = ["pack", "unpack"]

WORDS: tuple[Agreement | None, ...] = (None, "agree", "differ", "split")


def pack(assessment: Assessment, link: ForOutside) -> bytes:
    """Give band and word of each scale, a bit for each question that many could not answer, and the agenda.

    With few replies less of it is there, or nothing.
    """
    told = tells(link.responses, openly=link.openly)
    if told == "nothing":
        return b""
    bands = [band.id for band in assessment.bands]
    packed = small(len(link.scales))
    for each in link.scales:
        packed += small(0 if each.band is None else 1 + bands.index(each.band.id))
        packed += small(WORDS.index(each.agreement)) if told == "all" else b""
    if told == "all":
        asked = counted(questions(assessment.sections))
        bits = sum(1 << place for place, each in enumerate(asked) if each in (link.unknown or ()))
        packed += bits.to_bytes(_size(assessment), "big")
    return packed + pack_topics(assessment, link.agenda)


def unpack(
    assessment: Assessment,
    cursor: Cursor,
    *,
    responses: int,
    openly: bool,
    change: str | None,
    name: str | None,
    missing_roles: tuple[str, ...],
) -> ForOutside:
    """Give the report, its conversations in words without a count.

    Raises:
        LinkError: where no team has such a report.

    """
    told = tells(responses, openly=openly)
    scales = tuple(Stand(id=each.id, band=None, agreement=None) for each in assessment.scales)
    unknown: tuple[Question, ...] | None = None
    talks = []
    if told != "nothing":
        if read_small(cursor, most=len(assessment.scales), what="its scales") != len(scales):
            raise foreign(how="it has other scales than the assessment")
        scales = tuple(_stand(cursor, assessment, each, worded=told == "all") for each in assessment.scales)
        unknown = _unknown(cursor, assessment) if told == "all" else None
        talks = [
            discreet(assessment, each.kind, question=each.question, finding=each.finding, missing=missing_roles)
            for each in read_topics(cursor, assessment)
            if told == "all" or each.kind == "missing"
        ]
    agenda = tuple(each for each in talks if each is not None)
    if len(agenda) < len(talks):
        raise foreign(how="one of its conversations is about nothing in it")
    return ForOutside(
        assessment=assessment.id,
        version=assessment.version,
        change=change,
        name=name,
        openly=openly,
        responses=responses,
        scales=scales,
        unknown=unknown,
        missing_roles=missing_roles,
        agenda=agenda,
    )


def _stand(cursor: Cursor, assessment: Assessment, scale: Scale, *, worded: bool) -> Stand:
    place = read_small(cursor, most=len(assessment.bands), what="the bands of a scale")
    word = WORDS[read_small(cursor, most=len(WORDS) - 1, what="the words for a scale")] if worded else None
    if word and not place:
        raise foreign(how="it has a word for a scale without a score")
    return Stand(id=scale.id, band=assessment.bands[place - 1] if place else None, agreement=word)


def _unknown(cursor: Cursor, assessment: Assessment) -> tuple[Question, ...]:
    bits = cursor.number(_size(assessment))
    asked = counted(questions(assessment.sections))
    if bits >> len(asked):
        raise foreign(how="it names a question that the assessment does not have")
    return tuple(each for place, each in enumerate(asked) if bits >> place & 1)


def _size(assessment: Assessment) -> int:
    return (len(counted(questions(assessment.sections))) + 7) // 8
