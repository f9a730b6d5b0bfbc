"""Scenes of mountains and forests."""

from ...canvas import Canvas, blend
from ...geometry import smooth
from ...nature import bird, cloud, hills, peak, ridge, sun, tree, woods
from ...things import train


def tianchi(c: Canvas) -> None:
    """The crater lake of Changbai Mountain among its peaks, at evening."""
    c.gradient(0, 520, "#5f8fc4", "#a9c8de", "#f6dcb8", "#fbe9cf")
    sun(c, 1180, 300, 46, "#fff3d2", "#ffd9a0", 0.8)
    ridge(c, 470, 120, "#b9b6c9")
    c.haze(360, 170, "#fdeedb", 0.6)
    for x, width, height in ((170, 620, 330), (560, 520, 250), (900, 460, 220), (1240, 560, 280), (1540, 600, 350)):
        peak(c, x, 560, width, height, "#a3899a", "#6c607f", "#fbf7f2")
    c.gradient(540, 900, "#2d6fa8", "#1d5590", "#1a4a80")
    for x, width, height in ((170, 560, 120), (560, 460, 90), (1240, 500, 100), (1540, 540, 130)):
        c.veil([(x - width / 2, 540), (x + width / 2, 540), (x, 540 + height)], "#5d5a85", 0.45)
    c.glow(1180, 580, 240, "#ffe4b8", 0.5)
    for _ in range(46):
        y = c.between(556, 800)
        c.rect(c.between(0, 1600), y, c.between(20, 150) * (y / 700), 2, "#7db1d8", 1)
    c.polygon([(0, 900), (0, 610), (210, 668), (420, 745), (690, 790), (900, 900)], "#4d5d4a")
    c.polygon([(1600, 900), (1600, 630), (1430, 690), (1180, 760), (860, 812), (640, 900)], "#5d6d50")
    c.polygon([(0, 900), (0, 700), (240, 770), (620, 830), (1000, 845), (1300, 820), (1600, 770), (1600, 900)], "#3f5140")
    for _ in range(260):
        across = c.between(0, 1600)
        c.ellipse(
            across,
            c.between(800 if 300 < across < 1300 else 730, 895),
            4.5,
            3.5,
            c.random.choice(("#f3e3b4", "#e9b7c4", "#fff6e2", "#d98aa6")),
        )
    for x, y in ((520, 210), (580, 240), (640, 200)):
        bird(c, x, y, 16, "#4b5670")


def forest(c: Canvas) -> None:
    """A fire tower above layers of fir woods in morning mist."""
    c.gradient(0, 700, "#f7c98b", "#fbe3bd", "#dfe7d2")
    sun(c, 380, 210, 52, "#fff6da", "#ffdf9c", 0.8)
    ridge(c, 430, 110, "#b8c7bd")
    c.haze(330, 200, "#fdf0d5", 0.7)
    for base, tone, low, high in ((500, "#8fae9c", 50, 80), (580, "#6a9281", 70, 110), (670, "#457566", 90, 150)):
        hills(c, base, 22, tone, 1.2)
        line = [(x * 100.0, base + c.between(-14, 14)) for x in range(17)]
        woods(c, line, low, high, 90, (tone, blend(tone, "#0d3a30", 0.12)))
        c.haze(base - 10, 120, "#f7ecd2", 0.42)
    _fire_tower(c, 1010, 700)
    c.polygon([(0, 900), (0, 760), (500, 730), (1000, 770), (1600, 720), (1600, 900)], "#28544a")
    woods(c, [(0, 770), (500, 745), (1000, 785), (1600, 735)], 150, 260, 46, ("#23504a", "#1a443f", "#2f5f52"))
    for x, y in ((620, 200), (690, 170), (740, 215), (820, 190)):
        bird(c, x, y, 17, "#5d6b5e")


def _fire_tower(c: Canvas, x: float, base: float) -> None:
    """A lattice tower with a cabin."""
    steel = "#7a3b2c"
    for side in (-1, 1):
        c.line([(x + side * 62, base + 40), (x + side * 26, base - 330)], steel, 8)
    for step in range(6):
        low, high = base + 40 - step * 62, base - 22 - step * 62
        a, b = 62 - step * 6, 62 - (step + 1) * 6
        c.line([(x - a, low), (x + b, high)], steel, 4)
        c.line([(x + a, low), (x - b, high)], steel, 4)
    c.rect(x - 64, base - 344, 128, 14, "#5c2c22", 3)
    c.rect(x - 48, base - 416, 96, 74, "#c9573f", 3)
    c.rect(x - 38, base - 402, 76, 32, "#fbe7b5", 3)
    c.polygon([(x - 66, base - 412), (x, base - 462), (x + 66, base - 412)], "#8c3a2b")
    c.line([(x, base - 460), (x, base - 506)], steel, 4)
    c.polygon([(x, base - 506), (x + 44, base - 494), (x, base - 480)], "#e04a3a")


