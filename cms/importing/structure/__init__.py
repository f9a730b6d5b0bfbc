"""The structure of an official document, recovered from its plain text."""
