"""Infographics: pictures that explain with icons instead of words."""

import math
from itertools import pairwise

from .canvas import SCALE, Canvas, blend
from .geometry import smooth
from .nature import pine
from .things import person


def info_care(c: Canvas) -> None:
    """Three kinds of support and four steps, as icons."""
    c.gradient(0, 900, "#fdf3e3", "#f9e3cb")
    for k, tone in enumerate(("#e0702f", "#2f7f8f", "#7a5c99")):
        x = 280 + k * 520
        c.rect(x - 210, 120, 420, 420, "#ffffff", 40)
        c.ellipse(x, 300, 128, 128, blend(tone, "#ffffff", 0.72))
        c.rect(x - 130, 468, 260, 20, blend(tone, "#ffffff", 0.25), 10)
        c.rect(x - 86, 500, 172, 14, blend(tone, "#ffffff", 0.6), 7)
    c.pen.chord([198 * SCALE, 230 * SCALE, 362 * SCALE, 390 * SCALE], 0, 180, fill="#e0702f")
    c.rect(196, 302, 168, 14, "#c95a1d", 7)
    for x in (250, 280, 310):
        c.line([(x, 286), (x - 8, 262), (x + 8, 240), (x, 218)], "#f0a070", 7)
    c.polygon([(700, 306), (800, 216), (900, 306)], "#2f7f8f")
    c.rect(726, 300, 148, 92, "#4a9aaa")
    c.rect(780, 330, 40, 62, "#f9d98a", 4)
    person(c, 1280, 410, 210, "#7a5c99", hair="#dcd9d6")
    person(c, 1360, 410, 210, "#2f7f8f", facing=-1)
    for k in range(4):
        x = 240 + k * 373
        c.ellipse(x, 710, 74, 74, ("#e0702f", "#e3a32f", "#2f7f8f", "#4f7f52")[k])
        for dot in range(k + 1):
            c.ellipse(x + (dot - k / 2) * 30, 710, 11, 11, "#ffffff")
        if k < 3:
            c.rect(x + 100, 702, 150, 16, "#d9b48a", 8)
            c.polygon([(x + 246, 682), (x + 282, 710), (x + 246, 738)], "#d9b48a")
        c.rect(x - 70, 806, 140, 16, "#e6c9a4", 8)


def info_shop(c: Canvas) -> None:
    """A winding road with five stations from a shop to a smile."""
    c.gradient(0, 900, "#e4f3ef", "#cfe6ee")
    path = [(80 + t * 14.4, 450 + math.sin(t / 100 * 3.4 * math.pi) * 250) for t in range(101)]
    c.line(path, "#ffffff", 92)
    c.line(path, "#3f7f8c", 74)
    for k in range(0, 100, 4):
        c.line(path[k : k + 3], "#f7e6a8", 6)
    for k, tone in enumerate(("#d8433b", "#e3a32f", "#2f78b8", "#7a5c99", "#3f8f6a")):
        x, y = path[8 + k * 21]
        c.ellipse(x, y, 104, 104, "#ffffff")
        c.ellipse(x, y, 92, 92, tone)
        _station(c, x, y, k)


def _station(c: Canvas, x: float, y: float, number: int) -> None:
    """The white icon of one station: shop, seal, sheet, bulb, smile."""
    white, soft = "#ffffff", "#ffe9c9"
    if number == 0:
        c.polygon([(x - 54, y - 10), (x - 40, y - 46), (x + 40, y - 46), (x + 54, y - 10)], soft)
        c.rect(x - 44, y - 10, 88, 54, white)
        c.rect(x - 14, y + 8, 28, 36, "#d8433b")
    elif number == 1:
        c.rect(x - 16, y - 48, 32, 52, white, 14)
        c.rect(x - 40, y + 2, 80, 24, soft, 6)
        c.rect(x - 46, y + 32, 92, 12, white, 6)
    elif number == 2:
        c.rect(x - 36, y - 50, 72, 100, white, 6)
        for line in range(4):
            c.rect(x - 24, y - 32 + line * 20, 48 - line % 2 * 16, 8, "#2f78b8", 4)
    elif number == 3:
        c.ellipse(x, y - 12, 38, 38, soft)
        c.rect(x - 16, y + 22, 32, 24, white, 6)
    else:
        c.ellipse(x - 24, y - 20, 10, 12, white)
        c.ellipse(x + 24, y - 20, 10, 12, white)
        c.ring(x, y - 2, 44, 11, white, 20, 160)