def rail_bridge(c: Canvas) -> None:
    """A white train on a long bridge across an autumn valley."""
    c.gradient(0, 600, "#7fb6d9", "#c7e0ea", "#fbeedb")
    for x, y, w in ((260, 140, 210), (1180, 110, 260), (760, 190, 150)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 430, 130, "#9db3bf")
    hills(c, 500, 40, "#c98a53", 1.4)
    hills(c, 590, 46, "#b3683c", 1.1)
    _autumn(c, 530, 690, 150, 46, 84)
    c.gradient(760, 900, "#6fb0bd", "#3d8295")
    c.polygon([(0, 760), (420, 740), (700, 790), (560, 900), (0, 900)], "#8f4f30")
    c.polygon([(1600, 745), (1250, 735), (980, 790), (1120, 900), (1600, 900)], "#9c5a34")
    for x in range(60, 1640, 210):
        c.polygon([(x - 15, 446), (x + 15, 446), (x + 22, 860), (x - 22, 860)], "#d9d6cf")
        c.polygon([(x + 4, 446), (x + 15, 446), (x + 22, 860), (x + 6, 860)], "#b8b4ab")
        c.polygon([(x - 46, 446), (x + 46, 446), (x + 15, 478), (x - 15, 478)], "#c6c2b9")
    c.rect(0, 424, 1600, 26, "#ece9e2")
    c.rect(0, 446, 1600, 7, "#b4afa5")
    train(c, 1330, 424, 1330, 62, "#2a6fb5")
    for x in range(20, 1600, 130):
        c.rect(x, 356, 4, 70, "#8b8f96")
    c.line([(0, 360), (1600, 360)], "#8b8f96", 1.6)
    _autumn(c, 800, 890, 60, 70, 130)


def _autumn(c: Canvas, top: float, bottom: float, count: int, low: float, high: float) -> None:
    """Red and golden trees."""
    for y in sorted(c.between(top, bottom) for _ in range(count)):
        x = c.between(0, 1600)
        if bottom > 700 and 560 < x < 1110:
            continue
        tree(c, x, y, c.between(low, high), c.random.choice(("#d9542b", "#e8912d", "#c8402f", "#edb843", "#7f8a3d")))


def road(c: Canvas) -> None:
    """A grey road winding up wooded hills, with a bus."""
    c.gradient(0, 520, "#6fb3dc", "#bfe0ec", "#eef6ec")
    for x, y, w in ((340, 120, 230), (1120, 170, 190)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 420, 120, "#8fb0b8")
    for base, tone in ((470, "#7fae7e"), (560, "#5f9a63"), (660, "#4b8752")):
        hills(c, base, 44, tone, 1.2)
    c.polygon([(0, 900), (0, 740), (600, 700), (1600, 760), (1600, 900)], "#3f7a48")
    _winding(c, [(930, 468), (1050, 492), (900, 530), (700, 566), (680, 612), (880, 652), (1110, 700), (1130, 768), (860, 830), (500, 910)])
    _autumn(c, 500, 690, 54, 34, 64)
    c.rect(1010, 640, 150, 62, "#f4f2ea", 10)
    c.rect(1020, 650, 130, 24, "#2d5672", 4)
    c.rect(1010, 680, 150, 8, "#e0702f")
    for x in (1040, 1128):
        c.ellipse(x, 703, 13, 13, "#23272f")
    for foot in sorted(c.between(760, 890) for _ in range(16)):
        tree(
            c,
            c.random.choice((c.between(0, 430), c.between(1240, 1600))),
            foot,
            c.between(110, 190),
            c.random.choice(("#3d7a41", "#e0912f", "#c74f32", "#5c9a4a")),
        )


def _winding(c: Canvas, bends: list[tuple[float, float]]) -> None:
    """A road through bends, wider towards the viewer, with a dashed middle line."""
    spots = smooth(bends, steps=40)
    for tone, extra in (("#e9e4d6", 3.0), ("#5b626d", 0.0)):
        for x, y in spots:
            width = 6 + (y - 460) * 0.15 + extra
            c.ellipse(x, y, width, width * 0.5 + extra * 0.4, tone)
    for x, y in spots[::8]:
        c.ellipse(x, y, 1.5 + (y - 460) * 0.012, 1 + (y - 460) * 0.004, "#f7dc74")
