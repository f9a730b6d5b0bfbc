"""Scenes inside: workshop, classroom, library, hall."""

import math

from .canvas import Canvas, blend
from .things import COATS, car, crowd, person

BOOKS = ("#c8553d", "#2f6f8f", "#e0a63a", "#4f7f52", "#7a5c99", "#d9b48a", "#3c5a78", "#f0e3c8")


def factory(c: Canvas) -> None:
    """Robot arms over a row of cars."""
    c.gradient(0, 620, "#dfe9f0", "#eef3f6", "#f8fafb")
    for k in range(9):
        x = 100 + k * 180
        c.polygon([(x - 90, 0), (x + 60, 0), (x + 30, 90), (x - 60, 90)], "#ffffff")
        c.line([(x, 90), (x - 60, 190)], "#b9c7d2", 6)
    for y in (100, 150):
        c.rect(0, y, 1600, 12, "#a9bac7")
    for x in range(0, 1600, 100):
        c.line([(x, 106), (x + 50, 156), (x + 100, 106)], "#b9c7d2", 4)
    for x in range(40, 1600, 260):
        c.rect(x, 220, 180, 220, "#cfe6f3", 6)
        c.polygon([(x + 20, 440), (x + 90, 220), (x + 130, 220), (x + 60, 440)], "#e4f2f9")
    c.gradient(600, 900, "#c9d3da", "#a5b3bd")
    c.rect(0, 700, 1600, 70, "#5c6873")
    c.rect(0, 700, 1600, 10, "#f2c230")
    for x in range(0, 1600, 60):
        c.polygon([(x, 770), (x + 30, 770), (x + 14, 784), (x - 16, 784)], "#f2c230")
    for k, fill in enumerate(("#d8433b", "#2f78b8", "#f0b429", "#5aa68a")):
        car(c, -60 + k * 430, 706, 330, fill)
    for x, turn in ((330, 0.2), (760, -0.1), (1190, 0.25), (1560, -0.2)):
        _robot(c, x, 640, turn)
    person(c, 560, 870, 230, "#2f6f8f")
    person(c, 1020, 880, 230, "#e0803a", facing=-1)
    for x, y in ((560, 664), (1020, 675)):
        c.polygon([(x - 26, y + 2), (x - 20, y - 22), (x + 20, y - 22), (x + 26, y + 2)], "#f2c230")


def _robot(c: Canvas, x: float, y: float, turn: float) -> None:
    """An orange robot arm standing behind the line."""
    c.rect(x - 44, y - 20, 88, 60, "#3c4753", 8)
    shoulder, elbow = (x, y - 60), (x - 110 + turn * 80, y - 250)
    hand = (elbow[0] - 120, elbow[1] + 120 + turn * 60)
    c.line([(x, y), shoulder], "#e8702a", 52)
    c.line([shoulder, elbow], "#f08a3c", 42)
    c.line([elbow, hand], "#f08a3c", 32)
    c.line([hand, (hand[0] - 8, hand[1] + 40)], "#3c4753", 14)
    for (px, py), r in ((shoulder, 34), (elbow, 30), (hand, 20)):
        c.ellipse(px, py, r, r, "#c9561c")
        c.ellipse(px, py, r * 0.5, r * 0.5, "#fbe3cf")
    c.glow(hand[0] - 8, hand[1] + 46, 60, "#fff2a8", 0.9)


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
    for x in (30, 1200):
        for k in range(2 if x else 1):
            w = x + k * 200
            c.rect(w, 110, 170, 330, "#ffffff", 6)
            c.gradient(0, 1, "#f8ecd3")
            c.rect(w + 12, 122, 146, 306, "#a9d9ee", 3)
            c.ellipse(w + 60, 390, 60, 44, "#7fb86a")
            c.ellipse(w + 120, 410, 60, 44, "#5f9d57")
            c.rect(w + 12, 418, 146, 12, "#ffffff")
            c.rect(w + 82, 122, 8, 306, "#ffffff")
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
        c.ellipse(c.between(0, 1600), c.between(0, 300), *([c.between(0.8, 2)] * 2), "#dfe8ff")
    for x in range(-20, 1600, 120):
        h = c.between(160, 330)
        c.rect(x, 660 - h, 92, h, "#1a2c54")
        for _ in range(9):
            c.rect(x + 10 + c.random.choice((0, 26, 52)), 660 - h + c.between(14, h - 20), 14, 9, c.random.choice(("#f3cf76", "#2b4274", "#2b4274")))
    c.glow(800, 520, 760, "#ffcc73", 0.5)
    c.rect(230, 230, 1140, 470, "#ffe3a6", 6)
    c.rect(210, 210, 1180, 34, "#5b3f2a", 6)
    for shelf in range(4):
        y = 290 + shelf * 82
        c.rect(250, y + 58, 1100, 10, "#a8713e")
        x = 260.0
        while x < 1330:
            w, h = c.between(9, 24), c.between(32, 56)
            if c.random.random() < 0.9:
                c.rect(x, y + 58 - h, w, h, c.random.choice(BOOKS), 2)
            x += w + 2
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
            c.line([(x, 800), (x + math.cos(a) * 60, 800 + math.sin(a) * 80), (x + math.cos(a) * 110, 800 + math.sin(a) * 110)], ("#3d8a55", "#57a566")[k % 2], 12)


