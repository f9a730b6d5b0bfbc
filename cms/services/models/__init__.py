"""What editors fill in of public services."""

from cms.services.models.bundles import ServiceBundlePage
from cms.services.models.items import ServiceItemPage

__all__ = ["ServiceBundlePage", "ServiceItemPage"]
