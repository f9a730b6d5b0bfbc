from cms.sites.models.columns import ColumnPage, ColumnType
from cms.sites.models.home import HomePage
from cms.sites.models.information import InformationPage
from cms.sites.models.settings import SiteAlerts, SiteKind, SiteNavigation, SiteProfile

__all__ = ["ColumnPage", "ColumnType", "HomePage", "InformationPage", "SiteAlerts", "SiteKind", "SiteNavigation", "SiteProfile"]
