"""MkDocs' events: definitions, pages and the engine go into the site, and every page gets the policy that binds it."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from assessments import markdown
from assessments.compiler import policy, runtime, search, styles, typeface
from assessments.compiler.compile import roots
from assessments.compiler.footnotes import apart, in_order
from assessments.compiler.furniture import furnished, is_read
from assessments.compiler.glossary import terms
from assessments.compiler.schema import schema
from assessments.compiler.terms import mark
from assessments.engine.errors import ProblemsError
from assessments.engine.report.json import json

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "runtime"
FONTS = ROOT / "node_modules" / "@fontsource-variable" / "literata" / "files"
PARTS: dict[str, dict[str, Any]] = {
    "literata-latin-wght-normal": {"characters": typeface.UPRIGHT, "weights": (400, 700)},
    "literata-latin-wght-italic": {"characters": typeface.ITALIC, "weights": 400},
}
"""What of each of its files the style sheets use."""
GLOSSARY = "reference/glossary/"
SOURCES = "evidence/bibliography.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the definitions anew, build the engine unless it is built already, and tell the forms where both stand.

    What is wrong in them stops the build here, before MkDocs deletes the site that was built last.
    """
    if config.site_url and not config.site_url.endswith("/"):
        config.site_url += "/"
    own = str(config.extra.get("definitions") or "")
    folders = roots(own, base=Path(config.config_file_path or ".").resolve().parent)
    markdown.forget()
    try:
        markdown.catalogue(*folders)
    except ProblemsError as error:
        message = f"the definitions have problems:\n{error}"
        raise PluginError(message) from error
    try:
        folder = runtime.build(root=ROOT, out=OUT, node=_node())
    except runtime.RuntimeBuildError as error:
        raise PluginError(str(error)) from error
    config.mdx_configs["assessments.markdown"] = {"runtime": folder.name, "definitions": folders}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the build makes: compiled definitions, a page for each assessment, the engine and the typeface."""
    catalogue = markdown.catalogue(*_folders(config))
    for each in catalogue.versions:
        files.append(File.generated(config, f"assets/assessments/{each.file}", content=each.content))
        page = f"{each.address.rstrip('/')}.md"
        if not files.get_file_from_path(page):
            files.append(File.generated(config, page, content=catalogue.page(each)))
    published = {"assessments": catalogue.index()}
    files.append(File.generated(config, "assets/assessments/index.json", content=json(published)))
    files.append(File.generated(config, "assets/assessments/schema.json", content=json(schema())))
    folder = OUT / config.mdx_configs["assessments.markdown"]["runtime"]
    for path in sorted(folder.iterdir()):
        address = f"assets/runtime/{folder.name}/{path.name}"
        files.append(File.generated(config, address, abs_src_path=str(path)))
    for name, wanted in PARTS.items():
        whole = FONTS / f"{name}.woff2"
        part = typeface.kept(whole, **wanted, folder=ROOT / "build" / "typeface")
        files.append(File.generated(config, f"assets/fonts/{name}.woff2", abs_src_path=str(part)))
        files.append(File.generated(config, f"assets/fonts/{name}.rest.woff2", abs_src_path=str(whole)))
    return files


def on_page_markdown(text: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Refuse a page that names what is not there; put its notes in order; tell its blocks where they stand."""
    whole = page.file.content_string.splitlines()  # with its front matter, so that the lines count as in the file
    wrong = markdown.problems(whole, page.file.src_uri, *_folders(config))
    if wrong:
        raise PluginError("\n".join(map(str, wrong)))
    listed = files.get_file_from_path(SOURCES)
    address = get_relative_url(listed.url, page.url) if listed else ""
    config.mdx_configs["assessments.markdown"] |= {"bibliography": address, "page": page.file.src_uri}
    return in_order(text)


def on_page_content(html: str, page: Page, **_: Any) -> str:  # noqa: ANN401
    """Put below the heading how long a page takes to read and what else its step is called; keep footnotes apart."""
    page.meta["is_read"] = is_read(page.file.src_uri)
    return furnished(apart(html), page.file.src_uri)


@event_priority(-100)  # after the search and whoever else reads the page's text: the tips are no part of it
def on_page_context(context: dict[str, Any], page: Page, **_: Any) -> dict[str, Any]:  # noqa: ANN401
    """Link the glossary's terms where they first stand on a page that is read."""
    if is_read(page.file.src_uri):
        glossary = get_relative_url(GLOSSARY, page.url)
        page.content = mark(page.content or "", terms(), page=page.file.src_uri, glossary=glossary)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Put the one policy into every page and what steps are called into the search; take out what no page needs."""
    site = Path(config.site_dir)
    policy.apply(site)
    search.split(site)
    try:
        styles.lighten(site, node=_node())
    except styles.StylesError as error:
        raise PluginError(str(error)) from error


def _node() -> str:
    """Give the Node that is asked for, else the one that `make` found or fetched, else the machine's own."""
    chosen = Path(sys.prefix, ".node")
    found = chosen.read_text(encoding="utf-8").strip() if chosen.is_file() else shutil.which("node")
    return os.environ.get("NODE") or found or "node"


def _folders(config: MkDocsConfig) -> tuple[Path, ...]:
    folders: tuple[Path, ...] = config.mdx_configs["assessments.markdown"]["definitions"]
    return folders
