"""Responses of one team, or of several, go in; one report a team comes out, in the format that is wanted."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.names import ID
from assessments.engine.gathering import Gathering, gather
from assessments.engine.model import Assessment
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.markdown import markdown
from assessments.engine.report.team import team_report
from assessments.engine.report.team_csv import team_csv
from assessments.engine.report.team_data import team_data
from assessments.engine.responses import Responses

__all__ = ["by_team", "team"]
