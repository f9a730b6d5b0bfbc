"""What is searched in front pages, columns and information pages."""

from search.registry import register

register("home_page")
register("column")
register("information_page")
