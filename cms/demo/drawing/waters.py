"""Scenes of rivers, wetlands and fields."""

import math

from .canvas import Canvas, blend
from .nature import bird, cloud, hills, pine, ridge, ripples, sun, tree
from .things import house, person, tower


def rime(c: Canvas) -> None:
    """Willows white with rime on a misty river at dawn."""
    c.gradient(0, 560, "#7f9fd0", "#c6c9e6", "#f7cfd0", "#fde3cb")
    sun(c, 560, 380, 40, "#fff4e0", "#ffc9a8", 0.9)
    ridge(c, 470, 90, "#b3b5d6")
    hills(c, 520, 14, "#c9c9e2", 1.6)
    c.gradient(540, 900, "#f1c6c6", "#a9b4dc", "#6a8cc4")
    c.glow(560, 600, 300, "#ffe0c4", 0.8)
    ripples(c, 560, 890, "#f6e4ea", 70, 150)
    c.haze(470, 150, "#fff6f4", 0.85)
    for x, y, h in ((1080, 610, 170), (1220, 620, 220), (1370, 615, 190), (130, 600, 130), (250, 604, 100)):
        _rime_tree(c, x, y, h)
    c.polygon([(820, 640), (1000, 612), (1300, 606), (1600, 590), (1600, 690), (1200, 672)], "#eef2fb")
    c.haze(560, 120, "#fdf5f7", 0.6)
    c.polygon([(1600, 900), (1600, 720), (1380, 760), (1180, 830), (1080, 900)], "#f4f7fd")
    c.polygon([(0, 900), (0, 740), (160, 770), (330, 850), (380, 900)], "#e8eef9")
    for x, y, h in ((1440, 840, 520), (110, 850, 470)):
        _rime_tree(c, x, y, h)
    c.polygon([(640, 742), (800, 742), (776, 764), (666, 764)], "#5a4b52")
    person(c, 720, 748, 90, "#b5483f")
    c.line([(738, 700), (790, 800)], "#5a4b52", 3)
    for x, y in ((880, 300), (940, 270), (1000, 310), (820, 250)):
        bird(c, x, y, 15, "#7f84ad")


def _rime_tree(c: Canvas, x: float, y: float, height: float) -> None:
    """A willow covered in frost."""
    c.polygon([(x - height * 0.03, y), (x - height * 0.012, y - height * 0.5), (x + height * 0.012, y - height * 0.5), (x + height * 0.03, y)], "#8c8aa5")
    for _ in range(int(60 + height * 0.2)):
        angle, reach = c.between(-2.9, -0.25), height * c.between(0.22, 0.5)
        x1, y1 = x + math.cos(angle) * reach * 0.9, y - height * 0.46 + math.sin(angle) * reach
        tone = c.random.choice(("#ffffff", "#f1f4fd", "#dfe6f7", "#e9e4f3"))
        c.line([(x, y - height * 0.44), ((x + x1) / 2, (y - height * 0.44 + y1) / 2 - height * 0.05), (x1, y1)], "#d6dcf0", max(1, height * 0.006))
        c.ellipse(x1, y1, height * c.between(0.03, 0.065), height * c.between(0.03, 0.06), tone)
        c.line([(x1, y1), (x1 + height * 0.015, y1 + height * c.between(0.06, 0.2))], tone, max(1.5, height * 0.011))


