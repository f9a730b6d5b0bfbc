"""The editor's form of every page."""

from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from cms.core.editing import twins
from cms.core.sight.references import OwnReferences
from cms.core.slugs import default_slug


class ItemForm(OwnReferences, WagtailAdminPageForm):
    """A new page is offered a short address at once: the editor sees it, and can change it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields and not self.instance.slug:
            self.initial["slug"] = default_slug(timezone.localdate())

    def save(self, commit: bool = True) -> Any:
        """A new page is a draft until it is published: Wagtail's create view would save it live first."""
        if self.instance.pk is None:
            self.instance.live = False
        twins.recognise(self.formsets.values())
        return super().save(commit)
