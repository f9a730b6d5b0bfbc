"""From a page to its rows: what the library should hold, how that differs from what it holds, and the writing of it."""
