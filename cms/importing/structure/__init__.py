"""The structure of an official document, recovered from its plain text."""

PARSER = 1
"""Version of the recovery and of the fields read off a line; one more makes the next import bring every document up to date."""
