"""An editor. `partners COUNT PORT` makes them with a webhook each; `switch on|off 0` their webhooks; `publish 0 0` an article."""

import json
import os
import sys
import time
from itertools import count
from typing import Any
from uuid import uuid4

import django


def partners(number: str, port: str) -> dict[str, int]:
    """Each with a filter of its own kind: everything, or a column, or a document type."""
    from cms.partners.models import Feed, Partner
    from cms.partners.webhooks.models import Endpoint

    filters: list[dict[str, Any]] = [{}, {"documentTypes": ["NEWS_ARTICLE"]}, {"includeArchived": True}]
    for one in range(int(number)):
        partner = Partner.objects.create(name=f"newsroom {one}", agreed_from="2000-01-01")
        feed = Feed.objects.create(partner=partner, slug="all", title="all", filter=filters[one % len(filters)])
        Endpoint.objects.create(partner=partner, feed=feed, url=f"http://127.0.0.1:{port}/{one}")
    return {"partners": int(number)}


def switch(state: str, _: str) -> dict[str, str]:
    """Disabled ones are told nothing."""
    from django.utils import timezone

    from cms.partners.webhooks.models import Endpoint

    Endpoint.objects.update(disabled_at=None if state == "on" else timezone.now())
    return {"state": state}


def publish(*_: str) -> dict[str, Any]:
    """Milliseconds of the click."""
    from cms.news.models import NewsArticlePage
    from cms.sites.models import ColumnPage

    column: Any = ColumnPage.objects.order_by("pk").first()
    page = column.add_child(instance=NewsArticlePage(title="一条新闻", slug=uuid4().hex[:12], live=False))
    revision = page.save_revision()
    began, begun = time.time(), time.perf_counter()
    revision.publish()
    return {"ms": (time.perf_counter() - begun) * 1000, "began": began, "key": str(page.translation_key)}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.chaos.settings")
    django.setup()
    for _, line in zip(count(), sys.stdin, strict=False):
        what, *arguments = line.split()
        print(json.dumps({"partners": partners, "switch": switch, "publish": publish}[what](*arguments)), flush=True)


if __name__ == "__main__":
    main()
