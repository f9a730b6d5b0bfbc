"""Registers the admin's pages for terms, and what is checked of them."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from cms.core import checking
from cms.taxonomy.checking import rules
from cms.taxonomy.choosers import term_chooser
from cms.taxonomy.views import term_viewset

checking.register(*rules.RULES)


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    """The chooser first: its widget serves the forms of the other."""
    return [term_chooser, term_viewset]
