"""Where the province's administrators keep partners, their feeds and their tokens."""
