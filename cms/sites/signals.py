"""Keeps the library's record of a site in step with its settings, and its pages in step with where it begins."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, ReferenceIndex, Site

from cms.core.models import Picture
from cms.library.models import Record
from cms.publishing.families import register_keeper
from cms.publishing.listeners.deletions import after_deletion, referring
from cms.publishing.publication import publication
from cms.publishing.records import drop
from cms.sites.models import SiteAlerts, SiteNavigation, SiteProfile
from cms.sites.records import site_record

SETTINGS = (SiteProfile, SiteNavigation, SiteAlerts)


def connect() -> None:
    for model in SETTINGS:
        post_save.connect(on_settings_saved, sender=model)
        ReferenceIndex.register_model(model)  # Wagtail indexes pages and snippets by itself, settings not
    pre_delete.connect(on_deleted)
    post_save.connect(on_site_saved, sender=Site)
    post_delete.connect(on_profile_deleted, sender=SiteProfile)
    register_keeper(keep_sites_of)


def on_deleted(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """What menus, alerts and marks name is gone: sites that named it are said anew, after the deletion."""
    if not (issubclass(sender, Picture) or (issubclass(sender, Page) and sender is not Page)):
        return
    sites = {site for model in SETTINGS for site in model.objects.filter(pk__in=referring(instance, model)).values_list("site", flat=True)}
    if sites:
        after_deletion(instance, lambda: keep_all(sites))


def keep_all(sites: set[int]) -> None:
    for site in Site.objects.filter(pk__in=sites):
        keep(site)


def on_settings_saved(instance: Any, **kwargs: Any) -> None:
    keep(instance.site)


def on_site_saved(instance: Site, **kwargs: Any) -> None:
    keep(instance)


def keep_sites_of(content_ids: set[str]) -> None:
    """A site is public while its front page is no secret."""
    for site in Site.objects.filter(root_page__translation_key__in=content_ids):
        keep(site)


def keep(site: Site) -> None:
    """A new code or another home page gives every page of the site another address."""
    profile = SiteProfile.objects.filter(site=site).select_related("site__root_page").first()
    if profile is None:
        return
    root = str(profile.site.root_page.translation_key)
    with publication() as under_way:
        stored = Record.objects.filter(kind="site", key=profile.code).first()
        content = site_record(profile, under_way.now)
        under_way.keep_record("site", profile.code, content)
        for other in Record.objects.filter(kind="site").exclude(key=profile.code):
            if other.document["root"] == root:
                under_way.keep_record("site", other.key, None)
        began = {stored.document["root"]} if stored else set()
        if began != ({root} if content else set()):
            for home in Page.objects.filter(translation_key__in={root, *began}, depth=2):
                under_way.mark_subtree(home)


def on_profile_deleted(instance: SiteProfile, **kwargs: Any) -> None:
    with publication() as under_way:
        drop("site", instance.code)
        for home in Page.objects.filter(translation_key=instance.site.root_page.translation_key, depth=2):
            under_way.mark_subtree(home)
