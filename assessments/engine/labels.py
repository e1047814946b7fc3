"""Nothing comes in; the labels of the calculators' fields come out, by the last part of a field's name."""

__all__ = ["LABELS"]

LABELS = {
    "path_days_low": "Least",
    "path_days_high": "Most",
    "rework_low": "Least, in percent",
    "rework_high": "Most, in percent",
    "title": "Who",
    "found_after_days": "Found after days of work",
    "days_low": "Days to bring in, least",
    "days_high": "Days to bring in, most",
    "cost_per_week": "Cost of a week",
    "days_per_week": "Days in a week",
    "currency": "Counted in",
    "baseline": "Share that wins without it",
    "expected": "Share that would be worth finding",
    "power": "Chance to find it if it is so",
    "alpha": "Chance to find it in vain",
}
"""What a page shows above a field, so that a message about one field can name another."""
