"""What was typed about two groups comes in; how they compare, or how large they have to be, comes out as a report."""

from assessments.engine.errors import ResponseError
from assessments.engine.experiments import compare
from assessments.engine.fisher import Counts
from assessments.engine.labels import LABELS
from assessments.engine.methods.calculated import mapping, missing, refused, report
from assessments.engine.methods.request import Request
from assessments.engine.naming import Naming
from assessments.engine.reading import Reader
from assessments.engine.report.experiment_csv import comparison_csv, plan_csv
from assessments.engine.report.experiment_document import comparison_document, plan_document
from assessments.engine.samples import sample
from assessments.engine.typed import line, percent, whole
from assessments.engine.worked import SUPPOSED, SUPPOSED_WORDS

__all__ = ["experiment", "plan"]

GROUPS = {
    "control.won": "how many of the control group won",
    "control.n": "how many the control group has",
    "treated.won": "how many of the treated group won",
    "treated.n": "how many the treated group has",
}
RATES = {"baseline": "the share without the treatment", "expected": "the share with it"}
CHANCES = {"power": 0.8, "alpha": 0.05}
CHANCES_TYPED = {"power": "80%", "alpha": "5%"}
"""The chances as the page shows those that are left empty."""


def experiment(request: Request) -> dict[str, object]:
    """Take `fields`, as they were typed: `won` and `n` of `control` and `treated`, `confidence` and `planned`.

    The last two may be empty. `supposed` holds something where the page filled the groups in, and nobody has typed
    into them since: only then are figures of the worked example called so. Give `said`, `problems` and `report`, which
    is nothing as long as something is missing or wrong.

    Raises:
        TypeError: where `fields` are none.

    """
    fields = mapping(request["fields"])
    read = Reader()
    counts = {name: whole(read, fields, name) for name in GROUPS}
    confidence = percent(read, fields, "confidence", ends=False)
    planned = whole(read, fields, "planned")
    empty = [words for name, words in GROUPS.items() if not line(fields, name)]
    if empty or read.problems:
        return missing(empty, read.problems)
    won = [each for each in counts.values() if each is not None]
    control, treated = (won[0], won[1]), (won[2], won[3])
    try:
        found = compare(control, treated, confidence or 0.95, planned=planned)
    except ResponseError as error:
        return refused(error.problems)
    note = SUPPOSED_WORDS if line(fields, "supposed") and _is_supposed(control, treated) else None
    document = comparison_document(found, note=note)
    return report(document, name="report", data=found.to_data(), csv=comparison_csv(found))


def plan(request: Request) -> dict[str, object]:
    """Take `fields`, as they were typed: `baseline` and `expected`, `power` and `alpha`.

    The last two may be empty. Give `said`, `problems` and `report`, which is nothing as long as something is missing
    or wrong.

    Raises:
        TypeError: where `fields` are none.

    """
    fields = mapping(request["fields"])
    read = Reader()
    rates = {name: percent(read, fields, name, ends=False) for name in (*RATES, *CHANCES)}
    empty = [words for name, words in RATES.items() if not line(fields, name)]
    if empty or read.problems:
        return missing(empty, read.problems)
    said = Naming(labels=LABELS, typed={name: line(fields, name) or CHANCES_TYPED.get(name, "") for name in rates})
    try:
        found = sample(
            **{name: rate if rate is not None else CHANCES[name] for name, rate in rates.items()}, naming=said
        )
    except ResponseError as error:
        return refused(error.problems)
    return report(plan_document(found), name="plan", data=found.to_data(), csv=plan_csv(found))


def _is_supposed(control: Counts, treated: Counts) -> bool:
    """Tell whether these are figures of the worked example."""
    return (control, treated) in {((each.control, each.size), (each.treated, each.size)) for each in SUPPOSED}
