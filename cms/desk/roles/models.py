"""What belongs to a site's roles. Kept by reference: sites, groups and collections may be renamed."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Site, Task, Workflow


class RoleGroup(models.Model):
    """The group of one role at one site; `site` is empty for the province's own."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, null=True, related_name="role_groups", verbose_name=_("site"))
    role = models.CharField(_("role"), max_length=20)
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="role", verbose_name=_("group"))

    class Meta:
        verbose_name = _("group of a role")
        verbose_name_plural = _("groups of roles")
        constraints = [
            models.UniqueConstraint(fields=["site", "role"], name="one_group_per_role_and_site"),
            models.UniqueConstraint(fields=["role"], condition=models.Q(site=None), name="one_group_per_role_of_the_province"),
        ]

    def __str__(self) -> str:
        return f"{self.site_id or '*'}/{self.role}"


class SiteDesk(models.Model):
    """Where a site's media are kept, and how its items are approved."""

    site = models.OneToOneField(Site, on_delete=models.CASCADE, related_name="desk", verbose_name=_("site"))
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="+", verbose_name=_("collection"))
    workflow = models.ForeignKey(Workflow, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("workflow"))
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("task"))

    class Meta:
        verbose_name = _("desk of a site")
        verbose_name_plural = _("desks of sites")

    def __str__(self) -> str:
        return str(self.site_id)
