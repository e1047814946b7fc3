"""Tests of assessments.compiler.drawings.elements."""

from tests.compiler.drawings.drawn import describes, shapes, table, texts


def test_the_five_elements_stand_around_the_change() -> None:
    """Each has its name in the picture and what belongs to it in the table."""
    assert ["Rules", "Roles", "People", "Money", "Management"] == [row[0] for row in table("elements")]
    assert {"One", "change", "Rules", "Roles", "People", "Money", "Management"} <= set(texts("elements"))


def test_the_change_is_in_the_middle() -> None:
    """The description says what the picture shows."""
    assert describes("elements").startswith("One change in the middle, and around it: Rules: What you run on")


def test_boxes_beside_each_other_do_not_touch_the_change() -> None:
    """Between the boxes at the left and the right is room for the circle."""
    [circle] = shapes("elements", "circle")
    left, right = float(circle["cx"]) - float(circle["r"]), float(circle["cx"]) + float(circle["r"])
    beside = [
        each
        for each in shapes("elements", "rect")
        if float(each["y"]) < float(circle["cy"]) < float(each["y"]) + float(each["height"])
    ]
    assert [] == [
        each for each in beside if not (float(each["x"]) + float(each["width"]) < left or float(each["x"]) > right)
    ]
