"""A covered food market."""

import math

from ...canvas import Canvas, blend
from ...geometry import smooth
from ...things import crowd, person


def market_hall(c: Canvas) -> None:
    """Stalls of fruit and vegetables under lamps, a public scale at the entrance."""
    c.gradient(0, 560, "#f6ead2", "#fdf5e4", "#f3e2c4")
    c.fade([(0, 0), (1600, 0), (1600, 120), (800, 40), (0, 120)], "#d9c19a", "#efdcb8")
    for k in range(-4, 13):
        c.line([(800 + (k - 4) * 70, 60 + abs(k - 4) * 6), (800 + (k - 4) * 300, -40)], "#b98f5c", 12)
    c.line([(0, 126), (800, 44), (1600, 126)], "#8a6238", 14)
    for x in range(60, 1600, 190):
        c.fade([(x, 150), (x + 120, 150), (x + 120, 250), (x, 250)], "#bfe0ee", "#eef6ee")
        c.rect(x + 58, 150, 5, 100, "#fdf6e6")
        c.rect(x, 198, 120, 4, "#fdf6e6")
    c.gradient(560, 700, "#e9d8b6", "#d9c6a2")
    for k in range(6):
        x = 90 + k * 284
        c.line([(x, 0), (x, 262)], "#6b5238", 3)
        c.glow(x, 320, 200, "#fff0bf", 0.75)
        c.fade([(x - 18, 250), (x + 18, 250), (x + 50, 292), (x - 50, 292)], "#c8452f", "#9c2f22")
        c.ellipse(x, 293, 50, 9, "#fff6d8")
    crowd(c, [(x + place, 622.0) for x in (30, 430, 830, 1230) for place in (96.0, 250.0)], 172)
    for k, (x, tone) in enumerate(((30, "#3f8f5a"), (430, "#d8553f"), (830, "#e3a32f"), (1230, "#2f78a8"))):
        _stall(c, x, 520, tone, k)
    c.gradient(690, 900, "#e3d6bf", "#cbb996", "#b5a17d")
    for k in range(-6, 23):
        c.line([(800 + (k - 8) * 104, 690), (800 + (k - 8) * 250, 900)], "#c7b694", 2)
    for y in (722, 776, 850):
        c.line([(0, y), (1600, y)], "#c7b694", 2)
    for x, y, tall, coat, facing in ((300, 800, 250, "#7a5c99", -1), (610, 776, 240, "#2f6f8f", 1), (930, 806, 250, "#c8553d", -1)):
        c.glow(x, y, tall * 0.36, "#6b5530", 0.6, 0.2)
        person(c, x, y, tall, coat, facing=facing)
        _basket(c, x + facing * tall * 0.2, y - tall * 0.48, tall * 0.2)
    _scale(c, 1330, 860)


def _stall(c: Canvas, x: float, y: float, tone: str, number: int) -> None:
    """A stall 350 wide with an awning and three sloping trays of produce; its top is at y."""
    for k in range(7):
        stripe = tone if k % 2 == 0 else "#fff8ea"
        left, high = x - 10 + k * 53, x + 8 + k * 48
        c.fade([(high, y - 166), (high + 49, y - 166), (left + 53, y - 96), (left, y - 96)], blend(stripe, "#3a2412", 0.12), stripe)
        c.pen.chord([left * 2, (y - 112) * 2, (left + 53) * 2, (y - 80) * 2], 0, 180, fill=blend(stripe, "#5b3a1c", 0.12))
    for px in (x, x + 342):
        c.rect(px, y - 100, 9, 290, "#8a6238")
    c.rect(x - 4, y + 96, 360, 100, blend(tone, "#3a2412", 0.25), 4)
    c.fade([(x - 4, y + 100), (x + 356, y + 100), (x + 356, y + 190), (x - 4, y + 190)], tone, blend(tone, "#2b1a0e", 0.35))
    c.rect(x + 120, y + 122, 110, 40, "#fff8ea", 6)
    c.rect(x + 136, y + 138, 78, 9, blend(tone, "#ffffff", 0.2), 4)
    for row in range(3):
        top = y - 6 + row * 36
        c.rect(x - row * 6, top + 26, 350 + row * 12, 14, "#a8763f", 3)
        for crate in range(3):
            _produce(c, x + 8 - row * 6 + crate * (116 + row * 4), top + 18, 104 + row * 4, (number * 5 + row * 3 + crate) % 9)


