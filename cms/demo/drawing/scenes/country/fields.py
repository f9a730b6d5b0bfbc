"""Scenes of fields and grassland."""

import math

from ...canvas import Canvas
from ...nature import bird, cloud, hills, ridge, sun, tree
from ...things import house


def rice(c: Canvas) -> None:
    """Golden rice up to far hills."""
    c.gradient(0, 480, "#4fa0d8", "#a9d5ec", "#f8edc9")
    sun(c, 1190, 190, 46, "#fff8d8", "#ffe7a0", 0.7)
    for x, y, w in ((300.0, 130.0, 250), (720, 190, 170)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 440, 90, "#86a8b4")
    hills(c, 470, 22, "#6d9a6d", 1.3)
    c.gradient(490, 900, "#e9c04b", "#f0b32f", "#d98f1c")
    for index in range(-9, 26):
        x0, x1 = 800 + (index - 8) * 52, 800 + (index - 8) * 330
        c.veil([(x0, 490), (x0 + 14, 490), (x1 + 110, 900), (x1, 900)], "#f9dc7b" if index % 2 else "#b8791a", 0.5)
    for y in (540, 610, 720):
        c.line([(0, y + 10), (600, y), (1100, y + 6), (1600, y - 8)], "#6f9a3e", 3 + (y - 520) * 0.04)
    for x, w in ((240, 120), (390, 90), (1240, 110)):
        house(c, x, 508, w, "#f2e6d0", "#b8432f")
    for x, h in ((190, 90), (510, 80), (1200, 100), (1390, 90), (1430, 70)):
        tree(c, x, 512, h, "#4f8a4c")
    for _ in range(420):
        x, y = c.between(0, 1600), 620 + c.random.random() ** 0.8 * 290
        size = (y - 560) * 0.11
        bend = c.between(-0.6, 0.6) * size
        c.line(
            [(x, y), (x + bend * 0.4, y - size), (x + bend, y - size * 1.25)],
            c.random.choice(("#f7d765", "#c98a1c", "#e9b436", "#8d8a2f")),
            max(1.2, size * 0.1),
        )
        c.ellipse(x + bend, y - size * 1.25, size * 0.16, size * 0.28, "#f6cf58")
    for x, y in ((820, 250), (880, 230), (930, 268)):
        bird(c, x, y, 18, "#42607a")


def black_soil(c: Canvas) -> None:
    """Dark furrows running to the horizon, with a tractor sowing."""
    c.gradient(0, 420, "#f3b36b", "#fbd9a2", "#f7efd7")
    sun(c, 430, 330, 58, "#fff6d6", "#ffd68a", 0.9)
    hills(c, 420, 14, "#8aa28c", 1.8)
    for x in range(20, 1600, 64):
        tree(c, x + c.between(-16, 16), 438, c.between(46, 80), c.random.choice(("#7f9f5d", "#5d8a58", "#94ad63")))
    c.gradient(436, 900, "#5c4636", "#3f2e26", "#251a17")
    for index in range(-16, 34):
        x0, x1 = 620 + (index - 8) * 40, 620 + (index - 8) * 250
        c.polygon([(x0, 436), (x0 + 9, 436), (x1 + 62, 900), (x1, 900)], "#6b503c")
        c.polygon([(x0 + 9, 436), (x0 + 13, 436), (x1 + 96, 900), (x1 + 62, 900)], "#1d1412")
    for index in range(-4, 16):
        for step in range(12):
            depth = (step / 12) ** 1.8
            x = 620 + (index - 8) * (40 + 210 * depth) + 12
            c.rect(x, 440 + depth * 460, 2 + depth * 12, 2 + depth * 5, "#c7a95c", 2)
    _tractor(c, 980, 640, 1.0)
    c.veil([(0, 436), (1600, 436), (1600, 520), (0, 520)], "#fbd9a2", 0.22)
    for x, y in ((700, 560), (730, 590), (668, 604), (640, 570)):
        bird(c, x, y, 17, "#f4ead8")


