"""`python -m assessments` goes in; the command line comes out."""

from assessments.cli import main

main(prog_name="assessments")
