"""What readers may know of previews. It imports no page models, and no public answer comes by it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from django.conf import settings

from cms.library.reading.files import PublicFile, kept_file
from cms.preview import issuing
from cms.preview.clients import clients, origin_of, origins
from cms.preview.models import Grant, Opinion, Share
from cms.preview.sharing import opening

log = structlog.get_logger(__name__)

KINDS = frozenset(Opinion.Kind.values)
COMMENT = Opinion.Kind.COMMENT.value

__all__ = ["Shown", "exchange", "file_of", "framers", "grant_of", "numbered", "origin_of", "origins"]


@dataclass(frozen=True)
class Shown:
    """One draft as a grant shows it. `row`: columns of the library's item; `references`: kind and key of what it shows."""

    number: int
    client: str
    until: datetime
    row: dict[str, Any]
    references: frozenset[tuple[str, str]]
    sources: dict[str, str]


def exchange(token: str, client: str, origin: str | None) -> tuple[str, Shown] | None:
    """A token for the secret of a grant, once."""
    found = issuing.exchange(token, client, origin)
    if found is None:
        return None
    secret, grant = found
    log.info("preview granted", grant=grant.pk, page=grant.page, user=grant.user_id, share=grant.share_id, client=grant.client)
    return secret, shown(grant)


def grant_of(secret: str, origin: str | None) -> Shown | None:
    """Nothing when it has ended, or belongs to another origin than the one that asks."""
    found = issuing.grant_of(secret, origin)
    return shown(found) if found else None


def numbered(number: int) -> Shown | None:
    """For addresses that are bound to a grant and carry no secret."""
    found = issuing.numbered(number)
    return shown(found) if found else None


def shown(grant: Grant) -> Shown:
    draft = grant.draft
    references = frozenset((kind, key) for kind, key in draft["references"])
    sources = {} if grant.share_id else draft["sources"]  # who was sent a link has no editor to be led to
    return Shown(grant.pk, grant.client, grant.until, draft["row"], references, sources)


def file_of(draft: Shown, kind: str, key: str, filename: str) -> PublicFile | None:
    """A picture's or an attachment's file that the draft shows, public or not."""
    return kept_file(kind, key, filename) if (kind, key) in draft.references else None


def framers() -> list[str]:
    """Origins of ours whose pages show a client's preview in a frame."""
    return sorted({origin_of(address) for address in (settings.DESK_URL, settings.PUBLIC_URL) if address})


@dataclass(frozen=True)
class SharedDraft:
    """What stands behind a share link. `clients`: their labels by name; `public_url` once the item is public; `version` names the text."""

    share: Share
    secret: str
    title: str
    made_by: str
    made_at: datetime
    until: datetime
    version: str
    has_changed: bool
    is_public: bool
    public_url: str
    clients: dict[str, Any]


def shared(secret: str) -> SharedDraft | None:
    """Nothing for whatever opens nothing."""
    share = opening.found(secret)
    if share is None:
        return None
    state = opening.state_of(share)
    is_public = state == opening.State.PUBLIC
    return SharedDraft(
        share=share, secret=secret, title=share.title, made_by=share.made_by.get_full_name() or share.made_by.get_username(),
        made_at=share.made_at, until=share.until, version=share.content_hash[:8], has_changed=state == opening.State.CHANGED,
        is_public=is_public, public_url=opening.public_url(share) if is_public else "",
        clients={name: one.label for name, one in clients().items()},
    )  # fmt: skip


def count_view(draft: SharedDraft) -> None:
    opening.count_view(draft.share)


def address_in(draft: SharedDraft, client: str) -> str | None:
    """Of the client's page, with a token; none without such a client."""
    return opening.address_in(draft.share, client)


def say(draft: SharedDraft, kind: str, name: str, text: str) -> None:
    """Record an approval or a comment; what is public already is not decided about any more."""
    if not draft.is_public:
        opening.say(draft.share, Opinion.Kind(kind), name, text)
