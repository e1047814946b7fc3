"""The name of a command goes in; its usage, arguments and options come out for its page, as `--help` explains them."""

from collections.abc import Iterator

import click

from assessments.cli import COMMANDS, main
from assessments.cli.arguments import Argument
from assessments.compiler.inline import code

__all__ = ["commands", "usage"]


def commands() -> tuple[str, ...]:
    """Give a table of all commands in Markdown, each with its first sentence and a link to its page."""
    rows = [f"| [`{_line(name, short=True)}`]({name}.md) | {_first(name)} |" for name in COMMANDS]
    return ("| Command | What it does |", "| --- | --- |", *rows)


def usage(name: str) -> tuple[str, ...]:
    """Give lines for the page of a command: how it is written, and a list of what may stand behind it, as HTML."""
    with _context(name) as context:
        entries = "".join(
            f'<dt id="{_anchor(each)}">{_written(each)}</dt><dd><p>{code(" ".join(_sentences(each)))}</p></dd>'
            for each in context.command.get_params(context)
        )
    return (f'<pre class="nn-usage"><code>{code(_line(name))}</code></pre>', f'<dl class="nn-keys">{entries}</dl>')


def _context(name: str) -> click.Context:
    whole = click.Context(main, info_name="assessments", **main.context_settings)
    return click.Context(main.get_command(whole, name) or main, info_name=name, parent=whole)


def _first(name: str) -> str:
    with _context(name) as context:
        return (context.command.help or "").partition("\n")[0]


def _line(name: str, *, short: bool = False) -> str:
    """Give how a command is written; the short one leaves out what may be left out, and choices."""
    with _context(name) as context:
        params = [each for each in context.command.params if not short or each.required]
    return " ".join(["assessments", name, *(_word(each, short=short) for each in params)])


def _word(param: click.Parameter, *, short: bool) -> str:
    if isinstance(param, click.Argument):
        return param.human_readable_name
    word = f"{param.opts[-1]} NAME" if short and isinstance(param.type, click.Choice) else _option(param)
    several = "..." if param.multiple else ""
    return f"{word}{several}" if param.required else f"[{word}]{several}"


def _option(param: click.Parameter) -> str:
    """Give the long spelling of an option, with what follows it."""
    follows = "" if getattr(param, "is_flag", False) else _follows(param)
    return f"{param.opts[-1]} {follows}".rstrip()


def _follows(param: click.Parameter) -> str:
    if isinstance(param.type, click.Choice):
        return "|".join(param.type.choices)
    return param.metavar or param.type.name.upper()


def _written(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        return f"<code>{code(param.human_readable_name)}</code>"
    return ", ".join(f"<code>{code(each)}</code>" for each in (*param.opts[:-1], _option(param)))


def _anchor(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        return param.human_readable_name.strip("[].").lower()
    return param.opts[-1].strip("-")


def _sentences(param: click.Parameter) -> Iterator[str]:
    yield (param.about if isinstance(param, Argument) else getattr(param, "help", None)) or ""
    if isinstance(param, click.Option):
        if param.required:
            yield "Required."
        if param.show_default and not param.is_flag and param.default is not None:
            yield f"Default: `{param.default}`."
