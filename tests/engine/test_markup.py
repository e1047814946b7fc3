"""Tests of assessments.engine.markup."""

from assessments.engine.markup import Markup, element, escape, join


def test_text_is_escaped() -> None:
    """Every character with a meaning in HTML is escaped, quotes of both kinds included."""
    assert "&lt;a href=&quot;x&quot;&gt;&amp;&#39;" == escape('<a href="x">&\'')


def test_markup_is_not_escaped_again() -> None:
    """What is markup already stays as it is."""
    assert "<b>&amp;</b>" == escape(escape(Markup("<b>&amp;</b>")))


def test_parts_are_joined_by_their_type() -> None:
    """Text is escaped and markup is not, side by side."""
    assert "<br>&lt;br&gt;" == join([Markup("<br>"), "<br>"])


def test_what_is_joined_is_markup() -> None:
    """The type of what comes out says that it is escaped."""
    assert (Markup, Markup, Markup) == (type(escape("a")), type(join(["a"])), type(element("p", "a")))


def test_attributes_are_written_by_their_value() -> None:
    """None and False leave an attribute out, True writes its name alone, anything else is escaped."""
    made = element("p", "text", class_="a b", data_x='"<', hidden=True, id=None, title=False, tabindex=-1)
    assert '<p class="a b" data-x="&quot;&lt;" hidden tabindex="-1">text</p>' == made


def test_a_void_element_has_no_end() -> None:
    """An element that cannot have content is not closed."""
    assert "<br>" == element("br")
