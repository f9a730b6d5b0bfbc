"""Scenes of slopes: sika deer under oaks, an old stone tomb."""

import math

from ...canvas import Canvas, blend
from ...geometry import Figure, Slant, smooth
from ...nature import bird, cloud, hills, pine, ridge, sun, tree
from ...things import person

_OAK = ("#d9812b", "#c8652a", "#e3a23a", "#b9502a", "#d4933f", "#a9762f")


def deer(c: Canvas) -> None:
    """Sika deer on an autumn hillside of oaks."""
    c.gradient(0, 560, "#86b4d4", "#d9e2da", "#fdeccb", "#fbdca6")
    sun(c, 1240, 240, 50, "#fff7df", "#ffdf9f", 0.85)
    ridge(c, 400, 120, "#a9b0b4")
    c.haze(300, 190, "#fdeed2", 0.7)
    for base, height, tone, low, high in ((450, 40, "#b98a52", 30, 50), (520, 46, "#b5713a", 44, 74), (600, 40, "#a8622f", 70, 116)):
        hills(c, base, height, tone, 1.1)
        for _ in range(110):
            x = c.between(0, 1600)
            tree(c, x, base + c.between(-10, 60), c.between(low, high), c.random.choice(_OAK), "#5e4330")
        c.haze(base - 20, 130, "#fbe3b8", 0.4)
    slope = [(0, 690), (300, 650), (700, 668), (1100, 640), (1600, 600)]
    c.fade([(0, 900), *smooth(slope), (1600, 900)], "#d9a24a", "#b9772f", "#7d4d22")
    _grass(c, 660, 760, 260, 16)
    _oak(c, 90, 830, 1.0, 1)
    _oak(c, 1540, 800, 0.9, -1)
    _deer(c, 350, 748, 1.05, 1, "#b06a35")
    _deer(c, 1120, 738, 1.0, -1, "#bb7238")
    _deer(c, 590, 800, 1.12, -1, "#b96d33")
    _deer(c, 850, 842, 1.62, 1, "#b5632b", stag=True)
    _grass(c, 790, 930, 380, 42)
    for _ in range(150):
        x, y = c.between(0, 1600), c.between(680, 895)
        c.ellipse(x, y, 3 + (y - 660) * 0.02, 2 + (y - 660) * 0.011, c.random.choice(_OAK))


def _grass(c: Canvas, top: float, bottom: float, count: int, height: float) -> None:
    """Tufts of dry grass, taller towards the viewer."""
    for y in sorted(c.between(top, bottom) for _ in range(count)):
        x, tall = c.between(0, 1600), height * c.between(0.5, 1)
        lean = c.between(-0.4, 0.4) * tall
        tone = c.random.choice(("#e8bd62", "#c98b3a", "#9c6428", "#f2d385", "#8a7a35"))
        c.line([(x, y), (x + lean * 0.3, y - tall * 0.6), (x + lean, y - tall)], tone, 1 + height * 0.05)


def _oak(c: Canvas, x: float, y: float, s: float, lean: int) -> None:
    """A large oak at the edge of the picture, its boughs reaching in."""
    f = Figure(c, x, y, s, lean)
    f.blob("#4d3626", (-110, -40), (-52, 30), (-34, 200), (-44, 560), (-20, 840), (30, 840), (22, 560), (30, 220), (52, 40), (130, -40))
    f.blob("#6b4d35", (22, 20), (14, 200), (6, 480), (18, 480), (26, 220), (44, 30))
    for tip in ((250, 640), (330, 760), (170, 800)):
        f.stroke("#4d3626", 18, (0, 470), (tip[0] * 0.5, tip[1] - 110), tip)
    for _ in range(620):
        a, r = c.between(0, 6.28), math.sqrt(c.random.random())
        px, py = 120 + math.cos(a) * r * 300, 790 + math.sin(a) * r * 190
        size = c.between(8, 23)
        f.spot(blend(c.random.choice(_OAK), "#3a1d10", max(0, 0.35 - (py - 600) / 800)), px, py, size, size * 0.8)


