"""The process that answers requests: gunicorn's, with threads."""

import socket
import time

from gunicorn.workers.gthread import ThreadWorker

MOMENT = 0.0005  # seconds


class Worker(ThreadWorker):
    """Lets the other processes take the next connection.

    Clients and proxies keep connections and open several at once: who is awake would take them all, and answer them all alone.
    """

    def accept(self, listener: socket.socket) -> None:
        held = self.nr_conns
        super().accept(listener)
        if self.nr_conns > held:
            time.sleep(MOMENT)
