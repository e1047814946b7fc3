"""Tests of assessments.engine.report.html."""

from assessments.engine.charts import bar
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup
from assessments.engine.model import Band
from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Figure,
    Pairs,
    Paragraph,
    Questions,
    ScoreRow,
    ScoreTable,
    Stages,
    Table,
    TableRow,
)
from assessments.engine.report.html import html
from assessments.engine.report.personal import personal
from assessments.engine.scoring import Score
from tests.engine.making import make_assessment, make_choice, results

SCRIPT = "<script>alert('1')</script>"
ESCAPED = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"
HEAD = '<header><h2 id="report-title" tabindex="-1">T</h2></header>'


def written(*blocks: Block) -> str:
    """Give the HTML of blocks without the report and the chapter around them."""
    page = html(Document(title="T", subject=None, chapters=(Chapter(id="c", title="C", blocks=blocks),)))
    start = f'{HEAD}<section class="nn-chapter nn-level-3" aria-labelledby="report-c"><h3 id="report-c">C</h3>'
    return page.removeprefix(start).removesuffix("</section>")


def test_a_report_has_a_title_that_takes_focus() -> None:
    """A report begins with its title and, as a quotation, what it is about."""
    subject = '<p class="nn-subject">About: <q>The tool</q></p>'
    expected = f'<header><h2 id="report-title" tabindex="-1">T</h2>{subject}</header>'
    assert (expected, HEAD) == (
        html(Document(title="T", subject="The tool", chapters=())),
        html(Document(title="T", subject=None, chapters=())),
    )


def test_several_reports_may_stand_on_one_page() -> None:
    """Every id of a report begins with the name that it is given."""
    document = Document(title="T", subject=None, chapters=(Chapter(id="a", title="A"),))
    expected = html(document).replace("report-a", "report-2-a").replace("report-title", "report-2-title")
    assert expected == html(document, name="report-2")


def test_inner_chapters_are_one_level_deeper() -> None:
    """The heading of a chapter inside a chapter is a level lower."""
    inner = '<section class="nn-chapter nn-level-4" aria-labelledby="report-b"><h4 id="report-b">B</h4></section>'
    outer = (
        f'<section class="nn-chapter nn-level-3" aria-labelledby="report-a"><h3 id="report-a">A</h3>{inner}</section>'
    )
    chapter = Chapter(id="a", title="A", chapters=(Chapter(id="b", title="B"),))
    assert HEAD + outer == html(Document(title="T", subject=None, chapters=(chapter,)))


def test_a_paragraph_shows_its_tone() -> None:
    """A plain paragraph has no class; any other has that of its tone."""
    assert '<p>One.</p><p class="nn-lead">Two.</p>' == written(
        Paragraph(text="One."), Paragraph(text="Two.", tone="lead")
    )


def test_questions_are_a_list() -> None:
    """Questions stand as a list under their label."""
    label = '<p class="nn-questions-label">To talk about next</p>'
    expected = f'<div class="nn-questions">{label}<ul><li>Why?</li><li>Who?</li></ul></div>'
    assert expected == written(Questions(entries=("Why?", "Who?")))


def test_pairs_are_a_list_of_descriptions() -> None:
    """Each thing is a term, and what belongs to it its description."""
    expected = '<dl class="nn-pairs"><div><dt>A</dt><dd>B</dd></div></dl>'
    assert expected == written(Pairs(head=("Thing", "Other"), entries=(("A", "B"),)))


def test_stages_say_in_words_how_they_stand() -> None:
    """Each stage has a mark for the eye and its state in words for everybody."""
    states = (
        ("holds", "✓", "holds"),
        ("weak", "→", "the first weak link"),
        ("open", "?", "not answered yet, so it cannot be told"),
        ("later", "·", "comes after that"),
    )
    entries = "".join(
        f'<li data-state="{state}"><span class="nn-stage-mark" aria-hidden="true">{mark}</span>'
        f'<span class="nn-stage-title">T</span><span class="nn-stage-state">{words}</span></li>'
        for state, mark, words in states
    )
    stages = Stages(entries=(("T", "holds"), ("T", "weak"), ("T", "open"), ("T", "later")))
    assert f'<ol class="nn-stages">{entries}</ol>' == written(stages)


