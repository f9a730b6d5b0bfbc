"""Registers the admin's pages for terms."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from cms.taxonomy.choosers import term_chooser
from cms.taxonomy.views import term_viewset


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    """The chooser first: its widget serves the forms of the other."""
    return [term_chooser, term_viewset]
