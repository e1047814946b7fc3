"""Stands in for traceback: an exception as short lines, without source text, which the browser does not have."""

import sys
from types import TracebackType


def print_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None = None) -> None:
    """Write to standard error where the exception passed and what it says; Pyodide makes a JavaScript error of it."""
    lines = []
    step = error.__traceback__ or trace
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{step.tb_lineno} in {code.co_name}\n")
        step = step.tb_next
    sys.stderr.write(f"{''.join(lines)}{kind.__name__}: {error}\n")
