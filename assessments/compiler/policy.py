"""A built site comes in, and the same site goes out with one Content-Security-Policy in the head of every page.

A static host sends no headers of ours, so the policy stands in a `meta` element. It comes first, because it binds only
what follows it. The string is the same on every page: Material's instant navigation exchanges a page's head, and a
browser that met two policies in one visit would hold the page to both.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["PolicyError", "admit", "apply", "digest", "faults", "inline_scripts", "policy"]

# These blocks hold data: HTML never runs them, so no policy needs to name them.
DATA_TYPES = frozenset({"application/json", "application/ld+json"})

HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
SCRIPTS = re.compile(r"script-src [^;]*")
STANDING = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


class PolicyError(ProblemsError):
    """A page holds what the policy forbids, so that it would be broken in every browser."""


def policy(hashes: Iterable[str]) -> str:
    """Give the policy that lets exactly these inline scripts run; each hash as `digest` gives it."""
    admitted = "".join(f" {name}" for name in sorted(set(hashes)))
    return (
        "default-src 'none'; "
        f"script-src 'self' 'wasm-unsafe-eval' blob:{admitted}; "
        "style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; "
        "font-src 'self'; "
        "connect-src 'self'; "
        "worker-src 'self' blob:; "
        "manifest-src 'self'; "
        "form-action 'none'; "
        "base-uri 'none'"
    )


def digest(script: str) -> str:
    """Give a script's hash in the form that a policy holds.

    >>> digest("alert(1)")
    "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    """
    # An HTML parser turns every line end into a line feed before the browser hashes the text.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def inline_scripts(html: str) -> tuple[str, ...]:
    """Give the text of every inline script that a browser would run, in the page's order."""
    return _read(html).scripts


def faults(html: str, place: str) -> tuple[Problem, ...]:
    """Give what keeps the policy from working in a page: no head to stand in, inline handlers, `javascript:` links."""
    found = [
        Problem(place=place, fault=fault, remedy="move it into a module under docs/assets/app/")
        for fault in _read(html).handlers
    ]
    if HEAD.search(html) is None:
        found.append(Problem(place=place, fault="the page has no <head>", remedy="write one, if only with a title"))
    return tuple(found)


def apply(site: Path) -> str:
    """Put one policy first in the head of every page below `site`, and give it.

    A second run changes nothing. Raise PolicyError with every fault of every page.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    problems = [problem for path, html in pages.items() for problem in faults(html, path.relative_to(site).as_posix())]
    if problems:
        raise PolicyError(tuple(problems))
    text = policy(digest(script) for html in pages.values() for script in inline_scripts(html))
    for path, html in pages.items():
        path.write_text(_with_policy(html, text), encoding="utf-8", newline="\n")
    return text


def admit(html: bytes, script: str) -> bytes:
    """Give the page with one more script let in by its policy; a page without a policy comes back as it was.

    Only the development server needs this: it adds a script that reloads the page.
    """
    page = html.decode("utf-8")
    standing = STANDING.search(page)
    if standing is None:
        return html
    widened = SCRIPTS.sub(lambda found: f"{found[0]} {digest(script)}", standing[0], count=1)
    return (page[: standing.start()] + widened + page[standing.end() :]).encode("utf-8")


def _with_policy(html: str, text: str) -> str:
    """Give the page with this policy first in its head, in place of one that stood there."""
    bare = STANDING.sub("", html, count=1)
    return HEAD.sub(
        lambda head: f'{head[0]}<meta http-equiv="Content-Security-Policy" content="{text}">', bare, count=1
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What matters to the policy in one page."""

    scripts: tuple[str, ...]
    handlers: tuple[str, ...]


def _read(html: str) -> _Page:
    """Read a page for its inline scripts and handlers."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return _Page(scripts=tuple(reader.scripts), handlers=tuple(reader.handlers))


class _Reader(HTMLParser):
    """Gather the inline scripts and the inline handlers of one page."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an inline script's beginning and any attribute that holds script."""
        values = {name: value or "" for name, value in attrs}
        self._inside = tag == "script" and "src" not in values and values.get("type", "").lower() not in DATA_TYPES
        if self._inside:
            self.scripts.append("")
        for name, value in values.items():
            if name.startswith("on"):
                self.handlers.append(f"<{tag}> has the inline handler {name}")
            if name in {"action", "formaction", "href", "src"} and value.strip().lower().startswith("javascript:"):
                self.handlers.append(f"<{tag}> runs script from its {name}")

    def handle_endtag(self, tag: str) -> None:
        """Note a script's end."""
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        """Keep a script's text."""
        if self._inside:
            self.scripts[-1] += data
