"""How much of what is typed is read. Unbounded queries have run for minutes: 1,000 times 的 took ten, and 1.9 GB."""

from search.text.folding import fold

MOST_READ = 2_000  # characters as typed, invisible ones and accents among them
MOST_CHARACTERS = 200  # folded
MOST_UNITS = 16
MOST_PAIRS = 48  # of a question that may find an item by themselves
MOST_ALTERNATIVES = 8  # official terms and spellings of one unit


def within(text: str) -> tuple[str, bool]:
    """The folded text within the limits, with single spaces, and whether something was cut off."""
    typed = " ".join(fold(text[:MOST_READ]).split())
    return typed[:MOST_CHARACTERS].strip(), len(typed) > MOST_CHARACTERS or bool(text[MOST_READ:].strip())