def rice(c: Canvas) -> None:
    """Golden rice up to far hills."""
    c.gradient(0, 480, "#4fa0d8", "#a9d5ec", "#f8edc9")
    sun(c, 1190, 190, 46, "#fff8d8", "#ffe7a0", 0.7)
    for x, y, w in ((300, 130, 250), (720, 190, 170)):
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
        y = 620 + c.random.random() ** 0.8 * 290
        x, size = c.between(0, 1600), (y - 560) * 0.11
        bend = c.between(-0.6, 0.6) * size
        c.line([(x, y), (x + bend * 0.4, y - size), (x + bend, y - size * 1.25)], c.random.choice(("#f7d765", "#c98a1c", "#e9b436", "#8d8a2f")), max(1.2, size * 0.1))
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
    for x, y, w in ((260, 150, 280), (840, 110, 190), (1330, 190, 240)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 520, 16, "#8aa866", 1.4)
    c.gradient(535, 900, "#d8a83f", "#c98f2c", "#a86f1d")
    for row in range(7):
        y = 560 + row * row * 3.4 + row * 8
        for x in range(-20, 1640, 26 + row * 6):
            if 380 < x < 1180 and row > 1:
                continue
            _maize(c, x + c.between(-6, 6), y + 30, 52 + row * 15)
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
            c.line([(x, y - height * place), (x + side * height * 0.16, y - height * (place + 0.1)), (x + side * height * 0.26, y - height * (place - 0.04))], tone, max(1.5, height * 0.028))
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


def cranes(c: Canvas) -> None:
    """Cranes over a wetland at sunset."""
    c.gradient(0, 520, "#e8744f", "#f6a566", "#fbd391", "#fdeabf")
    sun(c, 900, 390, 84, "#fff1c9", "#ffd27d", 0.9)
    hills(c, 500, 10, "#b8765d", 1.7)
    c.gradient(505, 900, "#f7c482", "#e08a5a", "#8f4f55", "#573a52")
    c.glow(900, 590, 280, "#fff0bf", 0.8)
    ripples(c, 520, 880, "#fbdca2", 90, 170)
    for x, y, rx in ((200, 560, 260), (1330, 548, 330), (620, 610, 120)):
        c.ellipse(x, y, rx, 14, "#8c5a45")
        for _ in range(60):
            px = x + c.between(-rx, rx) * 0.9
            c.line([(px, y + 6), (px + c.between(-6, 6), y - c.between(20, 56))], c.random.choice(("#9b6a3f", "#7d4f3a", "#b98346")), 3)
    for x, y, size, up in ((560, 250, 120, 1), (800, 190, 92, -1), (1080, 260, 104, 1), (1290, 200, 74, -1), (370, 330, 78, -1)):
        _flying_crane(c, x, y, size, up)
    for x, y, size in ((430, 800, 200), (580, 830, 230), (1180, 790, 180)):
        _standing_crane(c, x, y, size)
    for _ in range(150):
        x = c.random.choice((c.between(0, 300), c.between(1320, 1600)))
        h = c.between(120, 330)
        c.line([(x, 910), (x + h * 0.04, 910 - h * 0.6), (x + h * 0.12, 910 - h)], c.random.choice(("#5a3540", "#6d4040", "#47303f")), 4)
        c.ellipse(x + h * 0.12, 906 - h, 6, 20, "#c98a5a")


def _flying_crane(c: Canvas, x: float, y: float, s: float, up: int) -> None:
    """A crane in flight to the left."""
    white, black = "#fffaf0", "#2c2733"
    c.polygon([(x - s * 0.1, y), (x + s * 0.18, y - up * s * 0.62), (x + s * 0.5, y - up * s * 0.72), (x + s * 0.22, y + s * 0.02)], blend(white, "#c98a6a", 0.2))
    c.polygon([(x + s * 0.3, y - up * s * 0.67), (x + s * 0.56, y - up * s * 0.82), (x + s * 0.4, y - up * s * 0.4)], black)
    c.line([(x + s * 0.2, y), (x + s * 0.85, y + s * 0.05)], black, s * 0.025)
    c.ellipse(x, y, s * 0.24, s * 0.075, white)
    c.line([(x - s * 0.2, y), (x - s * 0.46, y - s * 0.03), (x - s * 0.6, y - s * 0.02)], white, s * 0.05)
    c.line([(x - s * 0.36, y - s * 0.02), (x - s * 0.52, y - s * 0.03)], black, s * 0.05)
    c.ellipse(x - s * 0.61, y - s * 0.025, s * 0.045, s * 0.035, white)
    c.ellipse(x - s * 0.61, y - s * 0.05, s * 0.025, s * 0.016, "#d8312f")
    c.line([(x - s * 0.64, y - s * 0.02), (x - s * 0.76, y - s * 0.005)], "#7d5a3a", s * 0.02)


