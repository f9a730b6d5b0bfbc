"""A partner of everything: what it reads with its token, what its webhook is told, and what its own page shows."""

import html
import json
from collections.abc import Iterator
from itertools import product
from re import findall

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from api.selfservice.urls import urlpatterns
from api.webhooks import repeating
from cms.embargoes.models import AdvanceCopy
from cms.library.models import Record
from cms.partners import tokens
from cms.partners.accounts.models import Member
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import Endpoint, Message
from tests.security.canary.pens import Untaught

SHOWN = {"home", "documentation", "sample", "webhook"}
SAYS_NO_ITEM = {
    "sign_in", "code", "enrol", "sign_out", "password", "issue", "replace", "revoke", "confirm_removals", "add_webhook", "act",
}  # fmt: skip
LOOKED_THROUGH = 4  # pages of messages, in English and in Chinese: all of them are read where they are kept


def join() -> Partner:
    """Before anything happens: its webhook is told of all that comes after."""
    if strangers := {pattern.name for pattern in urlpatterns} - SHOWN - SAYS_NO_ITEM:
        raise Untaught(f"The partners' page serves {strangers}: teach {__name__} to look at them.")
    partner, made = Partner.objects.get_or_create(name="报社", defaults={"agreed_from": "2000-01-01", "hourly": 1_000_000})
    if made:
        feed = Feed.objects.create(partner=partner, slug="canary", title="全部")
        Endpoint.objects.create(partner=partner, feed=feed, url="https://press.example/")
        Member.objects.create(partner=partner, user=get_user_model().objects.create_user("press"))
    return partner


def wire() -> Iterator[tuple[str, dict[str, str]]]:
    """All that it can read, from the beginning, and the files that it names; of advance copies it is told of none, nor has their files."""
    partner = join()
    headers = {"Authorization": f"Bearer {tokens.issue(partner, 'canary')[1]}"}
    files: set[str] = set()
    for what in ("changes", "snapshot"):
        address = f"/feeds/canary/{what}"
        while address:
            yield address, headers
            page = Client(headers=headers).get(address).json()
            files |= set(findall(r'"href": "([^"]+/feeds/files/[^"]+)"', json.dumps(page)))
            address = page["next"].removeprefix(settings.PUBLIC_URL) if page["more"] else ""
    yield from ((f"/feeds/canary/{what}", headers) for what in ("confirmations", "embargoed"))
    yield from ((href.removeprefix(settings.PUBLIC_URL), {}) for href in sorted(files))
    yield from ((address, headers) for address in embargoed_files(partner))


def embargoed_files(partner: Partner) -> Iterator[str]:
    """As if the hub had signed them for it."""
    from api.feeds.embargoes.files import place
    from api.feeds.ninjs.files import address

    for copy, record in product(AdvanceCopy.objects.filter(ended_at=None)[:3], Record.objects.exclude(files={})[:3]):
        for name in record.files:
            yield address(place(copy, partner, record.kind, record.key), name, "").removeprefix(settings.PUBLIC_URL)


def messages() -> bytes:
    """All that its webhook was told, and would be told again."""
    (endpoint,) = join().endpoints.select_related("feed")
    kept = list(Message.objects.values_list("body", flat=True))
    repeating.replay(endpoint, timezone.now().replace(year=2000))
    return "\n".join([*kept, *Message.objects.values_list("body", flat=True)]).encode()


def pages() -> Iterator[tuple[str, bytes]]:
    """What a member sees, signed in with both factors."""
    partner = join()
    client, user = Client(), partner.members.get().user
    client.force_login(user)
    session = client.session
    session["otp_device_id"] = TOTPDevice.objects.get_or_create(user=user, confirmed=True)[0].persistent_id
    session.save()
    log = f"webhooks/{partner.endpoints.get().pk}/"
    shown = ["", "documentation/", "feeds/canary/", *(f"{log}?page={number}" for number in range(1, LOOKED_THROUGH + 1))]
    for address, language in product(shown, ("en", "zh-hans")):
        path = f"/partners/{address}{'&' if '?' in address else '?'}lang={language}"
        response = client.get(path)
        if response.status_code != 200:
            raise Untaught(f"{path} answered {response.status_code}: {__name__} did not see it.")
        yield path, html.unescape(response.content.decode()).encode()
