"""Pages of the admin that Wagtail opens to every editor although they show one thing of anyone's: who may open each.

By the view's name. A guard is asked before the view; what it refuses is answered as any missing permission.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from cms.core.sight import Sight
from cms.desk.roles.accounts.users import may_change

Guard = Callable[[HttpRequest, Sight, dict[str, Any]], bool]


def parent_is_seen(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """The page chooser shows the page whose children it lists."""
    return sees_pages(sight, [str(arguments.get("parent_page_id") or "")])


def chosen_are_seen(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """It answers titles for numbers."""
    return sees_pages(sight, request.GET.getlist("id"))


def bulk_is_own(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """Asked to confirm, it lists what the user may not touch, by title."""
    asked = request.GET.getlist("id")
    keys = [key for key in asked if key.isdigit()]
    model = apps.get_model(arguments["app_label"], arguments["model_name"])
    if issubclass(model, Page):
        parent = request.GET.get("childOf", "")
        everyones = "all" in asked and not parent and not whole_province(request, sight, arguments)
        return not everyones and owns_pages(sight, [*keys, parent])
    if model in (get_image_model(), get_document_model()):
        return not model._default_manager.filter(pk__in=keys).exclude(pk__in=sight.media(model).values("pk")).exists()
    return model is not get_user_model() or may_change(sight.user, keys, everyone="all" in asked)


def never(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """Superusers alone: what it shows knows no sites, and nobody else needs it."""
    return bool(sight.user.is_superuser)


def whole_province(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """Those with something on every page: it counts and names pages of all sites."""
    return sight.owns(Page.get_first_root_node())


def does_not_translate(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """By script it makes parents and front pages as well, without asking who may add them (`cms.desk.translating` asks)."""
    return arguments["action_name"] != "copy_for_translation" or whole_province(request, sight, arguments)


def keeps_workflows(request: HttpRequest, sight: Sight, arguments: dict[str, Any]) -> bool:
    """Workflows and their tasks are the province's to keep."""
    return bool(sight.user.has_perm("wagtailcore.change_workflow"))


def sees_pages(sight: Sight, keys: Iterable[str]) -> bool:
    """Whether all that exist are the user's or public."""
    return all(sight.sees(page) for page in Page.objects.filter(pk__in=[key for key in keys if key.isdigit()]))


def owns_pages(sight: Sight, keys: Iterable[str]) -> bool:
    """Whether all that exist are the user's."""
    return all(sight.owns(page) for page in Page.objects.filter(pk__in=[key for key in keys if key.isdigit()]))


GUARDS: dict[str, Guard] = {
    "wagtailadmin_choose_page_child": parent_is_seen,
    "wagtailadmin_choose_page_chosen_multiple": chosen_are_seen,
    "wagtail_bulk_action": bulk_is_own,
    "wagtailadmin_tag_autocomplete": never,
    "wagtailadmin_tag_model_autocomplete": never,
    "wagtailadmin_workflows:task_chooser": keeps_workflows,
    "wagtailadmin_workflows:task_chooser_results": keeps_workflows,
    "wagtailadmin_workflows:task_chosen": keeps_workflows,
    "wagtailadmin_api:pages:action": does_not_translate,
    "simple_translation:submit_snippet_translation": never,
    "wagtailadmin_reports:page_types_usage": whole_province,
    "wagtailadmin_reports:page_types_usage_results": whole_province,
}
