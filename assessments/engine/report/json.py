"""Plain data goes in; JSON comes out, the same bytes everywhere."""

from json import dumps

__all__ = ["json"]


def json(data: object) -> str:
    """Give plain data as JSON for people and programs: two blanks an indent, any script as it is, a last line end."""
    return dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
