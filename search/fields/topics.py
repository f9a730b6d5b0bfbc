"""What is searched in special topics: also what their sections say, not the items that they show."""

from search.registry import register

register("topic", {"sections": 2})
