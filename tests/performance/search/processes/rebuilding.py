"""Builds the index anew again and again; told to stop by a line, says how often it did."""

import json
import os
import select
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.chaos.settings")
    django.setup()
    from search.engines.choosing import engine
    from search.indexing.rebuilding import rebuild

    done = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        rebuild(engine())
        done += 1
    print(json.dumps({"rebuilds": done}), flush=True)


if __name__ == "__main__":
    main()
