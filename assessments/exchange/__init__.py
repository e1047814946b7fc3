"""Assessments and the files of other survey tools go in; responses of ours, and surveys for these tools, come out."""
