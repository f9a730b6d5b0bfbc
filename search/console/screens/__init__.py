"""The console's pages. None of them needs a script."""
