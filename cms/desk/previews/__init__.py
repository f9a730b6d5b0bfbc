"""Previews and share links of a page, for those who work on it."""
