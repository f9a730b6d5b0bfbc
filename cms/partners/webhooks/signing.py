"""Signatures of Standard Webhooks, and the secrets they are made with: told from our key and the endpoint's salt, kept nowhere."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from secrets import token_hex

from django.conf import settings
from django.utils.crypto import salted_hmac
from standardwebhooks.webhooks import Webhook

from cms.partners.webhooks.models import Endpoint

OVERLAP = timedelta(days=7)  # that a replaced secret still signs
_PURPOSE = "govwire.webhooks"


def secret_of(endpoint: Endpoint) -> str:
    """To be shown to its owner: `whsec_…`, 32 bytes."""
    return _secret(endpoint.salt, settings.SECRET_KEY)


def rotate(endpoint: Endpoint, now: datetime) -> str:
    """Another secret; the last one signs beside it for a week."""
    endpoint.previous_salt, endpoint.previous_until = endpoint.salt, now + OVERLAP
    endpoint.salt = token_hex(16)
    endpoint.save(update_fields=["salt", "previous_salt", "previous_until"])
    return secret_of(endpoint)


def headers(endpoint: Endpoint, message: str, body: str, now: datetime) -> dict[str, str]:
    """Of one attempt: the message's id stays, the instant is the attempt's; a signature for each secret that holds."""
    return signed(_holding(endpoint, now), message, body, now)


def signed(secrets: Iterable[str], message: str, body: str, now: datetime) -> dict[str, str]:
    signatures = [Webhook(secret).sign(message, now, body) for secret in secrets]
    return {"webhook-id": message, "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": " ".join(signatures)}


def _holding(endpoint: Endpoint, now: datetime) -> Iterator[str]:
    """With our key and those that it replaced: then a receiver need not change when we do."""
    salts = [endpoint.salt]
    if endpoint.previous_until is not None and now < endpoint.previous_until:
        salts.append(endpoint.previous_salt)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield from (_secret(salt, key) for salt in salts)


def _secret(salt: str, key: str) -> str:
    digest = salted_hmac(_PURPOSE, salt, secret=key, algorithm="sha256").digest()
    return f"whsec_{b64encode(digest).decode()}"
