"""Nothing comes in but the machine; the path of a Chromium that starts goes out on standard output."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
)
REMEDY = "install the package chromium, or set CHROMIUM to the path of a Chromium or Chrome that starts"


def main() -> int:
    """The exit code: 0 with a path printed, or 1 with one line that says what to install."""
    path = find() or install()
    if path is None:
        print(f"no Chromium starts on this machine: {REMEDY}", file=sys.stderr)
        return 1
    print(path)
    return 0


def find() -> str | None:
    """The first Chromium that is there and starts."""
    return next((path for path in places() if starts(path)), None)


def places() -> Iterator[str]:
    """Where a Chromium may be; CHROMIUM, if set, is the only place."""
    if named := os.environ.get("CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, COMMANDS))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(folder / application) for application in MAC_APPLICATIONS)
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Whether the program runs at all: Ubuntu's chromium-browser is only a note where snap is missing."""
    try:
        subprocess.run([path, "--version"], check=True, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def install() -> str | None:
    """The Chromium that was installed: the system's own where that is allowed, else Playwright's."""
    if os.environ.get("CHROMIUM"):
        return None
    for commands in (system_packages(), ((sys.executable, "-m", "playwright", "install", "chromium"),)):
        if commands and all(map(ran, commands)) and (path := find()):
            return path
    return None


def system_packages() -> tuple[tuple[str, ...], ...]:
    """The commands that install Debian's package, if this is Debian and we are root; Ubuntu's package is a snap."""
    if sys.platform != "linux" or os.geteuid() != 0 or platform.freedesktop_os_release().get("ID") != "debian":
        return ()
    return (
        ("apt-get", "update"),
        ("apt-get", "install", "--yes", "--no-install-recommends", "chromium"),
    )


def ran(command: tuple[str, ...]) -> bool:
    """Whether the command ended well; what it says goes to standard error."""
    try:
        subprocess.run(command, check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
