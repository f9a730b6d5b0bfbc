"""Pages and what they stand on, made as an editor would: saved as a draft, then published."""

import io
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.models import Collection, Locale, Page, Site

from cms.core.models import Attachment, Picture
from cms.news.models import NewsArticlePage
from cms.sites.models import ColumnPage, HomePage, SiteProfile


def locale(code: str = "zh-hans") -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def add(parent: Page, page: Page, *, publish: bool = True) -> Any:
    """The page below the parent, as a draft and then published."""
    page.live = False
    page.locale = getattr(page, "locale", None) or parent.locale
    parent.add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
        page.refresh_from_db()
    return page


def site(code: str = "portal", *, kind: str = "portal", name: str = "吉林省人民政府", publish: bool = True, **profile: Any) -> HomePage:
    """A site with its profile and front page; answers the front page."""
    locale()
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale())
    Collection.get_first_root_node() or Collection.add_root(name="Root")
    home = root.add_child(instance=HomePage(title=name, slug=code, live=False, locale=locale()))
    wagtail_site = Site.objects.create(
        hostname=f"{code}.localhost",
        port=8000,
        root_page=home,
        site_name=name,
        is_default_site=not Site.objects.filter(is_default_site=True),
    )
    SiteProfile.objects.create(site=wagtail_site, code=code, kind=kind, url=f"http://{code}.localhost", **profile)
    revision = home.save_revision()
    if publish:
        revision.publish()
        home.refresh_from_db()
    return home


def column(parent: Page, title: str = "省内要闻", slug: str = "", **fields: Any) -> ColumnPage:
    return add(parent, ColumnPage(title=title, slug=slug or f"c-{uuid4().hex[:8]}", **fields))


def news(parent: Page, title: str = "一条新闻", *, publish: bool = True, **fields: Any) -> NewsArticlePage:
    return add(parent, NewsArticlePage(title=title, **fields), publish=publish)


def picture(title: str = "图片", *, alt: str = "一座山", size: tuple[int, int] = (1600, 900), **fields: Any) -> Picture:
    file = io.BytesIO()
    Image.new("RGB", size, "#2b6cb0").save(file, "JPEG")
    return Picture.objects.create(
        title=title, description=alt, file=ImageFile(io.BytesIO(file.getvalue()), name=f"{uuid4().hex}.jpg"), **fields
    )


def attachment(title: str = "附件", name: str = "form.txt", content: bytes = b"form") -> Attachment:
    return Attachment.objects.create(title=title, file=ContentFile(content, name=name))


def block(kind: str, value: Any) -> dict[str, Any]:
    """One block of a StreamField, as raw data."""
    return {"type": kind, "value": value, "id": str(uuid4())}
