"""What an editor does at the desk with what was typed. A refusal fails with the form's own words."""

import json
from typing import Any

from django.contrib.messages import ERROR, get_messages
from django.urls import reverse

from cms.core.models import BasePage
from cms.sites.models import HomePage
from tests.desk.publishing.asking import leave_url
from tests.generation.pens import Typed
from tests.generation.world import World

PUBLISH = {"action-publish": "1"}


def publish_new(world: World, model: type[BasePage], typed: Typed) -> Any:
    """The page; of a front page, which is there already, the one of the world."""
    if model is HomePage:
        publish_again(world, world.home, typed)
        return HomePage.objects.get(pk=world.home.pk)
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, world.column.pk])
    accepted(world.client.post(url, typed.posted() | PUBLISH))
    return model.objects.get(slug=typed.fields["slug"])


def publish_again(world: World, page: Any, typed: Typed) -> None:
    draft = page.get_latest_revision_as_object()
    old = {name: [child.pk for child in getattr(draft, name).all()] for name in typed.rows if name != "comments"}
    accepted(world.client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed.posted(old) | PUBLISH))


def open_form(world: World, page: Any) -> None:
    answer = world.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200


def leave(world: World, page: Any, way: str, **asked: Any) -> None:
    accepted(world.client.post(leave_url(page, way), asked))


def notice(text: str) -> str:
    """As the rich text editor posts it."""
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


def accepted(answer: Any) -> None:
    assert answer.status_code == 302, f"{answer.status_code}: {refusals(answer)}"
    wrong = [str(message) for message in get_messages(answer.wsgi_request) if message.level >= ERROR]
    assert not wrong, wrong


def refusals(answer: Any) -> dict[str, Any]:
    form = (answer.context or {}).get("form")
    found: dict[str, Any] = {} if form is None else {"form": form.errors.as_data()}
    for name, formset in getattr(form, "formsets", {}).items():
        found[name] = [one for one in formset.errors if one] + list(formset.non_form_errors())
    return {name: one for name, one in found.items() if one}
