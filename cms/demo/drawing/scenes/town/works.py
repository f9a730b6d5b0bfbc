"""Scenes of work: a car plant, a job fair, a welder, a fibre line."""

import math

from ...canvas import Canvas, blend
from ...things import COATS, car, crowd, person


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


def fair(c: Canvas) -> None:
    """A job fair under bunting."""
    c.gradient(0, 640, "#5fb1e0", "#bfe2f0", "#f6f2e2")
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
    spots = [(90 + k * 118.0 + (k % 3) * 20, 740.0 + (k * 53) % 130) for k in range(13)]
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
        c.line(
            [(x, y), (x + math.cos(a) * r * 0.09, y + math.sin(a) * r * 0.09 + r * 0.03)],
            c.random.choice(("#ffd76b", "#ff9b3d", "#fff3c9")),
            2.6,
        )
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
