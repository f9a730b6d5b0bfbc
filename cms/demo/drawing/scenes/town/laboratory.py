"""A food laboratory."""

import math

from ...canvas import Canvas, blend
from ...geometry import Figure


def laboratory(c: Canvas) -> None:
    """A bench with test tubes, flasks and an analyser, someone in a white coat behind it."""
    c.gradient(0, 640, "#b9dbe2", "#cfe7ea", "#dfeeea")
    for x in (60, 1150):
        c.fade([(x, 70), (x + 380, 70), (x + 380, 330), (x, 330)], "#a9d6ee", "#dff1f1", "#c9e3c4")
        for px, py, r in ((60, 300, 66), (150, 316, 50), (270, 290, 80), (350, 316, 46)):
            c.pen.chord(
                [(x + px - r) * 2, (py - r) * 2, (x + min(px + r, 380)) * 2, (660 - py + r) * 2],
                180,
                360,
                fill=c.random.choice(("#8fc49a", "#a9d2a0", "#79b58c")),
            )
        c.veil([(x + 40, 330), (x + 160, 70), (x + 220, 70), (x + 100, 330)], "#ffffff", 0.45)
        c.rect(x + 186, 70, 8, 260, "#ffffff")
        c.rect(x - 10, 326, 400, 12, "#ffffff", 3)
    _shelf(c)
    c.glow(1000, 300, 700, "#ffffff", 0.28, 0.5)
    _chemist(c, 760, 640)
    c.fade([(0, 640), (1600, 640), (1600, 690), (0, 690)], "#fdfefe", "#cfdde2")
    c.fade([(0, 690), (1600, 690), (1600, 900), (0, 900)], "#5f9aa6", "#3f7484", "#2f5b6c")
    for x in range(20, 1600, 264):
        c.rect(x, 714, 236, 170, "#6fa9b4", 8)
        c.rect(x + 4, 718, 228, 162, "#4f8a98", 8)
        c.rect(x + 82, 740, 72, 12, "#dfeef0", 6)
    c.veil([(0, 640), (1600, 640), (1600, 652), (0, 652)], "#ffffff", 0.6)
    _analyser(c, 1130, 646)
    _tubes(c, 300, 652)
    for x, size, tone in ((120, 1.25, "#3fa7c4"), (236, 0.9, "#e3a32f")):
        _flask(c, x, 652, size, tone)
    _flask(c, 1060, 664, 1.0, "#8a5fc0")
    for k, tone in enumerate(("#d8342b", "#5f9a3c", "#f2a01f")):
        c.ellipse(640 + k * 84, 668, 46, 11, "#b9cdd4")
        c.ellipse(640 + k * 84, 664, 44, 10, "#f4fafb")
        for px in (-14, 4, 16):
            c.dot(640 + k * 84 + px, 656 - abs(px) * 0.2, 10, tone)
            c.dot(637 + k * 84 + px, 653 - abs(px) * 0.2, 3, "#ffffff")


def _shelf(c: Canvas) -> None:
    """A wall shelf of bottles."""
    for y in (150, 270):
        c.rect(480, y + 62, 630, 12, "#b9cdd4", 3)
        x = 496.0
        while x < 1070:
            wide, tall = c.between(24, 44), c.between(34, 58)
            tone = c.random.choice(("#8a5a30", "#3f8fa8", "#e9f3f4", "#d9a441", "#5f9a6c", "#e9f3f4"))
            c.rect(x, y + 62 - tall, wide, tall, tone, 6)
            c.rect(x + wide * 0.28, y + 50 - tall, wide * 0.44, 14, "#34526b", 3)
            c.rect(x + 3, y + 62 - tall * 0.62, wide - 6, tall * 0.34, "#fdfefe", 2)
            c.rect(x + 4, y + 62 - tall, 5, tall, blend(tone, "#ffffff", 0.4), 2)
            x += wide + c.between(6, 20)


def _chemist(c: Canvas, x: float, y: float) -> None:
    """Someone in a white coat, cap, mask and glasses, who holds a tube up to the light; y is the bench."""
    f, coat = Figure(c, x, y, 1.0), "#fbfdfd"
    f.blob("#dfe9ec", (-104, -30), (-104, 120), (-84, 190), (-40, 214), (40, 214), (84, 190), (100, 120), (104, -30))
    f.blob(coat, (-96, -30), (-98, 120), (-80, 186), (-36, 210), (30, 210), (70, 186), (80, 110), (84, -30))
    f.shape("#5f9aa6", (-26, 214), (26, 214), (0, 150))
    f.shape("#eaf1f3", (-40, 214), (-24, 216), (0, 150), (-20, 130))
    f.shape("#d5e1e5", (40, 214), (24, 216), (0, 150), (20, 130))
    f.stroke("#cddbe0", 3, (0, 150), (2, -20))
    for px, py in ((-64, 40), (30, 40)):
        f.shape("#e2ecef", (px, py), (px + 44, py), (px + 42, py - 40), (px + 2, py - 40))
    f.stroke("#2f78a8", 5, (-54, 48), (-53, 28))
    f.stroke("#eef4f5", 50, (-76, 172), (-118, 96), (-84, 40))
    f.stroke("#cfdde2", 3, (-100, 150), (-130, 92), (-104, 52))
    f.blob("#9fd6dd", (-96, 50), (-64, 56), (-50, 34), (-66, 20), (-94, 26))
    f.blob("#e6b78e", (-22, 200), (-22, 236), (22, 236), (22, 200), (0, 192))
    f.blob("#f0c9a4", (-52, 290), (-44, 240), (0, 222), (44, 240), (52, 290), (40, 330), (-40, 330))
    f.blob("#2b2622", (-56, 288), (-60, 320), (-40, 350), (0, 356), (40, 350), (60, 320), (56, 288), (46, 316), (0, 322), (-46, 316))
    f.blob("#fdfefe", (-64, 318), (-56, 360), (0, 378), (56, 360), (64, 318), (0, 332))
    f.blob("#d3e6ea", (-50, 268), (0, 276), (50, 268), (40, 238), (0, 224), (-40, 238))
    f.stroke("#b3cdd3", 2.4, (-42, 254), (0, 260), (42, 254))
    for px in (-22, 22):
        f.spot("#2c4f66", px, 288, 19, 14)
        f.spot("#e6f5f9", px, 288, 16, 11)
        f.spot("#2b2622", px + 4, 288, 5)
    f.stroke("#2c4f66", 4, (-6, 290), (6, 290))
    f.stroke("#f6fafb", 50, (74, 172), (146, 150), (166, 236))
    f.stroke("#cfdde2", 3, (90, 142), (150, 126), (186, 180))
    f.blob("#9fd6dd", (146, 238), (150, 274), (172, 286), (190, 264), (184, 236))
    c.glow(x + 178, y - 330, 100, "#fff3b8", 0.8)
    f.blob("#e3f2f5", (166, 262), (168, 372), (178, 378), (188, 372), (186, 262), (176, 252))
    f.blob("#e0562f", (168, 264), (169, 322), (186, 322), (184, 264), (176, 254))
    f.shape("#b9d3da", (163, 378), (191, 378), (191, 371), (163, 371))


