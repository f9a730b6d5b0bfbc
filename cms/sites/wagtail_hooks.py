"""Sites in the editors' desk."""

from cms.core import checking
from cms.sites import checks

checking.register(*checks.RULES)
