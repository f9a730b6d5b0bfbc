"""Investment promotion in the editors' desk."""

from cms.core import checking
from cms.core.editing import listing
from cms.investment import checks
from cms.investment.models import InvestmentParkPage, InvestmentProjectPage

checking.register(*checks.RULES)
listing.register(
    listing.Listing(
        InvestmentProjectPage, "projects", "globe", 70, shows=("stage", "valid_until"), filters=("stage", "valid_until", "park")
    )
)
listing.register(listing.Listing(InvestmentParkPage, "parks", "site", 80, shows=("level",)))
