"""Nothing goes in; what each key of a definition holds, in a sentence or two for editors and the reference."""

__all__ = ["DESCRIPTIONS"]

QUESTIONS = "Questions to talk about next, each a line of its own."
ID = "Its name in files, links and rules. It is never used again for something else."
WHO_KNOWS = "Whom to ask, shown when the answer is “I don’t know”."
REVERSE = "Turns the points round, where more agreement means less."
UNKNOWN = "The label of the answer “I don’t know”. Choices and grids take it from the defaults, other kinds do not."

DESCRIPTIONS: dict[str, dict[str, str]] = {
    "assessment": {
        "id": "The name of the folder, and of the page at `/assess/<id>/`.",
        "version": "The name of the folder inside it. The highest one is the current one.",
        "language": "The language of the texts, such as `en` or `pt-BR`.",
        "title": "The name, and the heading of the page.",
        "summary": "One sentence for lists and for the search.",
        "about": "Whether all rate one and the same thing or each their own. With `own`, nothing is said about a team.",
        "minutes": "How long it takes, roughly.",
        "change": "A line to name what it is about. It stays on the device and is never scored.",
        "roles": "The question for the part that somebody plays. It is never scored.",
        "options": "Lists of options under names of your own, for items to share.",
        "defaults": "What items take over that say nothing themselves.",
        "bands": "Names for stretches of the scores, in rising order. Needed as soon as something is scored.",
        "sections": "What is asked, one section a screen.",
        "scales": "Scores of some of the questions, beside the overall score.",
        "least_answered": "How many answers the overall score needs; otherwise half of what is scored, rounded up.",
        "chain": "Links in a fixed order. The report names the first that does not hold.",
        "matrix": "Grids with the same rows, side by side as one table of the report.",
        "map": "Steps that are done, open, skipped or not known, drawn in the report.",
        "findings": "What is said when a rule holds. The report shows the first three.",
    },
    "defaults": {
        "options": "The name of the list of options for items that name none.",
        "unknown": "The label of “I don’t know” for choices and grids.",
    },
    "section": {
        "id": "Its name in files.",
        "title": "The heading of the screen, and of the section on paper.",
        "items": "What is asked on this screen, in this order.",
        "intro": "Some sentences above the items.",
    },
    "item": {
        "id": ID,
        "kind": "How it is answered: by one option, by any number of them, by one a row, a number or a few words.",
        "ask": "The question or statement itself.",
        "help": "A line below it that says what is meant.",
        "shown_when": "It is asked only where this rule holds on earlier answers and the role.",
        "options": "The answers: the name of a list, or a list of its own. Left out, that of the defaults is taken.",
        "rows": "What is asked row by row. Each row is a question of its own, called `item.row`.",
        "unknown": UNKNOWN,
        "reverse": REVERSE,
        "who_knows": WHO_KNOWS,
        "low": "The least that can be answered.",
        "high": "The most that can be answered. It is above the least.",
        "unit": "What the number counts, such as days.",
        "scored": "Whether the number counts as points.",
        "limit": "How many characters may be written.",
    },
    "option": {
        "value": "What stands for it in files, links and rules.",
        "label": "What people read.",
        "points": "What it scores. An option without points is never scored.",
        "exclusive": "In a checklist, whether it stands alone, such as “none of these”.",
    },
    "row": {
        "id": "Its name within the grid.",
        "ask": "The question or statement of the row.",
        "reverse": REVERSE,
        "who_knows": WHO_KNOWS,
    },
    "scale": {
        "id": "Its name in files and rules.",
        "title": "Its name in the report.",
        "items": "Its questions, as a list or with a weight each. A question weighs the same in every scale.",
        "least_answered": "How many answers the score needs; otherwise half of the questions, rounded up.",
        "about": "What a high score would mean, in a sentence.",
    },
    "band": {
        "id": "Its name in files and rules.",
        "title": "The words that stand for the score.",
        "parts": "How wide it is, as a share of all parts.",
    },
    "role": {
        "id": "Its name in files, links and rules.",
        "title": "What people read.",
        "about": "What it means, in a sentence.",
    },
    "roles": {
        "ask": "The question for the role.",
        "options": "The roles to pick from.",
        "help": "A line below the question.",
    },
    "prompt": {
        "ask": "What is asked for.",
        "help": "A line below it.",
    },
    "chain": {
        "title": "Its heading in the report.",
        "links": "The links, the one that carries the others first.",
        "about": "Some sentences below the heading.",
    },
    "link": {
        "id": "Its name in files and in the fact `weakest`.",
        "title": "What the report calls it.",
        "holds": "The rule by which it holds.",
        "questions": QUESTIONS,
    },
    "matrix": {
        "title": "Its heading in the report.",
        "head": "What a row is, in a word.",
        "columns": "The grids, in the order of the table.",
        "about": "Some sentences above the table.",
        "lacking": "Words before the list of rows that have the least in every column. Left out, no row is listed.",
    },
    "column": {
        "id": "The id of a grid.",
        "title": "A short heading.",
    },
    "map": {
        "title": "Its heading in the report.",
        "steps": "The steps, in order.",
        "about": "Some sentences below the heading.",
        "enters": "The id of the step at which sellers come in. The map has a line above it.",
    },
    "step": {
        "id": "The id of the item that asks how far it has come: a choice among `done`, `open` and `skipped`.",
        "title": "What the map calls it.",
        "questions": QUESTIONS,
    },
    "finding": {
        "id": "Its name in files.",
        "title": "A heading of the report.",
        "when": "The rule by which it is said.",
        "says": "A few sentences on what this may mean.",
        "questions": QUESTIONS,
        "weight": "A higher weight is said first. Those of one weight keep the order of the file.",
    },
    "rule": {
        "fact": "What is looked at, such as `item.meeting-1`, `score.overall`, `weakest` or `role`.",
        "is": "Holds when the fact is this value.",
        "in": "Holds when the fact is one of these values.",
        "at_least": "Holds when the fact is this number or more.",
        "at_most": "Holds when the fact is this number or less.",
        "all": "Holds when each of these rules does.",
        "any": "Holds when at least one of these rules does.",
        "none": "Holds when none of these rules does.",
    },
    "taken": {
        "from": "Which of the lists it is taken from.",
        "only": "Ids of the entries, in the order that you want. Left out, all are taken.",
        "with": "Keys that every entry gets.",
        "each": "By id, keys that one entry gets. They win over what all get and over what is known.",
    },
}
