"""How GraphQL fields are made from what documents declare, and what most resolvers need."""

from api.fields.declared import Declared, enum_of, in_english, part_of
from api.fields.links import linked_item, linked_items
from api.fields.scalars import Date, DateTime, Position

__all__ = ["Date", "DateTime", "Declared", "Position", "enum_of", "in_english", "linked_item", "linked_items", "part_of"]