def info_ginseng(c: Canvas) -> None:
    """Five stations of a ginseng root, from the seed to the gift box, linked by arrows."""
    c.gradient(0, 900, "#eef4e4", "#dcebd8", "#c9dfc9")
    for x, y, r in ((120, 150, 260), (1490, 780, 320), (820, 60, 200), (500, 850, 240)):
        c.glow(x, y, r, "#ffffff", 0.6)
    for x, y, turn in ((-10, 900, -0.9), (90, 930, -0.5), (1540, 80, 2.2), (1420, 20, 1.1), (1610, 900, -2.3), (40, 60, 0.6)):
        _leaf(c, x, y, turn)
    spots = [(200, 560), (500, 340), (800, 560), (1100, 340), (1400, 560)]
    for (x0, y0), (x1, y1) in pairwise(spots):
        _arrow(c, x0, y0, x1, y1)
    icons = (_seed, _forest, _tag, _balance, _gift)
    for (x, y), tone, icon in zip(spots, ("#b5793a", "#3f8050", "#2f78a8", "#7a5c99", "#c8452f"), icons, strict=True):
        c.glow(x, y + 26, 190, "#4d6b4a", 0.45, 0.9)
        c.dot(x, y, 138, "#ffffff")
        c.dot(x, y, 126, tone)
        c.dot(x, y, 112, blend(tone, "#ffffff", 0.84))
        icon(c, x, y)
        c.rect(x - 84, y + 172, 168, 18, blend(tone, "#ffffff", 0.12), 9)
        c.rect(x - 56, y + 200, 112, 13, blend(tone, "#ffffff", 0.55), 6)


def _leaf(c: Canvas, x: float, y: float, turn: float) -> None:
    """A large pale leaf in a corner."""
    ax, ay = math.cos(turn), math.sin(turn)

    def at(along: float, across: float) -> tuple[float, float]:
        return x + (along * ax - across * ay) * 190, y + (along * ay + across * ax) * 190

    c.polygon(smooth([at(0, 0), at(0.4, 0.24), at(1, 0), at(0.4, -0.24)], closed=True), "#a9cfa0")
    c.line([at(0, 0), at(0.94, 0)], "#c9e2be", 4)
    for k in range(1, 5):
        for side in (-1, 1):
            c.line([at(k * 0.17, 0), at(k * 0.17 + 0.14, side * 0.15)], "#c9e2be", 2.4)


