"""Tests of assessments.compiler.prose."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from assessments.compiler.prose import page
from assessments.engine.structure import structure
from tests.compiler.making import DEFINITION, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a definition and no prose."""
    return write(tmp_path)


def made(folder: Path, **prose: str) -> str:
    """Give the page of a definition with some prose."""
    (folder / "prose").mkdir()
    for name, text in prose.items():
        (folder / "prose" / f"{name}.md").write_text(text, encoding="utf-8")
    return paged(folder, block="sample", suffix="", address="assess/sample/", languages={"en": "assess/sample/"})


def paged(
    folder: Path,
    *,
    block: str,
    suffix: str,
    address: str,
    languages: dict[str, str],
    newest: str | None = None,
    grade: float | None = None,
) -> str:
    """Give the page of a definition at an address."""
    return page(
        replace(structure(yaml.safe_load(DEFINITION)), language="de" if suffix else "en"),
        folder / "prose",
        block=block,
        suffix=suffix,
        address=address,
        languages=languages,
        newest=newest,
        grade=grade,
    )


def test_prose_stands_around_the_form(folder: Path) -> None:
    """What comes before and after the form stands there, one blank line apart."""
    text = made(folder, before="\nBefore – the form.\n\n", after="After it.\n")
    body = text.split("---\n\n")[1]
    assert '# Sample "one"\n\nBefore – the form.\n\n```assessment\nsample\n```\n\nAfter it.\n' == body


def test_prose_is_optional(folder: Path) -> None:
    """Without prose a page has its title and the form."""
    assert '# Sample "one"\n\n```assessment\nsample\n```\n' == made(folder).split("---\n\n")[1]


def test_a_title_with_quotes_is_whole_in_the_head(folder: Path) -> None:
    """The head of a page is YAML that gives title and summary as their author wrote them."""
    head = yaml.safe_load(made(folder).split("---\n")[1])
    assert {"title": 'Sample "one"', "description": "A sample.", "hide": ["toc"]} == head


LANGUAGES = {"en": "assess/sample/", "de": "assess/sample/de/"}


def test_a_page_in_another_language_is_marked_and_leads_back(folder: Path) -> None:
    """Heading and prose say their language, and a link leads to each of the others."""
    (folder / "prose").mkdir()
    (folder / "prose" / "before.de.md").write_text("Davor.", encoding="utf-8")
    text = paged(folder, block="sample de", suffix=".de", address="assess/sample/de/", languages=LANGUAGES)
    body = text.split("---\n\n")[1]
    link = '<a href="../" hreflang="en" lang="en">English</a>'
    assert (
        '# Sample "one" { lang=de }\n\n'
        f'<p class="nn-languages">In another language: {link}</p>\n\n'
        '<div lang="de" markdown="1">\n\nDavor.\n\n</div>\n\n'
        "```assessment\nsample de\n```\n"
    ) == body


def test_an_original_leads_to_its_translations(folder: Path) -> None:
    """Every other language is one link."""
    languages = {**LANGUAGES, "fr": "assess/sample/fr/"}
    text = paged(folder, block="sample", suffix="", address="assess/sample/", languages=languages)
    assert (
        '<a href="de/" hreflang="de" lang="de">Deutsch</a> <a href="fr/" hreflang="fr" lang="fr">Français</a></p>'
    ) in text


def test_an_older_version_says_that_there_is_a_newer_one(folder: Path) -> None:
    """Its page stays out of the search, says which version it is, and links the newest."""
    text = paged(
        folder,
        block="sample@1",
        suffix="",
        address="assess/sample/version-1/",
        languages={"en": "assess/sample/version-1/"},
        newest="assess/sample/",
    )
    head, body = text.removeprefix("---\n").split("---\n\n")
    assert ('Sample "one" (version 1)', {"exclude": True}) == tuple(
        yaml.safe_load(head)[key] for key in ("title", "search")
    )
    assert (
        '# Sample "one" (version 1)\n\n<p class="nn-older">This is version 1. '
        'It stays here for those who were asked with it. <a href="../">There is a newer version.</a></p>\n\n'
        "```assessment\nsample@1\n```\n"
    ) == body


@pytest.mark.parametrize(
    ("address", "link"),
    [("assess/sample/", "../authors/write.md"), ("assess/sample/version-1/", "../../authors/write.md")],
)
def test_a_page_ends_with_its_reading_level(folder: Path, address: str, link: str) -> None:
    """The figure has one decimal, and a link leads to how it is worked out."""
    text = paged(folder, block="sample", suffix="", address=address, languages={}, grade=7.351)
    line = "Reading level: about grade 7.4, Flesch-Kincaid, English only."
    assert f"{line} [How it is worked out]({link}#reading-level).\n" == text.split("```\n\n")[-1]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("assess/sample/", "[a](../privacy.md#x), [b](other.md), [c](https://site.example/x.md), [d](#x)"),
        (
            "assess/sample/version-1/",
            "[a](../../privacy.md#x), [b](../other.md), [c](https://site.example/x.md), [d](#x)",
        ),
    ],
)
def test_links_in_prose_find_their_pages_from_wherever_it_stands(folder: Path, address: str, expected: str) -> None:
    """They are written as seen from the current page; the page of an older version is one folder further down."""
    (folder / "prose").mkdir()
    text = "[a](../privacy.md#x), [b](other.md), [c](https://site.example/x.md), [d](#x)"
    (folder / "prose" / "before.md").write_text(text, encoding="utf-8")
    found = paged(folder, block="sample@1", suffix="", address=address, languages={})
    assert expected in found
