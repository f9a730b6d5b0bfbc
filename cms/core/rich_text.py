"""From Wagtail's stored rich text to the library's: sanitised HTML whose links name items and files, and the same as plain text."""

import re
from collections.abc import Iterable
from html import unescape

import nh3
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter, MultiRuleRewriter

from cms.core.models.attachments import Attachment
from cms.library.documents import RichText

TAGS = {"p", "br", "hr", "b", "strong", "i", "em", "sup", "sub", "ul", "ol", "li", "a", "h2", "h3", "h4", "h5", "h6", "blockquote"}
SCHEMES = {"http", "https", "mailto", "tel", "item", "file"}
_BREAK = re.compile(r"</(?:p|li|h[2-6]|blockquote)>|<br\s*/?>|<hr\s*/?>")
_TAG = re.compile(r"<[^>]*>")


def rich_text(source: str) -> RichText:
    """`source` is Draftail's database HTML, or HTML from anywhere: what the sanitiser does not know is dropped, its text kept."""
    html = sanitise(_rewrite_links(source or ""))
    return RichText(html=html, text=plain_text(html))


def sanitise(html: str) -> str:
    return nh3.clean(html, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes=SCHEMES, link_rel=None).strip()


def plain_text(html: str) -> str:
    """A line for each paragraph, item or break."""
    text = unescape(_TAG.sub("", _BREAK.sub("\n", html)))
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def _page_links(attributes: list[dict[str, str]]) -> list[str]:
    pks = [found["id"] for found in attributes if found.get("id", "").isdigit()]
    keys = {str(pk): key for pk, key in Page.objects.filter(pk__in=pks).values_list("pk", "translation_key")}
    return _anchors("item", (keys.get(found.get("id", "")) for found in attributes))


def _file_links(attributes: list[dict[str, str]]) -> list[str]:
    pks = [found["id"] for found in attributes if found.get("id", "").isdigit()]
    keys = {str(pk): key for pk, key in Attachment.objects.filter(pk__in=pks).values_list("pk", "key")}
    return _anchors("file", (keys.get(found.get("id", "")) for found in attributes))


def _anchors(scheme: str, keys: Iterable[object]) -> list[str]:
    """A link whose target no longer exists loses its address; the sanitised `<a>` without one says nothing."""
    return [f'<a href="{scheme}:{key}">' if key else "<a>" for key in keys]


_rewrite_links = MultiRuleRewriter([LinkRewriter(bulk_rules={"page": _page_links, "document": _file_links})])
