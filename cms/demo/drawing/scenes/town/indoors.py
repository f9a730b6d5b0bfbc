"""Scenes inside: classroom, library, hall, desk."""

import math

from ...canvas import Canvas
from ...things import COATS, crowd, person

BOOKS = ("#c8553d", "#2f6f8f", "#e0a63a", "#4f7f52", "#7a5c99", "#d9b48a", "#3c5a78", "#f0e3c8")


def classroom(c: Canvas) -> None:
    """Sunlight in a classroom with a green board."""
    c.gradient(0, 640, "#f8ecd3", "#f5e3c2")
    c.rect(360, 130, 760, 300, "#8a5a36", 8)
    c.rect(376, 146, 728, 268, "#2f6b57", 4)
    c.ring(560, 270, 70, 4, "#e9f3ec")
    c.line([(490, 270), (630, 270)], "#e9f3ec", 4)
    c.polygon([(760, 350), (860, 200), (960, 350)], "#e9f3ec")
    c.polygon([(768, 346), (860, 208), (952, 346)], "#2f6b57")
    c.line([(860, 208), (860, 346)], "#f3d479", 4)
    for k in range(4):
        c.rect(1000, 210 + k * 34, 70 - k * 8, 6, "#cfe4d8", 3)
    for x in (110, 1200, 1400):
        c.rect(x, 110, 170, 330, "#ffffff", 6)
        c.rect(x + 12, 122, 146, 306, "#a9d9ee", 3)
        c.ellipse(x + 60, 384, 44, 40, "#7fb86a")
        c.ellipse(x + 112, 396, 42, 34, "#5f9d57")
        c.rect(x + 12, 418, 146, 12, "#ffffff")
        c.rect(x + 82, 122, 8, 306, "#ffffff")
    c.gradient(600, 900, "#d9a86a", "#b97f45")
    for k in range(-6, 24):
        c.line([(800 + (k - 9) * 80, 600), (800 + (k - 9) * 190, 900)], "#c2915a", 2)
    for points in ([(1200, 440), (1370, 440), (900, 900), (560, 900)], [(1400, 440), (1570, 440), (1250, 900), (960, 900)]):
        c.veil(points, "#fff3c4", 0.3)
    person(c, 450, 640, 300, "#3c6f9f")
    for row in range(3):
        for column in range(5 - row % 2):
            _desk(c, 210 + column * 270 + (row % 2) * 130, 660 + row * 100, 1 + row * 0.22)


def _desk(c: Canvas, x: float, y: float, s: float) -> None:
    """A pupil at a desk, seen from behind."""
    c.rect(x - 70 * s, y - 20 * s, 140 * s, 14 * s, "#f2cf94", 4)
    c.rect(x - 70 * s, y - 8 * s, 140 * s, 8 * s, "#b98648", 3)
    for dx in (-60, 52):
        c.rect(x + dx * s, y, 8 * s, 60 * s, "#6c7480")
    coat = c.random.choice(COATS)
    c.rect(x - 30 * s, y - 60 * s, 60 * s, 90 * s, coat, 22 * s)
    c.ellipse(x, y - 78 * s, 24 * s, 26 * s, "#2b2622")
    c.rect(x - 6 * s, y - 58 * s, 12 * s, 10 * s, "#e6b78e")
    c.rect(x + 34 * s, y - 34 * s, 26 * s, 14 * s, c.random.choice(BOOKS), 2)
    c.rect(x - 36 * s, y + 26 * s, 72 * s, 10 * s, "#8a5a36", 4)