def _tractor(c: Canvas, x: float, y: float, s: float) -> None:
    """A red tractor with a seeder behind it."""
    c.rect(x - 190 * s, y - 66 * s, 130 * s, 40 * s, "#2f7d4f", 4)
    for k in range(5):
        c.rect(x - 186 * s + k * 26 * s, y - 26 * s, 6 * s, 24 * s, "#c9c3b4")
    c.rect(x - 66 * s, y - 46 * s, 40 * s, 8 * s, "#4a4a4a")
    c.rect(x + 54 * s, y - 100 * s, 110 * s, 58 * s, "#d8392f", 8)
    c.rect(x - 30 * s, y - 92 * s, 96 * s, 50 * s, "#c0302a", 6)
    c.rect(x - 24 * s, y - 168 * s, 84 * s, 82 * s, "#2c3540", 6)
    c.rect(x - 15 * s, y - 158 * s, 66 * s, 56 * s, "#bfe0ee", 4)
    c.rect(x - 34 * s, y - 178 * s, 104 * s, 13 * s, "#d8392f", 5)
    c.rect(x + 120 * s, y - 146 * s, 8 * s, 48 * s, "#39404a")
    for dx, r in ((0, 56), (134, 36)):
        c.ellipse(x + dx * s, y - r * s + 14, r * s, r * s, "#1c1d20")
        c.ellipse(x + dx * s, y - r * s + 14, r * 0.52 * s, r * 0.52 * s, "#f0c040")
        c.ellipse(x + dx * s, y - r * s + 14, r * 0.2 * s, r * 0.2 * s, "#6b5a20")


def harvest(c: Canvas) -> None:
    """A combine harvester in a field of ripe maize."""
    c.gradient(0, 520, "#2f8fd0", "#8fc9ea", "#eef4e4")
    for x, y, w in ((260.0, 150.0, 280), (840, 110, 190), (1330, 190, 240)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 520, 16, "#8aa866", 1.4)
    c.gradient(535, 900, "#d8a83f", "#c98f2c", "#a86f1d")
    for row in range(7):
        far = 560 + row * row * 3.4 + row * 8
        for x in range(-20, 1640, 26 + row * 6):
            if 380 < x < 1180 and row > 1:
                continue
            _maize(c, x + c.between(-6, 6), far + 30, 52 + row * 15)
    c.polygon([(420, 900), (560, 620), (1140, 620), (1200, 900)], "#c9a15a")
    for _ in range(240):
        x, y = c.between(460, 1160), c.between(640, 900)
        c.line([(x, y), (x + c.between(-14, 14), y - 5)], c.random.choice(("#e6cd86", "#9c7636", "#f2dd9f")), 3)
    _combine(c, 640, 790)
    for x in range(-30, 1640, 66):
        if not 300 < x < 1250:
            _maize(c, x, 930, 210)


def _maize(c: Canvas, x: float, y: float, height: float) -> None:
    """A ripe maize plant standing on (x, y)."""
    tone = c.random.choice(("#c8a13c", "#b5892e", "#d6b34d", "#a3902f"))
    c.line([(x, y), (x, y - height)], tone, max(2, height * 0.035))
    for side in (-1, 1):
        for place in (0.35, 0.6, 0.8):
            c.line(
                [
                    (x, y - height * place),
                    (x + side * height * 0.16, y - height * (place + 0.1)),
                    (x + side * height * 0.26, y - height * (place - 0.04)),
                ],
                tone,
                max(1.5, height * 0.028),
            )
    c.ellipse(x + height * 0.05, y - height * 0.5, height * 0.045, height * 0.1, "#f4cf52")


