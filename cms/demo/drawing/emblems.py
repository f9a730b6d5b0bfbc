"""Pictures that are not scenes: silhouettes of people, marks of sites, a ribbon, two charts."""

import math

from .canvas import SCALE, Canvas, blend
from .nature import peak
from .things import person

_BACKS = (
    ("#cfe0ee", "#8fb3d3"),
    ("#f3dfc6", "#e0b184"),
    ("#d5e6d6", "#8dbb97"),
    ("#e6dcec", "#b39ac6"),
    ("#f6e2d8", "#dc9f88"),
    ("#dbe7ea", "#8fb0b8"),
)
_SUITS = ("#27405f", "#5b3a4b", "#31545a", "#43405f", "#6a3f37", "#2f4b45")
_MARKS = (
    ("#8c1f1f", "#c8963e"),
    ("#1f4e8c", "#e08a2e"),
    ("#0f6b78", "#d9a441"),
    ("#2f6b3a", "#c94f6d"),
    ("#1d5fa8", "#f0a93b"),
    ("#8a3b12", "#2f7f8f"),
    ("#1f7a4d", "#3d8bbd"),
)


def portrait(c: Canvas, variant: int) -> None:
    """An abstract half-length silhouette; nobody in particular."""
    light, dark = _BACKS[variant % len(_BACKS)]
    suit, skin = _SUITS[variant % len(_SUITS)], ("#eec9a6", "#e5b990", "#f2d3b3")[variant % 3]
    c.gradient(0, c.height, light, dark)
    c.glow(300, 300, 330, "#ffffff", 0.55)
    long_hair = variant % 2 == 1
    if long_hair:
        c.ellipse(300, 330, 138, 176, "#2a2523")
        c.rect(166, 330, 268, 150, "#2a2523", 70)
    c.polygon([(60, 750), (88, 600), (150, 545), (300, 505), (450, 545), (512, 600), (540, 750)], suit)
    c.ellipse(140, 592, 50, 50, suit)
    c.ellipse(460, 592, 50, 50, suit)
    c.polygon([(232, 512), (300, 640), (368, 512)], "#f8f8f5")
    c.rect(258, 430, 84, 110, blend(skin, "#8a5a3a", 0.18), 36)
    c.ellipse(300, 330, 104, 128, skin)
    c.polygon([(222, 512), (196, 560), (270, 690), (300, 640)], blend(suit, "#000000", 0.2))
    c.polygon([(378, 512), (404, 560), (330, 690), (300, 640)], blend(suit, "#000000", 0.2))
    if long_hair:
        c.polygon([(192, 330), (206, 228), (300, 184), (394, 228), (408, 330), (372, 276), (280, 262), (226, 290)], "#2a2523")
    else:
        c.polygon([(278, 560), (322, 560), (330, 690), (300, 730), (270, 690)], ("#a5322c", "#2f6f8f", "#7a5c2e")[variant % 3])
        c.polygon([(194, 320), (196, 240), (250, 190), (350, 186), (404, 238), (406, 320), (384, 268), (330, 250), (216, 268)], "#2a2523")


def emblem(c: Canvas, variant: int) -> None:
    """A site's mark: mountain, water and a rising sun in a ring, in the site's colours."""
    deep, warm = _MARKS[variant % len(_MARKS)]
    pale = blend(deep, "#ffffff", 0.88)
    c.ellipse(256, 256, 240, 240, deep)
    c.ellipse(256, 256, 222, 222, pale)
    c.ellipse(256, 256, 210, 210, blend(warm, "#ffffff", 0.62))
    c.ellipse(256, 214, 62 + variant % 3 * 8, 62 + variant % 3 * 8, warm)
    if variant % 4 == 3:
        for k in range(9):
            a = math.pi * (k + 1) / 10
            c.line([(256 - math.cos(a) * 84, 214 - math.sin(a) * 84), (256 - math.cos(a) * 116, 214 - math.sin(a) * 116)], warm, 8)
    for x, w, h in ((150, 220, 130), (360, 230, 150), (256, 270, 200)):
        peak(c, x, 372, w, h + 16, blend(deep, "#ffffff", 0.25), deep, "#ffffff")
    for k in range(4):
        points = [(30 + step * 10.0, 350 + k * 34 + math.sin(step * 0.42 + k * 1.7 + variant) * 9) for step in range(46)]
        c.polygon([*points, (490, 500), (22, 500)], blend(deep, ("#ffffff", "#bcd9ee")[k % 2], 0.12 + 0.16 * (k % 3)))
    _clip_to_ring(c, deep)


def _clip_to_ring(c: Canvas, deep: str) -> None:
    """Covers what runs over the ring, and draws the ring again."""
    c.ring(256, 256, 400, 160, "#ffffff")
    c.ring(256, 256, 241, 26, deep)
    c.ring(256, 256, 214, 7, "#ffffff")


