"""Connections to the internet and nowhere else: a name is resolved once, looked at, and that address is connected to."""

import asyncio
import socket
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address

from httpcore2 import SOCKET_OPTION, AnyIOBackend, AsyncNetworkStream, ConnectError, ConnectTimeout

from cms.partners.webhooks.addresses import may_reach

# A resolver that does not answer keeps a thread for a while; it must not keep all of them.
_resolvers = ThreadPoolExecutor(32, thread_name_prefix="webhook-names")


class PrivateAddressError(ConnectError):
    """The name leads to an address that the internet does not have: nothing was sent there."""


class Outside(AnyIOBackend):
    """TLS checks the certificate against the name, whatever address answered."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """Raises PrivateAddressError before anything is connected to."""
        *others, last = await resolved(host, port, timeout)
        for address in others:
            try:
                return await super().connect_tcp(address, port, timeout, local_address, socket_options)
            except ConnectError:
                continue
        return await super().connect_tcp(last, port, timeout, local_address, socket_options)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """Never."""
        raise PrivateAddressError(path)


async def resolved(host: str, port: int, seconds: float | None) -> Sequence[str]:
    """Every address of a name, if all of them are of the internet."""
    loop = asyncio.get_running_loop()
    asked = loop.run_in_executor(_resolvers, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    try:
        found = await asyncio.wait_for(asked, seconds)
    except TimeoutError as error:
        raise ConnectTimeout(f"{host} was not resolved in time") from error
    except (OSError, UnicodeError) as error:
        raise ConnectError(f"{host} has no address") from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not all(may_reach(ip_address(one.partition("%")[0])) for one in addresses):
        raise PrivateAddressError(f"{host} leads to a private address")
    return addresses
