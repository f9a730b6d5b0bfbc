"""Scenes of halls where goods are made and stored."""

from ...canvas import Canvas, blend
from ...geometry import Figure, smooth
from ...things import person

_YARN = ("#d8433b", "#2f78b8", "#e3a32f", "#3f8f6a", "#7a5c99", "#e58aa0", "#2f9aa8", "#c2562f")

_CARTON = ("#c99a62", "#b98850", "#d6aa74", "#bf905a", "#cfa06a")


def hosiery(c: Canvas) -> None:
    """Rows of round sock-knitting machines and a belt of striped socks."""
    c.gradient(0, 600, "#dbe8ef", "#eef4f6", "#fbfaf5")
    for k in range(11):
        c.polygon([(k * 180 - 130, 0), (k * 180 - 20, 0), (800 + (k - 5) * 96 + 26, 172), (800 + (k - 5) * 96 - 26, 172)], "#ffffff")
    for x in range(20, 1600, 224):
        c.fade([(x, 176), (x + 170, 176), (x + 170, 360), (x, 360)], "#b5dcf0", "#e4f3f4")
        c.ellipse(x + 60, 362, 56, 34, "#a9cf9a")
        c.ellipse(x + 122, 362, 44, 24, "#8fbf86")
        c.rect(x, 356, 170, 30, "#eef3f4")
        c.rect(x + 82, 176, 6, 186, "#ffffff")
        c.veil([(x + 20, 360), (x + 80, 176), (x + 110, 176), (x + 50, 360)], "#ffffff", 0.5)
    c.gradient(470, 900, "#cfdadd", "#aebcc2", "#93a3ab")
    c.glow(800, 560, 820, "#ffffff", 0.6, 0.3)
    for y, s, step, shift in ((520, 0.5, 152, 40), (600, 0.72, 218, 120), (716, 1.05, 318, 20)):
        for k in range(-1, 12):
            x = k * step + shift
            if -100 < x < 1700:
                _knitter(c, x, y, s, k * 3 + int(y))
        c.haze(y - 60, 120, "#f4f8f8", 0.22)
    _worker(c, 860, 780, 280, "#2f78b8", 1)
    _belt(c)


def _knitter(c: Canvas, x: float, y: float, s: float, tint: int) -> None:
    """A round knitting machine, 300 units high with its yarn."""
    f = Figure(c, x, y, s)
    c.glow(x, y + 4 * s, 120 * s, "#5b6c74", 0.6, 0.2)
    f.shape("#5d7482", (-66, 0), (66, 0), (60, 34), (-60, 34))
    c.fade(f.at([(-54, 34), (54, 34), (54, 128), (-54, 128)]), "#fdfefe", "#c9d8df")
    f.shape("#a9bcc6", (30, 34), (54, 34), (54, 128), (30, 128))
    f.shape("#2a4258", (-42, 74), (16, 74), (16, 114), (-42, 114))
    f.shape("#6fd0c4", (-36, 92), (4, 92), (4, 96), (-36, 96))
    f.shape("#f0b429", (-36, 82), (-10, 82), (-10, 87), (-36, 87))
    f.spot("#d8433b", 42, 106, 6)
    f.spot("#8fa6b3", 0, 128, 58, 15)
    f.shape("#b9cad3", (-36, 130), (36, 130), (36, 164), (-36, 164))
    for k in range(9):
        f.shape("#dfe9ee" if k % 2 else "#98adb9", (-36 + k * 8, 132), (-30 + k * 8, 132), (-30 + k * 8, 162), (-36 + k * 8, 162))
    f.spot("#e6eef2", 0, 164, 36, 10)
    f.spot("#4a5f6e", 0, 165, 22, 6)
    f.stroke("#8b9ca7", 5, (0, 164), (0, 284))
    f.spot("#c3d1d9", 0, 226, 70, 13)
    for k, px in enumerate((-58, -30, 0, 30, 58)):
        tone = _YARN[(tint + k) % len(_YARN)]
        f.stroke(tone, 1.6, (px, 262), (px * 0.5, 290), (px * 0.2, 168))
        c.fade(f.at([(px - 19, 226), (px + 19, 226), (px + 8, 274), (px - 8, 274)]), blend(tone, "#ffffff", 0.3), tone)
        for row in range(5):
            f.shape(
                blend(tone, "#1c2438", 0.16),
                (px - 17 + row * 2, 232 + row * 9),
                (px + 17 - row * 2, 234 + row * 9),
                (px + 17 - row * 2, 236 + row * 9),
                (px - 17 + row * 2, 234 + row * 9),
            )
        f.spot("#f4efe2", px, 274, 8, 3)


def _worker(c: Canvas, x: float, y: float, tall: float, coat: str, facing: int) -> None:
    """Someone at work in a cap and an apron."""
    c.glow(x, y, tall * 0.34, "#4b5a62", 0.7, 0.2)
    person(c, x, y, tall, coat, facing=facing)
    c.polygon(
        [
            (x - tall * 0.07, y - tall * 0.72),
            (x + tall * 0.07, y - tall * 0.72),
            (x + tall * 0.09, y - tall * 0.36),
            (x - tall * 0.09, y - tall * 0.36),
        ],
        "#fdf6e6",
    )
    c.ellipse(x, y - tall * 0.945, tall * 0.084, tall * 0.05, blend(coat, "#ffffff", 0.7))
    c.rect(x - tall * 0.084, y - tall * 0.945, tall * 0.168, tall * 0.022, blend(coat, "#ffffff", 0.5), 3)


