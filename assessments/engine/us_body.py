"""A team's report for the team goes in; the bytes of its figures come out, and back, each one checked."""

from collections.abc import Mapping, Sequence

from assessments.engine.agenda import (
    Conversation,
    about_difference,
    about_missing,
    about_shared,
    about_unknown,
    joined,
)
from assessments.engine.cursor import Cursor
from assessments.engine.figures import read_small, small
from assessments.engine.findings import LEAST_SHARED, Shared, led
from assessments.engine.model import Assessment
from assessments.engine.pictures import Crowd, pack_item, pack_scale, read_item, read_scale
from assessments.engine.questions import counted, questions
from assessments.engine.refusals import foreign
from assessments.engine.team import ItemPicture, Team
from assessments.engine.team_link import ForUs
from assessments.engine.topics import Topic, finding_name, pack_topics, read_finding, read_topics
from assessments.engine.trimming import options_of, trim

__all__ = ["pack", "unpack"]


def pack(assessment: Assessment, link: ForUs) -> bytes:
    """Give the figures of all items, the whole and all scales, the findings that replies share, and the agenda."""
    team = link.team
    crowd = Crowd(replies=team.responses, openly=team.openly)
    packed = b"".join(pack_item(each, crowd) for each in team.items)
    packed += small(len(team.scales)) + pack_scale(team.overall, crowd, None)
    for scale, found in zip(assessment.scales, team.scales, strict=True):
        packed += pack_scale(found, crowd, options_of(assessment, scale))
    if crowd.all_shown:
        packed += small(len(link.findings))
        packed += b"".join(finding_name(each.finding.id) + small(each.held) for each in link.findings)
    return packed + pack_topics(assessment, link.agenda)


def unpack(
    assessment: Assessment,
    cursor: Cursor,
    crowd: Crowd,
    *,
    change: str | None,
    name: str | None,
    asked: int | None,
    missing_roles: tuple[str, ...],
) -> ForUs:
    """Give the report, with the words and figures that follow from what its link holds.

    Raises:
        LinkError: where no team has such figures.

    """
    items = [read_item(cursor, each, crowd) for each in counted(questions(assessment.sections))]
    by_id = {each.question.id: each for each in items}
    if read_small(cursor, most=len(assessment.scales), what="its scales") != len(assessment.scales):
        raise foreign(how="it has other scales than the assessment")
    overall = read_scale(cursor, "overall", crowd, options=None, members=items)
    scales = [
        read_scale(
            cursor,
            scale.id,
            crowd,
            options=options_of(assessment, scale),
            members=[by_id[each.question] for each in scale.items],
        )
        for scale in assessment.scales
    ]
    findings = tuple(_findings(cursor, assessment, crowd))
    team = Team(
        name=name,
        responses=crowd.replies,
        asked=asked,
        openly=crowd.openly,
        overall=overall,
        scales=tuple(scales),
        items=tuple(items),
        roles=None,
        missing_roles=missing_roles,
    )
    team = trim(assessment, team)
    pictures = {each.question.id: each for each in team.items}
    shared = {each.finding.id: each for each in findings}
    talks = [_talk(assessment, each, pictures, shared, missing_roles) for each in read_topics(cursor, assessment)]
    return ForUs(
        assessment=assessment.id,
        version=assessment.version,
        change=change,
        team=team,
        findings=findings,
        agenda=tuple(talks),
    )


def _findings(cursor: Cursor, assessment: Assessment, crowd: Crowd) -> list[Shared]:
    if not crowd.all_shown:
        return []
    found: list[Shared] = []
    for _ in range(read_small(cursor, most=len(assessment.findings), what="its findings")):
        finding = read_finding(cursor, assessment)
        held = read_small(cursor, most=crowd.replies, what="the replies that share a finding")
        if finding is None or finding in [each.finding for each in found]:
            raise foreign(how="it names a finding twice, or none")
        if held < LEAST_SHARED or 2 * held < crowd.replies:
            raise foreign(how="too few replies share a finding of it")
        reason = led(finding, held, crowd.replies, assessment)
        found.append(Shared(finding=finding, held=held, replies=crowd.replies, reason=reason))
    return found


def _talk(
    assessment: Assessment,
    topic: Topic,
    pictures: Mapping[str, ItemPicture],
    shared: Mapping[str, Shared],
    missing: Sequence[str],
) -> Conversation:
    """Give a conversation in words, as `agenda` has them."""
    item = pictures[topic.question.id] if topic.question else None
    finding = shared.get(topic.finding.id) if topic.finding else None
    talk: Conversation | None = None
    if topic.kind == "missing" and missing:
        talk = about_missing(assessment, missing)
    elif topic.kind == "shared" and finding:
        talk = about_shared(finding)
    elif topic.kind == "unknown" and item and item.unknown:
        talk = about_unknown(item)
    elif topic.kind == "differ" and item and item.ad_m is not None:
        talk = about_difference(item)
    if talk is None or (topic.finding and not finding):
        raise foreign(how="one of its conversations is about nothing in it")
    return joined(talk, finding.finding) if item and finding else talk
