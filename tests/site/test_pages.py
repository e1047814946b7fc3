"""Tests of what every page has: a name, a description, one main heading and the one policy."""

from collections import Counter

from tests.site.built import Site

POLICY = "Content-Security-Policy"
PRESCAN = 1024  # bytes in which a browser looks for the encoding


def test_every_page_has_a_title_of_its_own(site: Site) -> None:
    """Tabs, histories and search results can be told apart."""
    titles = Counter(page.all("title")[0].text.strip() for page in site.ours())
    assert [] == [title for title, number in titles.items() if number > 1 or not title]


def test_every_page_has_a_description(site: Site) -> None:
    """There is one for search engines and the same one on the card."""
    for page in site.pages():
        described = [element["content"] for element in page.all("meta", name="description")]
        assert 1 == len(described), page.address
        assert described == [element["content"] for element in page.all("meta", property="og:description")]
        assert described[0].strip(), page.address


def test_every_page_has_one_main_heading(site: Site) -> None:
    """A page says once what it is."""
    assert {} == {page.address: len(page.all("h1")) for page in site.pages() if len(page.all("h1")) != 1}


def test_every_page_says_its_language(site: Site) -> None:
    """A screen reader picks the right voice."""
    assert {"en"} == {page.all("html")[0]["lang"] for page in site.pages()}


def test_the_same_policy_comes_first_in_every_head(site: Site) -> None:
    """What stands before a policy is not bound by it, and differing ones would add up under instant navigation."""
    heads = {}
    for page in site.pages():
        tags = [element.tag for element in page.elements]
        heads[page.address] = page.elements[tags.index("head") + 1]
    assert {POLICY} == {first["http-equiv"] for first in heads.values()}
    assert 1 == len({first["content"] for first in heads.values()})


def test_no_page_has_a_second_policy(site: Site) -> None:
    """Two policies would both hold."""
    assert {1} == {len(page.all("meta", **{"http-equiv": POLICY})) for page in site.pages()}


def test_the_encoding_is_said_early_enough(site: Site) -> None:
    """The policy's hashes do not push the encoding out of the bytes that a browser looks at first."""
    late = [page.address for page in site.pages() if b"charset=" not in page.html.encode()[:PRESCAN]]
    assert [] == late


def test_no_page_names_its_maker(site: Site) -> None:
    """No page carries a generator's mark, nor the neighbours that the theme's keys p and n would open."""
    for page in site.pages():
        assert () == page.all("meta", name="generator")
        assert () == page.all("link", rel="prev") + page.all("link", rel="next")


def test_the_page_for_lost_links_repairs_them(site: Site) -> None:
    """It loads the module that repairs a mangled address, and asks not to be listed."""
    (lost,) = (page for page in site.pages() if page.address.endswith("no/such/page"))
    assert any(script["src"].endswith("assets/app/repair.mjs") for script in lost.all("script", type="module"))
    assert "noindex" == lost.all("meta", name="robots")[0]["content"]


def test_a_description_is_long_enough_to_say_something_and_short_enough_to_be_shown(site: Site) -> None:
    """Lists of results cut what is longer, and make up their own where there is little."""
    descriptions = {page.address: page.all("meta", name="description")[0]["content"] for page in site.ours()}
    assert {} == {address: len(text) for address, text in descriptions.items() if not 50 <= len(text) <= 160}
