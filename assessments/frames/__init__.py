"""An assessment and a table of responses go in; the scores of every row come out, as a table of the same kind."""

try:
    import narwhals  # noqa: F401  # asked for here, so that the sentence below is said whatever is imported first
except ImportError as error:
    message = (
        "scoring a table needs the package narwhals: "
        "run .venv/bin/python -m pip install --editable '.[frames]' in your copy of the repository"
    )
    raise ImportError(message) from error

from assessments.frames.checking import check_frame
from assessments.frames.scoring import score_frame

__all__ = ["check_frame", "score_frame"]
