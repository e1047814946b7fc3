"""A folder comes in; a web server under a base path goes out, with faults to order and a list of what was asked."""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

__all__ = ["Fault", "Server", "serve"]

TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".zip": "application/zip"}
"""What a static host sends; the machine's own table may know fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """How one path misbehaves: another status, other content, a shorter file, or one that stops after some bytes."""

    status: int = 200
    content: bytes | None = None
    cut: int | None = None
    stall: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server: its address with the base path, the faults by path, and what was asked as (method, path)."""

    url: str
    faults: dict[str, Fault] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def asked(self) -> list[str]:
        """Give the paths below the base that were asked for, in order, without their queries."""
        return [path for _, path in self.requests]


@contextmanager
def serve(folder: Path, *, base: str = "/", port: int = 0) -> Iterator[Server]:
    """Serve the folder below the base path until the block ends."""
    handler = partial(_Handler, folder, base)
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as http:
        http.daemon_threads = True
        server = Server(url=f"http://127.0.0.1:{http.server_port}{base}")
        handler.keywords["server_state"] = server
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            http.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, base: str, *args: object, server_state: Server) -> None:
        self.folder, self.base, self.state = folder, base, server_state
        super().__init__(*args)  # type: ignore[arg-type]  # the server hands its own three arguments through

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.base):
            self._send(404, b"not below the base path", "text/plain")
            return
        name = path.removeprefix(self.base)
        self.state.requests.append((self.command, name))
        fault = self.state.faults.get(name, Fault())
        file = self.folder / name
        file = file / "index.html" if file.is_dir() else file
        if fault.status != 200 or not file.is_file():
            missing = self.folder / "404.html"
            page = missing.read_bytes() if missing.is_file() else b"not found"
            self._send(fault.status if fault.status != 200 else 404, page, "text/html")
            return
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        content = file.read_bytes() if fault.content is None else fault.content
        self._send(200, content[: fault.cut], kind, stall=fault.stall)

    do_HEAD = do_GET  # noqa: N815
    do_POST = do_GET  # noqa: N815

    def _send(self, status: int, content: bytes, kind: str, *, stall: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "HEAD":
            return
        with suppress(ConnectionError):  # whoever asked may have gone away
            self.wfile.write(content[:stall])
        if stall is not None:
            self.wfile.flush()
            self.state.over.wait()
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  named by http.server
        """Say nothing; what was asked is in the list."""
