"""The roles, as one table: who may do what, and where."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

_ENTERING = "wagtailadmin.access_admin"
_ALL = ("add", "change", "delete")
_WRITING = ("add_page", "change_page", "lock_page")
_DECIDING = ("publish_page", "unlock_page", "bulk_delete_page")
_MEDIA = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
_SETTINGS = ("govsites.change_siteprofile", "govsites.change_sitenavigation", "govsites.change_sitealerts", "desk.change_sitechecks")
_TRANSLATING = "simple_translation.submit_translation"
_PROVINCE = (
    *(f"auth.{act}_{thing}" for thing in ("user", "group") for act in _ALL),
    *(f"wagtailcore.{act}_{thing}" for thing in ("site", "workflow", "task") for act in _ALL),
    *(f"wagtailcore.{act}_groupapprovaltask" for act in _ALL),
    *(f"taxonomy.{act}_term" for act in _ALL),
    *(f"partners.{act}_{thing}" for thing in ("partner", "feed", "token") for act in _ALL),
    *(f"webhooks.{act}_endpoint" for act in _ALL),
    *(f"partner_accounts.{act}_member" for act in _ALL),
    *_SETTINGS,
    "ledger.change_failure",
    "withdrawals.view_withdrawal",
    *(f"embargoes.{act}_approval" for act in _ALL),
)
_SEARCHING = "search.change_synonym"


@dataclass(frozen=True)
class Role:
    """`pages` and `media` are codenames of permissions on the site's front pages and collection, and on all below.

    `settings` are `app.codename`, for the site; so are `models`, for the whole province. `reviews`: approves what is submitted, which
    publishes it. A role of the whole `province` has `pages` and `media` from the roots of their trees.
    """

    code: str
    label: Any
    pages: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    models: tuple[str, ...] = (_ENTERING,)
    reviews: bool = False
    province: bool = False


ADMINISTRATOR = Role(
    "administrator", _("Site administrator"), (*_WRITING, *_DECIDING), _MEDIA, _SETTINGS, (_ENTERING, _TRANSLATING), reviews=True
)
EDITOR = Role("editor", _("Editor"), _WRITING, _MEDIA, models=(_ENTERING, _TRANSLATING))
REVIEWER = Role("reviewer", _("Reviewer"), ("change_page", "lock_page", "unlock_page"), ("choose_image", "choose_document"), reviews=True)
PROVINCE = Role(
    "province",
    _("Province-wide administrator"),
    (*_WRITING, *_DECIDING),
    (*_MEDIA, *(f"{act}_collection" for act in _ALL)),
    models=(_ENTERING, _TRANSLATING, _SEARCHING, *_PROVINCE),
    province=True,
)
# What is searched for, and the words of the search: those of all sites, and so no site's own to change.
SEARCH = Role("search", _("Search editor"), models=(_ENTERING, _SEARCHING), province=True)

PROVINCE_ROLES = (PROVINCE, SEARCH)
SITE_ROLES = (ADMINISTRATOR, EDITOR, REVIEWER)
