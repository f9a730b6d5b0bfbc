from cms.sites.models.columns import ColumnPage, ColumnSort, ColumnType
from cms.sites.models.home import HomePage, PanelStyle
from cms.sites.models.information import InformationPage
from cms.sites.models.settings import SiteAlerts, SiteKind, SiteNavigation, SiteProfile

__all__ = [
    "ColumnPage",
    "ColumnSort",
    "ColumnType",
    "HomePage",
    "InformationPage",
    "PanelStyle",
    "SiteAlerts",
    "SiteKind",
    "SiteNavigation",
    "SiteProfile",
]
