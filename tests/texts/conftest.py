"""The pages of docs/, read once for all tests."""

import pytest

from tests.texts.pages import Written, written


@pytest.fixture(scope="session")
def pages() -> dict[str, Written]:
    """Every page that somebody wrote, by its name below docs/."""
    return {page.name: page for page in written()}