def _belt(c: Canvas) -> None:
    """A conveyor across the front with socks on it."""
    c.rect(0, 838, 1600, 62, "#62727d")
    for x in range(-10, 1640, 44):
        c.ellipse(x, 866, 15, 15, "#465560")
        c.ellipse(x, 866, 7, 7, "#a9bac4")
    c.fade([(0, 786), (1600, 786), (1600, 838), (0, 838)], "#4d8f8a", "#2f6f72")
    c.rect(0, 834, 1600, 8, "#f0b429")
    for k in range(12):
        _sock(c, 40 + k * 136, 812, 1.0, k)


def _sock(c: Canvas, x: float, y: float, s: float, number: int) -> None:
    """A striped sock lying with its toe to the right."""
    f, tone = Figure(c, x, y, s), _YARN[number % len(_YARN)]
    pale = ("#fdf6e6", "#fbe3a8", "#e4eef4")[number % 3]
    c.glow(x + 20, y + 16, 76, "#173f42", 0.6, 0.3)
    f.blob(pale, (-42, 64), (-42, 40), (-40, 4), (-26, -12), (10, -14), (46, -12), (62, 2), (54, 20), (18, 24), (0, 30), (-2, 64))
    for k in range(3):
        f.shape(tone, (-43, 50 - k * 13), (-2, 50 - k * 13), (-2, 43 - k * 13), (-43, 43 - k * 13))
    for k in range(2):
        f.shape(tone, (2 + k * 15, 26), (9 + k * 15, 25), (11 + k * 15, -14), (3 + k * 15, -14))
    f.blob(tone, (40, 19), (54, 18), (63, 4), (56, -8), (42, -13), (46, 2))
    f.blob(tone, (-41, 12), (-26, 10), (-18, -2), (-20, -13), (-36, -6))
    f.shape(blend(tone, "#1c2438", 0.15), (-44, 68), (0, 68), (0, 58), (-44, 58))


def warehouse(c: Canvas) -> None:
    """Tall racks of cartons along an aisle, a conveyor, a worker with a trolley."""
    c.gradient(0, 420, "#e9f1f5", "#f8fbfb")
    c.gradient(420, 900, "#dfe3e2", "#bfc7c9", "#a3adb2")
    for k in range(7):
        far, near = 190 + k * 36, -40 - k * 150
        c.polygon(
            [
                (800 - far * 0.5, 40 + k * 34),
                (800 + far * 0.5, 40 + k * 34),
                (800 + far * 0.5 + 6, 46 + k * 34),
                (800 - far * 0.5 - 6, 46 + k * 34),
            ],
            "#cddae2",
        )
        c.veil([(640, near), (960, near), (860, near + 130), (740, near + 130)], "#ffffff", 0.5)
    c.fade([(640, 230), (960, 230), (960, 470), (640, 470)], "#d6ebf4", "#fdfbf0")
    c.fade([(690, 300), (910, 300), (910, 470), (690, 470)], "#9fd0ea", "#e9f5ee")
    c.ellipse(760, 452, 60, 26, "#9cc78a")
    c.ellipse(860, 456, 50, 22, "#86b878")
    c.rect(686, 292, 228, 10, "#7f94a3")
    c.glow(800, 470, 520, "#fffdf0", 0.8, 0.5)
    for side in (-1, 1):
        for bay in range(5, -1, -1):
            _rack(c, side, bay)
    for side in (-1, 1):
        c.polygon([(800 + side * 150, 470), (800 + side * 158, 470), (800 + side * 620, 900), (800 + side * 590, 900)], "#f2c230")
    c.veil([(700, 470), (900, 470), (1240, 900), (360, 900)], "#ffffff", 0.3)
    _conveyor(c)
    _trolley(c, 640, 850)


def _depth(side: int, place: float) -> tuple[float, float, float]:
    """Where the front of a rack stands at a place of the aisle (0 near, 6 far): x, foot and top."""
    share = 1 / (1 + place * 0.62)
    return 800 + side * (60 + 860 * share), 410 + 620 * share, 380 - 700 * share