def test_scores_are_a_table() -> None:
    """People read a rounded score with its band in words; programs read it unrounded; no score is said as such."""
    band = Band(id="mid", title="Mid")
    rows = (
        ScoreRow(
            title="All", lowest=True, score=Score(id="all", score=200 / 3, band=band, items=4, answered=3, unknown=1)
        ),
        ScoreRow(title="Overall", score=Score(id="overall", score=None, band=None, items=4, answered=1, unknown=0)),
    )
    start = '<td class="nn-score"><div class="nn-score-line">'
    expected = (
        '<table class="nn-scores"><caption>Shares</caption><thead><tr><th scope="col">Scale</th>'
        '<th scope="col">Score</th><th scope="col">In words</th><th scope="col">Answered</th></tr></thead><tbody>'
        '<tr data-scale="all" data-value="66.66666666666667" data-lowest>'
        '<th scope="row">All <span class="nn-lowest">lowest</span></th>'
        f'{start}{bar(200 / 3, (band,))}<span class="nn-number">67</span></div></td>'
        '<td class="nn-band">Mid</td><td class="nn-answered">3 of 4, 1 unknown</td></tr>'
        '<tr data-score="overall" data-value=""><th scope="row">Overall </th>'
        f'{start}{bar(None, (band,))}<span class="nn-number">–</span></div></td>'
        '<td class="nn-band">not enough answers</td><td class="nn-answered">1 of 4</td></tr></tbody></table>'
    )
    assert expected == written(ScoreTable(caption="Shares", rows=rows, bands=(band,)))


def test_a_scale_with_nothing_shown_was_not_asked() -> None:
    """A scale whose items were not shown is not one with too few answers."""
    score = Score(id="all", score=None, band=None, items=0, answered=0, unknown=0)
    table = written(ScoreTable(caption="Shares", rows=(ScoreRow(title="All", score=score),), bands=()))
    assert '<td class="nn-band">not asked</td><td class="nn-answered">0 of 0</td>' in table


def test_a_strangers_text_stays_text() -> None:
    """Whatever somebody wrote into a definition or as the change, no tag of theirs reaches the page."""
    options = [{"value": n, "label": SCRIPT, "points": n} for n in (1, 2)]
    rule = {"fact": "item.a", "is": 1}
    questions = [SCRIPT]
    assessment = make_assessment(
        make_choice("a", ask=SCRIPT, options=options),
        make_choice("b", ask=SCRIPT, who_knows=SCRIPT),
        title=SCRIPT,
        bands=[{"id": "all", "title": SCRIPT}],
        scales=[{"id": "one", "title": SCRIPT, "items": ["a"]}],
        roles={"ask": SCRIPT, "options": [{"id": "user", "title": SCRIPT}]},
        chain={
            "title": SCRIPT,
            "about": SCRIPT,
            "links": [{"id": "l", "title": SCRIPT, "holds": {"fact": "item.a", "is": 2}, "questions": questions}],
        },
        findings=[{"id": "f", "title": SCRIPT, "when": rule, "says": SCRIPT, "questions": questions}],
    )
    responses, scores, findings = results(assessment, a=1, b="?", role="user")
    page = html(personal(assessment, responses, scores, findings, change=SCRIPT))
    # Title, change, lead, role, scale, two bands; finding's title, text, two in its reason, question; chain's title,
    # text, link, question; unknown's question and who knows; and the band in the words at the end.
    assert (False, 19) == ("<script" in page, page.count(ESCAPED))


def test_a_table_has_heads_for_rows_and_columns() -> None:
    """The first cell of a line is its head; a line about a score carries its number for programs."""
    rows = (TableRow(cells=("One & all", "50"), scale="one", value=50.5), TableRow(cells=("All", "–"), scale="overall"))
    found = written(Table(caption="Means <b>", head=("Scale", "Mean"), rows=rows))
    assert "<caption>Means &lt;b&gt;</caption>" in found
    assert '<th scope="col">Scale</th><th scope="col">Mean</th>' in found
    assert '<tr data-scale="one" data-value="50.5"><th scope="row">One &amp; all</th><td>50</td></tr>' in found
    assert '<tr data-score="overall" data-value=""><th scope="row">All</th><td>–</td></tr>' in found


def test_a_line_about_no_score_carries_nothing() -> None:
    """A table of anything else has no data for programs."""
    found = written(Table(caption="C", head=("A", "B"), rows=(TableRow(cells=("x", "y")),)))
    assert '<tr><th scope="row">x</th><td>y</td></tr>' in found


def test_a_chart_stands_above_its_table() -> None:
    """Whoever cannot see the picture, or wants the numbers, opens the table below it."""
    chart = Chart(svg=Markup("<svg></svg>"), caption="Unknown", head=("Item", "How many"), rows=(("A", "3"),))
    found = written(Figure(chart=chart))
    assert '<figure class="nn-figure"><svg></svg><figcaption><details>' in found
    assert "<summary>The same as a table</summary><table" in found
    assert '<tr><th scope="row">A</th><td>3</td></tr>' in found
