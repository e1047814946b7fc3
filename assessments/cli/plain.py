"""The bytes of a JSON file go in; the plain data that it holds comes out, or the problem with where it stands."""

from json import JSONDecodeError, dumps, loads

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["read"]


def read(content: bytes) -> object:
    """Read plain data from the bytes of a JSON file, with or without a byte-order mark.

    Raises:
        ProblemsError: where it is no JSON.

    """
    try:
        text = content.decode("utf-8-sig")
        found: object = loads(text)
        dumps(found, ensure_ascii=False).encode()
    except JSONDecodeError as error:
        problem = Problem(place=f"line {error.lineno}", fault=f"is no JSON: {error.msg}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    except UnicodeDecodeError as error:
        raise ProblemsError((Problem(place="file", fault="is not UTF-8", remedy="save it as UTF-8"),)) from error
    except (ValueError, RecursionError) as error:  # half a character, a number of thousands of digits, endless nesting
        problem = Problem(place="file", fault="is no JSON that can be read", remedy="write one object with figures")
        raise ProblemsError((problem,)) from error
    return found
