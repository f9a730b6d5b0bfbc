"""What is searched in investment projects and parks."""

from search.registry import register

register("investment_project", {"project_code": 4, "place": 1, "offer": 1, "benefits": 0.5}, ("contacts",))
register("investment_park", {"level": 1}, ("contacts",))
