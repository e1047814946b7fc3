"""A page's HTML and the glossary's terms go in; the HTML comes out with each term linked where it first stands."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from assessments.compiler.glossary import Term
from assessments.compiler.runs import runs

__all__ = ["LIMIT", "mark"]

LIMIT = 6
"""How many terms a page links; more would make it restless."""
WRITTEN = {
    " ": r"(?:\s|&nbsp;)+",
    "-": "[-\N{NON-BREAKING HYPHEN}]",
    "’": "(?:['’]|&rsquo;|&#8217;)",
}
"""Letters of a form that a page may write otherwise."""
SIGN = "(?:®|™|&reg;|&trade;)?"
OPENED, CLOSED = re.compile("“|&ldquo;|&#8220;"), re.compile("”|&rdquo;|&#8221;")


def mark(html: str, terms: Sequence[Term], *, page: str, glossary: str) -> str:
    """Give a page's HTML with up to `LIMIT` terms linked to the `glossary`, and a hidden tip for each at its end.

    `page` is its file below docs/, `glossary` an address seen from it. What a page explains is not linked on it: terms
    whose entry leads there or says so, and those that it sets off in a heading or by emphasis.
    """
    known = {f"t{number}": term for number, term in enumerate(terms) if term.forms}
    pattern = re.compile("|".join(f"(?P<{name}>{_pattern(term)})" for name, term in known.items()) or "(?!)")
    done = {name for name, term in known.items() if page in {term.see.partition("#")[0], *term.not_on}}
    first: dict[str, re.Match[str]] = {}
    stretches = runs(html)
    for run in stretches:
        if run.set_off:
            done |= {str(found.lastgroup) for found in pattern.finditer(html, run.start, run.end)}
    for run in stretches:
        for found in pattern.finditer(html, run.start, run.end) if run.prose else ():
            if found.lastgroup not in done and len(first) < LIMIT and not _quoted(html[run.block : found.start()]):
                first.setdefault(str(found.lastgroup), found)
    return "".join(_written(html, [(known[name], found) for name, found in first.items()], glossary))


def _pattern(term: Term) -> str:
    forms = "|".join(map(_form, sorted(term.forms, key=len, reverse=True)))
    return rf"(?<![\w-])(?:{forms}){SIGN}(?![\w-])"


def _form(form: str) -> str:
    """Give what a form looks like in HTML: it may begin a sentence, and is otherwise as large or small as it is."""
    return f"[{form[0].lower()}{form[0].upper()}]" + "".join(WRITTEN.get(each, re.escape(each)) for each in form[1:])


def _quoted(text: str) -> bool:
    return len(OPENED.findall(text)) > len(CLOSED.findall(text))


def _written(html: str, marked: Sequence[tuple[Term, re.Match[str]]], glossary: str) -> Iterator[str]:
    last = 0
    for term, found in marked:
        yield html[last : found.start()]
        yield f'<a class="nn-term" href="{glossary}#term-{term.id}" aria-describedby="tip-{term.id}">{found[0]}</a>'
        last = found.end()
    yield html[last:]
    if marked:
        tips = (f'<div id="tip-{term.id}" role="tooltip" hidden>{escape(term.short)}</div>' for term, _ in marked)
        yield f'\n<div class="nn-tips">{"".join(tips)}</div>'
