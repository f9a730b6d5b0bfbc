"""Scenes of snow: skiers, cable cars, a village at night."""

import math

from ...canvas import Canvas, blend
from ...geometry import smooth
from ...nature import hills, peak, pine, ridge, sun, woods
from ...things import house


def skiers(c: Canvas) -> None:
    """Skiers on a blue and white slope above fir woods."""
    c.gradient(0, 620, "#2f7fc6", "#76b4e3", "#d7ecf7")
    sun(c, 1310, 150, 44, "#fffbe6", "#fff2bf", 0.7)
    for x, width, height, base in ((260, 900, 380, 600), (760, 700, 290, 590), (1330, 1000, 420, 620)):
        peak(c, x, base, width, height, "#eef5fb", "#9fbfdd", "#ffffff")
    line = [(0, 560), (400, 610), (800, 590), (1200, 560), (1600, 500)]
    c.polygon([(0, 900), *line, (1600, 900)], "#c4dcee")
    woods(c, line, 60, 110, 70, ("#1f5a55", "#2b6c60", "#174a4a"), "#f4fafc")
    c.polygon([(0, 900), (0, 660), (380, 640), (760, 680), (1160, 640), (1600, 590), (1600, 900)], "#f5fafd")
    c.polygon([(0, 900), (0, 760), (420, 740), (900, 800), (1600, 700), (1600, 900)], "#e3eff8")
    for points in ([(1180, 640), (1010, 700), (900, 720), (800, 790)], [(760, 682), (620, 720), (520, 780), (360, 840)]):
        c.line(points, "#bcd6ea", 5)
        c.line([(x + 16, y + 4) for x, y in points], "#bcd6ea", 5)
    for x, y, size, coat in ((800, 786, 150, "#e2483d"), (360, 838, 170, "#f0a51e"), (1190, 640, 80, "#7b4fb0")):
        _skier(c, x, y, size, coat)
    for x, y, h in ((60, 900, 330), (170, 905, 240), (1520, 900, 360), (1410, 910, 230)):
        pine(c, x, y, h, "#1c5350", "#f4fafc")
    for _ in range(130):
        c.ellipse(c.between(0, 1600), c.between(0, 900), 2.6, 2.6, "#ffffff")


def gondola(c: Canvas) -> None:
    """Red and yellow cabins over snow-laden firs, a white volcanic rim behind."""
    c.gradient(0, 620, "#7fb8e4", "#b9daf0", "#eaf4f8")
    sun(c, 300, 150, 40, "#fffdf2", "#fff6d6", 0.8)
    for x, width, height in ((260, 720, 190), (620, 560, 250), (1000, 620, 230), (1360, 760, 290)):
        peak(c, x, 520, width, height, "#f4f8fc", "#b3cbe2", "#ffffff")
    c.polygon([(0, 900), *smooth([(0, 470), (300, 452), (620, 480), (980, 462), (1320, 488), (1600, 450)]), (1600, 900)], "#d3e3f0")
    c.haze(400, 150, "#f6fafc", 0.75)
    for base, tone, low, high in ((520, "#7fa3b8", 44, 80), (590, "#4f8094", 70, 120), (680, "#2f6676", 110, 180)):
        line = smooth([(0, base + 20), (420, base - 14), (900, base + 16), (1600, base - 40)])
        c.polygon([(0, 900), *line, (1600, 900)], blend("#e3eef6", tone, 0.16))
        woods(c, line, low, high, 84, (tone, blend(tone, "#0f3540", 0.2)), "#f6fafd")
        c.haze(base - 30, 120, "#eef5f9", 0.3)
    piste = [(1600, 620), *smooth([(1600, 620), (1200, 700), (760, 730), (420, 800), (180, 900)])]
    c.fade([*piste, (1600, 900)], "#f8fcff", "#dfecf6", "#c6dcec")
    cable = [(x * 20.0 - 40, 640 - x * 6.7 + math.sin(x / 84 * math.pi * 3) ** 2 * 16) for x in range(85)]
    for place, tall in ((28, 330), (56, 210)):
        _pylon(c, *cable[place], tall)
    for shift in (0, 11):
        c.line([(x, y + shift * (1 - x / 2200)) for x, y in cable], "#3a4756", 3.4 - shift * 0.1)
    for place, tone in ((8, "#d8342b"), (21, "#f2b92e"), (36, "#d8342b"), (48, "#f2b92e"), (63, "#d8342b"), (73, "#f2b92e")):
        _cabin(c, *cable[place], 1.5 - place * 0.0135, tone)
    for x, y, size, coat in ((760, 800, 150, "#f0832e"), (1180, 762, 110, "#3f8fd0")):
        c.line(smooth([(x + 60, y - 14), (x + 240, y - 24), (x + 420, y - 74), (x + 640, y - 96)]), "#c3d8e8", 5)
        _skier(c, x, y, size, coat)
    for x, y, h in ((-20, 915, 260), (290, 925, 170), (1540, 915, 300), (1420, 925, 190)):
        pine(c, x, y, h, "#1f5a66", "#f8fcff")
    for _ in range(110):
        c.dot(c.between(0, 1600), c.between(0, 900), c.between(1, 2.6), "#ffffff")


