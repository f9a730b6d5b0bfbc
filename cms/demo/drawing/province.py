"""A stylised map of Jilin: a soft outline, rough courses of rivers and railways, and the towns where they lie."""

from .canvas import Canvas, blend
from .geometry import smooth
from .nature import peak, pine

Degrees = list[tuple[float, float]]

# East longitude and north latitude, in degrees; rounded and simplified on purpose: a picture, not a survey.
_OUTLINE: Degrees = [
    (121.7, 45.7),
    (122.4, 46.0),
    (123.1, 46.2),
    (123.9, 46.2),
    (124.1, 45.7),
    (124.7, 45.5),
    (125.7, 45.5),
    (126.6, 45.2),
    (127.1, 44.6),
    (127.7, 44.1),
    (128.2, 44.5),
    (128.8, 44.2),
    (129.6, 44.0),
    (130.4, 43.9),
    (131.1, 43.6),
    (131.2, 43.0),
    (130.7, 42.4),
    (130.2, 42.9),
    (129.7, 42.5),
    (129.0, 42.1),
    (128.1, 41.9),
    (127.1, 41.6),
    (126.6, 41.6),
    (126.1, 41.0),
    (125.6, 40.9),
    (125.4, 41.6),
    (125.3, 42.2),
    (124.7, 42.7),
    (124.1, 43.1),
    (123.4, 43.5),
    (123.2, 44.2),
    (122.5, 44.4),
    (122.0, 44.9),
]
_RIVERS: tuple[Degrees, ...] = (
    [(128.0, 42.2), (127.3, 42.6), (126.8, 43.1), (126.6, 43.8), (126.4, 44.5), (125.7, 44.9), (124.8, 45.1), (124.6, 45.5)],
    [(123.9, 46.3), (123.9, 45.9), (124.2, 45.6), (124.7, 45.5), (125.6, 45.5)],
    [(125.2, 42.9), (124.9, 43.3), (124.2, 43.6), (123.4, 43.5)],
    [(128.9, 43.0), (129.5, 42.9), (129.8, 42.7), (130.0, 42.9)],
    [(126.7, 42.1), (126.1, 41.9), (125.6, 41.5), (125.1, 41.2)],
)
_RAILWAYS: tuple[Degrees, ...] = (
    [(125.32, 43.82), (126.55, 43.84), (127.4, 43.5), (128.3, 43.2), (129.51, 42.89), (130.4, 42.9)],
    [(124.35, 43.17), (125.32, 43.82), (124.83, 45.14), (122.84, 45.62)],
    [(124.35, 43.17), (125.14, 42.89), (125.94, 41.73), (126.42, 41.94), (128.11, 42.42), (129.51, 42.89)],
)
_TOWNS: Degrees = [
    (126.55, 43.84),
    (124.35, 43.17),
    (125.14, 42.89),
    (125.94, 41.73),
    (126.42, 41.94),
    (124.83, 45.14),
    (122.84, 45.62),
    (129.51, 42.89),
    (128.11, 42.42),
]
_CAPITAL = (125.32, 43.82)


def map_jilin(c: Canvas) -> None:
    """The province from grassland to mountains, its rivers, railways and ten towns."""
    c.gradient(0, 900, "#f7f4ea", "#eef1ea", "#e2eaec")
    for x, y, r in ((260.0, 760.0, 420), (1380, 180, 460)):
        c.glow(x, y, r, "#ffffff", 0.7)
    coast = smooth(_placed(_OUTLINE), closed=True, steps=10)
    for step in range(3):
        c.veil([(x + 8 + step * 5, y + 26 + step * 15) for x, y in coast], "#7f8f8a", 0.15)
    for drop in range(26, 0, -2):
        c.polygon([(x, y + drop) for x, y in coast], blend("#a5773f", "#6d4b2a", drop / 26))
    land = Canvas(seed="map", ground="#eccf6e")
    _country(land)
    c.inlay(land, coast)
    c.line([*coast, coast[0]], "#fffdf2", 5)
    _lake(c)
    for way in _RAILWAYS:
        line = smooth(_placed(way), steps=10)
        c.line(line, "#fffaf0", 8)
        c.line(line, "#5b5348", 4)
        c.dot(*line[-1], 5, "#5b5348")
    for x, y in _placed(_TOWNS):
        _town(c, x, y, 13, "#2f6fae")
    _town(c, *_placed([_CAPITAL])[0], 22, "#d8342b")


