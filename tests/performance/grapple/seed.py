"""`python -m tests.performance.grapple.seed SIZE MANIFEST`: makes grapple's database; the manifest says what can be asked of it."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import django

from tests.performance.data.specimens import PANELS, Size, blocks, site_of, specimens

RENDITIONS = ("fill-240x160", "fill-640x360", "width-1200")


def main(size: Size, manifest: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.performance.grapple.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    manifest.write_text(json.dumps(fill(size)))


def fill(size: Size) -> dict[str, Any]:
    """Sites, sections and articles; answers their addresses and keys."""
    from tests.performance.data.copying import settle
    from tests.performance.grapple.models import Organisation

    organisations = [Organisation.objects.create(name=f"第{number}局") for number in range(size.organisations)]
    pictures = [picture(number) for number in range(size.pictures)]
    homes, sections = skeleton(size)
    addresses = articles(size, sections, organisations, pictures)
    settle()
    per_site = size.columns_per_site
    return {
        "items": addresses,
        "columns": [section.pk for section in sections],
        "homes": [[section.pk for section in sections[index * per_site :][:PANELS]] for index in range(len(homes))],
    }


def picture(number: int) -> Any:
    import io

    from django.core.files.images import ImageFile
    from PIL import Image as Canvas
    from wagtail.images.models import Image

    file = io.BytesIO()
    Canvas.new("RGB", (400, 225), "#2b6cb0").save(file, "JPEG")
    made = Image.objects.create(title=f"图片{number}", description=f"图片{number}的说明", file=ImageFile(file, name=f"{number}.jpg"))
    for spec in RENDITIONS:
        made.get_rendition(spec)
    return made


def skeleton(size: Size) -> tuple[list[Any], list[Any]]:
    """The sites' front pages and their sections."""
    from wagtail.models import Page, Site

    from tests.performance.grapple.models import Section, SiteHome

    Page.objects.get(depth=2).delete()
    root = Page.objects.get(depth=1)
    homes, sections = [], []
    for number in range(size.sites):
        home = root.add_child(instance=SiteHome(title=f"第{number}站", slug=f"site-{number}"))
        Site.objects.create(hostname=f"site-{number}.localhost", root_page=home, is_default_site=number == 0)
        homes.append(home)
        for _ in range(size.columns_per_site):
            sections.append(home.add_child(instance=Section(title=f"第{len(sections)}栏", slug=f"column-{len(sections)}")))
    return homes, [section.page_ptr.specific for section in sections]


def articles(size: Size, sections: list[Any], organisations: list[Any], pictures: list[Any]) -> list[tuple[str, str]]:
    from wagtail.models import Page

    from tests.performance.data.copying import keys
    from tests.performance.data.tree import Child, grow
    from tests.performance.grapple.models import Article

    first = keys(Page, 1)[0] + 1
    children = []
    for one in specimens(size):
        values = {"translation_key": one.key, "first_published_at": one.published, "last_published_at": one.published}
        own = {
            "summary": one.summary, "organisation_id": organisations[one.organisation].pk, "image_id": pictures[one.picture].pk,
            "body": json.dumps([block(part, pictures, first) for part in blocks(one.body, size)]),
        }  # fmt: skip
        children.append(Child(sections[one.column], one.slug, one.title, values, own))
    assert grow(Article(title="", live=True), children)[0] == first
    return [(f"site-{site_of(one.column, size)}.localhost", f"/column-{one.column}/{one.slug}/") for one in specimens(size)]


def block(part: Any, pictures: list[Any], first: int) -> dict[str, Any]:
    value: Any = part.text
    if part.kind == "paragraph":
        link = "" if part.link is None else f'<a linktype="page" id="{first + part.link}">相关信息</a>'
        value = f"<p>{part.text}{link}</p>"
    elif part.kind == "picture":
        value = pictures[part.picture].pk
    return {"type": part.kind, "id": part.id, "value": value}


if __name__ == "__main__":
    main(Size(**json.loads(sys.argv[1])), Path(sys.argv[2]))
