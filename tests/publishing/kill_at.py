"""Run as a program: publishes a page and dies by SIGKILL just before a named function is called.

`python -m tests.publishing.kill_at PK TARGET`
"""

import os
import signal
import sys
from importlib import import_module


def main(pk: str, target: str) -> None:
    import django

    django.setup()
    from wagtail.models import Page

    module, _, name = target.rpartition(":")
    owner = import_module(module)
    for part in name.split(".")[:-1]:
        owner = getattr(owner, part)

    def die(*args: object, **kwargs: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name.split(".")[-1], die)
    Page.objects.get(pk=pk).get_latest_revision().publish()


if __name__ == "__main__":
    main(*sys.argv[1:])
