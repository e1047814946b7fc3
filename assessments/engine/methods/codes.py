"""A link comes in; its QR code, ready to be shown, comes out."""

from assessments.engine.methods.request import Request
from assessments.engine.qr import code

__all__ = ["qr"]


def qr(request: Request) -> dict[str, object]:
    """Take `link` (the whole address); give `svg`, and `words` to stand beside it."""
    made = code(str(request["link"]))
    return {"svg": made.svg, "words": made.words}
