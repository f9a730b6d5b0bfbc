"""Which hits stand above which, the same in both engines: a score is a whole number of tiers and a rest below one.

From the top: the item whose number was typed; the searcher's region; what is in force; titles that hold all that was typed. Only the
rest (how well words match) differs between engines.
"""

TIER = 1024.0  # a score's rest stays below it

NUMBER = 8
NEAR = 4
CURRENT = 2
WHOLE_TITLE = 1


def tier_of(score: float) -> int:
    return int(score // TIER)
