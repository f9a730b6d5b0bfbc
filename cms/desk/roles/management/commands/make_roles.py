"""`python -m cms make_roles`: groups, collections and workflows of every site, as the table of roles says."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.desk.roles.defaults import name_roots, remove_defaults
from cms.desk.roles.making import make_roles
from cms.desk.roles.models import RoleGroup


class Command(BaseCommand):
    help = "Make the groups, collections and workflows of every site again as the table of roles says. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        make_roles()
        name_roots()
        for name in remove_defaults():
            self.stdout.write(f"Removed Wagtail's own group {name}: it had the whole province, and no members.")
        for role in RoleGroup.objects.select_related("group").order_by("site_id", "pk"):
            self.stdout.write(role.group.name)
