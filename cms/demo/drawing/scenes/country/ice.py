"""The winter fishing at Chagan Lake."""

import math

from ...canvas import Canvas, blend
from ...geometry import Figure, smooth
from ...nature import bird, hills, sun, woods
from ...things import COATS, person


def ice_fishing(c: Canvas) -> None:
    """Horses turn a winch that draws a net from the ice."""
    c.gradient(0, 340, "#8fb2d6", "#cfdcea", "#f6e6d6", "#fbeedd")
    sun(c, 1130, 190, 40, "#fffdf4", "#fff0cf", 0.9)
    hills(c, 322, 10, "#b9c3d6", 1.6)
    woods(c, [(0, 330), (800, 326), (1600, 332)], 14, 34, 130, ("#8f9db5", "#a3aec3"))
    c.haze(270, 110, "#fdf3e6", 0.7)
    c.gradient(336, 900, "#eaf1f7", "#cfe0ee", "#a9c6de", "#8fb3d1")
    c.glow(1130, 400, 520, "#fff6e0", 0.7, 0.3)
    _ice(c)
    for x, y, tall in ((180, 372, 40), (240, 380, 44), (700, 366, 36), (1420, 376, 42), (1480, 370, 40)):
        person(c, x, y, tall, c.random.choice(COATS))
    _winch(c, 400, 590)
    _net(c)
    for x, y, tall, coat, facing in (
        (830, 640, 168, "#c8392f", 1),
        (930, 700, 190, "#2a5f94", 1),
        (1330, 640, 172, "#2a5f94", -1),
        (1440, 720, 200, "#c8392f", -1),
        (720, 860, 226, "#c8392f", 1),
    ):
        _fisher(c, x, y, tall, coat, facing)
    _catch(c)
    for x, y in ((560, 130), (610, 110), (660, 140)):
        bird(c, x, y, 13, "#8594ad")


def _ice(c: Canvas) -> None:
    """Drifts of snow and cracks on the ice."""
    for _ in range(46):
        y = 350 + c.random.random() ** 1.5 * 540
        reach = (y - 320) * c.between(0.3, 0.9)
        c.glow(c.between(0, 1600), y, reach, "#ffffff", 0.7, 0.12)
    for _ in range(16):
        x, y = c.between(0, 1600), 380 + c.random.random() * 510
        reach = (y - 330) * 0.5
        way = [(x + k * reach * 0.3, y + c.between(-0.06, 0.06) * reach) for k in range(6)]
        c.line(way, "#8fb4d2", 1.6)
        c.line([(px, py + 2) for px, py in way], "#f6fbff", 1.6)


def _winch(c: Canvas, x: float, y: float) -> None:
    """A wooden winch turned by four horses, far ones first, its rope leading to the net."""
    c.glow(x, y + 6, 330, "#6f94b8", 0.5, 0.2)
    for angle in (-2.5, -0.6):
        _horse_at_bar(c, x, y, angle)
    c.line([(x + 20, y - 30), (760, 640), (1000, 690)], "#8a6a45", 5)
    c.rect(x - 30, y - 120, 60, 130, "#7a5533", 8)
    c.rect(x - 40, y - 62, 80, 46, "#b48a55", 12)
    for k in range(5):
        c.line([(x - 40, y - 58 + k * 9), (x + 40, y - 55 + k * 9)], "#8f6a3e", 2)
    c.ellipse(x, y - 120, 34, 12, "#9c7245")
    for angle in (2.4, 0.7):
        _horse_at_bar(c, x, y, angle)


def _horse_at_bar(c: Canvas, x: float, y: float, angle: float) -> None:
    """A bar of the winch and the horse at its end, which walks around with the others."""
    far, near = math.cos(angle) * 262, math.sin(angle) * 78
    c.line([(x, y - 104), (x + far, y - 92 + near)], "#8a6238", 13)
    c.line([(x, y - 108), (x + far, y - 96 + near)], "#b58a58", 4)
    coat = "#7a4326" if far < 0 else "#4e3a32"
    if near < 0:
        coat = "#a5693a" if far < 0 else "#6b4a36"
    _horse(c, x + far, y + near + 42, 1.16 + near / 300, 1 if near > 0 else -1, coat)


def _horse(c: Canvas, x: float, y: float, s: float, facing: int, coat: str) -> None:
    """A harnessed horse, 150 units tall."""
    f, dark = Figure(c, x, y, s, facing), blend(coat, "#140c0a", 0.45)
    c.glow(x, y, 120 * s, "#4f7296", 0.6, 0.14)
    for px, knee in ((30, 8), (-42, -8)):
        f.stroke(dark, 10, (px, 62), (px + knee, 34), (px + knee - 4, 3))
    f.blob(dark, (-60, 96), (-76, 88), (-80, 56), (-72, 34), (-66, 60), (-58, 84))
    f.blob(coat, (50, 96), (30, 106), (0, 101), (-36, 107), (-60, 98), (-64, 76), (-48, 60), (0, 54), (40, 60), (56, 78))
    f.stroke(coat, 13, (42, 70), (38, 36))
    f.stroke(coat, 9, (38, 40), (46, 22), (40, 3))
    f.stroke(coat, 17, (-52, 76), (-50, 44))
    f.stroke(coat, 9, (-50, 48), (-58, 28), (-52, 3))
    for px in (41, -51, 34, -54):
        f.shape("#1f1815", (px - 6, 7), (px + 5, 7), (px + 7, 0), (px - 6, 0))
    f.blob(coat, (30, 100), (52, 128), (62, 142), (76, 138), (76, 122), (66, 98), (54, 76), (40, 76))
    f.blob(dark, (26, 104), (40, 124), (56, 146), (66, 150), (62, 138), (50, 118), (38, 102))
    f.blob(coat, (60, 138), (66, 148), (78, 144), (96, 124), (106, 110), (102, 102), (92, 104), (76, 120))
    f.blob(blend(coat, "#f4e3cf", 0.4), (96, 112), (106, 112), (106, 104), (100, 100), (93, 104))
    f.shape(dark, (62, 146), (63, 160), (70, 148))
    f.spot("#140d0b", 79, 136, 2.6)
    f.stroke("#c2352b", 9, (54, 104), (44, 88), (50, 70))
    f.stroke("#d9a53f", 3, (66, 136), (80, 124), (94, 114))
    f.stroke("#5b3a22", 4, (44, 84), (-10, 80), (-56, 82))
    f.blob("#c2352b", (-24, 108), (14, 106), (16, 84), (-22, 82))
    f.shape("#e6b84e", (-24, 87), (16, 88), (16, 84), (-23, 82))
    c.glow(*f.at([(122, 100)])[0], 30 * s, "#ffffff", 0.75)


