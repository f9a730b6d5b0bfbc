"""Scenes of a place seen close: ginseng on a tray, an old courtyard."""

import math

from ...canvas import Canvas, blend
from ...nature import cloud, hills, pine, ridge


def ginseng(c: Canvas) -> None:
    """Ginseng roots with berries and leaves on a bamboo tray."""
    c.gradient(0, 900, "#1f5445", "#2f7258", "#1c4a3d")
    for _ in range(46):
        x = c.between(0, 1600)
        c.veil([(x - 12, 0), (x + 12, 0), (x + 20, 900), (x - 20, 900)], c.random.choice(("#173f35", "#3d8568")), 0.3)
    for _ in range(60):
        c.glow(c.between(0, 1600), c.between(0, 420), c.between(20, 70), "#bfe08a", 0.35)
    c.ellipse(800, 640, 700, 232, "#123328")
    c.ellipse(800, 610, 690, 226, "#a9793f")
    c.ellipse(800, 600, 650, 202, "#d9b172")
    for k in range(-15, 16):
        x, half = 800 + k * 42, 196 * math.sqrt(max(0, 1 - (k * 42 / 650) ** 2))
        c.line([(x - 16, 600 - half), (x + 16, 600 + half)], "#c59a5b", 4)
        y, wide = 600 + k * 13, 640 * math.sqrt(max(0, 1 - (k * 13 / 202) ** 2))
        c.line([(800 - wide, y), (800 + wide, y)], "#e6c48a", 2.4)
    for x, y, size in ((470, 520, 1.0), (760, 560, 1.2), (1060, 530, 1.05)):
        _root(c, x, y, size)
    for x, y in ((330, 470), (1260, 470)):
        _leaves(c, x, y)


def _root(c: Canvas, x: float, y: float, s: float) -> None:
    """One root lying with its head up."""
    skin, shade = "#f0d9a6", "#d3b277"
    for k in range(16):
        a = c.between(0.5, 2.6)
        r = c.between(90, 210) * s
        start = (x + c.between(-26, 26) * s, y + c.between(30, 110) * s)
        middle = (start[0] + math.cos(a) * r * 0.5 + c.between(-14, 14), start[1] + math.sin(a) * r * 0.42)
        c.line(
            [start, middle, (start[0] + math.cos(a) * r * 1.1, start[1] + math.sin(a) * r * 0.62)], shade if k % 2 else "#e6c98f", 3.4 * s
        )
    for turn, length in ((-0.42, 190), (0.1, 150), (0.5, 200)):
        for step in range(60):
            share = step / 59
            px = x + math.sin(turn * share * 1.6) * length * s * share
            py = y + (30 + length * 0.86 * share) * s
            c.ellipse(px, py, (27 * (1 - share) ** 0.7 + 2) * s, (24 * (1 - share) ** 0.7 + 2) * s, skin)
    for step in range(40):
        share = step / 39
        bulge = (30 + 16 * math.sin(share * 2.6 + 0.2)) * s
        c.ellipse(x + math.sin(share * 3) * 5 * s, y + (-74 + 130 * share) * s, bulge, 20 * s, skin)
        c.ellipse(x + math.sin(share * 3) * 5 * s + bulge * 0.72, y + (-74 + 130 * share) * s, bulge * 0.22, 18 * s, "#e2c68d")
    for k in range(7):
        c.line([(x - 30 * s, y - 60 * s + k * 20 * s), (x + c.between(-8, 22) * s, y - 58 * s + k * 20 * s)], shade, 2.4 * s)
    c.line([(x, y - 84 * s), (x + 6 * s, y - 150 * s)], "#c9a566", 15 * s)
    for k in range(5):
        c.ellipse(x + k * 1.4 * s, y - (94 + k * 12) * s, 11 * s, 5 * s, "#b08d4f")


def _leaves(c: Canvas, x: float, y: float) -> None:
    """A stem with palm-shaped leaves and a ball of red berries."""
    c.line([(x, y + 110), (x, y - 120)], "#5d9a4a", 9)
    for turn in (-2.75, -2.1, -1.0, -0.4):
        bx, by = x + math.cos(turn) * 70, y - 40 + math.sin(turn) * 40
        c.line([(x, y - 30), (bx, by)], "#5d9a4a", 5)
        for spread in (-0.7, 0, 0.7):
            a = turn + spread
            tip = (bx + math.cos(a) * 130, by + math.sin(a) * 86)
            side = (-math.sin(a) * 26, math.cos(a) * 22)
            middle = ((bx + tip[0]) / 2, (by + tip[1]) / 2)
            c.polygon(
                [(bx, by), (middle[0] + side[0], middle[1] + side[1]), tip, (middle[0] - side[0], middle[1] - side[1])],
                ("#4f9a46", "#6cb552", "#3f8440")[int(spread * 2) % 3],
            )
            c.line([(bx, by), tip], "#9fd07a", 2)
    for _ in range(34):
        a, r = c.between(0, 6.28), 46 * math.sqrt(c.random.random())
        bx, by = x + math.cos(a) * r, y - 150 + math.sin(a) * r
        c.ellipse(bx, by, 12, 12, c.random.choice(("#e0281f", "#c81e1c", "#f04a36")))
        c.ellipse(bx - 4, by - 4, 3.4, 3.4, "#ffc4b4")


