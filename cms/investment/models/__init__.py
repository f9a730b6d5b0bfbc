"""What editors fill in of projects and parks."""

from cms.investment.models.parks import InvestmentParkPage
from cms.investment.models.projects import Currency, InvestmentProjectPage, ProjectStage

__all__ = ["Currency", "InvestmentParkPage", "InvestmentProjectPage", "ProjectStage"]