def _combine(c: Canvas, x: float, y: float) -> None:
    """A red combine harvester facing right."""
    c.rect(x, y - 190, 300, 130, "#cf3528", 14)
    c.rect(x, y - 120, 300, 22, "#f3efe6")
    c.rect(x + 30, y - 238, 190, 56, "#b52c22", 10)
    c.line([(x + 60, y - 236), (x - 60, y - 280), (x - 90, y - 262)], "#d8a72f", 22)
    c.rect(x + 214, y - 262, 112, 128, "#26323d", 12)
    c.rect(x + 226, y - 250, 90, 92, "#bfe3f0", 8)
    c.rect(x + 206, y - 274, 128, 16, "#cf3528", 6)
    c.polygon([(x + 300, y - 116), (x + 410, y - 60), (x + 410, y - 26), (x + 290, y - 60)], "#8d231b")
    c.rect(x + 384, y - 96, 62, 84, "#2f6f4a", 8)
    for k in range(6):
        c.polygon([(x + 446, y - 14 - k * 14), (x + 486, y - 20 - k * 14), (x + 446, y - 24 - k * 14)], "#e9c545")
    for dx, r in ((250, 68), (46, 46)):
        c.ellipse(x + dx, y - r + 22, r, r, "#1f2226")
        c.ellipse(x + dx, y - r + 22, r * 0.5, r * 0.5, "#f0c040")
    for _ in range(60):
        c.ellipse(x - c.between(60, 190), y - 250 + c.between(-10, 150), 3, 3, "#f4d774")


def wind(c: Canvas) -> None:
    """Wind turbines and sheep on grassland."""
    c.gradient(0, 560, "#3f9bd8", "#9fd3ee", "#e9f5e6")
    for x, y, w in ((240.0, 160.0, 260), (900, 100, 210), (1360, 210, 250)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 540, 24, "#a8cf7f", 1.1)
    for x, y, h, turn in ((170.0, 560.0, 210, 20), (430, 556, 180, 75), (1010, 552, 200, 48), (1450, 556, 220, 100)):
        _turbine(c, x, y, h, turn)
    hills(c, 640, 46, "#83bb5f", 0.9)
    for x, y, h, turn in ((700, 660, 420, 10), (1240, 690, 470, 62)):
        _turbine(c, x, y, h, turn)
    hills(c, 770, 34, "#66a54d", 0.8)
    for _ in range(16):
        x, y = c.between(150, 1000), c.between(730, 860)
        s = 0.5 + (y - 700) / 220
        for dx in (-14, -6, 8, 15):
            c.rect(x + dx * s, y - 8 * s, 4 * s, 16 * s, "#3b3a3f")
        for dx, dy in ((-12, -16), (0, -20), (12, -16), (-4, -12), (8, -10)):
            c.ellipse(x + dx * s, y + dy * s, 12 * s, 10 * s, "#fbf8ef")
        c.ellipse(x + 25 * s, y - 20 * s, 7 * s, 8 * s, "#3b3a3f")
    for _ in range(260):
        x, y = c.between(0, 1600), c.between(800, 900)
        c.line([(x, y), (x + c.between(-5, 5), y - c.between(8, 22))], c.random.choice(("#4d8f3c", "#8cc466", "#f0d35c")), 2.4)


def _turbine(c: Canvas, x: float, y: float, height: float, turn: float) -> None:
    """A wind turbine standing on (x, y)."""
    c.polygon(
        [(x - height * 0.02, y), (x - height * 0.009, y - height), (x + height * 0.009, y - height), (x + height * 0.02, y)], "#f4f7f9"
    )
    c.polygon([(x, y), (x, y - height), (x + height * 0.009, y - height), (x + height * 0.02, y)], "#cbd6de")
    for blade in range(3):
        a = math.radians(turn + blade * 120)
        dx, dy, r = math.cos(a), math.sin(a), height * 0.5
        c.polygon(
            [
                (x, y - height),
                (x + dx * r * 0.3 - dy * r * 0.06, y - height + dy * r * 0.3 + dx * r * 0.06),
                (x + dx * r, y - height + dy * r),
                (x + dx * r * 0.2 + dy * r * 0.02, y - height + dy * r * 0.2 - dx * r * 0.02),
            ],
            "#ffffff",
        )
    c.ellipse(x, y - height, height * 0.022, height * 0.022, "#d3dde4")
