"""Wagtail's own groups and workflow know no sites: whoever is put into one of them sees the whole province."""

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.models import Collection, Page, Task, Workflow

GROUPS = ("Editors", "Moderators")
WORKFLOW = "Moderators approval"
ROOT = "Root"


def remove_defaults() -> list[str]:
    """Groups without members, and the workflow that asks one of them. Answers the groups' names."""
    unused = Group.objects.filter(name__in=GROUPS, user=None, role=None)
    names = list(unused.values_list("name", flat=True))
    if "Moderators" in names:
        Workflow.objects.filter(name=WORKFLOW, workflow_states=None).delete()
        Task.objects.filter(name=WORKFLOW, workflow_tasks=None, task_states=None).delete()
    unused.delete()
    return names


def name_roots() -> None:
    """The page above all sites and the collection above all media are shown to editors: they get names in the site's language."""
    Page.objects.filter(depth=1, title=ROOT).update(title=_("All sites"), draft_title=_("All sites"))
    Collection.objects.filter(depth=1, name=ROOT).update(name=_("All media"))