def library(c: Canvas) -> None:
    """A lit glass reading room at night."""
    c.gradient(0, 700, "#0f1d3f", "#1d3564", "#35527f")
    for _ in range(70):
        c.dot(c.between(0, 1600), c.between(0, 300), c.between(0.8, 2), "#dfe8ff")
    for x in range(-20, 1600, 120):
        h = c.between(160, 330)
        c.rect(x, 660 - h, 92, h, "#1a2c54")
        for _ in range(9):
            c.rect(
                x + 10 + c.random.choice((0, 26, 52)),
                660 - h + c.between(14, h - 20),
                14,
                9,
                c.random.choice(("#f3cf76", "#2b4274", "#2b4274")),
            )
    c.glow(800, 520, 760, "#ffcc73", 0.5)
    c.rect(230, 230, 1140, 470, "#ffe3a6", 6)
    c.rect(210, 210, 1180, 34, "#5b3f2a", 6)
    for shelf in range(4):
        y = 290 + shelf * 82
        c.rect(250, y + 58, 1100, 10, "#a8713e")
        place = 260.0
        while place < 1330:
            w, h = c.between(9, 24), c.between(32, 56)
            if c.random.random() < 0.9:
                c.rect(place, y + 58 - h, w, h, c.random.choice(BOOKS), 2)
            place += w + 2
    for x in range(230, 1380, 190):
        c.rect(x, 240, 8, 460, "#6b4a33")
    for x in (420, 800, 1180):
        c.line([(x, 244), (x, 330)], "#4a3322", 3)
        c.polygon([(x - 40, 360), (x - 16, 326), (x + 16, 326), (x + 40, 360)], "#d9683f")
        c.glow(x, 380, 130, "#fff0bf", 0.8)
    for x, facing in ((400, 1), (560, -1), (960, 1), (1150, -1)):
        c.rect(x - 26, 570, 52, 110, c.random.choice(COATS), 20)
        c.ellipse(x, 546, 24, 26, "#2b2622")
        c.ellipse(x + facing * 8, 550, 18, 20, "#eabf98")
        c.polygon([(x + facing * 20, 612), (x + facing * 62, 604), (x + facing * 62, 622), (x + facing * 20, 630)], "#fffaf0")
    c.rect(330, 640, 320, 16, "#8a5a36", 4)
    c.rect(880, 640, 340, 16, "#8a5a36", 4)
    c.gradient(700, 900, "#3d4c6b", "#25314e")
    c.veil([(230, 700), (1370, 700), (1560, 900), (40, 900)], "#ffd98a", 0.3)
    person(c, 720, 850, 230, "#35415a", trousers="#1d2438")
    c.rect(90, 420, 8, 300, "#4b566e")
    c.glow(94, 420, 110, "#ffe3a0", 0.8)
    c.ellipse(94, 420, 17, 17, "#fff4d0")


def hall(c: Canvas) -> None:
    """A bright hall with a curved counter."""
    c.gradient(0, 600, "#eef4f7", "#f8fafa", "#fdfaf3")
    for r, tone in ((430, "#e0ebf1"), (340, "#f6fafc"), (240, "#e3edf3"), (150, "#ffffff")):
        c.ellipse(800, 70, r, r * 0.24, tone)
    for x in range(60, 1600, 230):
        c.rect(x, 150, 150, 330, "#cfe7f1", 6)
        c.polygon([(x + 16, 480), (x + 90, 150), (x + 124, 150), (x + 50, 480)], "#e6f4f9")
    c.rect(0, 486, 1600, 90, "#b3322c")
    c.rect(0, 486, 1600, 10, "#e7b653")
    for k in range(7):
        c.rect(140 + k * 210, 510, 110, 40, "#fff6e4", 6)
        c.rect(158 + k * 210, 526, 74, 8, ("#2f6f8f", "#c8553d", "#4f7f52")[k % 3], 4)
    c.gradient(576, 900, "#e9e2d6", "#d5cabb")
    c.veil([(300, 576), (1300, 576), (1500, 900), (100, 900)], "#ffffff", 0.3)
    for k in range(6):
        x = 200 + k * 240
        c.rect(x - 22, 560, 44, 90, "#27406b", 18)
        c.ellipse(x, 540, 22, 24, "#2b2622")
        c.ellipse(x, 546, 18, 19, "#eabf98")
        c.rect(x + 40, 580, 66, 44, "#2c3540", 4)
        c.rect(x + 46, 586, 54, 32, "#7fc0dd", 2)
    c.polygon([(60, 640), (1540, 640), (1500, 740), (100, 740)], "#c9995f")
    c.polygon([(40, 620), (1560, 620), (1540, 646), (60, 646)], "#f3e6cf")
    for k in range(12):
        c.rect(140 + k * 115, 660, 76, 66, "#d8ad76", 6)
    crowd(c, [(280, 830), (520, 810), (760, 840), (1000, 815), (1240, 835)], 250)
    for x in (60, 1530):
        c.rect(x - 34, 800, 68, 84, "#c8553d", 8)
        for k in range(9):
            a = -2.7 + k * 0.28
            c.line(
                [(x, 800), (x + math.cos(a) * 60, 800 + math.sin(a) * 80), (x + math.cos(a) * 110, 800 + math.sin(a) * 110)],
                ("#3d8a55", "#57a566")[k % 2],
                12,
            )


