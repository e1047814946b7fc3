"""Assessments as data come in; forms, scores and reports go out."""
