"""MkDocs' events of the development server: its port is tried, its script admitted, its sources are watched."""

import errno
import socket
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from assessments.compiler import policy

ROOT = Path(__file__).resolve().parent.parent
OTHER = 8001
"""The port that is proposed in place of one that cannot be had."""
untried: list[str] = []
"""Holds the command between its start and its first build, as MkDocs tells the command before it reads the settings."""


def on_startup(command: str, **_: Any) -> None:  # noqa: ANN401
    """Note that there will be a server; at later builds the port is its own."""
    untried[:] = [command] if command == "serve" else []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Refuse a port that cannot be had, before a minute is spent on building: MkDocs asks for it at the very end."""
    if untried:
        untried.clear()
        _try(*config.dev_addr)
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:  # noqa: ANN401
    """Admit the reload script, in the development server only, and watch what the pages are made of."""
    inject = server._inject_js_into_html  # noqa: SLF001  # MkDocs gives no other way to reach the script

    def admitted(content: bytes, epoch: int) -> bytes:
        page = inject(content, epoch)  # type: ignore[no-untyped-call]  # MkDocs types it in part
        return policy.admit(page, policy.inline_scripts(page.decode())[-1])

    server._inject_js_into_html = admitted  # type: ignore[method-assign]  # noqa: SLF001
    parts = [ROOT / "assessments" / part for part in ("engine", "knowledge", "compiler/templates")]
    for folder in (*config.mdx_configs["assessments.markdown"]["definitions"], *parts):
        server.watch(str(folder))
    return server


def _try(host: str, port: int) -> None:
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return
    except OverflowError:
        fault = "is none, as they go from 1 to 65535"
    except OSError as error:
        reason, _, _ = str(error.strerror).partition(" (")
        fault = "is taken by another program" if error.errno == errno.EADDRINUSE else f"cannot be had ({reason})"
    other = OTHER + (port == OTHER)
    message = f"port {port} {fault}; choose another, as in: make serve PORT={other}"
    raise PluginError(message)
