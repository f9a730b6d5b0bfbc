"""Sites get their roles when they are made, and front pages in another language belong to them as well."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from wagtail.models import Site

from cms.desk.roles.making import forget_site, has_profile, make_province, make_site
from cms.desk.roles.models import RoleGroup
from cms.sites.models import HomePage, SiteProfile


def connect() -> None:
    post_save.connect(on_profile_saved, sender=SiteProfile)
    post_save.connect(on_site_saved, sender=Site)
    post_save.connect(on_home_saved, sender=HomePage)
    pre_delete.connect(on_site_deleted, sender=Site)


def on_profile_saved(instance: SiteProfile, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        _make(instance.site)


def on_site_saved(instance: Site, raw: bool = False, **kwargs: Any) -> None:
    if not raw and has_profile(instance):
        _make(instance)


def on_home_saved(instance: HomePage, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Only a new one: another language of a site that is there."""
    if created and not raw:
        for site in Site.objects.filter(root_page__translation_key=instance.translation_key, siteprofile__isnull=False):
            _make(site)


def on_site_deleted(instance: Site, **kwargs: Any) -> None:
    forget_site(instance)


def _make(site: Site) -> None:
    if not RoleGroup.objects.filter(site=None).exists():
        make_province()
    make_site(site)