def _deer(c: Canvas, x: float, y: float, s: float, facing: int, coat: str, *, stag: bool = False) -> None:
    """A spotted deer that looks up, 170 units tall with its head."""
    c.glow(x, y + 2, 95 * s, "#3d220c", 0.6, 0.16)
    f, dark, pale = Figure(c, x, y, s, facing), blend(coat, "#2a1408", 0.35), "#f3dcbb"
    for dx in (9, -31):
        f.shape(blend(dark, "#2a1408", 0.25), (dx + 13, 70), (dx + 24, 70), (dx + 20, 36), (dx + 21, 3), (dx + 15, 3), (dx + 14, 36))
    f.blob(pale, (-50, 92), (-58, 84), (-56, 72), (-48, 74))
    f.blob(coat, (40, 88), (32, 106), (4, 101), (-30, 105), (-50, 94), (-52, 74), (-36, 60), (0, 57), (30, 62))
    f.blob(blend(coat, pale, 0.65), (30, 62), (0, 66), (-28, 63), (-20, 57), (0, 54), (24, 57))
    f.blob(coat, (12, 100), (30, 116), (38, 140), (44, 150), (56, 146), (53, 118), (46, 88), (36, 70), (26, 76))
    f.blob(blend(coat, pale, 0.7), (47, 140), (56, 140), (53, 116), (46, 90), (41, 82), (44, 112))
    f.shape(coat, (25, 72), (42, 78), (38, 38), (38, 3), (31, 3), (31, 38))
    f.shape(coat, (-53, 84), (-22, 74), (-36, 50), (-42, 37), (-37, 3), (-44, 3), (-50, 38), (-48, 54))
    for px in (34.5, -40.5):
        f.shape("#2b1c14", (px - 4, 6), (px + 4, 6), (px + 5, 0), (px - 4, 0))
    f.blob(blend(coat, pale, 0.15), (39, 146), (42, 160), (52, 164), (64, 155), (78, 147), (80, 141), (72, 137), (56, 138), (46, 138))
    f.blob(pale, (62, 139), (78, 141), (79, 138), (70, 135), (58, 136))
    f.spot("#241711", 79, 145, 3.4, 3)
    f.spot("#1c120d", 58, 153, 2.6)
    f.blob(dark, (42, 157), (33, 166), (22, 170), (28, 159), (38, 152))
    f.blob(pale, (38, 157), (31, 163), (27, 166), (31, 159))
    f.blob(coat, (47, 160), (45, 172), (49, 180), (54, 172), (53, 161))
    for px, py in (
        (-40, 94),
        (-28, 97),
        (-16, 95),
        (-4, 94),
        (8, 95),
        (20, 98),
        (-44, 84),
        (-32, 86),
        (-20, 84),
        (-8, 83),
        (4, 84),
        (16, 87),
    ):
        f.spot("#f7e6cb", px, py + c.between(-1, 1), 2.5, 2.2)
    for px, py in ((-38, 75), (-24, 74), (-10, 72), (6, 73), (20, 77), (30, 92)):
        f.spot("#f1dab9", px, py + c.between(-1, 1), 2.2, 1.9)
    if stag:
        _antlers(f)


def _antlers(f: Figure) -> None:
    """A pair of antlers with four points each."""
    for dx, tone in ((7, "#a98a62"), (0, "#d8bf94")):
        f.stroke(tone, 5, (46 + dx, 160), (36 + dx * 2, 182), (34 + dx * 2, 204), (46 + dx * 2, 226))
        for start, middle, tip in (
            ((41, 172), (54, 178), (60, 190)),
            ((34, 192), (24, 198), (18, 212)),
            ((37, 212), (30, 222), (28, 234)),
        ):
            f.stroke(tone, 3.6, *[(px + dx * 1.6, py) for px, py in (start, middle, tip)])


