"""Share links: made by editors, opened by people without an account."""