def fair(c: Canvas) -> None:
    """A job fair under bunting."""
    c.gradient(0, 520, "#5fb1e0", "#bfe2f0", "#f6f2e2")
    c.polygon([(0, 200), (0, 0), (1600, 0), (1600, 200), (800, 60)], "#f4f8fb")
    c.polygon([(0, 220), (0, 200), (800, 60), (1600, 200), (1600, 220), (800, 84)], "#2f78b8")
    for rope in range(3):
        for k in range(25):
            x = k * 68.0
            y = 190 + rope * 56 + 44 * math.sin(math.pi * ((k % 8) / 8))
            c.polygon([(x, y), (x + 44, y), (x + 22, y + 44)], COATS[(k * 3 + rope) % len(COATS)])
    for k in range(6):
        x, tone = 40 + k * 262, ("#d8433b", "#2f78b8", "#e3a32f", "#3f8f6a", "#7a5c99", "#e0702f")[k]
        c.rect(x, 380, 230, 190, blend(tone, "#ffffff", 0.78))
        c.rect(x, 380, 230, 54, tone)
        c.rect(x + 50, 398, 130, 16, "#ffffff", 8)
        for line in range(3):
            c.rect(x + 24, 456 + line * 24, 120 - line * 22, 9, blend(tone, "#ffffff", 0.35), 4)
        c.ellipse(x + 186, 486, 26, 26, blend(tone, "#ffffff", 0.45))
        person(c, x + 70, 610, 170, tone)
        person(c, x + 150, 610, 170, blend(tone, "#22304a", 0.5), facing=-1)
        c.rect(x + 4, 560, 222, 70, tone, 4)
        c.rect(x - 4, 552, 238, 14, "#fffaf0", 3)
        c.rect(x + 40, 538, 40, 14, "#fffdf6", 2)
    c.gradient(628, 900, "#e4dccb", "#cbbfa8")
    spots = [(90 + k * 118.0 + (k % 3) * 20, 740 + (k * 53) % 130) for k in range(13)]
    crowd(c, spots, 230)


def workshop(c: Canvas) -> None:
    """A welder and flying sparks."""
    c.gradient(0, 700, "#24344d", "#35506e", "#4a6a86")
    for x in (90, 520, 950, 1300):
        c.rect(x, 90, 230, 220, "#6f96b3", 6)
        c.rect(x + 10, 100, 210, 200, "#9cc3dc", 3)
        c.rect(x + 111, 90, 8, 220, "#4a6a86")
        c.rect(x, 196, 230, 8, "#4a6a86")
    c.rect(1000, 360, 520, 190, "#5a4636", 8)
    for k in range(9):
        x = 1030 + k * 54
        c.rect(x, 384, 10, 90 + (k * 37) % 50, "#c9d0d8", 3)
        c.rect(x - 7, 376, 24, 34, ("#d8433b", "#f0b429", "#2f78b8")[k % 3], 5)
    c.gradient(640, 900, "#515d69", "#343d49")
    c.rect(180, 610, 1000, 40, "#8a6a4a", 4)
    for x in (220, 1110):
        c.rect(x, 650, 36, 200, "#6b4f36")
    c.rect(620, 560, 330, 30, "#9aa5b1", 3)
    c.rect(760, 470, 34, 100, "#7f8a97", 3)
    c.glow(780, 560, 420, "#ffb04a", 0.75)
    c.glow(780, 560, 150, "#fff3cf", 1.0)
    _welder(c, 470, 840)
    for _ in range(190):
        a, r = c.between(-3.0, -0.1), c.between(20, 330) * c.random.random() ** 0.5
        x, y = 780 + math.cos(a) * r, 558 + math.sin(a) * r * 0.8 + (r / 26) ** 1.7
        c.line([(x, y), (x + math.cos(a) * r * 0.09, y + math.sin(a) * r * 0.09 + r * 0.03)], c.random.choice(("#ffd76b", "#ff9b3d", "#fff3c9")), 2.6)
    c.rect(1270, 600, 240, 260, "#2f78b8", 10)
    c.rect(1290, 624, 200, 70, "#1b2a3d", 6)
    for k in range(4):
        c.ellipse(1316 + k * 48, 740, 15, 15, ("#f0b429", "#d8433b", "#5ad08a", "#dfe6ec")[k])


