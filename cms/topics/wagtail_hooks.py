"""Special topics in the editors' desk."""

from cms.core import checking
from cms.core.editing import listing
from cms.topics import checks
from cms.topics.models import TopicPage

checking.register(*checks.RULES)
listing.register(listing.Listing(TopicPage, "topics", "folder-open-inverse", 40))
