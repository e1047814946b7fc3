"""MkDocs' events: definitions, pages and the engine go into the site, and every page gets the policy that binds it."""

import os
import shutil
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from assessments import markdown
from assessments.compiler import policy, runtime
from assessments.compiler.compile import roots
from assessments.compiler.schema import schema
from assessments.engine.errors import ProblemsError
from assessments.engine.report.json import json

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "runtime"
FONTS = ROOT / "node_modules" / "@fontsource-variable" / "literata" / "files"
SOURCES = "evidence/bibliography.md"
WEIGHTS = ("literata-latin-wght-normal.woff2", "literata-latin-wght-italic.woff2")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the engine, unless it is built already, and tell the forms where it stands."""
    if config.site_url and not config.site_url.endswith("/"):
        config.site_url += "/"
    try:
        folder = runtime.build(root=ROOT, out=OUT, node=os.environ.get("NODE") or shutil.which("node") or "node")
    except runtime.RuntimeBuildError as error:
        raise PluginError(str(error)) from error
    own = str(config.extra.get("definitions") or "")
    folders = roots(own, base=Path(config.config_file_path or ".").resolve().parent)
    config.mdx_configs["assessments.markdown"] = {"runtime": folder.name, "definitions": folders}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the build makes: compiled definitions, a page for each assessment, the engine and the typeface."""
    markdown.forget()
    try:
        catalogue = markdown.catalogue(*_folders(config))
    except ProblemsError as error:
        message = f"the definitions have problems:\n{error}"
        raise PluginError(message) from error
    for each in catalogue.versions:
        files.append(File.generated(config, f"assets/assessments/{each.file}", content=each.content))
        page = f"{each.address.rstrip('/')}.md"
        if not files.get_file_from_path(page):
            files.append(File.generated(config, page, content=catalogue.page(each)))
    index = {"assessments": catalogue.index()}
    files.append(File.generated(config, "assets/assessments/index.json", content=json(index)))
    files.append(File.generated(config, "assets/assessments/schema.json", content=json(schema())))
    folder = OUT / config.mdx_configs["assessments.markdown"]["runtime"]
    for path in sorted(folder.iterdir()):
        address = f"assets/runtime/{folder.name}/{path.name}"
        files.append(File.generated(config, address, abs_src_path=str(path)))
    for name in WEIGHTS:
        files.append(File.generated(config, f"assets/fonts/{name}", abs_src_path=str(FONTS / name)))
    return files


def on_page_markdown(text: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Refuse a page that names something which is not there, and tell its pictures where the sources are listed."""
    whole = page.file.content_string.splitlines()  # with its front matter, so that the lines count as in the file
    wrong = markdown.problems(whole, page.file.src_uri, *_folders(config))
    if wrong:
        raise PluginError("\n".join(map(str, wrong)))
    listed = files.get_file_from_path(SOURCES)
    address = get_relative_url(listed.url, page.url) if listed else ""
    config.mdx_configs["assessments.markdown"]["bibliography"] = address
    return text


def on_post_build(config: MkDocsConfig) -> None:
    """Put the one Content-Security-Policy into every page."""
    policy.apply(Path(config.site_dir))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:  # noqa: ANN401
    """Admit the reload script, in the development server only, and watch what the pages are made of."""
    inject = server._inject_js_into_html  # noqa: SLF001  # MkDocs gives no other way to reach the script

    def admitted(content: bytes, epoch: int) -> bytes:
        page = inject(content, epoch)  # type: ignore[no-untyped-call]  # MkDocs types it in part
        return policy.admit(page, policy.inline_scripts(page.decode())[-1])

    server._inject_js_into_html = admitted  # type: ignore[method-assign]  # noqa: SLF001
    parts = [ROOT / "assessments" / part for part in ("engine", "knowledge", "compiler/templates")]
    for folder in (*_folders(config), *parts):
        server.watch(str(folder))
    return server


def _folders(config: MkDocsConfig) -> tuple[Path, ...]:
    folders: tuple[Path, ...] = config.mdx_configs["assessments.markdown"]["definitions"]
    return folders
