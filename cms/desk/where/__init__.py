"""Where the public finds an item now, for the editor who is about to end or change that."""

from cms.desk.where.finding import Whereabouts, everywhere, whereabouts
from cms.desk.where.places import Place

__all__ = ["Place", "Whereabouts", "everywhere", "whereabouts"]
