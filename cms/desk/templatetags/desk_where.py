"""Where a page appears, on Wagtail's own pages too."""

from typing import Any

from django import template
from wagtail.models import Page

from cms.core.models import BasePage
from cms.desk.where import whereabouts

register = template.Library()


@register.inclusion_tag("desk/where/appears.html")
def appears(page: Page) -> dict[str, Any]:
    """The list; nothing for pages that are none of ours."""
    specific = page.specific
    return {"page": specific, "whereabouts": whereabouts(specific) if isinstance(specific, BasePage) else None}