def _standing_crane(c: Canvas, x: float, y: float, s: float) -> None:
    """A crane standing in shallow water."""
    white, black = "#fffaf0", "#2a2530"
    for dx in (-0.03, 0.05):
        c.line([(x + dx * s, y - s * 0.42), (x + dx * s, y)], black, s * 0.018)
    c.ellipse(x + s * 0.02, y - s * 0.48, s * 0.19, s * 0.1, white)
    c.polygon([(x + s * 0.08, y - s * 0.54), (x + s * 0.3, y - s * 0.4), (x + s * 0.22, y - s * 0.3), (x + s * 0.06, y - s * 0.42)], black)
    c.line([(x - s * 0.13, y - s * 0.5), (x - s * 0.21, y - s * 0.7), (x - s * 0.17, y - s * 0.9)], white, s * 0.055)
    c.line([(x - s * 0.17, y - s * 0.58), (x - s * 0.2, y - s * 0.76)], black, s * 0.05)
    c.ellipse(x - s * 0.18, y - s * 0.92, s * 0.05, s * 0.042, white)
    c.ellipse(x - s * 0.18, y - s * 0.955, s * 0.03, s * 0.018, "#d8312f")
    c.line([(x - s * 0.22, y - s * 0.92), (x - s * 0.36, y - s * 0.9)], "#8a6a42", s * 0.024)
    c.ellipse(x, y + 3, s * 0.16, s * 0.018, "#c98a63")


def reservoir(c: Canvas) -> None:
    """A dam between green mountains."""
    c.gradient(0, 420, "#5aa9df", "#aed8ee", "#e8f4ee")
    for x, y, w in ((330, 110, 220), (1180, 140, 260)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 330, 110, "#86aebd")
    hills(c, 400, 40, "#5f9d7c", 1.3)
    c.gradient(430, 560, "#2f86b5", "#56a7c8")
    ripples(c, 436, 540, "#a9d8e6", 50, 90)
    c.polygon([(0, 900), (0, 330), (240, 400), (420, 520), (470, 900)], "#3f8058")
    c.polygon([(1600, 900), (1600, 320), (1350, 390), (1190, 520), (1130, 900)], "#357350")
    for _ in range(80):
        left = c.random.random() < 0.5
        x = c.between(0, 400) if left else c.between(1200, 1600)
        pine(c, x, c.between(560, 890), c.between(60, 120), c.random.choice(("#28664a", "#1f5940", "#347a55")))
    c.polygon([(400, 520), (1200, 520), (1130, 800), (470, 800)], "#d7d4cb")
    c.polygon([(400, 520), (1200, 520), (1196, 546), (404, 546)], "#f0eee7")
    for k in range(7):
        x = 470 + k * 98
        c.polygon([(x, 560), (x + 66, 560), (x + 62 - (k - 3) * 4, 800), (x + 6 - (k - 3) * 4, 800)], "#bfe6f2" if 1 < k < 5 else "#bdb9ae")
        c.rect(x - 14, 500, 10, 300, "#b1ada3")
        c.rect(x - 20, 478, 96, 34, "#8c9aa2", 3)
    c.gradient(796, 900, "#4fa3c2", "#2b7ea3")
    for _ in range(90):
        c.ellipse(c.between(640, 980), c.between(780, 830), c.between(6, 26), c.between(4, 14), c.random.choice(("#ffffff", "#e4f5fa", "#cdebf4")))
    ripples(c, 830, 895, "#a6d6e4", 40, 150)


