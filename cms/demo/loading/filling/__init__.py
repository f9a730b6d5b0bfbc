"""Fills a page of each kind with what the content files say of it."""
