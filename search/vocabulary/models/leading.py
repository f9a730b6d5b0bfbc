"""Where editors lead those who search for a text: items above the results, or one place to go."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.library.models import Item
from search.vocabulary.lines import LinesField
from search.vocabulary.models.checking import can_be_searched, site_is_known
from search.vocabulary.models.editions import EditedModel

MOST_ITEMS = 10

_is_address = URLValidator(schemes=["http", "https"])


class LeadingModel(EditedModel):
    """For whoever types exactly one of these texts; case, width, signs and spaces do not count."""

    texts = LinesField(verbose_name=gettext_lazy("What people type"), help_text=gettext_lazy("One text on each line."))
    site = models.CharField(verbose_name=gettext_lazy("Site"), max_length=40, blank=True, help_text=gettext_lazy("Empty: all sites."))
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return "、".join(self.texts)

    def clean(self) -> None:
        """Raises ValidationError."""
        can_be_searched("texts", self.texts)
        site_is_known(self.site)


class BestBet(LeadingModel):
    """Items above the results, in this order, as far as they are public; from `until` on no longer."""

    content_ids = LinesField(
        verbose_name=gettext_lazy("Items"),
        help_text=gettext_lazy("Addresses that the public reads, or content ids: one on each line, in this order."),
    )
    until = models.DateTimeField(verbose_name=gettext_lazy("Until"), null=True, blank=True)

    class Meta:
        app_label = "search"
        verbose_name = gettext_lazy("best bet")
        verbose_name_plural = gettext_lazy("best bets")

    def clean(self) -> None:
        """Raises ValidationError."""
        super().clean()
        if len(self.content_ids) > MOST_ITEMS:
            raise ValidationError({"content_ids": _("Choose at most %(most)d items.") % {"most": MOST_ITEMS}})
        known = set(Item.objects.filter(content_id__in=self.content_ids).values_list("content_id", flat=True))
        if unknown := [one for one in self.content_ids if one not in known]:
            raise ValidationError({"content_ids": _("No public item has the id “%(id)s”.") % {"id": unknown[0]}})
        if self._state.adding and self.until is not None and self.until <= timezone.now():
            raise ValidationError({"until": _("This time has passed.")})


class Shortcut(LeadingModel):
    """One place that the text names: a site, a service, a system elsewhere."""

    title = models.CharField(verbose_name=gettext_lazy("Title"), max_length=100)
    url = models.CharField(verbose_name=gettext_lazy("Address"), max_length=2000)

    class Meta:
        app_label = "search"
        verbose_name = gettext_lazy("shortcut")
        verbose_name_plural = gettext_lazy("shortcuts")

    def clean(self) -> None:
        """Raises ValidationError."""
        super().clean()
        try:
            _is_address(self.url)
        except ValidationError as error:
            raise ValidationError({"url": _("Give the whole address, beginning with https:// or http://.")}) from error
