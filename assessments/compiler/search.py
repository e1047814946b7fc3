"""The site's search index goes in; it comes out with the everyday words of each step as tags of the step's page."""

import json

from assessments.compiler.furniture import also_said_on

__all__ = ["with_words"]


def with_words(index: str) -> str:
    """Give the index with tags for the steps.

    The theme would give the tags of a page to each of its sections, and answer one word with ten results.
    """
    data = json.loads(index)
    for entry in data["docs"]:
        said = also_said_on(f"{entry['location'].rstrip('/')}.md")
        if said:
            entry["tags"] = list(said)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
