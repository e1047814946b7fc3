"""Tests of assessments.markdown."""

from pathlib import Path

import markdown
import pytest

from assessments.compiler.compile import compile_all
from assessments.compiler.drawings import drawing
from assessments.compiler.known import NAMES, where
from assessments.engine.errors import DefinitionError
from assessments.markdown import Block, blocks, forget, problems
from tests.compiler.making import DEFINITION, elements, write
from tests.machine import ROOT

BLOCK = "```assessment\nteam-readiness\n```"


def rendered(text: str, *others: str) -> str:
    """Give a page as HTML, made with our extension and others."""
    made = markdown.Markdown(
        extensions=["assessments.markdown", *others], extension_configs={"assessments.markdown": {"runtime": "0123"}}
    )
    return made.convert(text)


def found(text: str) -> list[Block]:
    """Give our blocks in a text."""
    return list(blocks(text.splitlines()))


def test_a_block_becomes_the_form() -> None:
    """The form of the current version stands where the block stood, between the text before and after."""
    html = rendered(f"Before.\n\n{BLOCK}\n\nAfter.")
    form = compile_all().current["team-readiness"].form(runtime="0123")
    assert f"<p>Before.</p>\n{form}\n<p>After.</p>" == html


def test_a_block_needs_no_blank_lines_around_it() -> None:
    """A block that touches its neighbours is no part of their paragraphs."""
    html = rendered(f"Before.\n{BLOCK}\nAfter.")
    assert (True, True) == (
        html.startswith('<p>Before.</p>\n<div class="nn-assessment"'),
        html.endswith("\n<p>After.</p>"),
    )


def test_the_form_names_the_engine_of_the_configuration() -> None:
    """The option `runtime` is the folder that the form loads the engine from."""
    [form] = elements(rendered(BLOCK), "form")
    assert "0123" == form["data-runtime"]


def test_text_in_a_form_is_left_as_it_is() -> None:
    """Other extensions change nothing within the form."""
    others = ("smarty", "attr_list", "tables", "def_list", "footnotes", "md_in_html", "toc")
    assert compile_all().current["team-readiness"].form(runtime="0123") == rendered(BLOCK, *others)


def test_a_tool_names_the_engine_of_the_configuration() -> None:
    """A block of a tool becomes the tool, with the folder of the engine that the configuration names."""
    assert 'data-page="share" data-runtime="0123"' in rendered("```tool\nshare\n```")


@pytest.mark.parametrize("name", NAMES)
def test_a_block_of_knowledge_is_shown_with_its_sources(name: str) -> None:
    """What is known about the model stands in the page, its sources below it."""
    html = rendered(f"```knowledge\n{name}\n```")
    assert f"nn-known nn-{name}" == elements(html, "div")[0]["class"]
    assert 1 == len(elements(html, "ol", class_="nn-sources"))


def test_the_glossary_is_part_of_the_page() -> None:
    """Its headings are listed with the page's own, and its footnotes stand below the page."""
    html = rendered("```knowledge\nglossary\n```\n\nBehind.", "attr_list", "def_list", "footnotes", "toc")
    assert html.index('id="a-and-b"') < html.index('id="term-workaround"') < html.index("<p>Behind.</p>")
    assert html.index("<p>Behind.</p>") < html.index('<li id="fn:right">')


def test_a_picture_links_its_sources_where_the_configuration_says() -> None:
    """The option `bibliography` is the page that lists the sources, as seen from the page with the picture."""
    address = "../../evidence/bibliography/"
    made = markdown.Markdown(
        extensions=["assessments.markdown"], extension_configs={"assessments.markdown": {"bibliography": address}}
    )
    assert drawing("forces", bibliography=address) == made.convert("```picture\nforces\n```")


def test_an_unknown_picture_is_said_with_its_line() -> None:
    """A misspelt picture is a problem of the page, and the nearest is suggested."""
    found = problems(["```picture", "storys", "```"], "a.md")
    assert ['a.md:2: unknown picture "storys"; did you mean "stories"?'] == [str(problem) for problem in found]


def test_several_blocks_keep_their_order() -> None:
    """Each block of a page is replaced by its own."""
    html = rendered("```knowledge\nroles\n```\n\nBetween.\n\n```knowledge\nelements\n```")
    assert html.index("nn-roles") < html.index("Between.") < html.index("nn-elements")


