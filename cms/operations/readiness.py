"""Whether this process can do its work: database, migrations, consumers."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from cms.ledger import consumers

_migrated = False


def readiness() -> dict[str, Any]:
    """`status` is `ready`, `attention` (it serves, and an operator should look) or `unready`, with the parts that say why.

    Set-aside events need an operator but keep nobody from reading, so they alone do not make a process unready; neither does a
    consumer whose service is away, where readers do without it.
    """
    try:
        connection.ensure_connection()
        pending = _pending_migrations()
        followers = [] if pending else consumers.status()
    except DatabaseError:
        return {"status": "unready", "database": "unreachable"}
    late = [each for each in followers if each.lag > settings.READY_MAX_LAG]
    dead = [each.name for each in followers if each.dead]
    unready = pending or any(each.needed_to_read for each in late)
    return {
        "status": "unready" if unready else "attention" if late or dead else "ready",
        "database": "ok",
        "pendingMigrations": pending,
        "consumers": [{"name": each.name, "cursor": each.cursor, "lag": each.lag, "dead": each.dead} for each in followers],
        "late": [each.name for each in late],
        "setAside": dead,
    }


def _pending_migrations() -> list[str]:
    """Names of unapplied migrations; once none is left, this process's code needs no other."""
    global _migrated  # noqa: PLW0603
    if _migrated:
        return []
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    _migrated = not plan
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
