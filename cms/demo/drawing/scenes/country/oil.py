"""Oil pumps on the plain."""

import math

from ...canvas import Canvas, blend
from ...geometry import Figure, smooth
from ...nature import bird, hills, sun


def pumpjack(c: Canvas) -> None:
    """Oil pumps on the plain at dusk, sunflowers in front."""
    c.gradient(0, 470, "#3d4a86", "#8a6aa0", "#e58a72", "#fbc07a", "#fde0a2")
    sun(c, 1060, 400, 64, "#fff2c4", "#ffcf80", 0.95)
    for x, y, wide in ((240.0, 120.0, 420), (700, 190, 560), (1290, 130, 480), (420, 262, 380)):
        for k in range(7):
            c.glow(x + (k - 3) * wide * 0.13, y + math.sin(k * 2.1) * 7, wide * 0.2, "#f6b08e", 0.5, 0.16)
    hills(c, 466, 7, "#9a6f84", 1.8)
    c.gradient(470, 900, "#c49a5a", "#8f8a45", "#4f6a34")
    c.haze(430, 120, "#fdd39a", 0.55)
    _river(c)
    for _ in range(90):
        y = c.between(492, 640)
        c.glow(c.between(0, 1600), y, (y - 440) * c.between(0.4, 1), c.random.choice(("#d8b266", "#7d8a40", "#a59a4c")), 0.6, 0.1)
    for x, y, s, tilt in (
        (560, 528, 0.4, 0.12),
        (130, 556, 0.5, 0.16),
        (1010, 604, 0.62, -0.16),
        (760, 640, 0.9, -0.14),
        (330, 700, 1.35, 0.13),
        (1370, 700, 1.1, -0.12),
    ):
        _pump(c, x, y, s, tilt)
    for x, y in ((560, 290), (610, 270), (655, 296), (700, 276)):
        bird(c, x, y, 15, "#5a4468")
    for y, size, count in ((708, 15, 66), (736, 20, 48), (770, 28, 34), (816, 40, 23), (876, 58, 14)):
        for k in range(count):
            _sunflower(c, (k + c.between(0.1, 0.9)) * 1600 / count, y + c.between(-12, 12), size * c.between(0.85, 1.12))


def _river(c: Canvas) -> None:
    """A bend of the river that holds the sky, and a long bridge."""
    bank = smooth([(1600, 486), (1240, 488), (930, 500), (700, 520), (760, 548), (1060, 566), (1330, 592), (1600, 640)], steps=10)
    c.fade([*bank, (1600, 486)], "#fbd59a", "#ee9f78", "#a8708f", "#6b5d93")
    for _ in range(34):
        y = c.between(500, 600)
        c.rect(1060 + c.between(-190, 260), y, c.between(20, 90), 2, "#fde6b4", 1)
    c.rect(640, 470, 960, 9, "#5d4a68", 2)
    for x in range(660, 1600, 62):
        c.rect(x, 478, 7, 20 + (x - 660) * 0.012, "#5d4a68")
    for x in (900, 1220):
        c.rect(x - 5, 380, 10, 120, "#5d4a68")
        for k in range(1, 8):
            for side in (-1, 1):
                c.line([(x, 384 + k * 6), (x + side * k * 19, 472)], "#6f5a78", 1.6)


def _pump(c: Canvas, x: float, y: float, s: float, tilt: float) -> None:
    """A nodding oil pump whose horse head hangs on the right; 230 units wide."""
    f, red, dark, light = Figure(c, x, y, s), "#b23a2e", "#3a2836", "#f2a877"
    c.glow(x, y + 4 * s, 220 * s, "#3a2f24", 0.7, 0.12)
    f.shape("#6b5a58", (-140, 0), (150, 0), (150, 10), (-140, 10))
    f.shape(dark, (-128, 10), (-128, 46), (-74, 46), (-74, 10))
    f.shape("#5a6f8a", (-122, 46), (-122, 74), (-84, 74), (-84, 46))
    for foot, width in ((-44, 9), (56, 9), (6, 7)):
        f.stroke(red if foot else dark, width, (foot, 10), (6, 176))
    for share in (0.3, 0.56, 0.8):
        low = 10 + 166 * share
        f.stroke(dark, 4, (-44 + 50 * share, low), (56 - 50 * share, low))

    def beam(along: float, up: float) -> tuple[float, float]:
        return 6 + along * math.cos(tilt) - up * math.sin(tilt), 184 + along * math.sin(tilt) + up * math.cos(tilt)

    crank = (-96 + 26 * math.cos(tilt * 9), 62 + 26 * math.sin(tilt * 9))
    f.stroke("#8a5a48", 6, beam(-104, 0), crank)
    f.spot("#54404c", -96, 62, 36)
    f.spot("#7d6270", -96, 62, 27)
    f.stroke("#3a2836", 12, (-96, 62), crank)
    f.spot("#f2a877", *crank, 5)
    f.shape(red, beam(-116, -9), beam(112, -9), beam(112, 10), beam(-116, 10))
    f.shape(light, beam(-116, 6), beam(112, 6), beam(112, 10), beam(-116, 10))
    f.shape(
        blend(red, "#ffcf8a", 0.25),
        beam(106, 30),
        beam(124, 34),
        beam(140, 14),
        beam(144, -10),
        beam(138, -36),
        beam(118, -46),
        beam(106, -20),
    )
    f.shape(light, beam(124, 34), beam(140, 14), beam(144, -10), beam(138, -36), beam(134, -34), beam(138, -10), beam(134, 12))
    well = beam(143, -6)[0]
    f.stroke("#2f2634", 2.6, (well, beam(143, -6)[1]), (well, 30))
    f.shape("#5a6f8a", (well - 9, 0), (well + 9, 0), (well + 9, 34), (well - 9, 34))
    f.spot(dark, 6, 180, 12)
    f.spot(light, 6, 182, 5)


def _sunflower(c: Canvas, x: float, y: float, size: float) -> None:
    """A sunflower head on its stem, facing the viewer's right."""
    green = c.random.choice(("#4a6b2f", "#3d5d2c", "#5b7a35"))
    c.line(smooth([(x - size * 0.2, y + size * 3.4), (x + size * 0.1, y + size * 1.6), (x, y)], steps=4), green, size * 0.16)
    for side, down in ((-1, 1.5), (1, 2.1)):
        c.polygon(
            smooth(
                [
                    (x, y + size * down),
                    (x + side * size * 0.7, y + size * (down - 0.5)),
                    (x + side * size * 1.5, y + size * down),
                    (x + side * size * 0.7, y + size * (down + 0.2)),
                ],
                closed=True,
                steps=4,
            ),
            blend(green, "#8fae4a", 0.25 if side > 0 else 0),
        )
    turn = c.between(0, 1)
    for ring, tone in ((1.0, "#d98a1c"), (0.88, "#f6bf2f")):
        for k in range(14):
            a = turn + k * math.pi / 7 + (1 - ring) * 1.9
            ax, ay = math.cos(a), math.sin(a)
            c.polygon(
                [
                    (x + ax * size * ring * r + -ay * size * w, y + ay * size * ring * r + ax * size * w)
                    for r, w in ((0.3, 0), (0.66, 0.15), (1.08, 0), (0.66, -0.15))
                ],
                tone,
            )
    c.dot(x, y, size * 0.48, "#5b3418")
    c.dot(x - size * 0.03, y - size * 0.03, size * 0.36, "#7a4a22")
    c.dot(x - size * 0.02, y, size * 0.2, "#45260f")
