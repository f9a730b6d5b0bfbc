"""A garden that drinks the rain."""

import math

from ...canvas import Canvas, blend
from ...geometry import Figure, smooth
from ...nature import tree
from ...things import car, house, person, tower


def rain_garden(c: Canvas) -> None:
    """A sunken garden beside a wet street, after the rain."""
    c.gradient(0, 430, "#7f9db8", "#b4c9d6", "#f2e3cb", "#fdeed6")
    c.glow(330, 260, 460, "#fff3d2", 0.8)
    for radius, tone in ((560, "#e58d86"), (548, "#eebd86"), (536, "#ecdf9b"), (524, "#a8cf9c"), (512, "#92bcd8"), (500, "#a99bc9")):
        c.ring(1060, 560, radius, 13, blend(tone, "#c9d6db", 0.45), 180, 360)
    c.gradient(430, 470, "#a9bf8f", "#7d9c6c")
    for x, w, h, wall in ((-30, 190, 250, "#b9c6d0"), (1240, 180, 270, "#b3c3cc"), (1430, 200, 220, "#c3cdd2")):
        tower(c, x, 450, w, h, wall, "#eaf1f4", 4)
    for x, w, wall, roof in (
        (150, 190, "#f4dfbd", "#b8553f"),
        (390, 200, "#e9c3a4", "#8f4a3d"),
        (650, 190, "#f6ead2", "#a8643f"),
        (890, 200, "#dfe4d8", "#6f7f86"),
        (1130, 180, "#f1d4b0", "#b8553f"),
    ):
        house(c, x, 462, w, wall, roof)
    for x in range(30, 1600, 124):
        tree(c, x + c.between(-20, 20), 476, c.between(84, 128), c.random.choice(("#5a9a5c", "#77b063", "#488a58")))
    c.gradient(466, 590, "#8d98a3", "#76828f")
    for x in range(-20, 1600, 190):
        c.rect(x, 516, 90, 6, "#e9edf0", 2)
    for x, length, fill in ((180, 190, "#d8553f"), (1130, 200, "#2f78a8")):
        c.veil([(x, 562), (x + length, 562), (x + length - 14, 610), (x + 14, 610)], fill, 0.3)
        car(c, x, 562, length, fill)
    c.haze(540, 60, "#e9f1f5", 0.45)
    c.gradient(586, 900, "#d9d2c4", "#c3b9a6", "#ab9f8c")
    _paving(c)
    _basin(c)
    for x, y, tall, coat, boots in (
        (330, 720, 150, "#f0b429", "#d8433b"),
        (1330, 716, 158, "#d8553f", "#2f7fc4"),
        (1210, 690, 138, "#3f8fae", "#f0b429"),
    ):
        _child(c, x, y, tall, coat, boots, 1 if x < 800 else -1)
    person(c, 1440, 706, 230, "#5b6f8f", facing=-1)
    c.polygon(smooth([(1300, 480), (1346, 424), (1408, 408), (1470, 424), (1516, 480)]), "#c8553d")
    for k in range(4):
        c.polygon(smooth([(1300 + k * 54, 481), (1327 + k * 54, 468), (1354 + k * 54, 481)]), "#a8432f")
    c.line([(1408, 400), (1394, 600)], "#4b4f58", 5)


def _paving(c: Canvas) -> None:
    """Wet permeable paving: rows of bricks, wider towards the viewer, with puddles."""
    y, tall = 588.0, 9.0
    while y < 900:
        wide, x = tall * 3.4, -c.between(0, tall * 3)
        while x < 1600:
            c.rect(x + 1, y + 1, wide - 2, tall - 2, c.random.choice(("#cfc4b2", "#c2b5a1", "#d8cfbf", "#b9ae9d", "#c9a795")), 2)
            x += wide
        y, tall = y + tall, tall * 1.1
    for x, y, rx in ((170, 842, 210), (1500, 850, 190), (90, 640, 130)):
        pool = [
            (x + math.cos(a) * rx * r, y + math.sin(a) * rx * r * 0.16)
            for a, r in ((0, 1), (0.9, 0.86), (1.7, 1.05), (2.7, 0.9), (3.5, 1), (4.4, 0.84), (5.4, 1.02))
        ]
        c.fade(smooth(pool, closed=True), "#9fb6c6", "#dbe6ec")


