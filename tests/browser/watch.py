"""A context's events come in; what went wrong on its pages, and nobody has forgiven, goes out."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

__all__ = ["Watch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What went wrong on the pages of a test: console errors, uncaught errors, requests to another host."""

    host: str
    noted: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def forgive(self, pattern: str) -> None:
        """Let pass what matches, as a test that orders a fault must."""
        self.forgiven.append(pattern)

    def wrong(self) -> list[str]:
        """Give what nobody has forgiven."""
        return [each for each in self.noted if not any(re.search(pattern, each) for pattern in self.forgiven)]

    def over(self, context: BrowserContext) -> None:
        """Note whatever goes wrong on the context's pages from now on."""
        context.on("console", lambda message: self._say(message.type, f"{message.text} {message.location}"))
        context.on("weberror", lambda error: self.noted.append(f"uncaught: {error.error}"))
        context.on("request", lambda request: self._ask(request.url))

    def _say(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.noted.append(f"{kind}: {text}")

    def _ask(self, url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in {"blob", "data"} and address.netloc != self.host:
            self.noted.append(f"elsewhere: {url}")