def _placed(degrees: Degrees) -> list[tuple[float, float]]:
    """Longitudes and latitudes as points of the canvas."""
    return [(800 + (east - 126.45) * 128, 428 - (north - 43.55) * 148) for east, north in degrees]


def _country(c: Canvas) -> None:
    """The land's colours from west to east, then what grows and stands on it, far things first."""
    for x, y, r, tone, strength in (
        (200.0, 160.0, 420, "#a9d27c", 1.0),
        (380, 260, 300, "#b9d884", 0.8),
        (640, 420, 330, "#f2d873", 0.6),
        (1000, 420, 330, "#86b866", 0.8),
        (1240, 520, 520, "#4f9460", 1.0),
        (900, 720, 420, "#5c9c62", 1.0),
        (1060, 640, 320, "#3f8556", 0.9),
        (1300, 420, 300, "#4a8d5c", 0.9),
    ):
        c.glow(x, y, r * 1.12, tone, strength)
    for way in _RIVERS:
        line = smooth(_placed(way), steps=12)
        for tone, width in (("#d8eef5", 13), ("#4f9fcf", 8)):
            c.line(line, tone, width)
            c.dot(*line[0], width / 2, tone)
    for x, y, rx in ((524.0, 186.0, 34), (420, 130, 24)):
        c.ellipse(x, y, rx + 4, rx * 0.5 + 4, "#d8eef5")
        c.ellipse(x, y, rx, rx * 0.5, "#4f9fcf")
    taken = [spot for way in (*_RIVERS, *_RAILWAYS) for spot in smooth(_placed(way), steps=5)] + _placed([*_TOWNS, _CAPITAL])
    for y in sorted(c.between(30, 880) for _ in range(1000)):
        x = c.between(190, 1440)
        if not any(abs(x - px) < 26 and -14 < y - py < 34 for px, py in taken):
            _sign(c, x, y)


def _sign(c: Canvas, x: float, y: float) -> None:
    """A tuft, a patch of furrows, a fir or a peak, as fits the place."""
    east = x + (y - 450) * 0.35
    if east < 380:
        for lean in (-5, 0, 5):
            c.line([(x, y), (x + lean, y - 11)], "#79ab55", 2.4)
    elif east < 760:
        for k in range(4):
            c.line([(x - 16 + k * 9, y), (x - 10 + k * 9, y - 13)], "#c99a35", 3)
    elif east > 980 and c.random.random() < 0.3:
        tall = c.between(34, 64)
        peak(c, x, y, tall * 1.5, tall, "#6fa57a", "#3a6f55", "#f6fbff" if tall > 50 else None)
    else:
        pine(c, x, y, c.between(22, 36), c.random.choice(("#2f7350", "#3c8258", "#276347")))


def _lake(c: Canvas) -> None:
    """The crater lake with its white rim."""
    ((x, y),) = _placed([(128.06, 42.07)])
    c.polygon([(x - 78, y + 26), (x - 40, y - 22), (x + 40, y - 22), (x + 78, y + 26)], "#5d7f6f")
    c.polygon([(x + 8, y + 26), (x + 22, y - 22), (x + 40, y - 22), (x + 78, y + 26)], "#466857")
    for k in range(8):
        c.polygon(
            [(x - 52 + k * 13, y - 4), (x - 40 + k * 11, y - 32 - k % 2 * 9), (x - 28 + k * 11, y - 4)], "#ffffff" if k % 2 else "#e6edf2"
        )
    c.ellipse(x, y - 14, 44, 15, "#ffffff")
    c.ellipse(x, y - 13, 36, 11, "#2f86c4")
    c.ellipse(x - 8, y - 16, 16, 3.4, "#8fcaea")


def _town(c: Canvas, x: float, y: float, radius: float, tone: str) -> None:
    """A town's dot."""
    c.glow(x + 3, y + 7, radius * 2.2, "#3a2f1c", 0.6)
    c.dot(x, y, radius, "#ffffff")
    c.dot(x, y, radius * 0.72, tone)
    c.dot(x - radius * 0.2, y - radius * 0.22, radius * 0.22, blend(tone, "#ffffff", 0.55))
