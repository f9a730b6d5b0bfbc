"""Gives a group exactly what its role has: what was given by hand goes, so that the table is the truth."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import Model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, GroupSitePermission, Page, Site

from cms.desk.roles.table import Role


@dataclass(frozen=True)
class Permits:
    """Where a role holds: its front pages in every language, its collection, its site."""

    pages: list[Page]
    collection: Collection
    site: Site | None


def permit(group: Group, role: Role, where: Permits) -> None:
    """What is missing is added, what is too much is taken."""
    group.permissions.set(_by_name(role.models))
    _keep(GroupPagePermission, group, "page", where.pages, _of("wagtailcore", role.pages))
    _keep(GroupCollectionPermission, group, "collection", [where.collection], _on_media(role.media))
    _keep(GroupSitePermission, group, "site", [where.site] if where.site else [], _by_name(role.settings))


def _keep(model: type[Any], group: Group, on: str, things: Iterable[Model], permissions: list[Permission]) -> None:
    wanted = {(thing.pk, permission.pk) for thing in things for permission in permissions}
    given = {(getattr(row, f"{on}_id"), row.permission_id): row.pk for row in model.objects.filter(group=group)}
    model.objects.filter(pk__in=[pk for key, pk in given.items() if key not in wanted]).delete()
    model.objects.bulk_create(
        model(group=group, permission_id=permission, **{f"{on}_id": thing}) for thing, permission in sorted(wanted - set(given))
    )


def _by_name(names: Iterable[str]) -> list[Permission]:
    """Of `app.codename`; KeyError for one that is not there."""
    wanted = [name.split(".", 1) for name in names]
    found = {
        (permission.content_type.app_label, permission.codename): permission
        for permission in Permission.objects.filter(codename__in=[code for _app, code in wanted]).select_related("content_type")
    }
    return [found[app, code] for app, code in wanted]


def _of(app: str, codenames: Iterable[str]) -> list[Permission]:
    return _by_name(f"{app}.{codename}" for codename in codenames)


def _on_media(codenames: Iterable[str]) -> list[Permission]:
    """Wagtail keeps permissions on media by its own models, whichever model is used."""
    apps = {"image": "wagtailimages", "document": "wagtaildocs", "collection": "wagtailcore"}
    return _by_name(f"{apps[codename.rpartition('_')[2]]}.{codename}" for codename in codenames)
