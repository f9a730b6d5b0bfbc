"""Pieces of landscape: ridges, hills, trees, clouds, birds."""

import math
from itertools import pairwise

from .canvas import Canvas, Points, blend


def ridge(c: Canvas, base: float, height: float, fill: str, *, steps: int = 6, rough: float = 0.55) -> list[tuple[float, float]]:
    """A jagged mountain line by midpoint displacement, filled to the bottom; gives the line."""
    points = [(0.0, base - c.between(0.3, 1) * height), (float(c.width), base - c.between(0.3, 1) * height)]
    spread = height
    for _ in range(steps):
        finer = [points[0]]
        for (x0, y0), (x1, y1) in pairwise(points):
            finer += [((x0 + x1) / 2, (y0 + y1) / 2 + c.between(-0.5, 0.5) * spread), (x1, y1)]
        points, spread = finer, spread * rough
    c.polygon([(0, c.height), *points, (c.width, c.height)], fill)
    return points


def hills(c: Canvas, base: float, height: float, fill: str, waves: float = 1.5) -> None:
    """Rounded hills, filled to the bottom."""
    phase, other = c.between(0, 6.28), c.between(0, 6.28)
    line = []
    for step in range(81):
        x = step / 80
        swing = math.sin(x * waves * 6.28 + phase) * 0.7 + math.sin(x * waves * 13.1 + other) * 0.3
        line.append((x * c.width, base - swing * height))
    c.polygon([(0, c.height), *line, (c.width, c.height)], fill)


def peak(c: Canvas, x: float, base: float, width: float, height: float, light: str, dark: str, snow: str | None = None) -> None:
    """One mountain with a lit and a shaded side, and a cap of snow."""
    top = (x, base - height)
    crease = [top, (x + width * 0.06, base - height * 0.66), (x - width * 0.03, base - height * 0.4), (x + width * 0.05, base)]
    left = [(x - width * 0.5, base), (x - width * 0.27, base - height * 0.44), (x - width * 0.12, base - height * 0.72)]
    right = [(x + width * 0.14, base - height * 0.7), (x + width * 0.3, base - height * 0.36), (x + width * 0.5, base)]
    c.polygon([*left, *crease], light)
    c.polygon([*crease[::-1], *right], dark)
    if snow:
        edge = [(x + width * 0.14, base - height * 0.7), (x + width * 0.08, base - height * 0.62), (x + width * 0.05, base - height * 0.72)]
        edge += [(x, base - height * 0.6), (x - width * 0.04, base - height * 0.7), (x - width * 0.12, base - height * 0.72)]
        c.polygon([top, *edge], snow)
        c.polygon([top, *edge[:3], crease[1]], blend(snow, dark, 0.3))


def pine(c: Canvas, x: float, y: float, height: float, fill: str, snow: str | None = None) -> None:
    """A fir standing on (x, y)."""
    c.rect(x - height * 0.025, y - height * 0.12, height * 0.05, height * 0.12, blend(fill, "#3a2a1c", 0.6))
    for layer in range(4):
        low = y - height * (0.08 + layer * 0.22)
        wide, tall = height * (0.24 - layer * 0.045), height * 0.34
        c.polygon([(x - wide, low), (x, low - tall), (x + wide, low)], fill)
        c.polygon([(x, low - tall), (x + wide, low), (x + wide * 0.25, low)], blend(fill, "#06201c", 0.22))
        if snow:
            c.polygon([(x - wide, low), (x, low - tall), (x + wide * 0.1, low - tall * 0.5), (x - wide * 0.35, low - tall * 0.28)], snow)


def tree(c: Canvas, x: float, y: float, height: float, fill: str, trunk: str = "#6b4a33") -> None:
    """A round-headed tree standing on (x, y)."""
    c.rect(x - height * 0.035, y - height * 0.5, height * 0.07, height * 0.5, trunk)
    dark, light = blend(fill, "#123022", 0.2), blend(fill, "#fff4cf", 0.18)
    for dx, dy, r, tone in ((0.16, 0.55, 0.2, dark), (-0.16, 0.56, 0.2, fill), (0.02, 0.74, 0.24, fill), (-0.06, 0.8, 0.13, light)):
        c.ellipse(x + dx * height, y - dy * height, r * height, r * height, tone)


def cloud(c: Canvas, x: float, y: float, width: float, fill: str) -> None:
    """A flat-bottomed cloud."""
    for dx, dy, r in ((-0.32, 0, 0.13), (-0.12, -0.07, 0.2), (0.12, -0.03, 0.17), (0.32, 0.02, 0.11)):
        c.ellipse(x + dx * width, y + dy * width, r * width, r * width * 0.75, fill)
    c.rect(x - width * 0.44, y, width * 0.87, width * 0.1, fill, width * 0.05)


def bird(c: Canvas, x: float, y: float, size: float, fill: str) -> None:
    """A far bird: two strokes."""
    c.line(
        [
            (x - size, y - size * 0.35),
            (x - size * 0.4, y - size * 0.42),
            (x, y),
            (x + size * 0.4, y - size * 0.42),
            (x + size, y - size * 0.35),
        ],
        fill,
        size * 0.13,
    )


def sun(c: Canvas, x: float, y: float, radius: float, fill: str, halo: str, strength: float = 0.6) -> None:
    """A sun with its halo."""
    c.glow(x, y, radius * 6, halo, strength)
    c.ellipse(x, y, radius, radius, fill)


def ripples(c: Canvas, top: float, bottom: float, fill: str, count: int = 60, longest: float = 160) -> None:
    """Short level strokes on water, longer towards the viewer."""
    for _ in range(count):
        depth = c.random.random() ** 1.4
        y, length = top + depth * (bottom - top), longest * (0.15 + depth * 0.85) * c.between(0.4, 1)
        x = c.between(0, c.width)
        c.rect(x, y, length, 1.5 + depth * 3, fill, 2)


def woods(c: Canvas, base: Points, low: float, high: float, count: int, fills: tuple[str, ...], snow: str | None = None) -> None:
    """Many firs along a line of (x, y) points, far ones first."""
    spots = sorted((_along(base, c.random.random(), c.between(0, 26)) for _ in range(count)), key=lambda spot: spot[1])
    for x, y in spots:
        pine(c, x, y, c.between(low, high), c.random.choice(fills), snow)


def _along(line: Points, share: float, below: float) -> tuple[float, float]:
    """A point on a line, some pixels below it."""
    place = share * (len(line) - 1)
    index = min(int(place), len(line) - 2)
    (x0, y0), (x1, y1) = line[index], line[index + 1]
    return x0 + (x1 - x0) * (place - index), y0 + (y1 - y0) * (place - index) + below