@pytest.mark.parametrize(
    ("above", "below"),
    [("````markdown", "````"), ("~~~", "~~~"), ("~~~~ text", "~~~~")],
)
def test_a_block_inside_another_fence_stays_code(above: str, below: str) -> None:
    """Whoever explains the block to authors can show it."""
    html = rendered(f"{above}\n{BLOCK}\n{below}", "fenced_code")
    assert ([], True) == (elements(html, "form"), "```assessment\nteam-readiness\n```" in html)


def test_a_block_after_another_fence_is_found() -> None:
    """A fence that is closed hides nothing behind it."""
    text = f"```python\nx = 1\n```\n\n{BLOCK}"
    assert [Block(kind="assessment", text="team-readiness", first=4, last=6)] == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "~~~assessment\nteam-readiness\n~~~",
        "````assessment\nteam-readiness\n````",
        "   ```  assessment  \n  team-readiness\n   ```",
        "```assessment\n\nteam-readiness\n\n`````",
    ],
)
def test_a_block_may_be_fenced_in_any_way(text: str) -> None:
    """Tildes, longer fences and up to three blanks before them are as good."""
    assert ["team-readiness"] == [block.text for block in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "```assessment\nteam-readiness",
        "```assessment\nteam-readiness\n~~~",
        "````assessment\nteam-readiness\n```",
        "    ```assessment\n    team-readiness\n    ```",
        "assessment\nteam-readiness",
        "```assessments\nteam-readiness\n```",
    ],
)
def test_what_is_no_whole_block_is_none(text: str) -> None:
    """A block that is not closed, is indented as code or has another word is none of ours."""
    assert [] == found(text)


def test_an_unknown_name_is_said_with_its_line() -> None:
    """A misspelt name is a problem at the line on which it stands, and the nearest is suggested."""
    text = "# Title\n\n```assessment\nteam-readines\n```\n\n```knowledge\nelement\n```"
    assert [
        'a.md:4: unknown assessment "team-readines"; did you mean "team-readiness"?',
        'a.md:8: unknown knowledge "element"; did you mean "elements"?',
    ] == [str(problem) for problem in problems(text.splitlines(), "a.md")]


def test_an_empty_block_is_a_problem() -> None:
    """A block without a name says which names there are."""
    known = ", ".join((*NAMES, "glossary"))
    expected = [f'a.md:2: unknown knowledge ""; known here: {known}']
    assert expected == [str(problem) for problem in problems(["```knowledge", "```"], "a.md")]


def test_a_step_that_is_not_on_the_path_is_named_with_its_line() -> None:
    """A strip for a step that the path does not have is refused with place, fault and remedy."""
    expected = ['a.md:2: unknown step "14"; known here: 1 to 13']
    assert expected == [str(problem) for problem in problems(["```knowledge", "path 14", "```"], "a.md")]


def test_a_block_of_the_path_and_a_step_becomes_a_strip() -> None:
    """The strip stands where the block stood."""
    assert f"<p>Before.</p>\n{where('5')}" == rendered("Before.\n\n```knowledge\npath 5\n```")


def test_a_page_without_blocks_has_no_problem() -> None:
    """Plain Markdown is left alone."""
    assert () == problems(["# Title", "", "Text."], "a.md")


def test_a_page_with_an_unknown_name_is_not_rendered() -> None:
    """Every problem of a page is raised, before anything of it is made."""
    with pytest.raises(DefinitionError) as caught:
        rendered("```assessment\nnone\n```\n```knowledge\nnothing\n```")
    assert ["page:2", "page:5"] == [problem.place for problem in caught.value.problems]


def test_definitions_can_be_read_anew() -> None:
    """After forgetting, the same block gives the same form."""
    before = rendered(BLOCK)
    forget()
    assert before == rendered(BLOCK)


def test_a_fence_with_more_than_a_name_hides_no_block_after_it() -> None:
    """A code block that carries a title is closed by its own fence, and the block after it is still found."""
    lines = ['```yaml title="a"', "x: 1", "```", "```assessment", "team-readiness", "```"]
    assert ["team-readiness"] == [block.text for block in blocks(lines)]


