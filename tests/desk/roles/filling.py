"""Which of the other city's things stands in each address of the admin. A new address without a rule fails the test that walks them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests.desk.roles.world import World

# By parameter, by `namespace:parameter` or by `view name:parameter`; the most particular rule holds. A list: each of them in turn.
RULES: dict[str, Any] = {
    "page_id": lambda world: [world.other.draft, world.other.live, world.other.reviewed, world.other.locked, world.other.withdrawn,
                              world.own["live"]],
    "parent_page_id": lambda world: [world.other.column, world.other.draft, world.own["column"]],
    "page_to_move_id": lambda world: [world.other.draft, world.other.live],
    "destination_id": lambda world: [world.own["column"]],
    "page_pk": lambda world: [world.other.column],
    "pages:pk": lambda world: [world.other.draft, world.other.live],
    "wagtailadmin_pages:pk": lambda world: [world.other.live],
    "revision_id": lambda world: [world.other.revision],
    "revision_id_a": lambda world: [world.other.revision],
    "revision_id_b": lambda world: [world.other.revision],
    "task_state_id": lambda world: [world.other.task_state],
    "task_id": lambda world: [world.other.task_state.task, world.other.task],
    "workflow_state_id": lambda world: [world.other.task_state.workflow_state],
    "workflow_pk": lambda world: [world.other.workflow],
    "wagtailadmin_workflows:pk": lambda world: [world.other.workflow],
    "wagtailadmin_workflows:edit_task:pk": lambda world: [world.other.task],
    "wagtailadmin_workflows:disable_task:pk": lambda world: [world.other.task],
    "wagtailadmin_workflows:enable_task:pk": lambda world: [world.other.task],
    "document_id": lambda world: [world.other.attachment],
    "doc_id": lambda world: [world.other.attachment],
    "documents:pk": lambda world: [world.other.attachment],
    "wagtaildocs_chooser:pk": lambda world: [world.other.attachment],
    "wagtaildocs_serve:1": lambda world: [world.other.attachment],
    "wagtaildocs_serve:2": lambda world: [world.other.attachment.filename],
    "image_id": lambda world: [world.other.picture],
    "images:pk": lambda world: [world.other.picture],
    "wagtailimages_chooser:pk": lambda world: [world.other.picture],
    "uploaded_file_id": lambda world: [world.upload],
    "filter_spec": lambda world: ["original", "width-100"],
    "path": lambda world: [world.other.picture.file.name, *(one.file.name for one in world.other.picture.renditions.all())],
    "wagtailadmin_collections:pk": lambda world: [world.other.collection],
    "collection_id": lambda world: [world.other.collection],
    "wagtailsettings:pk": lambda world: [world.other.site],
    "wagtailsites:pk": lambda world: [world.other.site],
    "wagtailusers_users:pk": lambda world: [world.other.editor, world.superuser],
    "wagtailusers_groups:pk": lambda world: [world.other.group],
    "partners:pk": lambda world: [world.token.partner],
    "partner_feeds:pk": lambda world: [world.token.partner.feeds.get()],
    "partner_tokens:pk": lambda world: [world.token],
    "partner_webhooks:pk": lambda world: [world.token.partner.endpoints.get()],
    "partner_accounts:pk": lambda world: [world.token.partner.members.get()],
    "withdrawal:pk": lambda world: [world.withdrawal],
    "withdrawal_remind:pk": lambda world: [world.withdrawal],
    "withdrawal_confirm:pk": lambda world: [world.withdrawal],
    "withdrawal_json:pk": lambda world: [world.withdrawal],
    "withdrawal_pdf:pk": lambda world: [world.withdrawal],
    "withdrawal_confirm:recall": lambda world: [world.withdrawal.recalls.get()],
    "embargo_approvals:pk": lambda world: [world.approval],
    "terms:pk": lambda world: [world.term],
    "term_chooser:pk": lambda world: [world.term],
    "search_synonyms:pk": lambda world: [world.words["synonym"]],
    "search_best_bets:pk": lambda world: [world.words["best bet"]],
    "search_shortcuts:pk": lambda world: [world.words["shortcut"]],
    "search_stopped_words:pk": lambda world: [world.words["stopped word"]],
    "search_stopped_suggestions:pk": lambda world: [world.words["stopped suggestion"]],
    "policy_marks:pk": lambda world: [world.other.mark],
    "desk_placement_accept:pk": lambda world: [world.other.placement],
    "desk_placement_remove:pk": lambda world: [world.other.placement],
    "desk_share_revoke:pk": lambda world: [world.share],
    "desk_failure_retry:pk": lambda world: [world.failure],
    "redirect_id": lambda world: [world.redirect],
    "way": lambda world: ["archive", "restore", "withdraw", "suppress", "redirect"],
    "session_id": lambda world: [0],
    "simple_translation:submit_snippet_translation:pk": lambda world: [world.other.draft],
    "desk_panel:name": lambda world: ["drafts", "reviews", "placements", "today", "scheduled", "expiring", "stale", "alerts"],
    "object_id": lambda world: [world.other.draft],
    "uidb64": lambda world: ["MQ"],
    "token": lambda world: ["a-b"],
    "content_type_app_name": lambda world: ["news"],
    "content_type_model_name": lambda world: ["newsarticlepage"],
    "app_label": lambda world: ["wagtailcore"],
    "model_name": lambda world: ["page"],
    "wagtailadmin_pages:choose_parent:app_label": lambda world: ["news"],
    "wagtailadmin_pages:choose_parent:model_name": lambda world: ["newsarticlepage"],
    "desk_word_choose:app_label": lambda world: ["news"],
    "desk_word_choose:model_name": lambda world: ["newsarticlepage"],
    "wagtailadmin_workflows:add_task:model_name": lambda world: ["groupapprovaltask"],
    "wagtailadmin_tag_model_autocomplete:app_name": lambda world: ["taggit"],
    "wagtailadmin_tag_model_autocomplete:model_name": lambda world: ["tag"],
    "wagtailsettings:app_name": lambda world: ["govsites", "desk"],
    "wagtailsettings:model_name": lambda world: ["siteprofile", "sitenavigation", "sitealerts", "sitechecks"],
    "pages:action_name": lambda world: ["publish", "unpublish", "delete", "copy", "move", "create_alias", "revert_to_page_revision",
                                        "convert_alias", "copy_for_translation"],
    "action_name": lambda world: ["approve", "reject"],
    "wagtail_bulk_action:app_label": lambda world: ["wagtailcore"],
    "action": lambda world: ["delete", "move", "publish", "unpublish"],
}  # fmt: skip

# Addresses of more than one kind of thing, which rules by parameter cannot say.
BULK = {
    ("wagtailcore", "page"): ["delete", "move", "publish", "unpublish"],
    ("core", "picture"): ["delete", "add_to_collection", "add_tags"],
    ("core", "attachment"): ["delete", "add_to_collection", "add_tags"],
    ("auth", "user"): ["delete", "assign_role", "set_active_state"],
}


class NoRule(Exception):
    """An address of the admin that the walk cannot fill."""


@dataclass(frozen=True)
class Address:
    """One URL pattern of the desk: the view's name with its namespaces, the pattern, and the patterns' own names of its parameters."""

    name: str
    route: str
    namespace: str
    parameters: tuple[str, ...]


def addresses() -> list[Address]:
    """All below /admin/, as the resolver has them."""
    return [one for one in _walk(get_resolver().url_patterns, "", "") if one.route.removeprefix("^").startswith("admin/")]


def _walk(patterns: list[URLPattern | URLResolver], before: str, namespace: str) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = ":".join(filter(None, [namespace, pattern.namespace or ""]))
            yield from _walk(pattern.url_patterns, route, inner)
        else:
            name = ":".join(filter(None, [namespace, pattern.name or ""]))
            yield Address(name or route, route, namespace.rpartition(":")[2], tuple(_parameters(route)))


def _parameters(route: str) -> Iterator[str]:
    unnamed = 0
    for match in re.finditer(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>|(\((?!\?))", route):
        unnamed += match[3] is not None
        yield match[1] or match[2] or str(unnamed)


def fillings(address: Address, world: World) -> Iterator[str]:
    """The address with each combination of the first things, then with the others one by one."""
    if address.name == "wagtail_bulk_action":
        yield from bulk_addresses(world)
        return
    values = {parameter: [_said(one) for one in _rule(address, parameter)(world)] for parameter in address.parameters}
    first = {parameter: found[0] for parameter, found in values.items()}
    yield _filled(address.route, first)
    for parameter, found in values.items():
        yield from (_filled(address.route, first | {parameter: one}) for one in found[1:])


def bulk_addresses(world: World) -> Iterator[str]:
    things = {"page": [world.other.draft, world.other.live], "picture": [world.other.picture], "attachment": [world.other.attachment],
              "user": [world.other.editor]}  # fmt: skip
    for (app, model), actions in BULK.items():
        for action in actions:
            named = "&".join(f"id={one.pk}" for one in things[model])
            yield f"/admin/bulk/{app}/{model}/{action}/?{named}"
            yield f"/admin/bulk/{app}/{model}/{action}/?id=all&childOf={world.other.column.pk}"
            yield f"/admin/bulk/{app}/{model}/{action}/?id=all&q={'机密'}"


def _rule(address: Address, parameter: str) -> Any:
    for key in (f"{address.name}:{parameter}", f"{address.namespace}:{parameter}", parameter):
        if key in RULES:
            return RULES[key]
    raise NoRule(f"{address.name} ({address.route}): say in RULES of {__name__} what of the other site stands for “{parameter}”.")


def _said(value: Any) -> str:
    return str(getattr(value, "pk", value))


def _filled(route: str, values: dict[str, str]) -> str:
    names = iter(values)
    path = re.sub(r"<(?:\w+:)?\w+>|\(\?P<\w+>(?:[^()]|\([^()]*\))*\)|\([^()]*\)", lambda match: values[next(names)], route)
    return "/" + path.replace("^", "").replace("$", "").replace("\\", "").replace("//", "/")
