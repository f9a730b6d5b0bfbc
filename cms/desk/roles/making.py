"""Makes the groups, the collection and the workflow of a site, and keeps them as the table says. Safe to run again."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q
from django.utils import translation
from wagtail.models import Collection, Page, Site

from cms.desk.roles.models import RoleGroup, SiteDesk
from cms.desk.roles.permitting import Permits, permit
from cms.desk.roles.reviewing import make_workflow
from cms.desk.roles.table import PROVINCE, PROVINCE_ROLES, SITE_ROLES, Role
from cms.sites.models import SiteProfile

LANGUAGE = "zh-hans"  # groups and collections have one name, for everyone
GOVERNMENT = "人民政府"


def make_roles() -> None:
    """Of the province and of every site that has a profile."""
    make_province()
    for site in Site.objects.filter(siteprofile__isnull=False).select_related("root_page", "siteprofile"):
        make_site(site)


@transaction.atomic
def make_province() -> None:
    """The groups of those who keep users, terms and all sites, and of those who keep the search."""
    everywhere = Permits(pages=[Page.get_first_root_node()], collection=Collection.get_first_root_node(), site=None)
    for role in PROVINCE_ROLES:
        with translation.override(LANGUAGE):
            group = _group(None, role, f"全省 · {role.label}")
        permit(group, role, everywhere)


@transaction.atomic
def make_site(site: Site) -> dict[str, Group]:
    """The site's groups, by code of the role."""
    name = short_name(site)
    homes = list(Page.objects.filter(translation_key=site.root_page.translation_key))
    desk = _desk(site)
    with translation.override(LANGUAGE):
        groups = {role.code: _group(site, role, f"{name} · {role.label}") for role in SITE_ROLES}
    for role in SITE_ROLES:
        permit(groups[role.code], role, Permits(pages=homes, collection=desk.collection, site=site))
    make_workflow(desk, name, homes, [groups[role.code] for role in SITE_ROLES if role.reviews])
    return groups


def forget_site(site: Site) -> None:
    """A site that goes takes its groups along: their members could go on working on its pages."""
    Group.objects.filter(role__site=site).delete()


def short_name(site: Site) -> str:
    """What people call it: 长春市 for 长春市人民政府; the hub's other sites as they are called."""
    name = site.site_name or site.siteprofile.code
    return name.removesuffix(GOVERNMENT) or name


def _group(site: Site | None, role: Role, name: str) -> Group:
    """Found again by site and role, whatever it is called; called by its site's name of today."""
    known = RoleGroup.objects.filter(site=site, role=role.code).select_related("group").first()
    group = known.group if known else Group()
    if group.name != name:
        group.name = _free(name, group, site)
        group.save()
    if known is None:
        RoleGroup.objects.create(site=site, role=role.code, group=group)
    return group


def _free(name: str, group: Group, site: Site | None) -> str:
    """Names of groups are unique; those of sites need not be."""
    taken = Group.objects.filter(name=name).exclude(pk=group.pk).exists()
    return f"{name} ({site.siteprofile.code if site else PROVINCE.code})" if taken else name


def _desk(site: Site) -> SiteDesk:
    """With the collection of the site's name, unless that is another site's."""
    desk = SiteDesk.objects.filter(site=site).select_related("collection", "workflow", "task").first()
    if desk is None:
        root = Collection.get_first_root_node()
        free = root.get_children().filter(~Q(pk__in=SiteDesk.objects.values("collection")))
        collection = free.filter(name=site.site_name).first() or root.add_child(name=site.site_name)
        return SiteDesk.objects.create(site=site, collection=collection)
    if desk.collection.name != site.site_name:
        desk.collection.name = site.site_name
        desk.collection.save()
    return desk


def has_profile(site: Site) -> bool:
    """A site without one is not finished: it has no pages that anyone could work on."""
    return SiteProfile.objects.filter(site=site).exists()
