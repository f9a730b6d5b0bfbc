"""Special topics (专题): sections of items, chosen by hand first and then filled by a rule."""
