"""Public services in the editors' desk."""

from cms.core import checking
from cms.core.editing import listing
from cms.services import checks
from cms.services.models import ServiceBundlePage, ServiceItemPage

checking.register(*checks.RULES)
listing.register(
    listing.Listing(
        ServiceItemPage, "services", "clipboard-list", 50,
        shows=("service_code", "service_status"),
        filters=("service_status", "service_code", "authority_level", "handling"),
    )
)  # fmt: skip
listing.register(listing.Listing(ServiceBundlePage, "bundles", "list-ol", 60))
