"""What is checked before projects and parks are published."""

from django.utils.translation import gettext_lazy as _

from cms.core.checking import Rule, Severity
from cms.core.checking.families import filled
from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.taxonomy.checking.counting import has_one
from cms.taxonomy.schemes import Scheme

WHOM_TO_ASK = _("Say whom an investor speaks to.")

RULES = (
    Rule(
        "investment.industry", _("Projects of no industry, or of several"), Severity.BLOCKS, InvestmentProjectPage, has_one(Scheme.INDUSTRY)
    ),
    Rule("investment.region", _("Projects of no region, or of several"), Severity.BLOCKS, InvestmentProjectPage, has_one(Scheme.REGION)),
    Rule("investment.contact", _("Projects without a contact"), Severity.BLOCKS, InvestmentProjectPage, filled("contacts", WHOM_TO_ASK)),
    Rule(
        "investment.valid_until",
        _("Projects without an end"),
        Severity.WARNS,
        InvestmentProjectPage,
        filled("valid_until", _("Say until when the offer holds: it leaves by itself then, and you are reminded before.")),
    ),
    Rule("investment.park_region", _("Parks of no region, or of several"), Severity.BLOCKS, InvestmentParkPage, has_one(Scheme.REGION)),
    Rule("investment.park_contact", _("Parks without a contact"), Severity.WARNS, InvestmentParkPage, filled("contacts", WHOM_TO_ASK)),
)
