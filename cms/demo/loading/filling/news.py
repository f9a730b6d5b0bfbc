"""News, notices and commentary."""

from cms.library.locales import DEFAULT
from cms.news.models import NewsArticlePage

from ...shapes import items
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_item


def fill_article(page: NewsArticlePage, plan: Plan, pen: Pen) -> None:
    """Who wrote it is said of the Chinese text."""
    fill_item(page, plan, pen)
    thing: items.Article = plan.thing
    page.kind, page.reprint = thing.form, thing.reprint
    if plan.locale == DEFAULT:
        page.author, page.responsible_editor = thing.author or "", thing.responsible_editor or ""
        page.original_title = thing.original_title or ""
