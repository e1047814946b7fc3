"""The site, built once for each kind of address that a host can give it."""

import pytest

from tests.site.built import Site, build

ADDRESSES = {
    "project": "https://someone.github.io/neutral-navigator",  # as GitHub's configure-pages says it, without a slash
    "user": "https://someone.github.io/",
    "domain": "https://example.org/",
}


@pytest.fixture(name="site", scope="session", params=ADDRESSES)
def built_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site at a project's address, at a user's, and at a domain of its own."""
    return build(ADDRESSES[request.param], tmp_path_factory.mktemp(request.param))
