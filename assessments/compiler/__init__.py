"""The compiler: definitions and prose become the files and pages of the site, at build time."""
