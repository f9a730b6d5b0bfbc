"""What is checked before information pages are published."""

from django.utils.translation import gettext_lazy as _

from cms.core.checking import Rule, Severity
from cms.core.checking.families import body_filled
from cms.sites.models import InformationPage

RULES = (Rule("sites.body", _("Information pages without a text"), Severity.WARNS, InformationPage, body_filled),)
