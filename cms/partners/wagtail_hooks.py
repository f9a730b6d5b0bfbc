"""Registers the admin's pages of partners."""

from wagtail import hooks

from cms.partners.desk.viewsets import PartnersGroup


@hooks.register("register_admin_viewset")
def register_viewsets() -> PartnersGroup:
    """In one menu."""
    return PartnersGroup()
