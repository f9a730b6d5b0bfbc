"""Curves through points, and solids seen from above at a slant."""

from collections.abc import Iterable

from .canvas import Canvas, Points, blend

Place = tuple[float, float]


def smooth(points: Points, *, closed: bool = False, steps: int = 8) -> list[Place]:
    """Many points on the Catmull-Rom curve through a few, with `steps` to a stretch."""
    ends = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    spots = [_between(ends[index : index + 4], step / steps) for index in range(len(ends) - 3) for step in range(steps)]
    return spots if closed else [*spots, points[-1]]


def _between(ends: Points, t: float) -> Place:
    """A point between the middle two of four ends."""

    def along(a: float, b: float, d: float, e: float) -> float:
        return 0.5 * (2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - e) * t**2 + (3 * b - a - 3 * d + e) * t**3)

    xs, ys = zip(*ends, strict=True)
    return along(*xs), along(*ys)


class Figure:
    """A drawing frame for one figure: the origin at its feet, y upwards, mirrored when `facing` is -1."""

    def __init__(self, c: Canvas, x: float, y: float, size: float, facing: int = 1) -> None:
        """`size` is how many pixels one unit of the figure takes."""
        self.c, self.x, self.y, self.size, self.facing = c, x, y, size, facing

    def at(self, points: Iterable[Place]) -> list[Place]:
        """Points of the figure as points of the canvas."""
        return [(self.x + self.facing * px * self.size, self.y - py * self.size) for px, py in points]

    def blob(self, fill: str, *points: Place) -> None:
        """A rounded shape through points."""
        self.c.polygon(smooth(self.at(points), closed=True), fill)

    def shape(self, fill: str, *points: Place) -> None:
        """A shape with corners."""
        self.c.polygon(self.at(points), fill)

    def stroke(self, fill: str, width: float, *points: Place) -> None:
        """A bent line."""
        self.c.line(smooth(self.at(points), steps=6), fill, width * self.size)

    def spot(self, fill: str, x: float, y: float, rx: float, ry: float | None = None) -> None:
        """An ellipse."""
        ((cx, cy),) = self.at([(x, y)])
        self.c.ellipse(cx, cy, rx * self.size, (ry or rx) * self.size, fill)


class Slant:
    """A view from above at a slant: u runs down to the right, v down to the left, z up."""

    def __init__(self, c: Canvas, x: float, y: float, across: float = 0.82, down: float = 0.3) -> None:
        """The ground's origin on the canvas, and how far a unit of ground goes across and down."""
        self.c, self.x, self.y, self.across, self.down = c, x, y, across, down

    def at(self, u: float, v: float, z: float = 0) -> Place:
        """A point in space as a point of the canvas."""
        return self.x + (u - v) * self.across, self.y + (u + v) * self.down - z

    def ground(self, fill: str, *corners: Place) -> None:
        """A flat shape on the ground."""
        self.c.polygon([self.at(u, v) for u, v in corners], fill)

    def path(self, fill: str, width: float, *corners: Place, z: float = 0) -> None:
        """A line at a height."""
        self.c.line([self.at(u, v, z) for u, v in corners], fill, width)

    def left(self, fill: str, u: tuple[float, float], v: float, z: tuple[float, float]) -> None:
        """A piece of the wall that looks down to the left, at v."""
        self.c.polygon([self.at(u[0], v, z[0]), self.at(u[1], v, z[0]), self.at(u[1], v, z[1]), self.at(u[0], v, z[1])], fill)

    def right(self, fill: str, u: float, v: tuple[float, float], z: tuple[float, float]) -> None:
        """A piece of the wall that looks down to the right, at u."""
        self.c.polygon([self.at(u, v[0], z[0]), self.at(u, v[1], z[0]), self.at(u, v[1], z[1]), self.at(u, v[0], z[1])], fill)

    def top(self, fill: str, u: tuple[float, float], v: tuple[float, float], z: float) -> None:
        """A flat roof at a height."""
        self.c.polygon([self.at(u[0], v[0], z), self.at(u[1], v[0], z), self.at(u[1], v[1], z), self.at(u[0], v[1], z)], fill)

    def box(self, u: tuple[float, float], v: tuple[float, float], z: tuple[float, float], fill: str, roof: str | None = None) -> None:
        """A block with its roof and its two near walls, the right one in shade."""
        self.left(fill, u, v[1], z)
        self.right(blend(fill, "#16233f", 0.22), u[1], v, z)
        self.top(roof or blend(fill, "#ffffff", 0.35), u, v, z[1])
