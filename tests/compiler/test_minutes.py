"""Tests of assessments.compiler.minutes."""

import pytest

from assessments.compiler.minutes import WORDS_A_MINUTE, minutes, words


@pytest.mark.parametrize(
    "html",
    [
        "<pre><code>four words of code</code></pre>",
        '<form method="dialog"><label>A question <input name="x"> and more</label></form>',
        "<svg><title>a picture</title><text>12</text></svg>",
        "<math><mi>x</mi><mo>=</mo><mn>1</mn></math>",
        '<div class="footnote"><hr><ol><li>Morgen, <div>Get it right.</div></li></ol></div>',
        '<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>',
        '<a class="headerlink" href="#a" title="Link">#</a>',
        "<script>let a = 1;</script>",
    ],
)
def test_what_is_not_read_is_not_counted(html: str) -> None:
    """Code, forms, pictures, formulas and footnotes take no minutes, and what comes after them does."""
    assert 4 == words(f"<p>Two words</p>{html}<p>and two</p>")


def test_elements_of_one_name_within_each_other_end_where_the_outer_one_ends() -> None:
    """A list within a footnote does not end the footnotes."""
    assert 1 == words('<div class="footnote"><div>in</div> still in</div> out')


def test_a_rule_before_a_text_hides_none_of_it() -> None:
    """An element that is never closed and says that it is a footnote hides nothing."""
    assert 2 == words('<hr class="footnote">two words')


def test_blocks_keep_words_apart() -> None:
    """The last word of one block and the first of the next are two."""
    assert 4 == words("<ul><li>one</li><li>two</li></ul>three<br>four")


def test_marks_within_a_word_leave_it_one() -> None:
    """Emphasis inside a word makes no second word of it, and a dash alone is none."""
    assert 2 == words("<p>AD<sub>M</sub> – <em>re</em>read</p>")


@pytest.mark.parametrize(("many", "expected"), [(0, 1), (1, 1), (1.4, 1), (1.6, 2), (4.2, 4)])
def test_minutes_are_whole(many: float, expected: int) -> None:
    """The nearest whole minute is said, and the shortest page takes one."""
    assert expected == minutes(int(many * WORDS_A_MINUTE) * "word ")
