"""A hot spring in the snow."""

from ...canvas import Canvas, blend
from ...geometry import Figure, smooth
from ...nature import hills, pine, ridge, woods


def hot_spring(c: Canvas) -> None:
    """A steaming pool among snowy rocks, a lit cabin behind."""
    c.gradient(0, 560, "#24365f", "#4d6795", "#a3a4c2", "#eec9b4")
    for _ in range(60):
        c.dot(c.between(0, 1600), c.between(0, 220), c.between(0.8, 1.8), "#e8eefc")
    ridge(c, 380, 150, "#7d8bb3")
    c.haze(290, 150, "#f0d4c8", 0.5)
    for base, tone in ((440, "#6a7ba6"), (500, "#566a98")):
        hills(c, base, 24, tone, 1.3)
        woods(c, [(0, base), (800, base + 10), (1600, base - 6)], 70, 140, 74, (tone, blend(tone, "#1c2c52", 0.3)), "#d6e0f2")
        c.haze(base - 10, 110, "#dfe0ee", 0.4)
    c.fade([(0, 900), *smooth([(0, 560), (420, 540), (900, 556), (1600, 530)]), (1600, 900)], "#dfe8f6", "#c3d2ea")
    for x, y, tall in ((90.0, 640.0, 520), (250, 600, 400), (1500, 640, 560), (1360, 590, 400), (560, 570, 330)):
        _larch(c, x, y, tall)
    _cabin(c, 780, 610)
    _pool(c)
    for x, y, tall in ((40.0, 905.0, 330), (1570, 905, 380), (1440, 912, 230)):
        pine(c, x, y, tall, "#23436a", "#f2f7ff")
    for _ in range(190):
        c.dot(c.between(0, 1600), c.between(0, 900), c.between(1, 3), "#ffffff")


def _larch(c: Canvas, x: float, y: float, tall: float) -> None:
    """A bare larch with snow along its level boughs."""
    c.polygon([(x - tall * 0.018, y), (x - 2, y - tall), (x + 2, y - tall), (x + tall * 0.018, y)], "#3d3a4d")
    for k in range(24):
        share = k / 23
        reach = tall * (0.2 - 0.17 * share) * c.between(0.7, 1.1)
        by = y - tall * (0.2 + 0.76 * share)
        for side in (-1, 1):
            bough = smooth([(x, by), (x + side * reach * 0.6, by + reach * 0.1), (x + side * reach, by - reach * 0.08)], steps=4)
            c.line(bough, "#4c4a60", 3)
            c.line([(px, py - 2.5) for px, py in bough], "#eef3fc", 3)


