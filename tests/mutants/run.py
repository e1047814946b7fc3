"""The engine's figures and their tests come in; which small changes to them no test notices goes out.

    python tests/mutants/run.py [MODULE ...]

Needs requirements/mutants.txt and requirements/test.txt. Cosmic Ray says how each operator, comparison, number and
decorator of a module can be changed; each change is tried in a copy of the engine in a temporary folder, on the
module's own tests. A change that no test notices has survived: it shows a test that is missing, or it changes nothing
that matters, and then survivors.toml says why. Exit 0 where that file explains exactly the survivors, 1 otherwise.

Three kinds of change are left out: those that alter nothing but annotations, those that make a slash of the bare star
of a private function, which changes only how its own module may call it, and those that put a bit operation in place of
arithmetic, which nobody does by mistake (`--all` tries these too).
"""

import argparse
import ast
import os
import re
import resource
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
SURVIVORS = Path(__file__).with_name("survivors.toml")
# Each module with the tests that must notice; those of its own come first.
TESTS = {
    "agreement": ("agreement",),
    "chance": ("chance",),
    "exact": ("exact", "agreement", "reliability"),
    "reliability": ("reliability",),
    "scoring": ("scoring",),
}
BITWISE = re.compile(r"Operator_(Add|Sub|Mul|Div|FloorDiv|Mod|Pow)_(BitOr|BitAnd|BitXor|LShift|RShift)$")
SECONDS = 60  # of computing, so that a busy machine notices nothing that a test does not
BYTES = 2 << 30  # a changed operator may ask for more memory than there is
PYTEST = [
    *("-x", "-q", "--import-mode=importlib", "--rootdir=.", "--assert=plain"),
    *("-c", os.devnull, "-p", "no:cacheprovider"),
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mutant:
    """One change to one module: the line that it changes, what the line becomes, and all of the changed module."""

    module: str
    number: int
    line: str
    becomes: str
    operator: str
    source: str


def main() -> int:
    """Try every change and give the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=f"of {', '.join(TESTS)}; all without one")
    parser.add_argument("--all", action="store_true", help="try bit operations in place of arithmetic too")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many to try at a time")
    options = parser.parse_args()
    modules = options.modules or list(TESTS)
    if unknown := sorted(set(modules) - set(TESTS)):
        parser.error(f"no tests are named for {', '.join(unknown)}; known: {', '.join(TESTS)}")
    mutants = [mutant for module in modules for mutant in mutants_of(module, everything=options.all)]
    with tempfile.TemporaryDirectory() as folder:
        places = [copied(Path(folder) / str(job)) for job in range(options.jobs)]
        warm()
        for module in modules:
            if os.waitstatus_to_exitcode(os.waitpid(tested(module, places[0]), 0)[1]):
                print(f"{module}: its tests fail before anything is changed; run pytest first")
                return 1
        survivors = sorted(tried(mutants, places))
    return compared(survivors, modules, tried_in_all=len(mutants))


def mutants_of(module: str, *, everything: bool) -> Iterator[Mutant]:
    """Give every change to a module that alters more than its annotations."""
    source = path_of(ROOT, module).read_text(encoding="utf-8")
    tree = get_ast(source)
    plain = without_annotations(source)
    for name in operator_names():
        operator = get_operator(name)
        if operator.arguments() or (BITWISE.search(name) and not everything):
            continue
        places = sum(1 for node in ast_nodes(tree) for _ in operator().mutation_positions(node))
        for occurrence in range(places):
            changed = mutate_code(source, operator(), occurrence)
            if changed is None or without_annotations(changed) in {plain, None}:
                continue
            pairs = zip_longest(source.splitlines(), changed.splitlines(), fillvalue="")
            number, (line, becomes) = next((at, pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1])
            if line.startswith("def _") and line.replace(", *,", ", /,") == becomes:
                continue
            yield Mutant(
                module=module,
                number=number,
                line=line.strip(),
                becomes=becomes.strip(),
                operator=name,
                source=changed,
            )


def tried(mutants: list[Mutant], places: list[Path]) -> Iterator[Mutant]:
    """Give the mutants that survive, each tried in a place of its own while it runs."""
    running: dict[int, tuple[Mutant, Path]] = {}
    free = list(places)
    left = list(reversed(mutants))
    while left or running:
        while left and free:
            mutant, place = left.pop(), free.pop()
            path_of(place, mutant.module).write_text(mutant.source, encoding="utf-8")
            running[tested(mutant.module, place)] = (mutant, place)
        process, status = os.wait()
        mutant, place = running.pop(process)
        shutil.copy(path_of(ROOT, mutant.module), path_of(place, mutant.module))
        free.append(place)
        if status == 0:
            print(f"survived: {mutant.module}:{mutant.number} {mutant.becomes}", file=sys.stderr, flush=True)
            yield mutant


def tested(module: str, place: Path) -> int:
    """Start the tests of a module in a process of their own and give its id; it ends with 0 if all pass."""
    process = os.fork()
    if process:
        return process
    # A fork of a process that has pytest and hypothesis loaded starts four times as fast as a new one.
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        os.chdir(place)
        sys.path.insert(0, str(place))
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        code = int(pytest.main([*PYTEST, *(f"tests/engine/test_{name}.py" for name in TESTS[module])]))
    except BaseException:  # noqa: BLE001  # whatever stops the tests, the change was noticed
        code = 1
    os._exit(code)


def compared(survivors: list[Mutant], modules: list[str], *, tried_in_all: int) -> int:
    """Print the survivors that are not explained and the explanations without one; give the exit code."""
    told = tomllib.loads(SURVIVORS.read_text(encoding="utf-8"))["survivor"]
    explained = {
        (each["module"], each["line"], becomes): False
        for each in told
        if each["module"] in modules
        for becomes in each["becomes"]
    }
    faults = 0
    for mutant in survivors:
        key = (mutant.module, mutant.line, mutant.becomes)
        if key in explained:
            explained[key] = True
        else:
            faults += 1
            place = f"assessments/engine/{mutant.module}.py:{mutant.number}"
            print(f"{place} {mutant.operator}: no test notices\n  - {mutant.line}\n  + {mutant.becomes}")
    for (module, line, becomes), found in explained.items():
        if not found:
            faults += 1
            print(f"{SURVIVORS.name} explains a survivor that is none: {module}\n  - {line}\n  + {becomes}")
    print(f"{tried_in_all} changes tried, {len(survivors)} survived, {faults} to be looked at")
    return 1 if faults else 0


def path_of(root: Path, module: str) -> Path:
    """Give the path of a module of the engine."""
    return root / "assessments" / "engine" / f"{module}.py"


def copied(place: Path) -> Path:
    """Copy what the engine's tests need into a folder, and give it."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "assessments", place / "assessments", ignore=ignored)
    shutil.copytree(ROOT / "tests" / "engine", place / "tests" / "engine", ignore=ignored)
    shutil.copy(ROOT / "tests" / "conftest.py", place / "tests")
    return place


def warm() -> None:
    """Load what every run of the tests loads, none of it of this project."""
    sys.dont_write_bytecode = True  # a changed module may have the size and the second of the unchanged one
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["HYPOTHESIS_PROFILE"] = "ci"

    @given(st.lists(st.integers(0, 9) | st.sampled_from("ab")).flatmap(st.just), st.dictionaries(st.text(), st.none()))
    def nothing(_one: object, _other: object) -> None: ...

    nothing()


def without_annotations(source: str) -> str | None:
    """Give what a module does, annotations apart, as the text of its syntax tree; None where it is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            node.annotation = ast.Constant(value=None)
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
    return ast.dump(tree)


if __name__ == "__main__":
    sys.exit(main())
