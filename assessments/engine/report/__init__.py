"""Reports: a format-free document, and the formats that it is written in."""