def courtyard(c: Canvas) -> None:
    """An old house with upturned eaves, jars and apricot blossom."""
    c.gradient(0, 520, "#8cc7e6", "#d3eaf0", "#fdeee4")
    cloud(c, 1160, 130, 240, "#ffffff")
    ridge(c, 400, 110, "#a3bfbb")
    hills(c, 460, 30, "#86b083", 1.3)
    for x in range(0, 1600, 70):
        pine(c, x, 500, c.between(60, 100), c.random.choice(("#4a8460", "#3c7455")))
    c.gradient(560, 900, "#e6d2a9", "#d4b98a")
    c.rect(330, 370, 940, 250, "#fbf3e2")
    for x in range(330, 1271, 134):
        c.rect(x - 8, 370, 16, 250, "#7a4a2c")
    for x in range(352, 1240, 134):
        c.rect(x, 420, 90, 130, "#f3e2b8", 2)
        for k in range(4):
            c.rect(x + 18 * (k + 1), 420, 3, 130, "#9a6a44")
            c.rect(x, 420 + 26 * (k + 1), 90, 3, "#9a6a44")
    c.rect(310, 606, 980, 26, "#b9a98c")
    roof = [(230, 352), (330, 338), (430, 240), (1170, 240), (1270, 338), (1370, 352), (1290, 392), (310, 392)]
    c.polygon(roof, "#4a525e")
    c.polygon([(230, 352), (310, 392), (1290, 392), (1370, 352), (1280, 372), (320, 372)], "#363c47")
    for k in range(31):
        x = 440 + k * 24
        c.line([(x, 246), (800 + (x - 800) * 1.27, 384)], "#606a78", 4)
    c.rect(424, 228, 752, 18, "#2f353f", 6)
    for row, (y, size, count) in enumerate(((676, 40, 9), (748, 52, 8), (836, 66, 7))):
        for k in range(count):
            _jar(c, 560 + k * size * 2.5 - row * 70, y, size)
    _blossom(c, 190, 760, 470)
    _blossom(c, 1480, 720, 360)
    for _ in range(120):
        c.ellipse(c.between(0, 1600), c.between(560, 890), 4, 3, c.random.choice(("#fbd5dd", "#ffffff", "#f4a9bb")))


def _jar(c: Canvas, x: float, y: float, size: float) -> None:
    """A brown jar with its lid."""
    tone = c.random.choice(("#7a4430", "#8a4f36", "#693a2c"))
    c.ellipse(x, y + size * 0.78, size * 0.9, size * 0.16, "#b89a6b")
    c.ellipse(x, y, size, size * 0.86, tone)
    c.ellipse(x - size * 0.38, y - size * 0.2, size * 0.16, size * 0.34, blend(tone, "#ffe4c8", 0.35))
    c.rect(x - size * 0.66, y - size * 0.92, size * 1.32, size * 0.2, blend(tone, "#1c0f0a", 0.25), size * 0.08)
    c.ellipse(x, y - size * 0.96, size * 0.62, size * 0.2, blend(tone, "#ffe4c8", 0.15))
    c.ellipse(x, y - size * 1.12, size * 0.14, size * 0.1, blend(tone, "#1c0f0a", 0.3))


def _blossom(c: Canvas, x: float, y: float, height: float) -> None:
    """An apricot tree in bloom."""
    c.line([(x, y), (x - 14, y - height * 0.35), (x + 10, y - height * 0.6)], "#6b4636", height * 0.06)
    for a in (-2.6, -2.0, -1.2, -0.6):
        c.line(
            [(x, y - height * 0.45), (x + math.cos(a) * height * 0.3, y - height * 0.55 + math.sin(a) * height * 0.25)],
            "#6b4636",
            height * 0.028,
        )
    for _ in range(240):
        a, r = c.between(0, 6.28), height * 0.36 * math.sqrt(c.random.random())
        c.dot(
            x + math.cos(a) * r * 1.15,
            y - height * 0.72 + math.sin(a) * r * 0.8,
            c.between(9, 18),
            c.random.choice(("#fbd5dd", "#f7b9c8", "#fff0f2", "#f4a0b6", "#fde6ea")),
        )
    top = y - height
    c.glow(x, top + height * 0.2, height * 0.4, "#ffffff", 0.25)
