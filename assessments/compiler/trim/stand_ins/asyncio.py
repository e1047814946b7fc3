"""Stands in for asyncio: the worker calls plain functions, and Pyodide's core only wants a module of this name."""
