"""Small pictures: screens have few colours, so that a palette of them loses nothing that one would see, and WebP packs it without loss."""

from io import BytesIO

from PIL import Image

MOST_BYTES = 80_000
PALETTES = (128, 64, 32, 16)


class TooBigError(Exception):
    """Not even the smallest palette makes it small enough: the window shows a photograph."""


def shrunk(picture: bytes) -> bytes:
    """With as many colours as fit into `MOST_BYTES`."""
    with Image.open(BytesIO(picture)) as opened:
        screen = opened.convert("RGB")
    for colours in PALETTES:
        stream = BytesIO()
        few = screen.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.convert("RGB").save(stream, "WEBP", lossless=True, quality=100, method=6)
        if stream.tell() <= MOST_BYTES:
            return stream.getvalue()
    raise TooBigError
