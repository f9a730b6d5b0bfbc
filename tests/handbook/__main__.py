"""`make handbook`: takes the pictures of `docs/handbook` in the demo province, with Chromium. Names of pictures take only those."""

import os
import sys

import django

from tests.handbook.demo import running
from tests.handbook.reading import PICTURES
from tests.handbook.scenes import SCENES, Scene
from tests.handbook.shrinking import shrunk


def main(names: list[str]) -> int:
    """Writes each picture when it is taken, and goes on after one that cannot be; 1 when there was one, or a name is no scene's."""
    unknown = set(names) - {scene.name for scene in SCENES}
    if unknown:
        sys.stderr.write(f"no such picture: {', '.join(sorted(unknown))}\n")
        return 1
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    django.setup()
    from playwright.sync_api import Error

    from tests.handbook.browser import desk, photograph  # the accounts' module needs Django

    PICTURES.mkdir(exist_ok=True)
    failed = 0
    with running() as address, desk(address) as opened:
        for scene in (scene for scene in SCENES if not names or scene.name in names):
            try:
                with opened.window(scene.account, narrow=scene.narrow) as page:
                    scene.go(page)
                    write(scene, shrunk(photograph(page, scene.marked)))
                    if scene.after is not None:
                        scene.after(page)
            except (Error, StopIteration, KeyError) as error:
                failed += 1
                sys.stderr.write(f"{scene.name}: {error!r}\n")
    return 1 if failed else 0


def write(scene: Scene, picture: bytes) -> None:
    """In the handbook's folder."""
    path = PICTURES / scene.file
    path.write_bytes(picture)
    sys.stdout.write(f"{path.name}  {len(picture):,} bytes\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