def test_a_block_may_name_a_version_and_a_language() -> None:
    """After the id stands a version, and after a blank a language; the form is the one that is published so."""
    own = ROOT / "tests" / "data" / "definitions" / "every-kind"
    made = markdown.Markdown(
        extensions=["assessments.markdown"], extension_configs={"assessments.markdown": {"definitions": [str(own)]}}
    )
    text = "\n\n".join(f"```assessment\n{name}\n```" for name in ("every-kind", "every-kind@1", "every-kind de"))
    forms = elements(made.convert(text), "form")
    assert [("2", None), ("1", None), ("2", "de")] == [(each["data-version"], each.get("lang")) for each in forms]


def test_an_unknown_version_or_language_is_said_with_its_line() -> None:
    """What is not published in that version or language is a problem of the page."""
    text = "```assessment\nteam-readiness@9\n```\n\n```assessment\nteam-readiness fr\n```\n"
    assert [
        'page.md:2: unknown version "team-readiness@9"; did you mean "team-readiness@2"?',
        'page.md:6: unknown language "fr"; known here: en',
    ] == [str(problem) for problem in problems(text.splitlines(), "page.md")]


def test_definitions_with_problems_are_no_problem_of_a_page(tmp_path: Path) -> None:
    """What is wrong in a definition is raised as it stands there, and not as a name that nothing has."""
    (tmp_path / "assessment.yaml").write_text("3", encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        problems(["```assessment", "any", "```"], "page.md", tmp_path)
    assert f"{tmp_path}/assessment.yaml:1" in caught.value.problems[0].place


def test_a_formula_becomes_mathml() -> None:
    """The block is gone, and what it says is there."""
    html = rendered("Before.\n\n```formula\nx = 1\ny = 2\n```\n\nAfter.")
    assert (2, True, False) == (html.count("<math "), html.startswith("<p>Before.</p>"), "```" in html)


def test_a_formula_that_cannot_be_read_is_named_by_its_line() -> None:
    """Whoever wrote the page finds it."""
    [problem] = problems(["Text.", "```formula", "x = 1", "{", "```"], "page.md")
    assert ("page.md:4", '"{" cannot be read (NoAvailableTokensError)') == (problem.place, problem.fault)


def test_what_a_page_leads_to_nowhere_is_listed(tmp_path: Path) -> None:
    """Definitions of a host's own are listed in their current version and the language of the original, as text."""
    title = "Meeting | *check* <b>"
    write(
        tmp_path,
        DEFINITION.replace("id: sample", "id: meeting-check").replace('Sample "one"', f'"{title}"'),
        name="meeting-check/1",
    )
    own = ROOT / "tests" / "data" / "definitions" / "every-kind"
    settings = {"definitions": [str(own), str(tmp_path)], "page": "assess/index.md"}
    made = markdown.Markdown(
        extensions=["tables", "toc", "assessments.markdown"], extension_configs={"assessments.markdown": settings}
    )
    listed = made.convert("# All\n\n```unlisted\nMore to\nanswer\n```\n\nBehind.")
    assert ["every-kind.md", "meeting-check.md"] == [link["href"] for link in elements(listed, "a")]
    assert (True, True) == ('<h2 id="more-to-answer">More to answer</h2>' in listed, listed.endswith("<p>Behind.</p>"))
    assert [] == elements(listed, "b") + elements(listed, "em")
    assert title == elements(listed, "a")[1]["text"]


def test_a_page_that_leads_to_all_has_no_list() -> None:
    """Neither heading nor table are left."""
    links = " ".join(f"[a]({name}.md)" for name in compile_all().current)
    made = markdown.Markdown(
        extensions=["tables", "assessments.markdown"],
        extension_configs={"assessments.markdown": {"page": "assess/a.md"}},
    )
    html = made.convert(f"{links}\n\n```unlisted\nMore\n```\n")
    assert ([], [], False) == (elements(html, "h2"), elements(html, "table"), "unlisted" in html)


def test_a_list_without_a_heading_is_a_problem_of_the_page() -> None:
    """Whoever wrote the page is told the line and what to write."""
    expected = ["a.md:2: a list without a heading; write into the block what stands above the table"]
    assert expected == [str(problem) for problem in problems(["```unlisted", "```"], "a.md")]