def _basin(c: Canvas) -> None:
    """The sunken garden: a stone rim, slopes of plants, and water that runs in."""
    rim = smooth([(330, 770), (520, 676), (800, 654), (1090, 668), (1270, 760), (1160, 872), (800, 914), (440, 880)], closed=True)
    c.polygon([(800 + (x - 800) * 1.07, 776 + (y - 776) * 1.09) for x, y in rim], "#e9e2d3")
    c.polygon([(800 + (x - 800) * 1.02, 780 + (y - 776) * 1.03) for x, y in rim], "#948a78")
    c.fade(rim, "#5f8f4a", "#6fa552", "#4f8440")
    water = smooth([(520, 790), (680, 752), (880, 748), (1060, 776), (1030, 830), (820, 858), (600, 842)], closed=True)
    c.fade(water, "#bcd8e2", "#7fb2c6", "#4f8faa")
    for x, y, r in ((700.0, 800.0, 50), (900, 790, 64), (800, 830, 40), (620, 815, 30)):
        c.pen.arc([(x - r) * 2, (y - r * 0.3) * 2, (x + r) * 2, (y + r * 0.3) * 2], 0, 360, fill="#eaf5f8", width=4)
    c.fade(smooth([(560, 660), (610, 652), (660, 700), (700, 770), (650, 780), (610, 720)], closed=True), "#d6e8ee", "#a9d0de", "#8fc0d2")
    for k in range(4):
        c.line(smooth([(578 + k * 16, 664), (622 + k * 12, 706), (656 + k * 9, 768)]), "#ffffff", 2.4)
    for y in sorted(c.between(676, 890) for _ in range(170)):
        share = c.random.choice((-1, 1)) * (0.6 + 0.36 * c.random.random()) if 730 < y < 856 else c.between(-0.6, 0.6)
        _plant(c, 800 + share * 470 * math.sqrt(max(0.05, 1 - ((y - 780) / 128) ** 2)), y)


def _plant(c: Canvas, x: float, y: float) -> None:
    """A reed with its plume, or an iris."""
    tall, tone = c.between(44, 110) * (y / 780), c.random.choice(("#3f7f3f", "#5a9a48", "#77b04f", "#8aa84a"))
    for k in range(5):
        lean = (k - 2) * tall * 0.13
        c.line(smooth([(x, y), (x + lean * 0.4, y - tall * 0.6), (x + lean, y - tall * (1 - abs(k - 2) * 0.14))], steps=4), tone, 4)
    f = Figure(c, x, y - tall, tall * 0.012)
    if c.random.random() < 0.42:
        c.line([(x, y), (x, y - tall)], "#5a8f48", 3)
        petal = c.random.choice(("#6a4fb0", "#7f66c4", "#5a6fc4"))
        f.blob(blend(petal, "#ffffff", 0.25), (-5, 0), (-6, 14), (0, 20), (6, 14), (5, 0))
        f.blob(petal, (0, 4), (-12, 6), (-18, -6), (-10, -10), (0, -2))
        f.blob(petal, (0, 4), (12, 6), (18, -6), (10, -10), (0, -2))
        f.spot("#f6d24a", 0, 0, 3.4)
    else:
        c.line([(x, y), (x + 3, y - tall * 1.2)], "#7d8a45", 3)
        c.rect(x, y - tall * 1.25, 7, tall * 0.32, c.random.choice(("#7a4a2c", "#8f5a34")), 3)


def _child(c: Canvas, x: float, y: float, tall: float, coat: str, boots: str, facing: int) -> None:
    """A child in a hooded raincoat and boots, squatting at the rim and pointing."""
    c.glow(x, y, tall * 0.6, "#6b5f50", 0.7, 0.2)
    f = Figure(c, x, y, tall / 100, facing)
    for px in (-14, 8):
        f.blob(boots, (px - 8, 0), (px - 8, 24), (px + 8, 24), (px + 9, 10), (px + 20, 6), (px + 20, 0))
    f.blob(blend(coat, "#20304a", 0.22), (-30, 22), (-24, 44), (22, 44), (34, 30), (22, 14), (-20, 14))
    f.blob(coat, (-30, 20), (-28, 54), (-14, 74), (12, 72), (24, 50), (22, 30), (0, 20))
    f.blob(coat, (-22, 78), (-20, 104), (2, 112), (20, 102), (20, 78), (0, 70))
    f.blob("#f2cda8", (0, 80), (0, 98), (14, 100), (21, 90), (17, 78))
    f.blob("#2b2622", (-2, 92), (2, 103), (14, 104), (19, 97), (8, 98))
    f.spot("#2b2622", 13, 90, 1.8)
    f.stroke(blend(coat, "#20304a", 0.14), 11, (0, 62), (20, 52), (40, 54))
    f.spot("#f2cda8", 43, 54, 5)