def stone_tomb(c: Canvas) -> None:
    """A stepped tomb of great stones on grass, at Ji'an."""
    c.gradient(0, 520, "#5aa3d6", "#aed5ea", "#f1f1e3")
    for x, y, w in ((270.0, 120.0, 270), (1290, 150, 240), (980, 80, 160)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 400, 170, "#8fb0ba")
    c.haze(330, 150, "#e8f1ec", 0.6)
    hills(c, 470, 50, "#6f9f80", 1.2)
    hills(c, 530, 30, "#5a8f68", 1.5)
    for _ in range(120):
        pine(c, c.between(0, 1600), c.between(520, 566), c.between(36, 74), c.random.choice(("#3f7a58", "#35694d", "#4d8a60")))
    c.gradient(560, 900, "#a9c96f", "#86b355", "#5f9043")
    for _ in range(700):
        x, y = c.between(0, 1600), c.between(572, 900)
        tone = c.random.choice(("#b9d67f", "#79a84c", "#92bd5d", "#6b9a45"))
        c.line([(x, y), (x + c.between(-4, 4), y - 3 - (y - 560) * 0.04)], tone, 2)
    c.fade(
        smooth([(470, 930), (560, 850), (720, 790), (960, 750), (1010, 740), (1040, 752), (900, 800), (780, 860), (740, 930)], closed=True),
        "#c9bd92",
        "#e3d7b4",
    )
    c.glow(1000, 730, 640, "#2f4a24", 0.85, 0.14)
    _tiers(Slant(c, 800, 630, 0.86, 0.185))
    for x, y, tall, coat in ((1290, 824, 76, "#c8553d"), (1326, 830, 72, "#2f6f8f"), (330, 812, 74, "#e0a63a")):
        c.glow(x + 20, y, 40, "#2f4a24", 0.6, 0.2)
        person(c, x, y, tall, coat)
    for x, y in ((520, 180), (580, 150), (640, 190)):
        bird(c, x, y, 15, "#5d7a86")


def _tiers(view: Slant) -> None:
    """Seven receding tiers of three courses, and the slabs that lean on the lowest."""
    stone, low = "#d9cfb8", 0.0
    for tier in range(7):
        half, tall = 330 - tier * 30, 60.0 - tier * 2.5
        view.box((-half, half), (-half, half), (low, low + tall), stone, "#efe7d4")
        for course in range(3):
            _course(view, half, low + tall * course / 3, tall / 3)
        low += tall
    half = 330 - 6 * 30
    view.top("#b9b596", (-half + 20, half - 20), (-half + 20, half - 20), low)
    for place in (-190, 0, 190):
        for side in (True, False):
            _slab(view, place, side)


def _course(view: Slant, half: float, low: float, tall: float) -> None:
    """One course of blocks on the two near walls, every block of its own tone."""
    c = view.c
    for left in (True, False):
        begin = -half
        while begin < half - 1:
            end = min(half, begin + c.between(60, 130))
            tone = blend(c.random.choice(("#d6cab0", "#e2d8c2", "#cbbfa6", "#d9c9a8", "#c7c0ae")), "#26304a", 0.0 if left else 0.3)
            (view.left if left else view.right)(
                *(
                    (tone, (begin + 1.2, end - 1.2), half, (low + 1, low + tall - 1))
                    if left
                    else (tone, half, (begin + 1.2, end - 1.2), (low + 1, low + tall - 1))
                )
            )
            begin = end


def _slab(view: Slant, place: float, left: bool) -> None:
    """A big slab leaning on the lowest tier."""

    def at(along: float, out: float, z: float) -> tuple[float, float]:
        return view.at(along, 330 + out, z) if left else view.at(330 + out, along, z)

    tone = "#cfc4a8" if left else "#8d8a85"
    view.c.polygon(
        [at(place + 38, 66, 0), at(place + 38, 14, 74), at(place + 38, 0, 74), at(place + 38, 44, 0)], blend(tone, "#2a2f3c", 0.35)
    )
    view.c.polygon([at(place - 38, 66, 0), at(place + 38, 66, 0), at(place + 34, 14, 78), at(place - 30, 14, 74)], tone)
    view.c.polygon(
        [at(place - 30, 14, 74), at(place + 34, 14, 78), at(place + 34, 0, 78), at(place - 30, 0, 74)], blend(tone, "#ffffff", 0.45)
    )