def _produce(c: Canvas, x: float, y: float, wide: float, kind: int) -> None:
    """A crate heaped with one of nine kinds of fruit and vegetables."""
    tone = ("#d8342b", "#f2a01f", "#6a3f8f", "#e8d24a", "#5f9a3c", "#e2632a", "#f1e6d0", "#3f7f3f", "#c9d96a")[kind]
    size = (13, 13, 7, 12, 13, 9, 12, 11, 14)[kind]
    for row in range(3):
        count = max(2, round(wide / (size * 1.7)) - row)
        for k in range(count):
            fx = x + wide / 2 + (k - (count - 1) / 2) * size * 1.6 + c.between(-2, 2)
            fy = y - row * size * 0.95 + c.between(-2, 2)
            shade = blend(tone, c.random.choice(("#ffffff", "#3a1d10")), c.between(0, 0.16))
            if kind in (4, 7, 8):
                for leaf in (-0.7, 0, 0.7):
                    c.ellipse(fx + leaf * size * 0.7, fy - 3, size * 0.55, size * 0.9, blend(shade, "#e9f5b8", 0.22 if leaf == 0 else 0))
            elif kind == 5:
                c.polygon([(fx - size * 0.7, fy - size), (fx + size * 0.7, fy - size), (fx + 2, fy + size), (fx - 2, fy + size)], shade)
                c.line([(fx, fy - size), (fx - 4, fy - size * 1.8)], "#4f9a3c", 4)
            else:
                c.dot(fx, fy, size, blend(shade, "#2b120a", 0.25))
                c.dot(fx - 1, fy - 1, size * 0.88, shade)
                c.dot(fx - size * 0.35, fy - size * 0.4, size * 0.24, blend(shade, "#ffffff", 0.6))
    c.rect(x, y + 4, wide, 22, "#c9985c", 3)
    c.rect(x, y + 13, wide, 3, "#a8763f")


def _basket(c: Canvas, x: float, y: float, size: float) -> None:
    """A shopping basket with greens, hanging from a hand."""
    c.ring(x, y + size * 0.25, size * 0.42, 4, "#8a5a30", 180, 360)
    for k in range(5):
        c.ellipse(
            x + (k - 2) * size * 0.17, y + size * 0.2, size * 0.15, size * 0.26, ("#5f9a3c", "#7fb84a", "#d8342b", "#4f8a38", "#e8912d")[k]
        )
    c.fade(
        [
            (x - size * 0.5, y + size * 0.25),
            (x + size * 0.5, y + size * 0.25),
            (x + size * 0.38, y + size * 0.8),
            (x - size * 0.38, y + size * 0.8),
        ],
        "#d0a063",
        "#a8763f",
    )


def _scale(c: Canvas, x: float, y: float) -> None:
    """A large public scale: a round dial on a stand above a platform with a bag of apples."""
    c.glow(x, y + 6, 240, "#5b4522", 0.75, 0.18)
    c.fade(smooth([(x - 150, y - 30), (x + 150, y - 30), (x + 170, y + 10), (x - 170, y + 10)], closed=True, steps=3), "#5d7f99", "#34526b")
    c.rect(x - 165, y - 44, 330, 22, "#dbe5ec", 8)
    c.fade([(x + 52, y - 330), (x + 108, y - 330), (x + 116, y - 40), (x + 44, y - 40)], "#4f7fa3", "#2f5878")
    c.rect(x + 92, y - 330, 12, 290, "#2a4d69")
    c.dot(x + 80, y - 386, 118, "#24455f")
    c.dot(x + 80, y - 386, 108, "#f2c230")
    c.dot(x + 80, y - 386, 96, "#fffdf6")
    for k in range(41):
        a = math.radians(135 + k * 6.75)
        inner = 70 if k % 5 == 0 else 79
        c.line(
            [(x + 80 + math.cos(a) * inner, y - 386 + math.sin(a) * inner), (x + 80 + math.cos(a) * 88, y - 386 + math.sin(a) * 88)],
            "#24455f",
            4 if k % 5 == 0 else 2,
        )
    a = math.radians(248)
    c.line([(x + 80 - math.cos(a) * 18, y - 386 - math.sin(a) * 18), (x + 80 + math.cos(a) * 74, y - 386 + math.sin(a) * 74)], "#d8342b", 7)
    c.dot(x + 80, y - 386, 12, "#24455f")
    c.rect(x + 46, y - 346, 68, 18, "#e6eef2", 4)
    for row, count in enumerate((6, 6, 5, 3)):
        for k in range(count):
            px, py = x - 70 + (k - (count - 1) / 2) * 25 + c.between(-3, 3), y - 80 - row * 19
            tone = c.random.choice(("#c9281f", "#d8342b", "#e2533f", "#d98a31"))
            c.dot(px, py, 17, blend(tone, "#3a0d0a", 0.3))
            c.dot(px - 1, py - 1, 15.5, tone)
            c.dot(px - 6, py - 6, 4, "#ffd0bd")
    c.fade([(x - 150, y - 84), (x + 10, y - 84), (x - 4, y - 44), (x - 136, y - 44)], "#d0a063", "#a8763f")
    for k in range(6):
        c.line([(x - 144 + k * 29, y - 84), (x - 134 + k * 26, y - 44)], "#8a5a30", 2)
