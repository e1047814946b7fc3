"""Tests of tests.fences, by which the documentation's examples are found and compared."""

from pathlib import Path

import pytest

from tests.fences import Fence, Run, fences, runs, same

PAGE = """\
Text with `code`.

```console
$ assessments list
```

- In a list:

    ~~~~markdown
    ```assessment
    x
    ```
    ~~~~

```
none
```
"""


def test_every_block_is_found(tmp_path: Path) -> None:
    """Blocks come with their language and line; one inside another is its text."""
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    assert [
        Fence(page=page, line=3, language="console", text="$ assessments list\n"),
        Fence(page=page, line=9, language="markdown", text="```assessment\nx\n```\n"),
        Fence(page=page, line=15, language="", text="none\n"),
    ] == list(fences(page))


def test_commands_of_a_block_follow_one_another() -> None:
    """Each has what is printed below it, and the exit code where that is told."""
    assert [
        Run(command="a b", printed="", code=None),
        Run(command="c", printed="x\n\ny\n", code=None),
        Run(command="d", printed="z\n", code=2),
    ] == list(runs("$ a b\n$ c\nx\n\ny\n$ d\nz\n(exit 2)\n"))


@pytest.mark.parametrize(
    ("expected", "printed", "alike"),
    [
        ("a\n", "a\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\n", "a\n", True),
        ("...\nb\n", "a\na\nb\n", True),
        ("a\n...\nc\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
        ("", "", True),
        ("", "a\n", False),
    ],
)
def test_three_dots_stand_for_any_lines(expected: str, printed: str, alike: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """A line of three dots stands for any number of lines; every other line is compared as it is."""
    assert alike is same(expected, printed)
