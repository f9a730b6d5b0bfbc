"""Asks for everything, as anyone could who knows the numbers."""

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Group, User
from django.core import serializers
from django.db import transaction
from django.db.models import QuerySet
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupApprovalTask, GroupPagePermission, Revision, TaskState, Workflow, WorkflowPage, WorkflowState

from cms.core.models import Placement
from cms.ledger.models import Failure
from cms.library.models import Item
from cms.sites.models import SiteAlerts, SiteNavigation, SiteProfile
from cms.taxonomy.models import Term
from tests.desk.roles.filling import Address, fillings
from tests.desk.roles.world import CANARY, WORD, World


def queries(address: Address, world: World) -> Iterator[str]:
    """Put behind addresses that list things: a search, an export, numbers of the other's things."""
    other = world.other
    yield ""
    if not address.parameters or address.parameters == ("parent_page_id",):
        yield f"?q={WORD}&term={CANARY[:3]}&search_all=1"
    if "report" in address.route:
        yield "?export=csv"
    if "choose" in address.route or "api/" in address.route:
        media = {"image": [other.picture.pk], "document": [other.attachment.pk]}
        numbers = next((found for kind, found in media.items() if kind in address.route), [other.draft.pk, other.live.pk])
        yield "?" + "&".join(f"id={number}" for number in numbers) + "&multiple=1&user_perms=move_to"


def forged(world: World) -> dict[str, Any]:
    """A form that names the other's things under every name that a form has."""
    other, nothing = world.other, {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    sets = {f"{name}-{key}": value for name in ("responsibilities", "classifications", "comments") for key, value in nothing.items()}
    return {
        "title": "改写", "new_title": "改写", "slug": "forged", "new_slug": "forged", "name": "改写", "reason": "改写", "contact": "改写",
        "kind": "news_article", "reprint": "allowed", "update_kind": "minor", "image": other.picture.pk, "logo": other.picture.pk,
        "banner": other.picture.pk, "page": other.draft.pk, "column": other.column.pk, "order": 0, "parent_page": other.column.pk,
        "new_parent_page": other.column.pk, "chooser": other.column.pk, "collection": other.collection.pk, "page_target": other.draft.pk,
        "replaced_by": other.draft.pk, "position": 0, "decision": "accept", "restriction_type": "login", "include_descendants": "on",
        "action-publish": "1", "publish": "1", "url": other.live.full_url or "", "destination_page_id": world.own["column"].pk,
        "recursive": "true", "revision_id": other.revision.pk, "is_editing": "1", "comment": "改写", "locale": "zh-hans",
        "body-count": 0, "attachments-count": 0, "related_items-count": 0, "sponsor": other.draft.pk, "organiser": other.draft.pk,
        "menus-count": 0, "link_groups-count": 0, "hot_searches-count": 0, "alerts-count": 0, "code": "forged", "username": "forged",
        "groups": other.group.pk, "is_superuser": "on", "is_active": "", "role": other.group.pk,
        "external-link-chooser-url": other.live.full_url or "",
        **sets,
    }  # fmt: skip


def answers(client: Client, address: Address, world: World, *, only_read: bool = False) -> Iterator[tuple[str, Any]]:
    """What was asked, and the answer: each filled address read, then written to."""
    for url in fillings(address, world):
        for query in queries(address, world):
            yield f"GET {url}{query}", asked(client.get, f"{url}{query}")
        if only_read:
            continue
        yield f"POST {url}", asked(client.post, url, forged(world))
        if "api/" not in address.route:
            continue
        script = {"content_type": "application/json", "headers": {"x-requested-with": "XMLHttpRequest"}}
        yield f"POST (script) {url}", asked(client.post, url, json.dumps(forged(world)), **script)


def asked(way: Any, *args: Any, **kwargs: Any) -> Any:
    """The answer; what a failing view has done to the database is undone, as its transaction would be."""
    with transaction.atomic():
        answer = way(*args, **kwargs)
        if answer.status_code >= 500:
            transaction.set_rollback(True)
    return answer


def body_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def says(answer: Any) -> bool:
    """Whether it shows what is hidden; of pictures any is too much, as their content has no words."""
    if answer.status_code != 200:
        return False
    return CANARY.encode() in body_of(answer) or answer.headers.get("Content-Type", "").startswith("image/jpeg")


def of_other(world: World) -> str:
    """All rows that are the other's. What Changchun asks of its columns is Changchun's."""
    told = json.loads(serializers.serialize("json", [row for rows in _rows(world) for row in rows.order_by("pk")]))
    for row in told:  # what a row is joined to comes in any order
        row["fields"] = {name: sorted(value) if _is_keys(value) else value for name, value in row["fields"].items()}
    return json.dumps(told)


def _is_keys(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, int) for one in value)


def _rows(world: World) -> Iterator[QuerySet[Any]]:
    other = world.other
    keys = [str(page.pk) for page in other.pages]
    own = [world.own[role].pk for role in ("administrator", "editor", "reviewer")]
    states = WorkflowState.objects.filter(object_id__in=keys)
    yield other.pages.specific()
    yield Revision.objects.filter(object_id__in=keys)
    yield from (states, TaskState.objects.filter(workflow_state__in=states))
    yield Placement.objects.filter(page__in=other.pages)
    yield Item.objects.filter(site="siping")
    yield User.objects.exclude(pk__in=own)
    things = (other.picture, other.attachment, other.collection, other.site, other.mark, world.upload)
    yield from (type(thing).objects.filter(pk=thing.pk) for thing in things)
    yield from (model.objects.filter(site=other.site) for model in (SiteProfile, SiteNavigation, SiteAlerts))
    yield from (type(word).objects.all() for word in world.words.values())
    whole = (Term, Failure, Redirect, Workflow, GroupApprovalTask, WorkflowPage, Group, GroupPagePermission)
    yield from (model.objects.all() for model in whole)


class undone:  # noqa: N801
    """What happens inside has not happened afterwards."""

    def __enter__(self) -> None:
        self.atomic = transaction.atomic()
        self.atomic.__enter__()

    def __exit__(self, *raised: Any) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(*raised)
