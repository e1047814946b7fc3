"""Tests of assessments.compiler.search."""

import json

from assessments.compiler.known import also_said
from assessments.compiler.search import with_words


def test_the_page_of_a_step_is_found_by_its_words_and_its_sections_are_not() -> None:
    """One entry of the index has the words as tags; every other stays as it is."""
    others = [
        {"location": "path/step-01/#signs", "title": "Signs", "text": "“Wait”"},
        {"location": "path/", "title": "Thirteen steps", "text": ""},
        {"location": "", "title": "Home", "text": ""},
    ]
    step = {"location": "path/step-01/", "title": "Step 1", "text": ""}
    index = {"config": {"lang": ["en"]}, "docs": [step, *others]}
    expected = {"config": {"lang": ["en"]}, "docs": [{**step, "tags": list(also_said()[1])}, *others]}
    assert expected == json.loads(with_words(json.dumps(index)))
