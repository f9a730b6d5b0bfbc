"""How well the search ranks, in numbers: `python -m tests.relevance`, its floor in CI, and the judgements of the demo province."""