def desk(c: Canvas) -> None:
    """Papers, a pen and hot tea on a wooden desk."""
    c.gradient(0, 900, "#d9a066", "#c78a4e", "#b0743b")
    for k in range(40):
        y = k * 24 + c.between(-6, 6)
        c.line(
            [(0, y), (500, y + c.between(-8, 8)), (1100, y + c.between(-8, 8)), (1600, y)],
            c.random.choice(("#cf9458", "#bb7f44", "#e0ab73")),
            2,
        )
    for points, tone in (
        ([(260, 170), (800, 110), (880, 740), (330, 800)], "#e9e2d3"),
        ([(330, 150), (880, 150), (880, 800), (330, 800)], "#fffdf6"),
    ):
        c.veil([(x + 14, y + 18) for x, y in points], "#5a3517", 0.35)
        c.polygon(points, tone)
    c.rect(430, 200, 350, 22, "#c8302a", 4)
    c.rect(400, 240, 410, 4, "#c8302a")
    for k in range(13):
        c.rect(400, 290 + k * 32, 410 - (k % 4 == 3) * 170, 9, "#b9b5aa", 4)
    c.ring(720, 690, 56, 7, "#d8372f")
    c.polygon(
        [(720, 660), (728, 682), (750, 682), (733, 696), (740, 718), (720, 704), (700, 718), (707, 696), (690, 682), (712, 682)], "#d8372f"
    )
    c.veil([(980, 300), (1560, 250), (1580, 620), (1000, 670)], "#5a3517", 0.3)
    c.polygon([(970, 280), (1550, 230), (1570, 600), (990, 650)], "#2f6b8f")
    c.polygon([(996, 296), (1536, 250), (1550, 584), (1010, 630)], "#fbf6e9")
    for k in range(7):
        c.line([(1040, 350 + k * 36), (1490 - (k % 3) * 60, 312 + k * 36)], "#c4bca8", 6)
    c.line([(900, 760), (1180, 560)], "#1f2b3d", 20)
    c.line([(1110, 610), (1180, 560)], "#d9a441", 21)
    c.polygon([(878, 776), (906, 744), (916, 756)], "#d9dee4")
    c.ellipse(1330, 770, 150, 60, "#8f5a2b")
    c.ellipse(1320, 760, 146, 56, "#f7f5ef")
    c.rect(1230, 640, 180, 120, "#ffffff", 40)
    c.ring(1420, 690, 34, 14, "#ffffff")
    c.ellipse(1320, 646, 90, 26, "#e9e6dd")
    c.ellipse(1320, 648, 78, 20, "#b5762d")
    for x in (1290, 1330, 1360):
        c.line([(x, 620), (x - 14, 580), (x + 8, 546), (x - 8, 506)], "#f3e2cb", 6)
    c.ellipse(150, 480, 92, 92, "#8d2f27")
    c.ellipse(150, 474, 78, 78, "#d8433b")
    c.ellipse(150, 474, 78, 78, "#c23a31")
    c.glow(300, 60, 500, "#fff1cf", 0.4)
