"""Lists of a body include those of the bodies under it, so an item stands in the list of each body above its own."""

from collections.abc import Iterator

from wagtail.models import Page

from cms.library.locales import language_code
from cms.organisations.models import OrganisationPage, Responsibility


def above(content_ids: list[str]) -> list[str]:
    """Content ids of the bodies above these, themselves left out."""
    paths = OrganisationPage.objects.filter(translation_key__in=content_ids).values_list("path", flat=True)
    ancestors = {path[:end] for path in paths for end in range(Page.steplen, len(path), Page.steplen)}
    keys = OrganisationPage.objects.filter(path__in=ancestors).order_by("path").values_list("translation_key", flat=True)
    return [str(key) for key in dict.fromkeys(keys) if str(key) not in content_ids]


def dependents(content_id: str, locale: str) -> Iterator[int]:
    """Pages for which a body under this one, or itself, is responsible: after it moved, they stand in other lists."""
    organisation = OrganisationPage.objects.filter(translation_key=content_id, locale__language_code=language_code(locale)).first()
    if organisation is not None:
        below = OrganisationPage.objects.filter(path__startswith=organisation.path)
        yield from Responsibility.objects.filter(organisation__in=below).values_list("page_id", flat=True)
