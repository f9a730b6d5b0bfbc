"""A vineyard above the Yalu."""

import math

from ...canvas import Canvas, blend
from ...geometry import smooth
from ...nature import hills, ridge, ripples, sun


def vineyard(c: Canvas) -> None:
    """Frosted grapes above a bend of the Yalu."""
    c.gradient(0, 420, "#7fb4d8", "#c6dfe9", "#f6ecdd")
    sun(c, 430, 170, 42, "#fffaf0", "#ffe9c4", 0.7)
    ridge(c, 330, 130, "#9db9c8")
    c.haze(230, 140, "#eef5f5", 0.6)
    for base, tone in ((360, "#7aa5ae"), (410, "#5c8f92"), (460, "#4a7d74")):
        hills(c, base, 42, tone, 1.1)
        c.haze(base - 6, 70, "#e6f1ef", 0.35)
    c.gradient(466, 620, "#cfe5ec", "#8fbfd2", "#5f9ab8")
    ripples(c, 476, 600, "#e9f5f8", 46, 110)
    c.fade(smooth([(1600, 470), (1180, 480), (860, 510), (900, 545), (1240, 560), (1600, 556)], closed=True), "#8fae7c", "#6f9a62")
    c.fade(smooth([(-60, 474), (260, 478), (430, 496), (330, 530), (0, 560), (-90, 560)], closed=True), "#7d9f70", "#5f8a58")
    slope = smooth([(0, 590), (380, 560), (800, 575), (1240, 600), (1600, 575)])
    c.fade([(0, 900), *slope, (1600, 900)], "#a8a062", "#8a7b45", "#5f5230")
    for index in range(-7, 24):
        _row(c, index)
    c.haze(500, 170, "#eef2ea", 0.35)
    _trellis(c)


def _row(c: Canvas, index: int) -> None:
    """A row of vines running down to the viewer."""
    far, near = 800 + (index - 8) * 58, 800 + (index - 8) * 290
    for step in range(90):
        share = (step / 89) ** 1.6
        x, y, size = far + (near - far) * share, 584 + 330 * share, 6 + 34 * share
        if step % 9 == 0:
            c.line([(x, y + size * 0.5), (x, y - size * 2.1)], "#6a5844", 1 + size * 0.08)
        for _ in range(3):
            tone = c.random.choice(("#7d8f3f", "#98893a", "#b07f35", "#5f7a3c", "#6b7f3c", "#a3602f"))
            c.ellipse(
                x + c.between(-0.5, 0.5) * size,
                y - size * c.between(0.2, 1.6),
                size * 0.5,
                size * 0.42,
                blend(tone, "#2c2a14", c.between(0, 0.25)),
            )
        if step % 3 == 0:
            c.ellipse(x + c.between(-0.4, 0.4) * size, y - size * c.between(0.1, 0.7), size * 0.14, size * 0.22, "#54396f")
            c.ellipse(x + c.between(-0.3, 0.3) * size, y - size * 1.6, size * 0.24, size * 0.1, "#f4f6f2")


def _trellis(c: Canvas) -> None:
    """A trellis close by: posts, wires, leaves and bunches along the upper edge."""
    for x in (96, 1510):
        c.fade([(x - 20, 0), (x + 20, 0), (x + 24, 900), (x - 24, 900)], "#6b5440", "#4c3a2c")
        c.rect(x + 8, 0, 10, 900, "#8a6f55")
    for y in (40, 150):
        c.line([(0, y), (800, y + 16), (1600, y)], "#5b5148", 5)
    vine = smooth([(0, 74), (260, 40), (620, 84), (980, 46), (1320, 86), (1600, 50)], steps=12)
    c.line(vine, "#5d432f", 17)
    c.line([(x, y - 5) for x, y in vine], "#83634a", 5)
    for k in range(27):
        _leaf(c, k * 64 + c.between(-26, 26), c.between(0, 120), c.between(46, 74), c.between(-0.6, 0.6))
    for x, y, size in ((210, 150, 1.0), (396, 120, 1.2), (560, 160, 0.86), (1090, 150, 0.95), (1260, 120, 1.25), (1420, 160, 0.9)):
        _bunch(c, x, y, size)
    for k in range(13):
        _leaf(c, k * 140 + c.between(-40, 40), c.between(0, 60), c.between(56, 80), c.between(-0.5, 0.5))


def _leaf(c: Canvas, x: float, y: float, size: float, turn: float) -> None:
    """A five-lobed vine leaf hanging from (x, y), rimmed with frost."""
    tone = c.random.choice(("#8f9a3c", "#b98a33", "#a8622c", "#6f8a3d", "#c79b45"))
    edge = [
        (math.sin(turn + a) * size * r, math.cos(turn + a) * size * r)
        for a, r in (
            (-2.5, 0.3),
            (-1.7, 0.72),
            (-1.15, 0.48),
            (-0.8, 0.9),
            (-0.4, 0.58),
            (0, 1),
            (0.4, 0.58),
            (0.8, 0.9),
            (1.15, 0.48),
            (1.7, 0.72),
            (2.5, 0.3),
        )
    ]
    c.polygon([(x + dx * 1.06, y + dy * 1.06) for dx, dy in edge], blend(tone, "#ffffff", 0.62))
    c.polygon([(x + dx, y + dy) for dx, dy in edge], tone)
    for dx, dy in (edge[1], edge[3], edge[5], edge[7], edge[9]):
        c.line([(x, y), (x + dx * 0.85, y + dy * 0.85)], blend(tone, "#fff3c4", 0.35), 2)


def _bunch(c: Canvas, x: float, y: float, s: float) -> None:
    """A bunch of purple grapes with hoar frost."""
    c.line(smooth([(x + 10 * s, 60), (x - 5 * s, (y + 60) / 2), (x, y)]), "#6b6a35", 6 * s)
    for side in (-1, 1):
        _leaf(c, x + side * 30 * s, y - 62 * s, 56 * s, side * 0.5)
    for row, count in enumerate((4, 6, 6, 5, 5, 4, 3, 2, 1)):
        for k in range(count):
            gx = x + (k - (count - 1) / 2) * 23 * s + c.between(-3, 3)
            gy, r = y + row * 21 * s + c.between(-3, 3), 15 * s
            tone = c.random.choice(("#4a2f6b", "#5b3a7d", "#3d2659", "#6a4a8c"))
            c.dot(gx, gy, r, blend(tone, "#160c26", 0.3))
            c.dot(gx - r * 0.12, gy - r * 0.12, r * 0.86, tone)
            c.ellipse(gx - r * 0.1, gy - r * 0.5, r * 0.6, r * 0.34, blend(tone, "#eef2fb", c.between(0.45, 0.85)))
            c.dot(gx - r * 0.36, gy - r * 0.36, r * 0.16, "#ffffff")
