"""System checks of the clients that show drafts."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from cms.preview.clients import WrongClients, clients

HINT = "PREVIEW_CLIENTS=portal={site}/preview/,app=https://app.example/preview/"


@register("govwire")
def clients_can_be_read(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A client with a wrong address would show nothing, or send a token to nobody knows whom."""
    try:
        clients()
    except WrongClients as wrong:
        return [Error(f"PREVIEW_CLIENTS: {wrong}.", hint=HINT, id="govwire.E104")]
    return []
