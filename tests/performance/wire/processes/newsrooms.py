"""Two hundred newsrooms in one server: `/<number>` answers 204, the first few never answer.

The line `KEY COUNT` is answered when so many have been told of the item, with the instants.
"""

import asyncio
import json
import sys
import time
from collections import defaultdict

PATIENCE = 60  # seconds


class Newsrooms:
    """`came` has, by content id, the instant at which each newsroom had it."""

    def __init__(self, slow: int) -> None:
        self._slow, self.came = slow, defaultdict[str, dict[str, float]](dict)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Connections stay open, as real servers keep them."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1].decode().strip("/")
                length = next(int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
                body = json.loads(await reader.readexactly(length))
                if int(path) < self._slow:
                    await asyncio.sleep(3_600)
                self.came[body["data"].get("contentId", "")].setdefault(path, time.time())
                writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def all_of(self, key: str, count: int) -> list[float]:
        until = time.time() + PATIENCE
        while len(self.came[key]) < count:
            if time.time() > until:
                raise TimeoutError(f"{len(self.came[key])} of {count} newsrooms were told")
            await asyncio.sleep(0.02)
        return list(self.came[key].values())


async def main(slow: int) -> None:
    newsrooms = Newsrooms(slow)
    server = await asyncio.start_server(newsrooms.serve, "127.0.0.1", 0, backlog=512)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        key, count = line.split()
        print(json.dumps({"at": await newsrooms.all_of(key, int(count))}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