def _cabin(c: Canvas, x: float, y: float) -> None:
    """A log cabin with warm windows, its lower left corner on (x, y)."""
    c.glow(x + 230, y - 70, 430, "#ffbe6b", 0.55, 0.6)
    for k in range(9):
        tone = ("#7d4c2e", "#8b5735")[k % 2]
        c.rect(x - 10, y - 18 - k * 20, 480, 19, tone, 9)
        c.ellipse(x - 8, y - 9 - k * 20, 9, 9, "#c08a5a")
        c.ellipse(x + 468, y - 9 - k * 20, 9, 9, "#a06e45")
    for k in range(7):
        c.rect(x - 6 + k * 33, y - 198 - k * 20, 472 - k * 66, 20, ("#75462a", "#804f31")[k % 2], 8)
    c.polygon(
        [(x - 70, y - 168), (x + 230, y - 352), (x + 530, y - 168), (x + 506, y - 152), (x + 230, y - 318), (x - 46, y - 152)], "#553421"
    )
    c.fade(
        smooth(
            [
                (x - 84, y - 172),
                (x + 60, y - 276),
                (x + 230, y - 392),
                (x + 400, y - 276),
                (x + 544, y - 172),
                (x + 500, y - 176),
                (x + 230, y - 340),
                (x - 40, y - 176),
            ],
            closed=True,
            steps=4,
        ),
        "#ffffff",
        "#dbe6f6",
    )
    c.rect(x + 330, y - 372, 40, 86, "#6b5a58")
    c.ellipse(x + 350, y - 374, 28, 12, "#ffffff")
    for k in range(6):
        c.glow(x + 362 + k * 16, y - 410 - k * 34, 30 + k * 12, "#f3ecf0", 0.5)
    for place in (40, 330):
        c.rect(x + place - 8, y - 138, 106, 92, "#4a2d1c", 4)
        c.fade([(x + place, y - 130), (x + place + 90, y - 130), (x + place + 90, y - 54), (x + place, y - 54)], "#fff0b8", "#ffc65c")
        c.rect(x + place + 42, y - 130, 6, 76, "#4a2d1c")
        c.rect(x + place, y - 96, 90, 5, "#4a2d1c")
        c.ellipse(x + place + 45, y - 44, 58, 9, "#f4f8ff")
        c.glow(x + place + 45, y - 92, 130, "#ffd98a", 0.5)
    c.rect(x + 178, y - 134, 106, 136, "#4f2f1d", 4)
    c.fade([(x + 204, y - 118), (x + 258, y - 118), (x + 258, y - 66), (x + 204, y - 66)], "#ffe9a8", "#ffc860")
    c.fade(
        smooth(
            [(x - 60, y + 20), (x - 20, y - 14), (x + 240, y + 2), (x + 490, y - 14), (x + 540, y + 20), (x + 240, y + 40)], closed=True
        ),
        "#f4f8ff",
        "#d5e1f3",
    )


def _pool(c: Canvas) -> None:
    """Turquoise water in a ring of rocks, with steam above it."""
    edge = smooth(
        [(150, 760), (330, 670), (700, 640), (1080, 650), (1350, 710), (1440, 800), (1260, 890), (800, 930), (340, 900)], closed=True
    )
    c.polygon([(800 + (x - 800) * 1.05, 780 + (y - 780) * 1.1) for x, y in edge], "#8f9fc0")
    c.fade(edge, "#bfe3dd", "#63bdbb", "#2b8f9c", "#1d6f85")
    for x in (865.0, 1155.0):
        c.glow(x, 730, 90, "#ffdc96", 0.6, 1.3)
    for _ in range(44):
        y = c.between(668, 860)
        c.rect(c.between(330, 1240), y, c.between(30, 120) * (y / 760), 2.4, "#d8f3ee", 1)
    for x, y in sorted(edge[::4], key=lambda spot: spot[1]):
        if y < 905:
            _rock(c, x + c.between(-16, 16), y + c.between(-8, 8), (16 + (y - 600) * 0.16) * c.between(0.9, 1.6))
    for _ in range(60):
        x, y = c.between(260, 1300), c.between(480, 800)
        c.glow(x + (800 - y) * 0.14, y, c.between(50, 130), "#ffffff", c.between(0.14, 0.34), c.between(0.7, 1.5))


def _rock(c: Canvas, x: float, y: float, size: float) -> None:
    """A dark rock with a cap of snow."""
    f, tone = Figure(c, x, y, size, c.random.choice((-1, 1))), c.random.choice(("#4d5670", "#5b627c", "#434b64"))
    c.glow(x, y + size * 0.3, size * 1.5, "#2a3557", 0.5, 0.35)
    f.blob(tone, (-1.1, -0.3), (-1, 0.3), (-0.5, 0.8), (0.3, 0.85), (0.95, 0.4), (1.1, -0.3), (0, -0.5))
    f.blob(blend(tone, "#151b33", 0.35), (0.2, -0.42), (0.45, 0.3), (0.95, 0.3), (1.08, -0.28))
    f.blob("#f6f9ff", (-1.06, 0.26), (-0.6, 0.9), (0.25, 1), (0.95, 0.5), (0.5, 0.42), (0.1, 0.55), (-0.3, 0.36), (-0.7, 0.42))
