"""`serve`: receive the hub's webhooks, verify them, and pull at each."""

import signal
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager

from waitress.server import create_server

from govwire_partner.commands.pull import told_problems
from govwire_partner.commands.working import add_mirror_arguments, mirror, puller_of, wire_of
from govwire_partner.failures import Misused
from govwire_partner.hub.connection import secret
from govwire_partner.mirror.store import Store
from govwire_partner.pulling import Puller
from govwire_partner.serving.messages import Message, webhook
from govwire_partner.serving.receiver import LARGEST, Receiver
from govwire_partner.terminal import tell

HELP = "receive the hub's webhooks, verify them, and pull at each"


def add_arguments(parser: ArgumentParser) -> None:
    add_mirror_arguments(parser)
    parser.add_argument(
        "--listen", default="127.0.0.1:8090", metavar="HOST:PORT", help="behind a web server with TLS (default: %(default)s)"
    )
    parser.add_argument("--every", type=float, default=300, metavar="SECONDS", help="pull this often anyhow (default: %(default)s)")


def run(options: Namespace) -> int:
    """Until SIGTERM or Ctrl-C."""
    signer = webhook(secret("GOVWIRE_WEBHOOK_SECRET", "webhook's secret"))
    news, ended = threading.Event(), threading.Event()

    def end(*_: object) -> None:
        ended.set()
        news.set()

    def wake(message: Message) -> None:
        tell(f"webhook  {message.type}  {message.uri}".rstrip())
        news.set()

    signal.signal(signal.SIGTERM, end)
    with mirror(options) as folder, closing(Store(options.into)) as own:
        puller = puller_of(folder, wire_of(options, folder.store, patience=None))
        with listening(options.listen, Receiver(signer, own, wake)) as address:
            tell(f"listening at {address}")
            keep_pulling(puller, news, ended, options.every)
        return told_problems(folder.store)


def keep_pulling(puller: Puller, news: threading.Event, ended: threading.Event, every: float) -> None:
    """News that comes during a pull leads to another one."""
    while not ended.is_set():
        news.clear()
        tell(str(puller.pull()))
        news.wait(every)


@contextmanager
def listening(place: str, receiver: Receiver) -> Iterator[str]:
    """In a thread of its own; answers the address. Raises Misused."""
    try:
        server = create_server(receiver, listen=place, threads=2, max_request_body_size=LARGEST, ident="")
    except (OSError, ValueError) as error:
        raise Misused(f"Nothing can listen at {place} ({error}). Choose another place with --listen HOST:PORT.") from None
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://{server.effective_host}:{server.effective_port}"
    finally:
        server.close()
