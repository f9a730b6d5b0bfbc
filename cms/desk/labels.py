"""Words that Wagtail and Django make of the English names of fields, columns, models and permissions, where no catalogue reaches them."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

_LINK_TEXT = {"link_text": _("Link text")}
FIELDS: dict[str, dict[str, Any]] = {
    "wagtail.admin.forms.auth.LoginForm": {"password": _("Password")},
    "wagtail.admin.forms.choosers.ExternalLinkChooserForm": _LINK_TEXT,
    "wagtail.admin.forms.choosers.AnchorLinkChooserForm": _LINK_TEXT,
    "wagtail.admin.forms.choosers.PhoneLinkChooserForm": {"phone_number": _("Telephone number"), **_LINK_TEXT},
    "wagtail.admin.forms.choosers.EmailLinkChooserForm": {
        "email_address": _("E-mail address"), "subject": _("Subject of the e-mail"), "body": _("Text of the e-mail"), **_LINK_TEXT,
    },
    "wagtail.admin.forms.workflows.WorkflowPageForm": {"page": _("Page")},
    "wagtail.users.forms.PagePermissionsForm": {"page": _("Page")},
    "wagtail.users.views.bulk_actions.assign_role.RoleForm": {"role": _("Role")},
}  # fmt: skip
COLUMNS: dict[str, dict[str, Any]] = {
    "wagtail.sites.views.IndexView": {"port": _("Port"), "site_name": _("Site name"), "root_page": _("Front page")},
}
MODELS = {"simple_translation.SimpleTranslation": _("translation")}
# What Django calls each model's permissions in the database, and we.
PERMISSIONS = {"add": _("Add"), "change": _("Change"), "delete": _("Delete"), "view": _("View"), "choose": _("Choose")}


def say() -> None:
    """Label the fields, columns and models, and name permissions when they are made."""
    for path, labels in FIELDS.items():
        fields = import_string(path).base_fields
        for name, label in labels.items():
            fields[name].label = label
    for path, labels in COLUMNS.items():
        for column in import_string(path).columns:
            column.label = labels.get(column.name, column.label)
    for label, words in MODELS.items():
        apps.get_model(label)._meta.verbose_name = words
    last = [app for app in apps.get_app_configs() if app.models_module][-1]
    post_migrate.connect(name_permissions, sender=last, dispatch_uid="desk.name_permissions")


def name_permissions(using: str, **kwargs: Any) -> None:
    """Permissions are rows, with English names: they get names in the site's language, once all apps have made theirs."""
    from django.contrib.auth.models import Permission

    changed = []
    with override(settings.LANGUAGE_CODE):
        for permission in Permission.objects.using(using).select_related("content_type"):
            name = _name_of(permission)
            if name != permission.name:
                permission.name = name
                changed.append(permission)
    Permission.objects.using(using).bulk_update(changed, ["name"])


def _name_of(permission: Any) -> str:
    act, model = permission.codename.partition("_")[0], permission.content_type.model_class()
    if permission.name.startswith("Can ") and act in PERMISSIONS and model is not None:
        return f"{PERMISSIONS[act]}{model._meta.verbose_name}"
    return gettext(permission.name)
