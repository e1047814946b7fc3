"""Tests of assessments.plain."""

import pytest

from assessments.engine.errors import ProblemsError
from assessments.plain import plain


def test_json_is_plain_data() -> None:
    """What it holds comes out, each object made as the caller wants it."""
    assert [{"a": 1}] == plain('[{"a": 1}]', fault="f", remedy="r")
    assert [[["a", 1]]] == plain(
        '[{"a": 1}]', fault="f", remedy="r", pairs=lambda pairs: [list(each) for each in pairs]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{\n"a" 1}', "line 2: is no JSON: Expecting ':' delimiter; mend it there"),
        ("[" * 100_000, "file: f; r"),
        ('"\\ud800"', "file: f; r"),
        ("9" * 5000, "file: f; r"),
    ],
    ids=["no colon", "nested", "half a character", "huge number"],
)
def test_what_is_no_json_is_refused_in_words(text: str, expected: str) -> None:
    """Where a line is wrong it is named; otherwise the caller says what was looked for."""
    with pytest.raises(ProblemsError) as error:
        plain(text, fault="f", remedy="r")
    assert expected == str(error.value)
