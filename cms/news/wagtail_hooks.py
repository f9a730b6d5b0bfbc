"""News in the editors' desk."""

from cms.core import checking
from cms.core.editing import listing
from cms.news import checks
from cms.news.models import NewsArticlePage

checking.register(*checks.RULES)
listing.register(listing.Listing(NewsArticlePage, "news", "doc-full", 10, shows=("kind",), filters=("kind", "reprint")))
