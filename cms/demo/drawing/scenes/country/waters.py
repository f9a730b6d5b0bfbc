"""Scenes of rivers and wetlands."""

import math

from ...canvas import Canvas, blend
from ...nature import bird, cloud, hills, pine, ridge, ripples, sun, tree
from ...things import person, tower


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
    c.polygon(
        [(x - height * 0.03, y), (x - height * 0.012, y - height * 0.5), (x + height * 0.012, y - height * 0.5), (x + height * 0.03, y)],
        "#8c8aa5",
    )
    for _ in range(int(60 + height * 0.2)):
        angle, reach = c.between(-2.9, -0.25), height * c.between(0.22, 0.5)
        x1, y1 = x + math.cos(angle) * reach * 0.9, y - height * 0.46 + math.sin(angle) * reach
        tone = c.random.choice(("#ffffff", "#f1f4fd", "#dfe6f7", "#e9e4f3"))
        c.line(
            [(x, y - height * 0.44), ((x + x1) / 2, (y - height * 0.44 + y1) / 2 - height * 0.05), (x1, y1)],
            "#d6dcf0",
            max(1, height * 0.006),
        )
        c.ellipse(x1, y1, height * c.between(0.03, 0.065), height * c.between(0.03, 0.06), tone)
        c.line([(x1, y1), (x1 + height * 0.015, y1 + height * c.between(0.06, 0.2))], tone, max(1.5, height * 0.011))


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
        side, h = c.random.choice((c.between(0, 300), c.between(1320, 1600))), c.between(120, 330)
        c.line(
            [(side, 910), (side + h * 0.04, 910 - h * 0.6), (side + h * 0.12, 910 - h)],
            c.random.choice(("#5a3540", "#6d4040", "#47303f")),
            4,
        )
        c.ellipse(side + h * 0.12, 906 - h, 6, 20, "#c98a5a")


def _flying_crane(c: Canvas, x: float, y: float, s: float, up: int) -> None:
    """A crane in flight to the left."""
    white, black = "#fffaf0", "#2c2733"
    c.polygon(
        [(x - s * 0.1, y), (x + s * 0.18, y - up * s * 0.62), (x + s * 0.5, y - up * s * 0.72), (x + s * 0.22, y + s * 0.02)],
        blend(white, "#c98a6a", 0.2),
    )
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
        side = c.between(0, 400) if left else c.between(1200, 1600)
        pine(c, side, c.between(560, 890), c.between(60, 120), c.random.choice(("#28664a", "#1f5940", "#347a55")))
    c.polygon([(400, 520), (1200, 520), (1130, 800), (470, 800)], "#d7d4cb")
    c.polygon([(400, 520), (1200, 520), (1196, 546), (404, 546)], "#f0eee7")
    for k in range(7):
        x = 470 + k * 98
        c.polygon([(x, 560), (x + 66, 560), (x + 62 - (k - 3) * 4, 800), (x + 6 - (k - 3) * 4, 800)], "#bfe6f2" if 1 < k < 5 else "#bdb9ae")
        c.rect(x - 14, 500, 10, 300, "#b1ada3")
        c.rect(x - 20, 478, 96, 34, "#8c9aa2", 3)
    c.gradient(796, 900, "#4fa3c2", "#2b7ea3")
    for _ in range(90):
        c.ellipse(
            c.between(640, 980), c.between(780, 830), c.between(6, 26), c.between(4, 14), c.random.choice(("#ffffff", "#e4f5fa", "#cdebf4"))
        )
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
