"""A network of our own: TCP on the loopback address that passes everything on, until it is cut."""

import select
import socket
import threading
from contextlib import suppress

CHUNK = 65_536
TICK = 0.2  # seconds between looks at whether it is cut


class Proxy:
    """`url` leads to the port given. Cut, it still takes connections and passes nothing on, as a router does that drops all."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._is_cut = threading.Event()
        self._is_stopped = False
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopped = True
        self._listener.close()
        self._reset()

    def cut(self) -> None:
        self._is_cut.set()

    def mend(self) -> None:
        """Connections from before are gone; new ones pass."""
        self._reset()
        self._is_cut.clear()

    def _reset(self) -> None:
        for one in list(self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while not self._is_stopped:
            with suppress(OSError):
                near, _ = self._listener.accept()
                threading.Thread(target=self._pass, args=(near,), daemon=True).start()

    def _pass(self, near: socket.socket) -> None:
        try:
            with near, socket.create_connection(("127.0.0.1", self._port)) as far:
                self._open |= {near, far}
                self._between(near, far)
        except OSError:
            return
        finally:
            self._open -= {one for one in self._open if one.fileno() < 0}

    def _between(self, near: socket.socket, far: socket.socket) -> None:
        """Until either end closes."""
        other = {near: far, far: near}
        while True:
            ready, _, _ = select.select(list(other), [], [], TICK)
            if self._is_cut.is_set():
                threading.Event().wait(TICK)
                if near.fileno() < 0 or self._is_stopped:
                    return
                continue
            for one in ready:
                said = one.recv(CHUNK)
                if not said:
                    return
                other[one].sendall(said)
