"""What is searched in news, notices and commentary."""

from search.registry import register

register("news_article", {"author": 1, "original_title": 4, "responsible_editor": 0.5})