def _rack(c: Canvas, side: int, bay: int) -> None:
    """One bay of racks: four levels of cartons seen from the aisle."""
    (x0, foot0, top0), (x1, foot1, top1) = _depth(side, bay), _depth(side, bay + 1)

    def at(along: float, up: float) -> tuple[float, float]:
        return x0 + (x1 - x0) * along, (foot0 + (foot1 - foot0) * along) * (1 - up) + (top0 + (top1 - top0) * along) * up

    mist = min(0.62, bay * 0.13)
    c.polygon([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], blend("#6d7f8e", "#eef3f4", mist))
    for level in range(5):
        low = level / 5
        for k in range(4):
            left, right, high = k / 4 + 0.02, k / 4 + 0.235, low + c.between(0.11, 0.165)
            tone = blend(c.random.choice(_CARTON), "#f4f1e8", mist * 0.8)
            c.polygon([at(left, low + 0.018), at(right, low + 0.018), at(right, high), at(left, high)], tone)
            middle, half = (left + right) / 2, 0.018
            c.polygon(
                [at(middle - half, low + 0.018), at(middle + half, low + 0.018), at(middle + half, high), at(middle - half, high)],
                blend(tone, "#f6e3bd", 0.6),
            )
            c.polygon(
                [at(left + 0.02, low + 0.035), at(left + 0.07, low + 0.035), at(left + 0.07, low + 0.065), at(left + 0.02, low + 0.065)],
                "#fdfaf0",
            )
        c.polygon([at(0, low), at(1, low), at(1, low + 0.02), at(0, low + 0.02)], blend("#e07a2c", "#f4e6d6", mist))
    for along, end in ((0.0, 0.03), (0.97, 1.0)):
        c.polygon([at(along, 0), at(end, 0), at(end, 1), at(along, 1)], blend("#2a5f94", "#dfe9f0", mist))


def _conveyor(c: Canvas) -> None:
    """A roller conveyor that runs back along the right of the aisle, with parcels."""
    c.veil([(1020, 640), (1290, 900), (1600, 900), (1120, 640)], "#4a5660", 0.3)
    c.polygon([(900, 520), (934, 516), (1560, 860), (1400, 900), (1300, 900)], "#5d6d79")
    c.polygon([(904, 506), (936, 504), (1600, 820), (1600, 900), (1330, 900)], "#8d9daa")
    for k in range(22):
        share = (k / 21) ** 1.6
        c.line([(908 + 400 * share, 508 + 380 * share), (936 + 640 * share, 505 + 300 * share)], "#c5d1d9", 1.5 + 7 * share)
    for share, wide, tone in ((0.1, 34, "#cfa06a"), (0.24, 58, "#d8b07c"), (0.46, 96, "#c4935a"), (0.78, 160, "#d6aa74")):
        x, y = 922 + 540 * share, 506 + 330 * share
        tall = wide * 0.7
        c.glow(x + wide * 0.5, y + 4, wide * 0.9, "#3d4a55", 0.6, 0.2)
        c.rect(x, y - tall, wide, tall, tone, 2)
        c.polygon(
            [(x, y - tall), (x + wide, y - tall), (x + wide * 1.2, y - tall * 1.24), (x + wide * 0.22, y - tall * 1.24)],
            blend(tone, "#ffffff", 0.3),
        )
        c.polygon(
            [(x + wide, y), (x + wide, y - tall), (x + wide * 1.2, y - tall * 1.24), (x + wide * 1.2, y - tall * 0.3)],
            blend(tone, "#3a2412", 0.25),
        )
        c.rect(x + wide * 0.42, y - tall, wide * 0.14, tall, "#f2deb8")
        c.rect(x + wide * 0.1, y - tall * 0.4, wide * 0.22, tall * 0.26, "#fdfaf0")


def _trolley(c: Canvas, x: float, y: float) -> None:
    """A worker in a vest pushing a flat trolley of cartons to the left."""
    c.glow(x - 150, y + 10, 330, "#4a5660", 0.6, 0.12)
    c.rect(x - 330, y - 40, 300, 16, "#2f5f8f", 4)
    for px in (-290, -70):
        c.dot(x + px, y - 12, 15, "#2c333c")
        c.dot(x + px, y - 12, 6, "#c5d1d9")
    for px, py, w, h, tone in (
        (-320, 0, 130, 90, "#c99a62"),
        (-184, 0, 140, 110, "#d6aa74"),
        (-300, 92, 110, 80, "#bf905a"),
        (-172, 112, 104, 70, "#cfa06a"),
    ):
        c.rect(x + px, y - 42 - py - h, w, h, tone, 3)
        c.rect(x + px + w * 0.74, y - 42 - py - h, w * 0.26, h, blend(tone, "#3a2412", 0.14), 3)
        c.rect(x + px + w * 0.4, y - 42 - py - h, w * 0.13, h, "#f2deb8")
        c.rect(x + px + w * 0.08, y - 42 - py - h * 0.36, w * 0.22, h * 0.22, "#fdfaf0")
    c.line([(x - 34, y - 34), (x - 20, y - 146), (x + 14, y - 152)], "#3d4a55", 8)
    person(c, x + 74, y, 300, "#2f6f8f", facing=-1, trousers="#34405a")
    c.polygon([(x + 42, y - 232), (x + 106, y - 232), (x + 110, y - 132), (x + 38, y - 132)], "#f0832e")
    for py in (206, 166):
        c.rect(x + 40, y - py, 68, 12, "#f9ea8f")
    c.polygon(smooth([(x + 44, y - 272), (x + 50, y - 300), (x + 76, y - 308), (x + 100, y - 298), (x + 104, y - 274)]), "#f2c230")
    c.rect(x + 34, y - 278, 60, 7, "#d9a31c", 3)