def _pylon(c: Canvas, x: float, y: float, tall: float) -> None:
    """A steel mast whose arm carries the cable at (x, y)."""
    wide = tall * 0.03
    c.polygon([(x - wide * 1.5, y + tall), (x - wide, y), (x + wide, y), (x + wide * 1.5, y + tall)], "#8fa3b3")
    c.polygon([(x + wide * 0.3, y + tall), (x + wide * 0.2, y), (x + wide, y), (x + wide * 1.5, y + tall)], "#6f8596")
    c.line([(x - tall * 0.16, y - 6), (x + tall * 0.16, y - 12)], "#5f7485", wide * 1.4)
    for k in range(5):
        c.dot(x - tall * 0.14 + k * tall * 0.07, y - 4 - k * 1.6, wide * 0.7, "#37424e")


def _cabin(c: Canvas, x: float, y: float, s: float, tone: str) -> None:
    """A cabin hanging from the cable at (x, y); 110 units wide."""
    c.line([(x - 16 * s, y - 5 * s), (x + 16 * s, y - 8 * s)], "#37424e", 9 * s)
    c.line([(x, y), (x + 13 * s, y + 30 * s), (x, y + 58 * s)], "#4a5866", 6 * s)
    c.rect(x - 52 * s, y + 56 * s, 104 * s, 104 * s, blend(tone, "#000000", 0.16), 24 * s)
    c.rect(x - 52 * s, y + 56 * s, 92 * s, 104 * s, tone, 24 * s)
    for left in (-42, 4):
        c.rect(x + left * s, y + 72 * s, 38 * s, 44 * s, "#24455f", 8 * s)
        c.rect(x + (left + 2) * s, y + 74 * s, 34 * s, 40 * s, "#a9d6ee", 7 * s)
        c.dot(x + (left + 19) * s, y + 100 * s, 9 * s, "#5b4a48")
        c.rect(x + (left + 8) * s, y + 106 * s, 22 * s, 10 * s, "#3f6f8f", 4 * s)
        c.polygon(
            [
                (x + (left + 4) * s, y + 110 * s),
                (x + (left + 18) * s, y + 76 * s),
                (x + (left + 25) * s, y + 76 * s),
                (x + (left + 11) * s, y + 110 * s),
            ],
            "#d6edf7",
        )
    c.rect(x - 50 * s, y + 128 * s, 98 * s, 8 * s, "#fff6e4")
    c.rect(x - 44 * s, y + 50 * s, 88 * s, 13 * s, "#fdfeff", 6 * s)
    c.rect(x - 34 * s, y + 158 * s, 68 * s, 7 * s, "#37424e", 3 * s)


