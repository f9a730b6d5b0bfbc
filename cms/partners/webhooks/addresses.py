"""Which addresses may be told: of the internet, over https. Where their names lead is asked when something is sent."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

Address = IPv4Address | IPv6Address

# Ways to write an IPv4 address in six: what stands in them decides.
_TRANSLATED = IPv6Network("64:ff9b::/96")


def complaint(url: str) -> str:
    """Why nothing will be sent to this address; empty when something may."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return _("This is not an address.")
    if not host or not url.isascii() or any(sign.isspace() for sign in url) or port == 0:
        return _("This is not an address.")
    if parts.username is not None or parts.fragment:
        return _("Leave out user, password and fragment: messages are signed.")
    return _of_host(parts, host)


def _of_host(parts: SplitResult, host: str) -> str:
    literal = _literal(host)
    loopback = settings.WEBHOOK_LOOPBACK and (host == "localhost" or (literal is not None and literal.is_loopback))
    if parts.scheme != "https" and not (parts.scheme == "http" and loopback):
        return _("The address must begin with https://.")
    if literal is not None and not may_reach(literal):
        return _("This address is not one of the internet.")
    return ""


def may_reach(address: Address) -> bool:
    """Whether it is an address of the internet, or one of this machine where that is allowed. Tunnels count as what is behind them."""
    if isinstance(address, IPv6Address) and (inner := _inside(address)) is not None:
        return may_reach(inner)
    if address.is_loopback:
        return bool(settings.WEBHOOK_LOOPBACK)
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that this one stands for."""
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    teredo = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or teredo


def _literal(host: str) -> Address | None:
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None
