"""The engine: from an assessment's data and answers to a report, the same on every machine."""
