"""What someone with a share link sees and says. Nobody is signed in: the link's secret is all there is."""

from datetime import timedelta
from enum import StrEnum

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cms.library.models import Item, Record
from cms.preview.clients import clients, origin_of
from cms.preview.issuing import TOKEN, overtaken
from cms.preview.models import Grant, Opinion, Share
from cms.preview.pages_port import pages
from cms.preview.secrets import digest, fresh

log = structlog.get_logger(__name__)

AGAIN = timedelta(minutes=10)  # the same words within it are one opinion, sent twice
ACTIONS = {Opinion.Kind.APPROVAL: "govwire.approve", Opinion.Kind.COMMENT: "govwire.comment"}


class State(StrEnum):
    """`CHANGED`: the draft is not what the link shows any more. `PUBLIC`: the item was published since, and there is nothing to decide."""

    OPEN = "open"
    CHANGED = "changed"
    PUBLIC = "public"


def found(secret: str) -> Share | None:
    """Nothing when there is no such link, when it has ended, or when its maker may not see the draft any more."""
    share = Share.objects.filter(token=digest(secret), ended_at=None, until__gt=timezone.now()).select_related("made_by").first()
    may_see = share is not None and share.made_by.is_active and pages().may_see(share.made_by, share.page, share.parent)
    return share if may_see and share is not None and state_of(share) is not None else None


def state_of(share: Share) -> State | None:
    """Nothing when the item, or what it stands under, has left the public since."""
    if share.draft is None:
        return None
    if overtaken(share.content_id, share.locale, share.draft["row"]["ancestors"], share.position):
        return State.PUBLIC if Item.objects.filter(content_id=share.content_id, locale=share.locale).exists() else None
    return State.OPEN if pages().current_hash(share.page) == share.content_hash else State.CHANGED


def public_url(share: Share) -> str:
    """Of the item that was published since."""
    item = Item.objects.filter(content_id=share.content_id, locale=share.locale).only("site", "path").first()
    site = Record.objects.filter(kind="site", key=item.site).first() if item else None
    return f"{site.document['url']}{item.path}" if site and item else ""


def count_view(share: Share) -> None:
    Share.objects.filter(pk=share.pk).update(views=F("views") + 1, seen_at=timezone.now())
    log.info("share opened", share=share.pk, page=share.page)


def address_in(share: Share, name: str) -> str | None:
    """Of the client's page that shows it, with a token for it; none when there is no such client."""
    client = clients().get(name)
    if client is None or share.draft is None:
        return None
    address, token = client.address_for(share.draft["site_url"]), fresh()
    Grant.objects.create(
        token=digest(token), until=timezone.now() + TOKEN, client=client.name, origin=origin_of(address), user=share.made_by,
        share=share, page=share.page, parent=share.parent, content_id=share.content_id, locale=share.locale,
        position=share.position, draft=share.draft,
    )  # fmt: skip
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'token': token})}"


def say(share: Share, kind: Opinion.Kind, name: str, text: str) -> None:
    """Kept with the hash of what was seen, told in the page's history, and beside its title where there are words."""
    said = {"share": share, "kind": kind, "name": name, "text": text, "content_hash": share.content_hash}
    if Opinion.objects.filter(**said, at__gt=timezone.now() - AGAIN).exists():
        return
    with transaction.atomic():
        Opinion.objects.create(**said)
        given = {"by": name, "words": text, "version": share.content_hash[:8]}
        pages().note(share.page, ACTIONS[kind], None, given)
        if text:
            pages().comment(share.page, share.made_by, _("%(name)s, by a share link: %(text)s") % {"name": name, "text": text})
    log.info("share answered", share=share.pk, page=share.page, kind=kind.value)


def link_of(secret: str) -> str:
    """What is sent to a reader: a browser keeps what stands after `#` to itself."""
    return f"{settings.PUBLIC_URL}/share/#{secret}"
