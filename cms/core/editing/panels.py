"""Panels of an editor's form that Wagtail does not have. `cms/desk/static/desk/editing.js` moves them."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page

from cms.core.addresses import url_parts


class CountedPanel(FieldPanel):
    """A text whose length is said while one writes. Beyond `advised` characters lists cut it off; the field's own limit is the most."""

    def __init__(self, *args: Any, advised: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.advised = advised

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "advised": self.advised}

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.bound_field is not None:
                attributes = self.bound_field.field.widget.attrs
                attributes["data-controller"] = " ".join(filter(None, [attributes.get("data-controller"), "desk-count"]))
                attributes["data-desk-count-said-value"] = self.said()
                if "title" in self.panel.classname.split():  # Wagtail hides its label
                    attributes.setdefault("placeholder", f"{self.heading} *" if self.bound_field.field.required else self.heading)

        def said(self) -> str:
            """With `{count}` for the browser to fill in."""
            most, advised = self.panel.db_field.max_length, self.panel.advised
            self.bound_field.field.widget.attrs["data-desk-count-advised-value"] = advised or most
            if advised:
                return _("{count} characters; up to %(advised)d are best, at most %(most)d") % {"advised": advised, "most": most}
            return _("{count} of at most %(most)d characters") % {"most": most}


class AddressPanel(Panel):
    """The public address that the page has, or will have, with a way to copy it; it follows the short address while one types."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/editing/address.html"

        def is_shown(self) -> bool:
            """Front pages have no short address of their own."""
            return self.before() != ""

        def before(self) -> str:
            """The address of the page above, which this one's continues."""
            parent = getattr(self.form, "parent_page", None) if self.form is not None else None
            if parent is None and self.instance is not None and self.instance.pk:
                parent = self.instance.get_parent()
            parts = url_parts(parent) if isinstance(parent, Page) else None
            return f"{parts[1]}{parts[2]}" if parts else ""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            slug = self.form["slug"].value() if self.form is not None and "slug" in self.form.fields else self.instance.slug
            return {**context, "before": self.before(), "slug": slug or "", "live": self.instance.live}