def _net(c: Canvas) -> None:
    """The hole in the ice and the net that is drawn out of it, fish in its meshes."""
    c.polygon([(1010, 600), (1230, 592), (1290, 668), (1000, 682)], "#f8fcff")
    c.fade([(1024, 612), (1220, 604), (1268, 660), (1018, 672)], "#1f4a6e", "#2f6b94")
    c.polygon([(1024, 612), (1220, 604), (1223, 616), (1023, 624)], "#a9cfe6")
    c.veil([(1050, 640), (1230, 634), (1470, 900), (740, 900)], "#6f5a3c", 0.3)
    for k in range(19):
        share = k / 18
        c.line([(1050 + share * 180, 640 - share * 6), (740 + share * 730, 900)], "#6b5638", 2)
    for k in range(12):
        share = (k / 11) ** 1.7
        left, right, y = 1050 - 310 * share, 1230 + 240 * share, 640 + 258 * share
        c.line(smooth([(left, y), ((left + right) / 2, y + 4 + 14 * share), (right, y)]), "#6b5638", 2)
    for _ in range(120):
        share = c.random.random() ** 0.8
        x = 1135 + c.between(-1, 1) * (70 + 230 * share)
        _fish(c, x, 660 + share * 230, 17 + share * 34, c.between(-0.6, 0.6))
    c.glow(1140, 620, 190, "#ffffff", 0.6, 0.5)


def _catch(c: Canvas) -> None:
    """Fish on the ice in front."""
    for x, y, rx in ((240, 850, 240), (1190, 872, 330)):
        c.glow(x, y + 16, rx * 1.2, "#5d86ab", 0.6, 0.2)
        for _ in range(90):
            _fish(c, x + c.between(-1, 1) * rx * c.random.random() ** 0.6, y + c.between(-34, 34), c.between(40, 68), c.between(-0.5, 0.5))


def _fish(c: Canvas, x: float, y: float, length: float, turn: float) -> None:
    """A bighead carp lying on its side."""
    back = c.random.choice(("#6f8496", "#7d8f9c", "#5e7488"))
    ax, ay = math.cos(turn), math.sin(turn)

    def at(along: float, across: float) -> tuple[float, float]:
        return x + (along * ax - across * ay) * length / 2, y + (along * ay + across * ax) * length / 2

    c.polygon([at(0.6, 0), at(1.1, -0.3), at(1, 0), at(1.1, 0.3)], back)
    c.polygon(
        smooth(
            [at(-1, 0), at(-0.5, -0.34), at(0.2, -0.26), at(0.7, -0.05), at(0.7, 0.05), at(0.1, 0.3), at(-0.55, 0.3)], closed=True, steps=4
        ),
        back,
    )
    c.polygon(
        smooth([at(-0.96, 0.04), at(-0.4, -0.1), at(0.6, 0), at(0.1, 0.26), at(-0.55, 0.26)], closed=True, steps=4),
        c.random.choice(("#e6edf2", "#f6f9fb", "#d3dee6")),
    )
    c.dot(*at(-0.78, -0.06), length * 0.03, "#1d2833")


def _fisher(c: Canvas, x: float, y: float, tall: float, coat: str, facing: int) -> None:
    """Someone in a padded coat and a fur hat, hauling."""
    c.glow(x, y, tall * 0.4, "#5d86ab", 0.7, 0.2)
    person(c, x, y, tall, coat, facing=facing, trousers="#2c3442")
    c.line(
        [
            (x - facing * 0.04 * tall, y - 0.72 * tall),
            (x + facing * 0.14 * tall, y - 0.58 * tall),
            (x + facing * 0.27 * tall, y - 0.52 * tall),
        ],
        blend(coat, "#000000", 0.22),
        tall * 0.062,
    )
    c.rect(x - 0.115 * tall, y - 0.5 * tall, 0.23 * tall, 0.035 * tall, "#e3b04a")
    c.ellipse(x - facing * 0.01 * tall, y - 0.945 * tall, 0.1 * tall, 0.052 * tall, "#6b4a32")
    c.ellipse(x - facing * 0.06 * tall, y - 0.9 * tall, 0.035 * tall, 0.06 * tall, "#5a3d28")
    c.line([(x - 0.07 * tall, y - 0.8 * tall), (x + 0.07 * tall, y - 0.8 * tall)], "#e8e2d4", tall * 0.045)
    c.glow(x + facing * 0.2 * tall, y - 0.86 * tall, tall * 0.13, "#ffffff", 0.7)
