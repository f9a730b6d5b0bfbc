"""What a page needs so that Wagtail's preview panel shows it in a client: wagtail-headless-preview's mixin, with tokens of ours.

The package's own hold for ever and are bound to nothing, and its table keeps whole drafts as plain text: none of it is written.
"""

from typing import Any

import structlog
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.http import urlencode
from wagtail.log_actions import log as note
from wagtail.models import Page
from wagtail_headless_preview.models import HeadlessPreviewMixin

from cms.preview.clients import Client, clients, origin_of
from cms.preview.drafts import Draft, NotShown, draft_of
from cms.preview.issuing import TOKEN
from cms.preview.models import Grant
from cms.preview.secrets import digest, fresh

log = structlog.get_logger(__name__)


class IssuedToken:
    """Stands for the package's row, where it asks for one."""

    def __init__(self, token: str) -> None:
        self.token = token

    def save(self) -> None:
        """Its digest is kept already."""


class PreviewedPage(HeadlessPreviewMixin):
    """Of a page model. Each client is a mode of the panel."""

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [(one.name, one.label) for one in clients().values()]

    def make_preview_request(
        self, original_request: HttpRequest | None = None, preview_mode: str | None = None, extra_request_attrs: Any = None
    ) -> HttpResponseBase:
        """The editor's own request: Wagtail would make another one at the page's public address, where nobody is signed in."""
        if original_request is None or preview_mode not in clients():
            raise PermissionDenied
        try:
            return self.serve_preview(original_request, preview_mode)
        except NotShown:
            return TemplateResponse(original_request, "preview/not_shown.html")

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> HttpResponseBase:
        """To the client, with a token."""
        self._issuing = request, clients()[preview_mode]
        response: HttpResponseBase = super().serve_preview(request, preview_mode)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def create_page_preview(self) -> IssuedToken:
        """A token for this draft, client, user and session; it works once, within a minute. Raises NotShown."""
        request, client = self._issuing
        self._draft = draft_of(self)
        return IssuedToken(issue(self, self._draft, client, request))

    def get_preview_url(self, request: HttpRequest, token: str) -> str:
        address = self._issuing[1].address_for(self._draft.site_url)
        return f"{address}{'&' if '?' in address else '?'}{urlencode({'token': token})}"


def issue(page: Any, draft: Draft, client: Client, request: Any) -> str:
    """The token; said in the log, and in the page's history where a preview begins."""
    token, session = fresh(), str(request.session.session_key)
    parent = page.get_parent()
    kept: Any = draft.as_json()
    same = {"session_id": session, "page": page.pk, "parent": parent.pk, "client": client.name}
    if page.pk and not Grant.objects.filter(**same, until__gt=timezone.now()).exists():
        note(instance=Page.objects.get(pk=page.pk), action="govwire.preview", user=request.user, data={"client": client.name})
    Grant.objects.create(
        token=digest(token), until=timezone.now() + TOKEN, origin=origin_of(client.address_for(draft.site_url)), user=request.user,
        content_id=draft.row["content_id"], locale=draft.row["locale"], position=draft.position, draft=kept, **same,
    )  # fmt: skip
    log.info("preview issued", page=page.pk, user=request.user.pk, client=client.name)
    return token