def _analyser(c: Canvas, x: float, y: float) -> None:
    """A bench instrument with a screen and a carousel of vials."""
    c.glow(x + 190, y + 6, 280, "#3f6672", 0.6, 0.1)
    c.fade([(x + 10, y - 250), (x + 380, y - 250), (x + 400, y), (x, y)], "#fdfefe", "#dbe7ea", "#b9ccd2")
    c.rect(x, y - 40, 404, 44, "#4f8a98", 8)
    c.rect(x + 34, y - 226, 176, 122, "#1f3a4d", 8)
    for k in range(4):
        c.line([(x + 48, y - 208 + k * 28), (x + 196, y - 208 + k * 28)], "#2f5468", 1.5)
    wave = [
        (x + 48 + k * 2.9, y - 122 - 66 * math.exp(-(((k - 17) / 4) ** 2)) - 40 * math.exp(-(((k - 35) / 3.4) ** 2))) for k in range(52)
    ]
    c.line(wave, "#6fe0c4", 4)
    c.rect(x + 34, y - 88, 60, 14, "#f0a93b", 7)
    c.rect(x + 104, y - 88, 44, 14, "#6fb3c4", 7)
    c.dot(x + 190, y - 81, 9, "#5ad08a")
    c.ellipse(x + 298, y - 78, 84, 30, "#8fa9b3")
    c.ellipse(x + 298, y - 84, 84, 30, "#eef4f6")
    for k in range(14):
        a = k * math.pi / 7
        vx, vy = x + 298 + math.cos(a) * 66, y - 88 + math.sin(a) * 21
        c.rect(vx - 6, vy - 24, 12, 26, "#cfe6ee", 4)
        c.rect(vx - 6, vy - 10, 12, 12, ("#e0562f", "#e3a32f", "#5f9a6c", "#8a5fc0")[k % 4], 4)
        c.rect(vx - 7, vy - 28, 14, 7, "#34526b", 2)
    c.rect(x + 292, y - 210, 12, 110, "#7f9aa5", 4)
    c.rect(x + 262, y - 222, 90, 22, "#5d7f8c", 6)


def _tubes(c: Canvas, x: float, y: float) -> None:
    """A rack of test tubes, 240 wide."""
    c.glow(x + 120, y + 4, 170, "#3f6672", 0.6, 0.1)
    c.rect(x, y - 14, 244, 16, "#c08a52", 4)
    for px in (x, x + 230):
        c.rect(px, y - 128, 14, 120, "#a8743f", 3)
    for k in range(6):
        tx, tone = x + 34 + k * 35, ("#e0562f", "#e3a32f", "#5fae6c", "#3fa7c4", "#8a5fc0", "#d9668c")[k]
        c.rect(tx - 12, y - 176, 24, 166, "#e3f1f4", 11)
        level = 54 + (k * 29) % 48
        c.rect(tx - 10, y - 12 - level, 20, level, tone, 9)
        c.ellipse(tx, y - 12 - level, 10, 4, blend(tone, "#ffffff", 0.45))
        c.rect(tx - 7, y - 168, 5, 140, "#ffffff", 2)
        c.rect(tx - 15, y - 180, 30, 8, "#c4dbe1", 4)
    for py in (128, 66):
        c.rect(x, y - py, 244, 14, "#cf9a62", 3)


def _flask(c: Canvas, x: float, y: float, s: float, tone: str) -> None:
    """A conical flask, 130 units tall."""
    f = Figure(c, x, y, s)
    c.glow(x, y + 3, 80 * s, "#3f6672", 0.6, 0.13)
    f.shape("#dceef2", (-13, 130), (13, 130), (13, 88), (52, 8), (46, 0), (-46, 0), (-52, 8), (-13, 88))
    f.shape(tone, (-30, 50), (30, 50), (49, 9), (44, 3), (-44, 3), (-49, 9))
    c.ellipse(x, y - 50 * s, 30 * s, 7 * s, blend(tone, "#ffffff", 0.4))
    f.shape("#f8fdfe", (-9, 120), (-4, 120), (-5, 86), (-36, 16), (-42, 16), (-10, 86))
    f.shape("#bcd7de", (-18, 136), (18, 136), (18, 128), (-18, 128))
    for _ in range(5):
        f.spot(blend(tone, "#ffffff", 0.55), c.between(-24, 24), c.between(12, 42), 3)
