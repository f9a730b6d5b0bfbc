"""What the public sees of a site: one record each."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cms.core.keys import content_id, file_key
from cms.library.documents.instants import in_beijing
from cms.library.locales import DEFAULT
from cms.publishing.publication import tree
from cms.publishing.recording.record_changes import RecordContent
from cms.sites.models import SiteAlerts, SiteNavigation, SiteProfile


def sites(now: datetime) -> Iterator[tuple[str, RecordContent]]:
    """Those that are public."""
    for profile in SiteProfile.objects.select_related("site__root_page", "logo", "banner", "sponsor", "organiser", "parent_site"):
        content = site_record(profile, now)
        if content is not None:
            yield profile.code, content


def site_record(profile: SiteProfile, now: datetime) -> RecordContent | None:
    """Nothing while the front page is secret: no site is public before its front page was."""
    if not tree().is_open(profile.site.root_page):
        return None
    alerts = SiteAlerts.objects.filter(site=profile.site).first()
    navigation = SiteNavigation.objects.filter(site=profile.site).first()
    document = identity(profile) | marks(profile) | look(profile)
    document["alerts"] = [alert(str(block.id), block.value) for block in alerts.alerts if in_force(block.value, now)] if alerts else []
    document |= menus_and_links(navigation)
    references = tuple(("picture", str(picture.key)) for picture in (profile.logo, profile.banner) if picture)
    deadlines = [moment for block in alerts.alerts for moment in moments(block.value) if moment > now] if alerts else []
    return RecordContent(document, references=references, deadlines=tuple(sorted(set(deadlines))))


def identity(profile: SiteProfile) -> dict[str, Any]:
    names = {DEFAULT: profile.site.site_name or profile.code} | ({"en": profile.name_en} if profile.name_en else {})
    parent = SiteProfile.objects.filter(site=profile.parent_site).first() if profile.parent_site_id else None
    return {
        "code": profile.code, "names": names, "kind": profile.kind, "order": profile.order, "url": profile.url.rstrip("/"),
        "root": str(profile.site.root_page.translation_key), "defaultLocale": DEFAULT,
        "locales": [DEFAULT, "en"] if profile.english_edition else [DEFAULT], "parent": parent.code if parent else None,
    }  # fmt: skip


def marks(profile: SiteProfile) -> dict[str, Any]:
    return {
        "identificationCode": profile.identification_code or None, "icpNumber": profile.icp_number or None,
        "policeNumber": profile.police_number or None, "contact": profile.contact or None,
        "sponsor": content_id(profile.sponsor), "organiser": content_id(profile.organiser),
    }  # fmt: skip


def look(profile: SiteProfile) -> dict[str, Any]:
    return {
        "logo": file_key(profile.logo), "grayscale": profile.grayscale,
        "theme": {
            "primary": profile.primary_colour.lower(), "accent": profile.accent_colour.lower(), "banner": file_key(profile.banner),
            "masthead": profile.masthead, "headings": profile.headings, "corners": profile.corners,
        },
    }  # fmt: skip


def menus_and_links(navigation: SiteNavigation | None) -> dict[str, Any]:
    """By language: menus by code, link groups, hot searches."""
    found: dict[str, Any] = {"menus": {}, "linkGroups": {}, "hotSearches": {}}
    if navigation is not None:
        for block in navigation.menus:
            items = [menu_item(item) for item in block.value["items"]]
            found["menus"].setdefault(block.value["code"], {}).setdefault(block.value["locale"], []).extend(items)
        for block in navigation.link_groups:
            links = [{"title": link["title"], "url": link["url"]} for link in block.value["links"]]
            found["linkGroups"].setdefault(block.value["locale"], []).append({"title": block.value["title"], "links": links})
        for block in navigation.hot_searches:
            found["hotSearches"].setdefault(block.value["locale"], []).append(block.value["text"])
    return found


def menu_item(value: Any) -> dict[str, Any]:
    children = [menu_item(child) for child in value.get("children", [])]
    return {"title": value["title"] or None, "url": value["url"] or None, "item": content_id(value["item"]), "children": children}


def alert(id: str, value: Any) -> dict[str, Any]:
    """`id` stays through changes of the alert."""
    ends = value["ends_at"]
    return {
        "id": id, "level": value["level"] or None, "title": value["title"], "url": value["url"] or None, "item": content_id(value["item"]),
        "startsAt": in_beijing(value["starts_at"]).isoformat(), "endsAt": in_beijing(ends).isoformat() if ends else None,
    }  # fmt: skip


def moments(value: Any) -> list[datetime]:
    return [moment for moment in (value["starts_at"], value["ends_at"]) if moment]


def in_force(value: Any, now: datetime) -> bool:
    return bool(value["starts_at"] <= now and (value["ends_at"] is None or value["ends_at"] > now))
