"""Replies that were merged go in; who sent them, how each stands and what a coordinator has to know comes out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from assessments.engine.errors import Problem
from assessments.engine.merging import BOTH, Merged, State, Voice
from assessments.engine.questions import UNKNOWN
from assessments.engine.reply import Reply
from assessments.engine.words import counted as number_of
from assessments.engine.words import listed

__all__ = ["EXAMPLE", "choices", "notes", "people", "replies_found", "said", "versions_note"]

EXAMPLE = "Example, invented answers"
STANDING: dict[State, str] = {
    "counted": "Counts.",
    "same": "Came again with the same answers, and counts once.",
    "other": "Does not count: another reply with its number does.",
    "out": "Taken out: it is in no figure.",
    "guess": "A guess from outside the team: it is in no figure.",
}
MOST_NAMED = 6


def people(merged: Merged) -> list[dict[str, object]]:
    """Give each reply as plain data: whose it is as far as that is known, how it stands, never an answer."""
    about = merged.assessment
    titles = {role.id: role.title for role in about.roles.options} if about.roles else {}
    return [
        {
            "fragment": voice.fragment,
            "id": voice.reply.id,
            "name": voice.reply.label or f"Reply {place}",
            "role": titles.get(voice.reply.role or ""),
            "day": voice.reply.day,
            "version": voice.reply.version,
            "state": voice.state,
            "words": f"{_given(voice)} {STANDING[voice.state]}",
        }
        for place, voice in enumerate(merged.voices, start=1)
    ]


def choices(merged: Merged) -> list[dict[str, object]]:
    """Give what the coordinator is asked for each number that several different replies have: which one counts."""
    asked = []
    for number in merged.open:
        several = [
            (place, voice)
            for place, voice in enumerate(merged.voices, start=1)
            if voice.reply.id == number and voice.state in {"counted", "other"}
        ]
        kept = [voice.fragment for _, voice in several if voice.state == "counted"]
        names = [
            f"Reply {place}" + (f" ({voice.reply.label})" if voice.reply.label else "") for place, voice in several
        ]
        last = several[-1][1]
        asked.append(
            {
                "id": number,
                "words": f"{listed(names)} have the same number and differ "
                f"{listed(list(_differences([voice.reply for _, voice in several])))}. Somebody has probably corrected "
                "a reply, so the last one counts. Which should?",
                "options": [
                    *(
                        {"value": voice.fragment, "words": f"{name}{_when(voice, last=voice is last)}: {_given(voice)}"}
                        for name, (_, voice) in zip(names, several, strict=True)
                    ),
                    {"value": BOTH, "words": "All of them: different people gave them"},
                ],
                "chosen": kept[0] if len(kept) == 1 else BOTH,
            }
        )
    return asked


def notes(merged: Merged, *, repeated: int) -> list[str]:
    """Give what happened to the replies, in sentences; `repeated` says how many links were there once more."""
    return list(_notes(merged, repeated))


def versions_note(merged: Merged) -> str | None:
    """Give what the report says of mixed versions; None where there is one version."""
    if len(merged.versions) == 1:
        return None
    versions = listed([str(version) for version in merged.versions])
    newest = merged.versions[-1]
    text = f"These replies are to versions {versions}. They are read on the scales of version {newest}"
    if not merged.left_out:
        return f"{text}. All versions ask its questions in the same way."
    named = [f"“{question.ask}”" for question in merged.left_out[:MOST_NAMED]]
    more = len(merged.left_out) - len(named)
    if more:
        named.append(f"{more} more")
    return (
        f"{text}, from the questions that all of them ask in the same way. Left out for everybody: {listed(named)}. "
        "A scale that lost too many questions has no score."
    )


def said(merged: Merged | None, *, damaged: int, others: Sequence[Problem] = ()) -> str:
    """Give what was found in a text, in a sentence or two; `others` are links of other kinds, where no reply is."""
    if merged is None and others:
        return " ".join(f"{each.fault[:1].upper()}{each.fault[1:]}; {each.remedy}." for each in others)
    if merged is None and not damaged:
        return "There is no reply link in this text. One looks like https://…/assess/…/#r=… and is long."
    found = 0 if merged is None else len(merged.voices)
    counting = 0 if merged is None else len(merged.responses)
    text = f"{replies_found(found)}. "
    if counting != found:
        text += f"{counting} of them {'counts' if counting == 1 else 'count'}. "
    return (
        text + (f"{number_of(damaged, 'link', 'links')} could not be read, as said below." if damaged else "")
    ).strip()


def replies_found(count: int) -> str:
    """Give how many replies there are, in words."""
    return number_of(count, "reply", "replies")


def _notes(merged: Merged, repeated: int) -> Iterator[str]:
    if repeated:
        yield f"{number_of(repeated, 'link was', 'links were')} there once more, which changes nothing."
    states = Counter(voice.state for voice in merged.voices)
    if states["same"]:
        yield f"{number_of(states['same'], 'reply', 'replies')} came again with the same answers, and counts once."
    alike = _alike(merged.voices)
    if alike:
        yield f"{alike} replies are exactly like another one. Each has a number of its own, so all of them count."
    mixed = versions_note(merged)
    if mixed:
        yield mixed
    if merged.lost_roles:
        who = number_of(merged.lost_roles, "person", "people")
        yield f"{who} named a part that version {merged.versions[-1]} does not have. It is left out."
    if states["guess"]:
        yield f"{number_of(states['guess'], 'guess', 'guesses')} from outside the team: shown here, in no figure."
    if merged.openly:
        yield "Everybody here agreed to answer openly, so nothing is held back."
    elif any(voice.reply.openly for voice in merged.voices):
        yield "Not everybody here agreed to answer openly, so figures that rest on few people are held back."


def _alike(voices: Sequence[Voice]) -> int:
    found = Counter(
        (voice.reply.version, tuple(voice.reply.answers.items())) for voice in voices if voice.state == "counted"
    )
    return sum(count for count in found.values() if count > 1)


def _differences(replies: Sequence[Reply]) -> Iterator[str]:
    """Give in what replies with one number differ: whatever makes their content another, as `merge` sees it."""
    asked = {name for reply in replies for name in reply.answers}
    questions = sum(len({reply.answers.get(name) for reply in replies}) > 1 for name in asked)
    if questions:
        yield f"on {number_of(questions, 'question', 'questions')}"
    if len({reply.role for reply in replies}) > 1:
        yield "in the part that they name"
    if len({reply.openly for reply in replies}) > 1:
        yield "in who may see them"
    if len({reply.version for reply in replies}) > 1:
        yield "in their version"


def _when(voice: Voice, *, last: bool) -> str:
    return (f", of {voice.reply.day}" if voice.reply.day else "") + (", the last one" if last else "")


def _given(voice: Voice) -> str:
    answers = voice.reply.answers.values()
    unknown = sum(answer == UNKNOWN for answer in answers)
    text = number_of(len(answers), "question", "questions") + " answered"
    return f"{text}, {unknown} of them by “I don't know”." if unknown else f"{text}."
