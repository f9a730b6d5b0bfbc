"""A webhook's message: who signed it, and what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from govwire_partner.failures import Misused


class Unsigned(Exception):
    """Not the hub's, too old, or changed under way."""


@dataclass(frozen=True)
class Message:
    """`id` is the same each time it is sent."""

    id: str
    type: str
    feed: str
    uri: str


def webhook(secret: str) -> Webhook:
    """Raises Misused."""
    try:
        return Webhook(secret)
    except (ValueError, RuntimeError) as error:
        raise Misused("The webhook's secret is none. It begins with whsec_; take it from the partners' page.") from error


def verified(signer: Webhook, headers: Mapping[str, str], body: bytes) -> Message:
    """Raises Unsigned."""
    try:
        said: Any = signer.verify(body, dict(headers))
        data = said["data"]
        return Message(headers["webhook-id"], str(said["type"]), str(data["feed"]), str(data.get("uri", "")))
    except (WebhookVerificationError, ValueError, RecursionError) as error:
        raise Unsigned(str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise Unsigned("it is no message of a hub") from error
