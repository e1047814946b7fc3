"""Tests of assessments.compiler.policy."""

from pathlib import Path

import pytest

from assessments.compiler.policy import PolicyError, admit, apply, digest, faults, inline_scripts, policy
from assessments.engine.errors import Problem

START = '<!doctype html>\n<html lang="en">\n<head>'


def write_site(site: Path, **pages: str) -> Path:
    """A site with one page a name, each with this in its body."""
    for name, body in pages.items():
        folder = site / name
        folder.mkdir()
        (folder / "index.html").write_text(f"{START}<title>{name}</title></head><body>{body}</body></html>", "utf-8")
    return site


def test_policy_is_the_contracts_string() -> None:
    """Without inline scripts the policy lets in nothing but the site's own files, WebAssembly and the worker's blob."""
    assert (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; "
        "form-action 'none'; base-uri 'none'"
    ) == policy([])


def test_hashes_are_sorted_and_stand_once() -> None:
    """The order and number of the pages do not show in the policy."""
    assert "script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-a' 'sha256-b'; " in policy(
        ["'sha256-b'", "'sha256-a'", "'sha256-b'"]
    )


@pytest.mark.parametrize("script", ["a\nb", "a\r\nb", "a\rb"])
def test_line_ends_do_not_change_a_digest(script: str) -> None:
    """A browser hashes line feeds whatever the file holds."""
    assert digest("a\nb") == digest(script)


@pytest.mark.parametrize(
    ("html", "scripts"),
    [
        ("<script>one</script><p>text</p><SCRIPT>two</SCRIPT>", ("one", "two")),
        ('<script type="module">one</script>', ("one",)),
        ('<script type="importmap">{}</script>', ("{}",)),
        ("<script>if (a < b && c) '<p>&amp;</p>'</script>", ("if (a < b && c) '<p>&amp;</p>'",)),
        ("<script></script>", ("",)),
        ('<script src="x.js">ignored</script>', ()),
        ('<script id="data" type="application/json">{"a": 1}</script>', ()),
        ("<p>no script</p>", ()),
    ],
)
def test_inline_scripts_are_those_that_a_browser_runs(html: str, scripts: tuple[str, ...]) -> None:
    """Scripts with an address and blocks of data need no hash; all others are read letter for letter."""
    assert scripts == inline_scripts(html)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<button onclick="x()">', "<button> has the inline handler onclick"),
        ('<a href=" JavaScript:void(0)">', "<a> runs script from its href"),
    ],
)
def test_script_in_an_attribute_is_a_fault(body: str, fault: str) -> None:
    """No hash lets a handler run, so the page would be broken."""
    assert (Problem(place="a.html", fault=fault, remedy="move it into a module under docs/assets/app/"),) == faults(
        f"<head></head>{body}", "a.html"
    )


def test_page_without_a_head_is_a_fault() -> None:
    """A policy outside the head binds nothing."""
    assert (
        Problem(place="a.html", fault="the page has no <head>", remedy="write one, if only with a title"),
    ) == faults("<p>text</p>", "a.html")


def test_apply_puts_one_policy_first_in_every_head(tmp_path: Path) -> None:
    """Every page carries the hashes of all pages."""
    write_site(tmp_path, one="<script>1</script>", two="<script>2</script>")
    expected = policy([digest("1"), digest("2")])
    assert expected == apply(tmp_path)
    for page in tmp_path.rglob("*.html"):
        assert page.read_text("utf-8").startswith(
            f'{START}<meta http-equiv="Content-Security-Policy" content="{expected}">'
        )


def test_apply_twice_changes_nothing(tmp_path: Path) -> None:
    """A policy that stands there is exchanged, not joined."""
    write_site(tmp_path, one="<script>1</script>")
    first = apply(tmp_path), (tmp_path / "one/index.html").read_bytes()
    assert first == (apply(tmp_path), (tmp_path / "one/index.html").read_bytes())


def test_apply_drops_the_hash_of_a_script_that_is_gone(tmp_path: Path) -> None:
    """Nothing is let in that no page holds."""
    write_site(tmp_path, one="<script>1</script>")
    apply(tmp_path)
    page = tmp_path / "one/index.html"
    page.write_text(page.read_text("utf-8").replace("<script>1</script>", ""), "utf-8")
    assert policy([]) == apply(tmp_path)


def test_apply_names_every_fault_of_every_page(tmp_path: Path) -> None:
    """All problems come at once, and no page is changed."""
    write_site(tmp_path, one='<p onclick="x">', two='<p onkeydown="x">')
    before = (tmp_path / "one/index.html").read_bytes()
    with pytest.raises(PolicyError) as caught:
        apply(tmp_path)
    assert ["one/index.html", "two/index.html"] == [problem.place for problem in caught.value.problems]
    assert before == (tmp_path / "one/index.html").read_bytes()


def test_admit_lets_one_more_script_in() -> None:
    """The development server's script runs, and what ran before still does."""
    page = f'{START}<meta http-equiv="Content-Security-Policy" content="{policy([digest("1")])}"></head>'
    widened = admit(page.encode(), "reload()").decode()
    assert page.replace(digest("1"), f"{digest('1')} {digest('reload()')}") == widened


def test_admit_leaves_a_page_without_a_policy_alone() -> None:
    """Where nothing is forbidden, nothing need be let in."""
    assert b"<p>text</p>" == admit(b"<p>text</p>", "reload()")
