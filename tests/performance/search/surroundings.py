"""Django on a database of the bench's own, with the province in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.performance.servers.databases import create, folder, postgresql

if TYPE_CHECKING:
    from tests.performance.search.data.province import Province


@contextmanager
def province() -> Iterator["Province"]:
    """Once in a process."""
    with postgresql() as server:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "tests.performance.search.settings", "DATABASE_URL": create(server, "search"),
            "DATA_DIR": str(folder()), "LOG_LEVEL": "WARNING",
        }  # fmt: skip
        import django

        django.setup()
        from django.core.management import call_command

        from tests.performance.search.data.province import build

        call_command("migrate", verbosity=0, run_syncdb=True)
        yield build()
