"""A drawing surface with soft edges: shapes are drawn at twice the size and reduced at the end."""

import math
import random
from collections.abc import Sequence

from PIL import Image, ImageColor, ImageDraw

Points = Sequence[tuple[float, float]]

SCALE = 2


def blend(first: str, second: str, share: float) -> str:
    """A colour between two, `share` of the way to the second."""
    a, b = ImageColor.getrgb(first), ImageColor.getrgb(second)
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a[:3], b[:3], strict=True))


class Canvas:
    """A picture in the making; all measures are pixels of the finished picture, y downwards."""

    def __init__(self, width: int = 1600, height: int = 900, seed: str = "", ground: str = "#ffffff") -> None:
        """An empty canvas; `seed` makes its random numbers repeatable."""
        self.width, self.height = width, height
        self.random = random.Random(f"govwire {seed}")  # noqa: S311 - scenery, not secrets
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self.pen = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.reduce(SCALE)

    def polygon(self, points: Points, fill: str) -> None:
        """A filled shape."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: str) -> None:
        """A filled ellipse around a centre."""
        self.pen.ellipse([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], fill=fill)

    def ring(self, x: float, y: float, radius: float, width: float, fill: str, start: float = 0, end: float = 360) -> None:
        """A part of a circle's line, in degrees clockwise from three o'clock."""
        box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
        self.pen.arc(box, start, end, fill=fill, width=round(width * SCALE))

    def dot(self, x: float, y: float, radius: float, fill: str) -> None:
        """A filled circle."""
        self.ellipse(x, y, radius, radius, fill)

    def rect(self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> None:
        """A filled rectangle, its corners rounded if asked."""
        box = [x * SCALE, y * SCALE, (x + width) * SCALE, (y + height) * SCALE]
        self.pen.rounded_rectangle(box, radius * SCALE, fill=fill)

    def line(self, points: Points, fill: str, width: float) -> None:
        """A line through points, with round joints."""
        self.pen.line([(x * SCALE, y * SCALE) for x, y in points], fill=fill, width=max(1, round(width * SCALE)), joint="curve")

    def gradient(self, top: float, bottom: float, *colours: str) -> None:
        """A band across the canvas that runs through colours from top to bottom."""
        rows = max(1, round((bottom - top) * SCALE))
        band = _stretched(_stops(colours), rows)
        self.image.paste(band.resize((self.width * SCALE, rows), Image.Resampling.NEAREST), (0, round(top * SCALE)))

    def fade(self, points: Points, *colours: str) -> None:
        """A filled shape that runs through colours from its top to its bottom."""
        left, top, size, mask = _mask(points, 255)
        column = _stretched(_stops(colours), size[1]).resize(size, Image.Resampling.NEAREST)
        self.image.paste(column, (left, top), mask)

    def glow(self, x: float, y: float, radius: float, fill: str, strength: float = 0.7, flat: float = 1) -> None:
        """A soft light, or shadow, around a point; strength 0 to 1, `flat` its height as a share of its width."""
        size = (round(radius * 2 * SCALE), max(1, round(radius * 2 * flat * SCALE)))
        mask = Image.radial_gradient("L").point(lambda value: round(max(0, 1 - value / 180) ** 1.6 * 255 * strength))
        box = (round((x - radius) * SCALE), round((y - radius * flat) * SCALE))
        self.image.paste(fill, (*box, box[0] + size[0], box[1] + size[1]), mask.resize(size, Image.Resampling.BILINEAR))

    def haze(self, top: float, height: float, fill: str, strength: float = 0.5) -> None:
        """A band of mist, densest in its middle."""
        rows = round(height * SCALE)
        mask = Image.new("L", (1, 64))
        for row in range(64):
            mask.putpixel((0, row), round(math.sin(math.pi * row / 63) * 255 * strength))
        box = (0, round(top * SCALE), self.width * SCALE, round(top * SCALE) + rows)
        self.image.paste(fill, box, mask.resize((self.width * SCALE, rows), Image.Resampling.BILINEAR))

    def veil(self, points: Points, fill: str, strength: float = 0.5) -> None:
        """A translucent shape; strength 0 to 1."""
        left, top, size, mask = _mask(points, round(255 * strength))
        self.image.paste(fill, (left, top, left + size[0], top + size[1]), mask)

    def inlay(self, other: "Canvas", points: Points) -> None:
        """Another canvas of the same size, seen through a shape."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).polygon([(x * SCALE, y * SCALE) for x, y in points], fill=255)
        self.image.paste(other.image, (0, 0), mask)

    def between(self, low: float, high: float) -> float:
        """A repeatable random number."""
        return self.random.uniform(low, high)


def _mask(points: Points, strength: int) -> tuple[int, int, tuple[int, int], Image.Image]:
    """Where a shape begins, its size and its mask, in drawn pixels."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    size = (max(1, round((right - left) * SCALE)), max(1, round((bottom - top) * SCALE)))
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).polygon([((x - left) * SCALE, (y - top) * SCALE) for x, y in points], fill=strength)
    return round(left * SCALE), round(top * SCALE), size, mask


def _stops(colours: Sequence[str]) -> Image.Image:
    """One pixel for every colour, from top to bottom."""
    column = Image.new("RGB", (1, len(colours)))
    for row, colour in enumerate(colours):
        column.putpixel((0, row), ImageColor.getrgb(colour)[:3])
    return column


def _stretched(column: Image.Image, rows: int) -> Image.Image:
    """One pixel wide, smoothly stretched from its stops' centres to the given rows."""
    stops = column.height
    return column.resize((1, rows), Image.Resampling.BILINEAR, box=(0, 0.5, 1, stops - 0.5) if stops > 1 else None)
