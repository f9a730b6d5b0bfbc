"""Keeps marks and links in step with pages that are published or deleted."""

from typing import Any

from django.db.models.signals import pre_delete
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from cms.organisations.models import OrganisationPage
from cms.policies.marking import mark_others, take_marks
from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyIssuer, PolicyMark, PolicyRelation
from cms.publishing.publication import publication


def connect() -> None:
    page_published.connect(on_published, sender=PolicyDocumentPage)
    pre_delete.connect(on_document_deleted, sender=PolicyDocumentPage)
    pre_delete.connect(on_organisation_deleted, sender=OrganisationPage)


def on_published(instance: Page, revision: Revision | None = None, **kwargs: Any) -> None:
    """Also sent for a page that is only scheduled: not live then, it marks nothing. When the clock publishes, the last editor counts."""
    if not instance.live or not isinstance(instance, PolicyDocumentPage):
        return
    with publication() as under_way:
        take_marks(instance)
        under_way.mark_pages(mark_others(instance, under_way.user or (revision.user if revision else None)))


def on_document_deleted(instance: PolicyDocumentPage, **kwargs: Any) -> None:
    """Those that name it say so no longer, and those that it marked are not marked."""
    with publication() as under_way:
        marks = PolicyMark.objects.filter(newer=instance.translation_key)
        under_way.mark_pages(marks.values_list("older_id", flat=True))
        under_way.mark_pages(PolicyRelation.objects.filter(target=instance).values_list("page_id", flat=True))
        under_way.mark_pages(Interpreted.objects.filter(document=instance).values_list("page_id", flat=True))
        if not PolicyDocumentPage.objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk).exists():
            marks.delete()


def on_organisation_deleted(instance: OrganisationPage, **kwargs: Any) -> None:
    """Documents that it issued keep the name that is printed on them, and name it no more."""
    with publication() as under_way:
        under_way.mark_pages(PolicyIssuer.objects.filter(organisation=instance).values_list("page_id", flat=True))
