"""Who belongs to which partner."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.partners.models import Partner


class Member(models.Model):
    """A user of the partners' own page, and of nothing else. The second factor is a device of django-otp."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="partner_member", verbose_name=_("user"))
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="members", verbose_name=_("partner"))

    class Meta:
        verbose_name = _("partner's account")
        verbose_name_plural = _("partners' accounts")
        ordering = ["partner", "pk"]

    def __str__(self) -> str:
        return f"{self.partner}: {self.user.get_username()}"
