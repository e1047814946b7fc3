"""Tests of assessments.engine.landmark."""

import pytest

from assessments.engine.landmark import landmark

SITE = "https://site.example/assess/x/"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("", ""),
        (SITE, ""),
        (f"from Dan: {SITE}", "from Dan:"),
        ("from Dan: ", "from Dan:"),
        (f"> > from Dan:\n>\n> <{SITE}", "from Dan:"),
        (f"#r=AQAd {SITE}", ""),
        (f"#r=AQAd Dan {SITE}", "Dan"),
        (f"{'A' * 31} Dan {SITE}", "Dan"),
        (f"see {SITE} Dan {SITE}", "Dan"),
        (f"{'word ' * 200}{SITE}", "word word word word word word word word"),
        (f"<b>Dan</b>\u202e\x00 {SITE}", "<b>Dan</b>"),
    ],
)
def test_the_words_before_a_link_tell_which_it_is(before: str, words: str) -> None:
    """The last few of them are told as they are, without marks of quotation, other links and what cannot be seen."""
    assert f"link 2 on line 3{f', after “{words}”' if words else ''}" == landmark(2, 3, before)