def riverside(c: Canvas) -> None:
    """A cycle path and steps along a bend of the river."""
    c.gradient(0, 420, "#6cb4e0", "#bfe2f0", "#f4f3e3")
    for x, y, w in ((420, 120, 240), (1240, 100, 200)):
        cloud(c, x, y, w, "#ffffff")
    for x in range(40, 1600, 92):
        tower(c, x, 430, c.between(50, 84), c.between(70, 230), c.random.choice(("#b9c9d8", "#a7bccd", "#c9d5dd", "#9db4c8")), "#e6eff5", 3)
    for x in range(0, 1640, 46):
        tree(c, x, 446, c.between(36, 58), c.random.choice(("#5c9d62", "#7db36a", "#488a58")))
    c.gradient(440, 900, "#7cc4d8", "#4299bb", "#2c7ba2")
    ripples(c, 450, 800, "#c4e8f0", 80, 150)
    c.polygon([(0, 900), (0, 560), (300, 566), (640, 610), (900, 690), (1090, 800), (1160, 900)], "#8fbf6a")
    c.polygon([(0, 900), (0, 600), (280, 606), (600, 652), (830, 730), (980, 830), (1020, 900)], "#d8cdb5")
    c.polygon([(0, 900), (0, 640), (250, 648), (540, 694), (740, 770), (850, 860), (870, 900)], "#77ad58")
    c.polygon([(0, 900), (0, 700), (220, 708), (460, 754), (620, 826), (680, 900)], "#c2574a")
    c.line([(0, 800), (190, 806), (370, 840), (470, 900)], "#f3e9dc", 4)
    for x, y, h in ((120, 690, 190), (360, 716, 170), (560, 768, 150), (700, 836, 140)):
        tree(c, x, y, h, c.random.choice(("#3f8a4f", "#5aa058")))
    for x, y in ((250, 800), (420, 850)):
        _cyclist(c, x, y)
    person(c, 640, 712, 96, "#e0a63a")
    person(c, 700, 736, 70, "#c8553d", facing=-1)
    for x in range(940, 1160, 34):
        for _ in range(3):
            c.line([(x, 810 + (x - 940) * 0.4), (x + c.between(-8, 8), 740 + (x - 940) * 0.4)], "#5d8f4a", 3)


def _cyclist(c: Canvas, x: float, y: float) -> None:
    """Someone on a bicycle, riding left."""
    for dx in (-34, 34):
        c.ring(x + dx, y - 24, 24, 4, "#2b2f38")
    c.line([(x - 34, y - 24), (x - 6, y - 58), (x + 34, y - 24), (x + 4, y - 24), (x - 6, y - 58)], "#f1b434", 5)
    c.line([(x + 12, y - 66), (x + 2, y - 40), (x + 6, y - 18)], "#35415a", 11)
    c.line([(x + 12, y - 66), (x - 8, y - 108)], "#2f7fb0", 20)
    c.line([(x - 8, y - 102), (x - 30, y - 78)], "#f0c9a4", 7)
    c.ellipse(x - 14, y - 126, 13, 14, "#f0c9a4")
    c.ellipse(x - 12, y - 132, 15, 11, "#e8503f")


def wind(c: Canvas) -> None:
    """Wind turbines and sheep on grassland."""
    c.gradient(0, 560, "#3f9bd8", "#9fd3ee", "#e9f5e6")
    for x, y, w in ((240, 160, 260), (900, 100, 210), (1360, 210, 250)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 540, 24, "#a8cf7f", 1.1)
    for x, y, h, turn in ((170, 560, 210, 20), (430, 556, 180, 75), (1010, 552, 200, 48), (1450, 556, 220, 100)):
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
    c.polygon([(x - height * 0.02, y), (x - height * 0.009, y - height), (x + height * 0.009, y - height), (x + height * 0.02, y)], "#f4f7f9")
    c.polygon([(x, y), (x, y - height), (x + height * 0.009, y - height), (x + height * 0.02, y)], "#cbd6de")
    for blade in range(3):
        a = math.radians(turn + blade * 120)
        dx, dy, r = math.cos(a), math.sin(a), height * 0.5
        c.polygon([(x, y - height), (x + dx * r * 0.3 - dy * r * 0.06, y - height + dy * r * 0.3 + dx * r * 0.06), (x + dx * r, y - height + dy * r), (x + dx * r * 0.2 + dy * r * 0.02, y - height + dy * r * 0.2 - dx * r * 0.02)], "#ffffff")
    c.ellipse(x, y - height, height * 0.022, height * 0.022, "#d3dde4")
