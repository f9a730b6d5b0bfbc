from cms.library.models.addresses import Address, Tombstone
from cms.library.models.corrections import Correction
from cms.library.models.facets import Facet, Number, Placement
from cms.library.models.items import Deadline, Item
from cms.library.models.records import Record, Reference
from cms.library.models.standings import StandingChange

__all__ = [
    "Address", "Correction", "Deadline", "Facet", "Item", "Number", "Placement", "Record", "Reference", "StandingChange", "Tombstone",
]  # fmt: skip
