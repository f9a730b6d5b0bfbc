"""Sites, terms, pictures and attachments, as their owners would record them."""

from typing import Any

from cms.ledger.models import Head
from cms.library.models import Record
from cms.library.reading import directory
from tests.library.stock.filling import BEGINNING, Names

LANGUAGES = ("zh-Hans", "en")


def code_of(site: int) -> str:
    return "portal" if site == 0 else f"city{site}"


def fill_records(names: Names) -> None:
    Head.objects.get_or_create(pk=1)
    made = [("site", code_of(number), site(names, number)) for number in range(names.sites)]
    made += [("term", id, term(id, number)) for number, id in enumerate(names.terms)]
    made += [("picture", key, picture(key)) for key in names.pictures]
    made += [("attachment", key, attachment()) for key in names.attachments]
    Record.objects.bulk_create(Record(kind=kind, key=key, position=0, document=document) for kind, key, document in made)
    directory.forget()


def site(names: Names, number: int) -> dict[str, Any]:
    news, bodies = names.items["news_article"], names.items["organisation"]
    some = [news[(number + step) % len(news)] for step in range(3)]
    lines = [line(id, [line(id, [line(id, [])]) for id in some]) for id in some]
    return {
        "code": code_of(number), "names": {"zh-Hans": f"站点{number}", "en": f"Site {number}"}, "kind": "city" if number else "portal",
        "order": number, "url": f"https://{code_of(number)}.example", "root": names.items["home_page"][number], "locales": list(LANGUAGES),
        "defaultLocale": "zh-Hans", "parent": "portal" if number else None, "identificationCode": "2200000001", "icpNumber": "1",
        "policeNumber": "1", "contact": "电话", "sponsor": bodies[number % len(bodies)], "organiser": bodies[(number + 1) % len(bodies)],
        "logo": names.pictures[number % len(names.pictures)], "grayscale": False, "theme": {"primary": "#000000", "accent": "#ffffff"},
        "alerts": [alert(id) for id in some],
        "menus": {menu: dict.fromkeys(LANGUAGES, lines) for menu in ("main", "footer")},
        "linkGroups": {language: [{"title": "链接", "links": [{"title": "甲", "url": "https://a.example"}]}] for language in LANGUAGES},
        "hotSearches": {language: ["社保"] for language in LANGUAGES},
    }  # fmt: skip


def line(item: str, children: list[Any]) -> dict[str, Any]:
    return {"title": None, "url": None, "item": item, "children": children}


def alert(item: str) -> dict[str, Any]:
    return {"level": "II", "title": "预警", "url": None, "item": item, "startsAt": BEGINNING.isoformat(), "endsAt": None}


def term(id: str, order: int) -> dict[str, Any]:
    names = {"zh-Hans": f"地区{order}", "en": f"Region {order}"}
    return {
        "scheme": "region", "slug": id.partition(":")[2], "code": "220000", "names": names, "order": order,
        "parent": None if id == "region:top" else "region:top",
    }  # fmt: skip


def picture(key: str) -> dict[str, Any]:
    sizes = (("card", 640), ("content", 960))
    renditions = [
        {"name": name, "path": f"/media/{key}/{name}.jpg", "width": width, "height": width * 9 // 16, "format": "jpg"}
        for name, width in sizes
    ]
    return {
        "id": key, "title": "图片", "alt": "一座山", "decorative": False, "width": 1600, "height": 900, "focalPoint": {"x": 1, "y": 1},
        "renditions": renditions,
    }  # fmt: skip


def attachment() -> dict[str, Any]:
    return {"title": "附件", "filename": "form.txt", "mediaType": "text/plain", "size": 4, "sha256": "0" * 64}