def _skier(c: Canvas, x: float, y: float, size: float, coat: str) -> None:
    """One skier going down to the left, crouched."""
    s = size / 100
    c.line([(x - 62 * s, y - 2 * s), (x - 52 * s, y + 4 * s), (x + 52 * s, y - 12 * s)], "#20304a", 4 * s)
    c.line([(x + 2 * s, y - 2 * s), (x - 14 * s, y - 22 * s), (x + 12 * s, y - 40 * s)], "#24405f", 13 * s)
    c.line([(x + 12 * s, y - 40 * s), (x - 8 * s, y - 70 * s)], coat, 24 * s)
    c.line([(x - 4 * s, y - 66 * s), (x - 26 * s, y - 50 * s), (x - 40 * s, y - 54 * s)], blend(coat, "#000000", 0.18), 9 * s)
    c.line([(x - 40 * s, y - 56 * s), (x + 34 * s, y - 24 * s)], "#2b3a52", 2.6 * s)
    c.ellipse(x - 16 * s, y - 86 * s, 12 * s, 12 * s, blend(coat, "#101828", 0.45))
    c.rect(x - 29 * s, y - 89 * s, 15 * s, 8 * s, "#1f2c44", 3 * s)
    for _ in range(14):
        c.ellipse(x + c.between(30, 90) * s, y - c.between(-6, 26) * s, c.between(2, 7) * s, c.between(2, 6) * s, "#ffffff")


def snow_village(c: Canvas) -> None:
    """Wooden houses deep in snow at night."""
    c.gradient(0, 640, "#101c46", "#233a75", "#5b6fa6", "#b79bb8")
    for _ in range(150):
        c.dot(c.between(0, 1600), c.between(0, 420), c.between(0.8, 2.2), "#eaf0ff")
    c.glow(1240, 150, 190, "#dfe8ff", 0.5)
    c.ellipse(1240, 150, 48, 48, "#f6f4e6")
    ridge(c, 500, 170, "#394b80")
    hills(c, 560, 34, "#5c73a6", 1.1)
    woods(c, [(0, 560), (800, 590), (1600, 550)], 80, 150, 60, ("#27406b", "#2f4b78"), "#dfe9f7")
    hills(c, 660, 24, "#cfdcf0", 0.9)
    for x, y, w in ((150, 690, 210), (1190, 690, 230), (560, 675, 170), (860, 680, 190)):
        c.glow(x + w / 2, y - w * 0.2, w * 0.95, "#ffcf7a", 0.35)
        house(c, x, y, w, "#8a5638", "#5b3626", snow="#f5f9ff", lit="#ffd981")
    c.polygon([(0, 900), (0, 720), (380, 690), (820, 720), (1240, 690), (1600, 730), (1600, 900)], "#e9f0fa")
    for x, y, w in ((330, 812, 300), (960, 822, 330)):
        c.glow(x + w / 2, y - w * 0.2, w * 0.9, "#ffc968", 0.45)
        house(c, x, y, w, "#9a5f3c", "#643a28", snow="#ffffff", lit="#ffdf8e")
        for k in range(4):
            _lantern(c, x + w * (0.04 + 0.3 * k), y - w * 0.4)
    c.polygon([(0, 900), (0, 840), (420, 810), (800, 860), (1200, 812), (1600, 850), (1600, 900)], "#f8fbff")
    for x, y, h in ((60, 890, 300), (1530, 890, 340), (760, 880, 190)):
        pine(c, x, y, h, "#24466a", "#f4f8ff")
    for _ in range(170):
        c.dot(c.between(0, 1600), c.between(0, 900), c.between(1, 3.2), "#ffffff")


def _lantern(c: Canvas, x: float, y: float) -> None:
    """A red lantern hanging from (x, y)."""
    c.glow(x, y + 22, 46, "#ff6a3d", 0.5)
    c.line([(x, y), (x, y + 10)], "#5b2a1c", 2)
    c.ellipse(x, y + 22, 13, 15, "#e33a2c")
    c.rect(x - 7, y + 7, 14, 4, "#f2c14e")
    c.rect(x - 7, y + 34, 14, 4, "#f2c14e")
