"""`make pictures`: the README's pictures in `docs/pictures`, taken of the demo in Chromium. Names take only those."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import django
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.clients.portal.demo import Demo, running

FOLDER = Path("docs/pictures")
PATIENCE = 120_000  # milliseconds
MOST_BYTES = 100_000
QUALITIES = (86, 78, 70, 60, 50)


@dataclass(frozen=True)
class Picture:
    """A window of the portal at a path, or of the desk as an account sees it."""

    name: str
    path: str
    width: int = 1280
    height: int = 820
    site: str = "portal"
    account: str = ""


PICTURES = [
    Picture("portal", "/"),
    Picture("guide", "/services/unemployment-benefit/", 390, 820, "hrss"),
    Picture("search", f"/search/?q={quote('补贴')}"),
    Picture("desk", "/admin/", account="province"),
]


def main(names: list[str]) -> int:
    """Writes each picture; 1 where a name is no picture's."""
    unknown = set(names) - {picture.name for picture in PICTURES}
    if unknown:
        sys.stderr.write(f"no such picture: {', '.join(sorted(unknown))}\n")
        return 1
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    django.setup()
    from tests.handbook.browser import desk  # the accounts' module needs Django

    FOLDER.mkdir(parents=True, exist_ok=True)
    with running() as demo, desk(demo.hub) as opened:
        for picture in (picture for picture in PICTURES if not names or picture.name in names):
            with window(opened.browser, demo, picture) as page:
                path = FOLDER / f"{picture.name}.webp"
                path.write_bytes(small(page.screenshot(animations="disabled")))
                print(f"{path}  {path.stat().st_size:,} bytes", flush=True)
    return 0


@contextmanager
def window(browser: Browser, demo: Demo, picture: Picture) -> Iterator[Page]:
    """With everything that it shows."""
    from tests.handbook.browser import PASSWORDS, SURROUNDINGS, sign_in

    address = demo.hub if picture.account else demo.site(picture.site)
    context = browser.new_context(base_url=address, viewport={"width": picture.width, "height": picture.height}, **SURROUNDINGS)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    if picture.account:
        sign_in(page, picture.account, PASSWORDS[picture.account])
    page.goto(picture.path)
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def small(picture: bytes) -> bytes:
    """As WebP of the best quality that fits into `MOST_BYTES`. Raises ValueError where none does."""
    with Image.open(BytesIO(picture)) as opened:
        screen = opened.convert("RGB")
    for quality in QUALITIES:
        stream = BytesIO()
        screen.save(stream, "WEBP", quality=quality, method=6)
        if stream.tell() < MOST_BYTES:
            return stream.getvalue()
    raise ValueError(f"not below {MOST_BYTES:,} bytes at quality {QUALITIES[-1]}: show less")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
