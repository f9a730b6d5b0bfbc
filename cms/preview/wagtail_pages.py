"""Pages as Wagtail has them, for `cms.preview.pages_port`."""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Comment, Page, Revision

from cms.preview.pages_port import Given
from cms.preview.secrets import digest_of_json

TITLE = "title"
# What a revision keeps beside the text: it changes with every save and act.
NOT_TEXT = {
    "live", "latest_revision", "latest_revision_created_at", "live_revision", "has_unpublished_changes", "last_published_at", "draft_title",
    "first_published_at", "numchild", "path", "depth", "url_path", "locked", "locked_at", "locked_by", "alias_of", "expired", "go_live_at",
    "wagtail_admin_comments", "public_since", "public_updated_at", "archived_at", "archive_notice", "replaced_by", "owner",
}  # fmt: skip


class WagtailPages:
    def may_see(self, user: Any, page: int | None, parent: int) -> bool:
        if page is None:
            above = Page.objects.filter(pk=parent).first()
            return above is not None and bool(above.permissions_for_user(user).can_add_subpage())
        found = Page.objects.filter(pk=page).first()
        if found is None:
            return False
        may = found.permissions_for_user(user)
        return bool(may.can_edit() or may.can_publish())

    def current_hash(self, page: int) -> str | None:
        revision = Revision.page_revisions.filter(object_id=str(page)).order_by("-created_at", "-pk").first()
        return content_hash(revision.content) if revision else None

    def note(self, page: int, action: str, user: Any, given: Given) -> None:
        found = Page.objects.filter(pk=page).first()
        if found is not None:
            log(instance=found, action=action, user=user, data=given)

    def comment(self, page: int, user: Any, text: str) -> None:
        if Page.objects.filter(pk=page).exists():
            Comment.objects.create(page_id=page, user=user, text=text, contentpath=TITLE)


def text_of(content: dict[str, Any]) -> dict[str, Any]:
    """What an editor wrote, of a revision's content."""
    return {name: value for name, value in content.items() if name not in NOT_TEXT}


def content_hash(content: dict[str, Any]) -> str:
    return digest_of_json(text_of(content))
