"""Nothing comes in; the worked examples of the calculators come out, as they would be typed, and what each one is."""

from dataclasses import dataclass

__all__ = ["INVENTED", "LATE", "LATE_PEOPLE", "PUBLISHED", "SUPPOSED", "SUPPOSED_WORDS", "Supposed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """Two groups of a size that is supposed, and how many of each would then have won."""

    size: int
    control: int
    treated: int


PUBLISHED = {"baseline": "7%", "expected": "40%"}
"""Shares that Sharon-Drew Morgen reports, without her method and with it."""
SUPPOSED = (
    Supposed(size=15, control=1, treated=6),
    Supposed(size=50, control=4, treated=20),
    Supposed(size=100, control=7, treated=40),
    Supposed(size=1000, control=70, treated=400),
)
"""Sizes for the published 7% and 40%, made up to show how much depends on them."""

SUPPOSED_WORDS = (
    "The size of these groups is supposed. No sizes were published with the figures 7% and 40%, as far as we could "
    "read: this shows what would follow from such groups, and is nobody's result."
)
INVENTED = "These are the invented figures of the example, not yours."

LATE = {
    "path_days_low": "40",
    "path_days_high": "60",
    "rework_low": "10%",
    "rework_high": "30%",
    "cost_per_week": "2000",
    "days_per_week": "5",
    "currency": "EUR",
}
LATE_PEOPLE = (
    {"title": "Head of the team", "found_after_days": "0", "days_low": "1", "days_high": "3"},
    {"title": "Data protection", "found_after_days": "30", "days_low": "3", "days_high": "8"},
    {"title": "Those who answer the phone", "found_after_days": "40", "days_low": "5", "days_high": "10"},
)
"""An invented path on which two of three people are found late."""
