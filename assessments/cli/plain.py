"""The bytes of a JSON file go in; the plain data that it holds comes out, or the problem with where it stands."""

from assessments.engine.errors import Problem, ProblemsError
from assessments.plain import plain

__all__ = ["read"]


def read(content: bytes) -> object:
    """Read plain data from the bytes of a JSON file, with or without a byte-order mark.

    Raises:
        ProblemsError: where it is no JSON.

    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemsError((Problem(place="file", fault="is not UTF-8", remedy="save it as UTF-8"),)) from error
    return plain(text, fault="is no JSON that can be read", remedy="write one object with figures")
