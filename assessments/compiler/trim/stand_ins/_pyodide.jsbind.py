"""Stands in for typed calls from Python to JavaScript: the engine calls none, so one untyped signature is enough."""

from _pyodide_core import (  # type: ignore[import-not-found]  # built into Pyodide
    JsFuncSignature,
    js2py_default_call_result,
    py2js_default,
)

no_default = object()
default_signature = JsFuncSignature(
    repr,
    False,  # noqa: FBT003  its constructor takes no names
    0,
    (),
    (),
    py2js_default,
    (),
    (),
    (),
    py2js_default,
    js2py_default_call_result,
)
