"""A process that publishes into an index, one item after another, until it is killed; each is told of once it was written.

`python -m tests.search.embedded.publishing FOLDER FIRST`
"""

import sys
from dataclasses import replace
from pathlib import Path


def main(folder: str, first: int) -> None:
    import django

    django.setup()
    from tests.search.conftest import embedded_engine
    from tests.search.corpus import entries

    engine, known = embedded_engine(Path(folder)), entries()
    position = first
    while True:
        position += 1
        engine.apply([replace(known[position % len(known)], position=position)], [])
        engine.advance(position)
        sys.stdout.write(f"{position}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
