"""Where the public finds a page: its site's address in the portal and the path that the library gives it."""

from urllib.parse import quote

from wagtail.models import Page

from cms.publishing.recording.location import Tree


def url_parts(page: Page) -> tuple[int | None, str, str] | None:
    """As Wagtail's `get_url_parts`: site id, root URL, path. Nothing for a page outside every site."""
    tree = Tree()
    location = tree.locate(page)
    if location is None:
        return None
    return None, tree.site_url(location.site), quote(location.path)