def ribbon(c: Canvas) -> None:
    """Soft coloured bands, for decoration."""
    c.gradient(0, 900, "#fbf3e6", "#f3e4d2")
    for k, tone in enumerate(("#8c1f1f", "#c8963e", "#1f4e8c", "#2f6b3a", "#c94f6d")):
        top = [(step * 20.0, 260 + k * 92 + math.sin(step / 11 + k * 0.8) * 90) for step in range(81)]
        c.veil([*top, *[(x, y + 74) for x, y in reversed(top)]], tone, 0.55)


def info_care(c: Canvas) -> None:
    """Three kinds of support and four steps, as icons."""
    c.gradient(0, 900, "#fdf3e3", "#f9e3cb")
    for k, tone in enumerate(("#e0702f", "#2f7f8f", "#7a5c99")):
        x = 280 + k * 520
        c.rect(x - 210, 120, 420, 420, "#ffffff", 40)
        c.ellipse(x, 300, 128, 128, blend(tone, "#ffffff", 0.72))
        c.rect(x - 130, 468, 260, 20, blend(tone, "#ffffff", 0.25), 10)
        c.rect(x - 86, 500, 172, 14, blend(tone, "#ffffff", 0.6), 7)
    c.pen.chord([198 * SCALE, 230 * SCALE, 362 * SCALE, 390 * SCALE], 0, 180, fill="#e0702f")
    c.rect(196, 302, 168, 14, "#c95a1d", 7)
    for x in (250, 280, 310):
        c.line([(x, 286), (x - 8, 262), (x + 8, 240), (x, 218)], "#f0a070", 7)
    c.polygon([(700, 306), (800, 216), (900, 306)], "#2f7f8f")
    c.rect(726, 300, 148, 92, "#4a9aaa")
    c.rect(780, 330, 40, 62, "#f9d98a", 4)
    person(c, 1280, 410, 210, "#7a5c99", hair="#dcd9d6")
    person(c, 1360, 410, 210, "#2f7f8f", facing=-1)
    for k in range(4):
        x = 240 + k * 373
        c.ellipse(x, 710, 74, 74, ("#e0702f", "#e3a32f", "#2f7f8f", "#4f7f52")[k])
        for dot in range(k + 1):
            c.ellipse(x + (dot - k / 2) * 30, 710, 11, 11, "#ffffff")
        if k < 3:
            c.rect(x + 100, 702, 150, 16, "#d9b48a", 8)
            c.polygon([(x + 246, 682), (x + 282, 710), (x + 246, 738)], "#d9b48a")
        c.rect(x - 70, 806, 140, 16, "#e6c9a4", 8)


def info_shop(c: Canvas) -> None:
    """A winding road with five stations from a shop to a smile."""
    c.gradient(0, 900, "#e4f3ef", "#cfe6ee")
    path = [(80 + t * 14.4, 450 + math.sin(t / 100 * 3.4 * math.pi) * 250) for t in range(101)]
    c.line(path, "#ffffff", 92)
    c.line(path, "#3f7f8c", 74)
    for k in range(0, 100, 4):
        c.line(path[k : k + 3], "#f7e6a8", 6)
    for k, tone in enumerate(("#d8433b", "#e3a32f", "#2f78b8", "#7a5c99", "#3f8f6a")):
        x, y = path[8 + k * 21]
        c.ellipse(x, y, 104, 104, "#ffffff")
        c.ellipse(x, y, 92, 92, tone)
        _station(c, x, y, k)


def _station(c: Canvas, x: float, y: float, number: int) -> None:
    """The white icon of one station: shop, seal, sheet, bulb, smile."""
    white, soft = "#ffffff", "#ffe9c9"
    if number == 0:
        c.polygon([(x - 54, y - 10), (x - 40, y - 46), (x + 40, y - 46), (x + 54, y - 10)], soft)
        c.rect(x - 44, y - 10, 88, 54, white)
        c.rect(x - 14, y + 8, 28, 36, "#d8433b")
    elif number == 1:
        c.rect(x - 16, y - 48, 32, 52, white, 14)
        c.rect(x - 40, y + 2, 80, 24, soft, 6)
        c.rect(x - 46, y + 32, 92, 12, white, 6)
    elif number == 2:
        c.rect(x - 36, y - 50, 72, 100, white, 6)
        for line in range(4):
            c.rect(x - 24, y - 32 + line * 20, 48 - line % 2 * 16, 8, "#2f78b8", 4)
    elif number == 3:
        c.ellipse(x, y - 12, 38, 38, soft)
        c.rect(x - 16, y + 22, 32, 24, white, 6)
    else:
        c.ellipse(x - 24, y - 20, 10, 12, white)
        c.ellipse(x + 24, y - 20, 10, 12, white)
        c.ring(x, y - 2, 44, 11, white, 20, 160)
