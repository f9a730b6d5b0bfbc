"""Pictures that are not scenes: silhouettes of people, marks of sites, a ribbon."""

import math

from .canvas import Canvas, blend
from .nature import peak, pine

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
    ("#8c1f1f", "#c8963e", "peaks"),
    ("#1f4e8c", "#e08a2e", "peaks"),
    ("#0f6b78", "#d9a441", "peaks"),
    ("#2f6b3a", "#c94f6d", "peaks"),
    ("#1d5fa8", "#f0a93b", "peaks"),
    ("#8a3b12", "#2f7f8f", "peaks"),
    ("#1f7a4d", "#3d8bbd", "peaks"),
    ("#7a4a1e", "#3f8f5b", "plain"),
    ("#4b3f8f", "#d9733f", "hills"),
    ("#7b1f45", "#5c8a3a", "hills"),
    ("#24563f", "#b5482f", "firs"),
    ("#12507b", "#d98324", "plain"),
    ("#2b6d8f", "#c2953a", "plain"),
    ("#1c5d6b", "#d98b3a", "crater"),
    ("#6a2c70", "#c98a1b", "towers"),
    ("#1d4f91", "#d2622a", "towers"),
    ("#3d3a6b", "#e0a83a", "firs"),
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
    """A site's mark: a landscape, water and a rising sun in a ring, in the site's colours."""
    deep, warm, motif = _MARKS[variant % len(_MARKS)]
    pale = blend(deep, "#ffffff", 0.88)
    c.ellipse(256, 256, 240, 240, deep)
    c.ellipse(256, 256, 222, 222, pale)
    c.ellipse(256, 256, 210, 210, blend(warm, "#ffffff", 0.62))
    c.ellipse(256, 214, 62 + variant % 3 * 8, 62 + variant % 3 * 8, warm)
    if variant % 4 == 3:
        for k in range(9):
            a = math.pi * (k + 1) / 10
            c.line([(256 - math.cos(a) * 84, 214 - math.sin(a) * 84), (256 - math.cos(a) * 116, 214 - math.sin(a) * 116)], warm, 8)
    _MOTIFS[motif](c, deep, warm)
    if motif != "plain":
        for k in range(4):
            points = [(30 + step * 10.0, 350 + k * 34 + math.sin(step * 0.42 + k * 1.7 + variant) * 9) for step in range(46)]
            c.polygon([*points, (490, 500), (22, 500)], blend(deep, ("#ffffff", "#bcd9ee")[k % 2], 0.12 + 0.16 * (k % 3)))
    _clip_to_ring(c, deep)


def _peaks(c: Canvas, deep: str, warm: str) -> None:
    """Three snowy peaks."""
    for x, w, h in ((150, 220, 130), (360, 230, 150), (256, 270, 200)):
        peak(c, x, 372, w, h + 16, blend(deep, "#ffffff", 0.25), deep, "#ffffff")


def _crater(c: Canvas, deep: str, warm: str) -> None:
    """A volcano whose rim holds a lake."""
    c.polygon([(24, 380), (120, 262), (176, 206), (216, 224), (256, 212), (300, 226), (338, 202), (396, 266), (488, 380)], deep)
    c.polygon([(24, 380), (120, 262), (176, 206), (186, 290), (120, 380)], blend(deep, "#ffffff", 0.25))
    c.polygon(
        [(140, 244), (176, 202), (216, 222), (256, 210), (300, 224), (338, 198), (374, 240), (338, 250), (256, 268), (180, 252)], "#ffffff"
    )
    c.ellipse(256, 240, 66, 13, blend(deep, "#7fd0ee", 0.6))


def _hills(c: Canvas, deep: str, warm: str) -> None:
    """Two rounded hills with a row of trees."""
    c.ellipse(360, 400, 190, 150, blend(deep, "#ffffff", 0.3))
    c.ellipse(150, 420, 210, 170, deep)
    for x, y, r in ((300, 262, 20), (344, 250, 24), (392, 262, 19), (112, 258, 20), (160, 250, 24)):
        c.rect(x - 3, y, 6, 34, blend(deep, "#ffffff", 0.12))
        c.dot(x, y, r, blend(deep, warm, 0.35))


def _firs(c: Canvas, deep: str, warm: str) -> None:
    """A stand of firs before a far mountain."""
    peak(c, 256, 380, 460, 190, blend(deep, "#ffffff", 0.5), blend(deep, "#ffffff", 0.38), "#ffffff")
    for x, tall in ((104, 120), (408, 120), (158, 160), (354, 160), (218, 140), (296, 140), (256, 196)):
        pine(c, x, 378, tall, blend(deep, "#ffffff", 0.16 if tall < 150 else 0))


def _plain(c: Canvas, deep: str, warm: str) -> None:
    """Furrows that run to the horizon, and ears of grain."""
    c.rect(20, 290, 472, 210, blend(deep, "#ffffff", 0.2))
    for k in range(-7, 8):
        c.polygon([(256 + k * 12, 290), (262 + k * 12, 290), (256 + k * 92 + 40, 500), (256 + k * 92, 500)], deep)
    for side in (-1, 1):
        for k in range(9):
            x, y = 256 + side * (176 - k * k * 1.1), 420 - k * 27
            c.ellipse(x - side * 9, y, 8, 13, blend(warm, "#ffffff", 0.15))
            c.ellipse(x + side * 9, y - 8, 8, 13, warm)


def _towers(c: Canvas, deep: str, warm: str) -> None:
    """A row of buildings behind the water."""
    for k, (x, wide, tall) in enumerate(((74, 62, 110), (142, 54, 160), (202, 50, 128), (258, 62, 214), (326, 52, 146), (384, 60, 102))):
        c.rect(x, 376 - tall, wide, tall, blend(deep, "#ffffff", (0.0, 0.22)[k % 2]))
        for row in range(int(tall / 26) - 1):
            c.rect(x + 9, 376 - tall + 12 + row * 26, wide - 18, 10, blend(warm, "#ffffff", 0.7))


_MOTIFS = {"peaks": _peaks, "crater": _crater, "hills": _hills, "firs": _firs, "plain": _plain, "towers": _towers}


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