def _arrow(c: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """A dotted, slightly bent arrow between two stations."""
    bend = -40 if y1 < y0 else 40
    way = smooth([(x0, y0), ((x0 + x1) / 2 + bend * 0.4, (y0 + y1) / 2 + bend * 0.2), (x1, y1)], steps=30)
    shown = [(x, y) for x, y in way if math.dist((x, y), (x0, y0)) > 150 and math.dist((x, y), (x1, y1)) > 152]
    for x, y in shown[:-7:3]:
        c.dot(x, y, 6, "#5f9a68")
    (ax, ay), (bx, by) = shown[-4], shown[-1]
    turn = math.atan2(by - ay, bx - ax)
    c.polygon(
        [(bx + math.cos(turn + a) * r, by + math.sin(turn + a) * r) for a, r in ((0, 30), (2.4, 26), (math.pi, 8), (-2.4, 26))], "#3f8050"
    )


def _seed(c: Canvas, x: float, y: float) -> None:
    """Seeds and a sprout in soil."""
    c.pen.chord([(x - 100) * SCALE, (y - 100) * SCALE, (x + 100) * SCALE, (y + 100) * SCALE], 18, 162, fill="#7a4f2c")
    for px, py in ((-52, 52), (46, 58), (-4, 76)):
        c.ellipse(x + px, y + py, 17, 13, "#f3dfae")
        c.ellipse(x + px - 4, y + py - 3, 7, 5, "#fff8e2")
    c.line(smooth([(x, y + 34), (x - 3, y - 10), (x + 2, y - 46)]), "#4f9a46", 9)
    for side in (-1, 1):
        c.polygon(
            smooth([(x, y - 34), (x + side * 36, y - 74), (x + side * 74, y - 70), (x + side * 46, y - 36)], closed=True),
            "#6cb552" if side > 0 else "#4f9a46",
        )
        c.line([(x, y - 36), (x + side * 60, y - 64)], "#b5dd90", 3)


def _forest(c: Canvas, x: float, y: float) -> None:
    """Firs over a ginseng plant with red berries."""
    for px, tall, tone in ((-54, 140, "#4f8f62"), (56, 128, "#5f9f6a"), (4, 152, "#2f7350")):
        pine(c, x + px, y + 66, tall, tone)
    c.ellipse(x, y + 72, 82, 16, "#8a6a44")
    for a in (-2.7, -2.1, -1.0, -0.45):
        c.polygon(
            smooth(
                [
                    (x, y + 62),
                    (x + math.cos(a) * 30 - 6, y + 50 + math.sin(a) * 22),
                    (x + math.cos(a) * 62, y + 58 + math.sin(a) * 44),
                    (x + math.cos(a) * 30 + 6, y + 60 + math.sin(a) * 14),
                ],
                closed=True,
                steps=4,
            ),
            "#8cc466",
        )
    for px, py in ((0, 26), (-9, 32), (9, 32), (-4, 40), (6, 41)):
        c.dot(x + px, y + py, 8, "#d8281f")


def _tag(c: Canvas, x: float, y: float) -> None:
    """A tag on a string with a square code."""
    c.line(smooth([(x + 4, y - 66), (x + 40, y - 92), (x + 62, y - 60)]), "#b5793a", 5)
    c.polygon([(x - 62, y + 82), (x - 62, y - 40), (x - 26, y - 80), (x + 26, y - 80), (x + 62, y - 40), (x + 62, y + 82)], "#fffdf6")
    c.polygon([(x - 62, y + 82), (x - 62, y + 66), (x + 62, y + 66), (x + 62, y + 82)], "#2f78a8")
    c.dot(x, y - 58, 11, "#2f78a8")
    step, left, top = 11.0, x - 44, y - 34
    for row in range(8):
        for column in range(8):
            corner = (row < 3 and (column < 3 or column > 4)) or (row > 4 and column < 3)
            if not corner and c.random.random() < 0.5:
                c.rect(left + column * step, top + row * step, step, step, "#24364d")
    for column, row in ((0, 0), (5, 0), (0, 5)):
        c.rect(left + column * step, top + row * step, step * 3, step * 3, "#24364d", 3)
        c.rect(left + (column + 0.6) * step, top + (row + 0.6) * step, step * 1.8, step * 1.8, "#fffdf6", 2)
        c.rect(left + (column + 1) * step, top + (row + 1) * step, step, step, "#24364d")


def _balance(c: Canvas, x: float, y: float) -> None:
    """A balance with a root on one pan and weights on the other."""
    brass, dark = "#d9a441", "#a8762c"
    c.rect(x - 46, y + 70, 92, 14, dark, 6)
    c.rect(x - 6, y - 66, 12, 140, brass, 4)
    c.line([(x - 78, y - 46), (x + 78, y - 62)], brass, 9)
    c.dot(x, y - 58, 14, dark)
    for side, hang in ((-1, -46), (1, -62)):
        px, py = x + side * 76, y + hang
        for dx in (-28, 28):
            c.line([(px, py), (px + dx, py + 74)], dark, 2.4)
        c.pen.chord([(px - 36) * SCALE, (py + 46) * SCALE, (px + 36) * SCALE, (py + 104) * SCALE], 0, 180, fill=brass)
    c.polygon(smooth([(x - 92, y + 26), (x - 90, y + 2), (x - 76, y - 8), (x - 62, y + 4), (x - 60, y + 26)], closed=True), "#f0d9a6")
    c.line([(x - 76, y - 6), (x - 74, y - 26)], "#b08d4f", 6)
    c.rect(x + 56, y - 12, 18, 24, "#7a5c99", 3)
    c.rect(x + 78, y - 4, 14, 16, "#9a7db8", 3)


def _gift(c: Canvas, x: float, y: float) -> None:
    """A red gift box with a golden bow and a root in its window."""
    c.rect(x - 76, y - 24, 152, 104, "#c8352c", 6)
    c.rect(x + 30, y - 24, 46, 104, "#a82a24", 6)
    c.rect(x - 86, y - 48, 172, 34, "#d8463a", 6)
    c.rect(x - 13, y - 48, 26, 128, "#f2c75c")
    for side in (-1, 1):
        c.polygon(
            smooth([(x, y - 50), (x + side * 26, y - 92), (x + side * 62, y - 84), (x + side * 46, y - 54)], closed=True),
            "#f2c75c" if side < 0 else "#e0ac3a",
        )
    c.dot(x, y - 54, 13, "#d99a2c")
    c.ellipse(x - 44, y + 28, 20, 32, "#fff3d6")
    c.polygon(
        smooth([(x - 52, y + 48), (x - 54, y + 22), (x - 44, y + 8), (x - 34, y + 22), (x - 38, y + 48), (x - 44, y + 36)], closed=True),
        "#e6c98f",
    )
