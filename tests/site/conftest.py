"""The site, built once for each kind of address that a host can give it."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.site.built import Site, build

ADDRESSES = {
    "project": "https://someone.github.io/neutral-navigator",  # as GitHub's configure-pages says it, without a slash
    "user": "https://someone.github.io/",
    "domain": "https://example.org/",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Give the site for a kind of address. It is kept: pytest itself forgets one when it comes to the next."""

    @cache
    def site(kind: str) -> Site:
        return build(ADDRESSES[kind], tmp_path_factory.mktemp(kind))

    return site


@pytest.fixture(name="site", scope="session", params=ADDRESSES)
def built_site(request: pytest.FixtureRequest, built: Callable[[str], Site]) -> Site:
    """The site at a project's address, at a user's, and at a domain of its own."""
    return built(request.param)
