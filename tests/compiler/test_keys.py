"""Tests of assessments.compiler.keys."""

import re

from assessments.compiler.keys import keys
from assessments.compiler.schema import schema


def written() -> str:
    """Give everything that is written."""
    return "\n".join(keys())


def expected() -> set[str]:
    """Give every key of the schema, such as `item.kind`."""
    whole = schema()
    parts = {"assessment": whole, **whole["$defs"]}
    forms = [(name, form) for name, part in parts.items() for form in (part, *part.get("anyOf", ()))]
    return {f"{name}.{key}" for name, form in forms for key in form.get("properties", {})}


def entry(key: str) -> str:
    """Give what is said of a key, without marks of HTML."""
    found = re.search(rf'<dt id="{key}">.*?<dd>(.*?)</dd>', written())
    assert found
    return re.sub(r"<[^>]+>", "", found[1].replace("</p><p>", " "))


def test_every_key_has_its_place_and_anchor() -> None:
    """No key of the schema is left out, and none is there that the schema does not have."""
    assert expected() == set(re.findall(r'<dt id="([^"]+)">', written()))


def test_every_anchor_is_there_once() -> None:
    """A link to a key leads to one place."""
    anchors = re.findall(r'id="([^"]+)"', written())
    assert len(anchors) == len(set(anchors))


def test_every_part_that_is_linked_has_a_heading() -> None:
    """The parts of a definition lead to each other, and no link leads nowhere."""
    headings = {each.removeprefix("## ").lower() for each in keys() if each.startswith("## ")}
    links = {each for each in re.findall(r'href="#([^"]+)"', written()) if "." not in each}
    assert set() == links - headings


def test_a_key_says_what_it_holds() -> None:
    """Description, kind of value, whether it is required, default and kinds of items are told in words."""
    assert {
        "item.kind": "How it is answered: by one option, by any number of them, by one a row, a number or a few words. "
        "One of choice, checklist, grid, number or text. Default: choice.",
        "item.limit": "How many characters may be written. A whole number from 1 to 2,000. Default: 2000. For text.",
        "option.value": "What stands for it in files, links and rules. A whole number from -1,000,000 to 1,000,000 "
        "or a word of letters, digits, - and _, at most 40 long. Required.",
        "row.reverse": "Turns the points round, where more agreement means less. True or false. Default: false.",
        "scale.id": "Its name in files and rules. An id. Required.",
        "rule.in": "Holds when the fact is one of these values. A list of whole numbers or words.",
        "finding.questions": "Questions to talk about next, each a line of its own. A list of texts.",
    } == {
        key: entry(key)
        for key in (
            "item.kind",
            "item.limit",
            "option.value",
            "row.reverse",
            "scale.id",
            "rule.in",
            "finding.questions",
        )
    }


def test_what_a_key_leads_to_is_named() -> None:
    """A key that holds another part, or a list of one, links it."""
    assert [
        "The keys of prompt.",
        "A list of items. Required.",
        "A list of roles, each of which, or all, may be taken. Required.",
        "A list of texts or names, each with a whole number from 1 to 1,000. Required.",
    ] == [
        entry(key)
        .partition(". ")[2]
        .removeprefix("It stays on the device and is never scored. ")
        .partition("weighs the same in every scale. ")[2]
        or entry(key).partition(". ")[2].removeprefix("It stays on the device and is never scored. ")
        for key in ("assessment.change", "section.items", "roles.options", "scale.items")
    ]
