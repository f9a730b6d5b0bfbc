"""Every address of the desk that an editor can open: those of the URL resolver, filled in, and those of every kind of page and setting."""

from collections.abc import Iterator

from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.settings.registry import registry as settings_registry

from tests.desk.chinese.families import one_of_each
from tests.desk.roles.filling import addresses, fillings
from tests.desk.roles.world import World

NOT_OPENED = {"wagtailadmin_logout", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}


def all_of(world: World) -> Iterator[str]:
    yield "/admin/login/"
    yield "/admin/no-such-screen/"
    for address in addresses():
        if address.name not in NOT_OPENED and not address.route.startswith("admin/api/"):
            yield from fillings(address, world)
    yield from of_families(world)
    yield from of_settings(world)
    yield from of_bulk(world)


def of_families(world: World) -> Iterator[str]:
    for model, (parent, page) in one_of_each(world.portal).items():
        yield reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
        yield reverse("wagtailadmin_pages:edit", args=[page.pk])
        revision = page.latest_revision
        if revision:
            yield reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", revision.pk])


def of_settings(world: World) -> Iterator[str]:
    for model in settings_registry:
        yield reverse("wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name, world.other.site.pk])


def of_bulk(world: World) -> Iterator[str]:
    things = {"page": world.other.live, "picture": world.other.picture, "attachment": world.other.attachment, "user": world.other.editor,
              "term": world.term}  # fmt: skip
    bulk_action_registry._scan_for_bulk_actions()
    for app, models in bulk_action_registry.actions.items():
        for model, actions in models.items():
            for action in actions if model in things else ():
                yield reverse("wagtail_bulk_action", args=[app, model, action]) + f"?id={things[model].pk}"
