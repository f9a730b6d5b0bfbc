"""The sites: who each is and how it looks, its menus and links, its alerts."""

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from wagtail.models import Site

from cms.library.locales import DEFAULT
from cms.publishing.publication import publication
from cms.sites.models import SiteAlerts, SiteKind, SiteNavigation, SiteProfile

from ..reading import Province
from ..shapes import places
from .bodies import listed, stream
from .made import Made
from .pen import Pen

_KINDS = [kind.value for kind in SiteKind]


def in_order(province: Province) -> list[places.Site]:
    """The portal, then cities, then departments, each by its identification code."""
    return sorted(province.sites, key=lambda site: (_KINDS.index(site.kind), site.identification_code))


def add_sites(province: Province, made: Made, founded: datetime.datetime, pen_of: Callable[[str, str], Pen]) -> None:
    """All in one publication, as on the day when the platform opened."""
    with publication(founded):
        rows: dict[str, Site] = {}
        for order, site in enumerate(in_order(province)):
            rows[site.code] = _row(site, made)
            profile = _profile(site, order, made)
            profile.site, profile.parent_site = rows[site.code], rows.get(site.parent or "")
            profile.save()
            pen = pen_of(f"site/{site.code}", DEFAULT)
            _navigation(site, rows[site.code], pen, pen_of(f"site/{site.code}", "en"))
            if site.alerts:
                alerts = stream((("alert", _alert(alert, pen)) for alert in site.alerts), pen, "alerts")
                SiteAlerts.objects.create(site=rows[site.code], alerts=alerts)


def _row(site: places.Site, made: Made) -> Site:
    home = made.page(f"home/{site.code}")
    return Site.objects.create(hostname=site.host, port=443, root_page=home, site_name=site.name, is_default_site=site.kind == "portal")


def _profile(site: places.Site, order: int, made: Made) -> SiteProfile:
    look = site.theme
    return SiteProfile(
        code=site.code, kind=site.kind, order=order, name_en=site.en, url=f"https://{site.host}", english_edition="en" in site.locales,
        identification_code=site.identification_code, icp_number=site.icp, police_number=site.police, sponsor=made.page(site.sponsor),
        organiser=made.page(site.organiser), contact=site.contact, logo=made.pictures[site.logo], primary_colour=look.primary,
        accent_colour=look.accent, banner=made.pictures[look.banner] if look.banner else None, masthead=look.masthead,
        headings=look.headings, corners=look.corners, grayscale=site.grayscale,
    )  # fmt: skip


def _navigation(site: places.Site, row: Site, chinese: Pen, english: Pen) -> None:
    pens = [chinese, english] if "en" in site.locales else [chinese]
    menus = [
        {"code": code, "locale": pen.locale, "items": _entries(entries, pen, code)} for code, entries in site.menus.items() for pen in pens
    ]
    groups = ({"title": one.title, "locale": DEFAULT, "links": _links(one, chinese, place)} for place, one in enumerate(site.link_groups))
    SiteNavigation.objects.create(
        site=row,
        menus=stream((("menu", menu) for menu in menus), chinese, "menus"),
        link_groups=stream((("group", group) for group in groups), chinese, "groups"),
        hot_searches=stream((("words", {"locale": DEFAULT, "text": words}) for words in site.hot_searches), chinese, "hot"),
    )


def _entries(entries: Iterable[places.MenuEntry], pen: Pen, *place: object) -> list[dict[str, Any]]:
    """Those that are there in the pen's language."""
    shown = [entry for entry in entries if pen.locale == DEFAULT or (entry.en and (not entry.to or pen.made.has(entry.to, pen.locale)))]
    values = [_entry(entry, pen, *place, number) for number, entry in enumerate(shown)]
    return listed(values, pen, "menus", *place)


def _entry(entry: places.MenuEntry, pen: Pen, *place: object) -> dict[str, Any]:
    title = entry.title if pen.locale == DEFAULT else entry.en
    return {"title": title, "item": pen.page(entry.to), "url": entry.url or "", "children": _entries(entry.children, pen, *place)}


def _links(group: places.LinkGroup, pen: Pen, place: int) -> list[dict[str, Any]]:
    return listed(({"title": link.title, "url": link.url} for link in group.links), pen, "groups", place)


def _alert(alert: places.Alert, pen: Pen) -> dict[str, Any]:
    return {
        "level": alert.level or "", "title": alert.title, "item": pen.page(alert.to), "url": "",
        "starts_at": alert.starts.on(pen.day).isoformat(), "ends_at": alert.ends.on(pen.day).isoformat() if alert.ends else None,
    }  # fmt: skip