def _welder(c: Canvas, x: float, y: float) -> None:
    """A welder in a mask, bent over the bench."""
    for dx in (-60, 14):
        c.rect(x + dx, y - 210, 58, 210, "#2b3648", 12)
    c.polygon([(x - 90, y - 190), (x - 66, y - 430), (x + 84, y - 440), (x + 92, y - 190)], "#3f6ea0")
    c.polygon([(x - 40, y - 190), (x - 30, y - 400), (x + 70, y - 400), (x + 74, y - 160)], "#8a5a36")
    c.line([(x + 50, y - 400), (x + 170, y - 320), (x + 270, y - 290)], "#35608f", 54)
    c.ellipse(x + 278, y - 288, 34, 28, "#d9a441")
    c.line([(x + 280, y - 290), (x + 312, y - 282)], "#23272f", 10)
    c.ellipse(x + 40, y - 490, 74, 80, "#e0a63a")
    c.polygon([(x + 10, y - 520), (x + 118, y - 530), (x + 124, y - 430), (x + 60, y - 400), (x + 8, y - 430)], "#262d38")
    c.rect(x + 44, y - 502, 76, 36, "#f7d37a", 6)


def fibre(c: Canvas) -> None:
    """Black fibre running from reels through a glowing furnace."""
    c.gradient(0, 640, "#dfe8ee", "#f1f5f7", "#fafbfb")
    for x in range(0, 1600, 200):
        c.rect(x + 30, 60, 140, 30, "#ffffff", 8)
    c.rect(0, 120, 1600, 10, "#b9c7d2")
    c.gradient(640, 900, "#c7d1d8", "#a3b0ba")
    for column in range(4):
        for row in range(4):
            x, y = 90 + column * 130, 230 + row * 120
            c.ellipse(x, y, 52, 52, "#8796a3")
            c.ellipse(x, y, 44, 44, "#24282f")
            c.ring(x, y, 30, 3, "#454c57")
            c.ring(x, y, 20, 3, "#454c57")
            c.ellipse(x, y, 11, 11, "#e0702f")
            c.line([(x, y + 44 if row > 1 else y - 44), (700, 400 + (row - 1.5) * 20 + column * 4)], "#30353e", 3)
    for k in range(22):
        c.line([(690, 366 + k * 6), (1600, 366 + k * 6)], "#1f2329" if k % 2 else "#3c434d", 4)
    c.rect(800, 270, 420, 320, "#5d6c79", 18)
    c.rect(816, 286, 388, 288, "#71818e", 12)
    c.rect(850, 350, 320, 160, "#3a1d12", 10)
    c.glow(1010, 430, 230, "#ff8a2a", 0.95)
    c.rect(866, 364, 288, 132, "#ff9f3c", 8)
    c.gradient(0, 1, "#dfe8ee")
    for k in range(15):
        c.line([(866, 378 + k * 7.6), (1154, 378 + k * 7.6)], "#8a3a12" if k % 2 else "#ffd18a", 3)
    for x in (870, 960, 1050, 1140):
        c.ellipse(x, 318, 15, 15, "#f3f6f8")
        c.line([(x, 318), (x + 7, 309)], "#d8433b", 3)
    for x in (830, 1160):
        c.rect(x, 590, 50, 130, "#4a5763")
    for y in (330, 530):
        c.ellipse(1360, y, 46, 46, "#9aa8b4")
        c.ellipse(1360, y, 18, 18, "#5d6c79")
    person(c, 1370, 850, 290, "#f3f6f8", facing=-1, trousers="#dfe6ec", hair="#ffffff")
    c.rect(1270, 690, 60, 44, "#24405f", 5)
    person(c, 620, 860, 280, "#f3f6f8", trousers="#dfe6ec", hair="#ffffff")


def desk(c: Canvas) -> None:
    """Papers, a pen and hot tea on a wooden desk."""
    c.gradient(0, 900, "#d9a066", "#c78a4e", "#b0743b")
    for k in range(40):
        y = k * 24 + c.between(-6, 6)
        c.line([(0, y), (500, y + c.between(-8, 8)), (1100, y + c.between(-8, 8)), (1600, y)], c.random.choice(("#cf9458", "#bb7f44", "#e0ab73")), 2)
    for points, tone in (([(260, 170), (800, 110), (880, 740), (330, 800)], "#e9e2d3"), ([(330, 150), (880, 150), (880, 800), (330, 800)], "#fffdf6")):
        c.veil([(x + 14, y + 18) for x, y in points], "#5a3517", 0.35)
        c.polygon(points, tone)
    c.rect(430, 200, 350, 22, "#c8302a", 4)
    c.rect(400, 240, 410, 4, "#c8302a")
    for k in range(13):
        c.rect(400, 290 + k * 32, 410 - (k % 4 == 3) * 170, 9, "#b9b5aa", 4)
    c.ring(720, 690, 56, 7, "#d8372f")
    c.polygon([(720, 660), (728, 682), (750, 682), (733, 696), (740, 718), (720, 704), (700, 718), (707, 696), (690, 682), (712, 682)], "#d8372f")
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
