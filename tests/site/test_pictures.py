"""Tests of the pictures in the built pages: their sources lead to the bibliography from any depth."""

from urllib.parse import urldefrag

from assessments.compiler.drawings import NAMES
from tests.site.built import Site, absolute


def test_every_picture_leads_to_its_sources(site: Site) -> None:
    """Each link below a picture points at an entry of the bibliography, and every picture stands in a page."""
    pages = list(site.pages())
    [listed] = [page for page in pages if page.address.endswith("/evidence/bibliography/")]
    drawn = [page for page in pages if page.all("figure", **{"class": "nn-picture"})]
    assert set() == {f"picture-{name}-title" for name in NAMES} - {each for page in drawn for each in page.ids()}
    for page in drawn:
        links = [element["href"] for element in page.all("a") if "/bibliography/#" in element["href"]]
        assert [] == [
            link
            for link in links
            if absolute(page, link) != listed.address or urldefrag(link).fragment not in listed.ids()
        ], page.address
