"""The statements that a connection keeps, asked through libpq: a cursor would spend more on each than the server does."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from itertools import count
from typing import Any

from psycopg import Connection, OperationalError, errors
from psycopg.adapt import Transformer
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

Rows = list[tuple[Any, ...]]

MOST = 100  # statements that a connection keeps, and as many that it counts


class Kept:
    """What comes again is prepared, and what did not come for long is forgotten, as often and as much as psycopg would."""

    def __init__(self, opened: "Connection[Any]") -> None:
        self.opened = opened
        self._server = opened.pgconn
        self._transformer = Transformer(opened)
        self._asked: OrderedDict[bytes, int] = OrderedDict()
        self._names: OrderedDict[bytes, bytes] = OrderedDict()
        self._numbers = count()

    def ask(self, query: bytes, values: Sequence[bytes | None], *, prepare: bool) -> Rows:
        """All rows. Raises psycopg's errors."""
        name = self._name(query) if prepare else None
        given: Any = values  # exec_prepared takes None too, as exec_params says
        result = self._server.exec_params(query, given) if name is None else self._server.exec_prepared(name, given)
        self._check(result)
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    def forget(self) -> None:
        self.opened.execute("DEALLOCATE ALL")
        self._names.clear()

    def _name(self, query: bytes) -> bytes | None:
        """None while it was not often asked."""
        if query in self._names:
            self._names.move_to_end(query)
            return self._names[query]
        asked = self._asked.pop(query, 0) + 1
        if asked > (self.opened.prepare_threshold or 0):
            return self._prepared(query)
        self._asked[query] = asked
        if len(self._asked) > MOST:
            self._asked.popitem(last=False)
        return None

    def _prepared(self, query: bytes) -> bytes:
        if len(self._names) >= MOST:
            _, oldest = self._names.popitem(last=False)
            self._check(self._server.exec_(b"DEALLOCATE " + oldest))
        name = b"kept_%d" % next(self._numbers)
        self._check(self._server.prepare(name, query))
        self._names[query] = name
        return name

    def _check(self, result: PGresult) -> None:
        if result.status in {ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK}:
            return
        error = errors.error_from_result(result, encoding="utf-8")
        if self.opened.closed and not error.sqlstate:  # libpq tells of no code then, and psycopg's error would be of no kind
            raise OperationalError(str(error)) from error
        raise error


class ByThread(threading.local):
    """A thread has one connection, and what that keeps."""

    kept: Kept | None = None

    def on(self, opened: "Connection[Any]") -> Kept:
        if self.kept is None or self.kept.opened is not opened:
            self.kept = Kept(opened)
        return self.kept


by_thread = ByThread()
