"""Bodies in the editors' desk."""

from cms.core.editing import listing
from cms.organisations.models import OrganisationPage

listing.register(listing.Listing(OrganisationPage, "organisations", "group", 90, shows=("telephone",)))
