"""What is wrong with a link goes in; the LinkError that says so, and what to do about it, comes out."""

from assessments.engine.errors import LinkError, Problem

__all__ = ["altered", "cut", "foreign", "newer", "no_link", "other_kind", "too_long", "unfit", "unknown"]

AGAIN = "ask for the link again and copy it whole"
ASK_ANEW = "ask whoever sent it to make the link anew on the site"


def no_link() -> LinkError:
    """Give the refusal of a text without a link in it."""
    return _link("there is no link in it", "paste the whole address, from https:// to its last character")


def too_long(length: int, limit: int) -> LinkError:
    """Give the refusal of a text that is longer than any link."""
    return _link(f"{length} characters are more than the {limit} of the longest link", "paste the link alone")


def cut(found: int, whole: int) -> LinkError:
    """Give the refusal of a link whose end is missing."""
    return _link(f"it is cut: {found} of at least {whole} characters are there", AGAIN)


def altered(how: str) -> LinkError:
    """Give the refusal of a link that is not as it was made."""
    return _link(f"it was altered on the way: {how}", AGAIN)


def newer(what: str) -> LinkError:
    """Give the refusal of what this version does not know and a later one may."""
    return _link(
        f"{what} is unknown here: the link is damaged, or newer than this version", "reload the page or update"
    )


def other_kind(what: str, why: str) -> LinkError:
    """Give the refusal of a link of another kind than the one that is wanted, or than can be read."""
    return _link(f"it is {what}, {why}", "open it in a browser, on the site that it names")


def foreign(how: str) -> LinkError:
    """Give the refusal of a link that is whole and that no form has made."""
    return _link(f"it was not made by a form of this site: {how}", ASK_ANEW)


def unknown(fault: str, remedy: str) -> LinkError:
    """Give the refusal of a link to what is not at hand."""
    return _link(fault, remedy)


def unfit(place: str, fault: str, remedy: str) -> LinkError:
    """Give the refusal to make a link of something."""
    return LinkError((Problem(place=place, fault=fault, remedy=remedy),))


def _link(fault: str, remedy: str) -> LinkError:
    return unfit("link", fault, remedy)
