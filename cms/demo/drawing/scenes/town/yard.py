"""A container yard with its crane and train."""

from ...canvas import Canvas, blend
from ...nature import bird, hills, ridge, ripples, sun
from ...things import person

_BOXES = ("#d5533f", "#2f78a8", "#e3a32f", "#3f8f6a", "#4c6a86", "#b8452f", "#5aa0a8")


def container_yard(c: Canvas) -> None:
    """A gantry crane lifts a container between the stacks and a train, a bay behind."""
    c.gradient(0, 420, "#5f9fd2", "#a9d0e6", "#fbe4c0", "#fdeed6")
    sun(c, 250, 270, 40, "#fffaf0", "#ffe2ae", 0.8)
    ridge(c, 372, 90, "#9db6c4")
    hills(c, 392, 22, "#7f9fa4", 1.4)
    c.gradient(398, 520, "#d6e6ea", "#8fbcd0", "#5f9cba")
    ripples(c, 404, 500, "#eef6f8", 60, 100)
    _ship(c, 1180, 470)
    c.gradient(500, 900, "#c9c6be", "#aaa9a5", "#8b8c8c")
    c.rect(0, 500, 1600, 8, "#e9e4d6")
    for left, count, base in ((-60, 5, 640), (1010, 6, 640)):
        for column in range(count):
            for level in range(c.random.choice((2, 3, 3, 4))):
                _container(c, left + column * 118, base - level * 52, 112, 50, c.random.choice(_BOXES))
    c.haze(480, 150, "#fdf1de", 0.3)
    _tracks(c, 706)
    _tracks(c, 830)
    for k in range(7):
        _wagon(c, -30 + k * 212, 700, _BOXES[(k * 3 + 1) % 7] if k != 3 else None, _BOXES[(k * 2) % 7] if k in (1, 5) else None)
    _engine(c, 1460, 700)
    _gantry(c)
    for x, y, tall, coat, facing in ((380, 786, 118, "#f0832e", 1), (1180, 790, 122, "#f0832e", -1), (1240, 796, 122, "#2f6fae", -1)):
        c.glow(x, y, tall * 0.4, "#3f4448", 0.6, 0.2)
        person(c, x, y, tall, coat, facing=facing)
        c.rect(x - tall * 0.1, y - tall * 0.64, tall * 0.2, tall * 0.05, "#f9ea8f")
        c.pen.chord([(x - 13) * 2, (y - tall * 0.99) * 2, (x + 13) * 2, (y - tall * 0.81) * 2], 180, 360, fill="#f2c230")
    for x, y in ((1290, 170), (1340, 146), (1390, 176), (250, 120)):
        bird(c, x, y, 15, "#6f7f8c")


def _container(c: Canvas, x: float, y: float, wide: float, tall: float, tone: str) -> None:
    """A ribbed container seen from the front and a little from above; its lower left corner on (x, y)."""
    rise, side = tall * 0.24, tall * 0.26
    c.polygon(
        [(x, y - tall), (x + side, y - tall - rise), (x + wide + side, y - tall - rise), (x + wide, y - tall)], blend(tone, "#ffffff", 0.34)
    )
    c.polygon(
        [(x + wide, y), (x + wide, y - tall), (x + wide + side, y - tall - rise), (x + wide + side, y - rise)], blend(tone, "#10182a", 0.34)
    )
    c.rect(x, y - tall, wide, tall, tone)
    for rib in range(1, int(wide / 9)):
        c.rect(x + rib * 9, y - tall + 5, 3, tall - 10, blend(tone, "#10182a", 0.17))
    c.rect(x, y - tall, wide, 4, blend(tone, "#ffffff", 0.22))
    c.rect(x, y - 5, wide, 5, blend(tone, "#10182a", 0.3))
    c.rect(x + wide * 0.08, y - tall * 0.78, wide * 0.3, tall * 0.26, blend(tone, "#ffffff", 0.75), 2)


def _ship(c: Canvas, x: float, y: float) -> None:
    """A container ship in the bay."""
    for column in range(6):
        for level in range(3 - (column > 4)):
            c.rect(x + column * 44, y - 44 - level * 19, 41, 18, blend(c.random.choice(_BOXES), "#eaf1f4", 0.3), 1)
    c.rect(x - 70, y - 112, 56, 90, "#f2f4f2", 3)
    for row in range(3):
        c.rect(x - 64, y - 104 + row * 20, 44, 8, "#6f93aa", 2)
    c.polygon([(x - 110, y - 28), (x + 330, y - 28), (x + 300, y + 8), (x - 92, y + 8)], "#b5483a")
    c.polygon([(x - 106, y - 10), (x + 316, y - 10), (x + 300, y + 8), (x - 92, y + 8)], "#34485c")
    c.veil([(x - 92, y + 8), (x + 300, y + 8), (x + 260, y + 26), (x - 60, y + 26)], "#34485c", 0.35)


def _tracks(c: Canvas, y: float) -> None:
    """A railway track across the yard on its ballast."""
    c.rect(0, y - 4, 1600, 44, "#8f887c")
    for _ in range(260):
        c.dot(c.between(0, 1600), y + c.between(-2, 38), 2.2, c.random.choice(("#a9a294", "#776f63", "#bdb6a8")))
    for x in range(-10, 1620, 34):
        c.polygon([(x, y), (x + 16, y), (x + 12, y + 34), (x - 6, y + 34)], "#6b5544")
    for rail in (y + 4, y + 26):
        c.rect(0, rail, 1600, 6, "#5a5f66")
        c.rect(0, rail, 1600, 2, "#dfe4e8")


def _wagon(c: Canvas, x: float, y: float, box: str | None, second: str | None) -> None:
    """A flat car on its wheels, with a container, two halves of one, or none."""
    if box and second:
        _container(c, x + 10, y - 22, 90, 62, box)
        _container(c, x + 104, y - 22, 90, 62, second)
    elif box:
        _container(c, x + 10, y - 22, 184, 62, box)
    c.rect(x, y - 22, 204, 12, "#37424e", 3)
    c.rect(x + 202, y - 18, 12, 5, "#2a323b")
    for place in (26, 56, 148, 178):
        c.dot(x + place, y + 2, 13, "#2a2f36")
        c.dot(x + place, y + 2, 6, "#9aa6b0")


def _engine(c: Canvas, x: float, y: float) -> None:
    """A green diesel engine at the head of the train."""
    c.polygon([(x, y - 20), (x, y - 96), (x + 200, y - 96), (x + 200, y - 20)], "#2f7a55")
    c.rect(x, y - 104, 60, 20, "#256345", 6)
    c.rect(x + 8, y - 88, 44, 30, "#cfe6ef", 5)
    c.rect(x, y - 50, 200, 10, "#f2c230")
    for k in range(4):
        c.rect(x + 72 + k * 30, y - 88, 20, 28, "#256345", 3)
    c.rect(x - 4, y - 24, 210, 14, "#37424e", 3)
    for place in (24, 60, 110):
        c.dot(x + place, y + 2, 15, "#2a2f36")
        c.dot(x + place, y + 2, 7, "#9aa6b0")


def _gantry(c: Canvas) -> None:
    """A yellow rail-mounted crane across the yard, a blue container on its ropes."""
    yellow, dark, pale = "#f2b92e", "#c98f16", "#fbd867"
    for x, y, tone in ((520, 690, dark), (1004, 690, dark)):
        c.polygon([(x - 10, y), (x + 4, 190), (x + 22, 190), (x + 14, y)], tone)
    c.rect(440, 176, 700, 22, dark, 3)
    for x in (470, 1060):
        for lean in (-46, 46):
            c.polygon([(x + lean - 14, 776), (x + lean * 0.3 - 9, 200), (x + lean * 0.3 + 11, 200), (x + lean + 12, 776)], yellow)
            c.polygon([(x + lean + 4, 776), (x + lean * 0.3 + 5, 200), (x + lean * 0.3 + 11, 200), (x + lean + 12, 776)], dark)
        for y in (330, 470, 610):
            reach = 14 + (y - 200) * 0.055
            c.line([(x - reach, y), (x + reach, y)], yellow, 9)
            c.line([(x - reach, y), (x + reach * 1.24, y + 138)], dark, 5)
        c.rect(x - 92, 764, 184, 20, dark, 5)
        for wheel in (-70, -34, 34, 70):
            c.dot(x + wheel, 790, 12, "#2a2f36")
    c.rect(360, 150, 820, 40, yellow, 5)
    c.rect(360, 150, 820, 8, pale, 3)
    c.rect(360, 182, 820, 8, dark)
    for k in range(20):
        c.line([(366 + k * 41, 182), (386 + k * 41, 158), (407 + k * 41, 182)], dark, 3)
    c.rect(708, 126, 120, 34, "#46545f", 4)
    c.rect(840, 190, 62, 58, "#e9eef2", 5)
    c.rect(848, 200, 46, 32, "#5f8aa6", 4)
    for x, foot in ((722, 682), (744, 698), (792, 842), (814, 858)):
        c.line([(x, 160), (foot, 412)], "#4d5a68", 3)
    _container(c, 664, 516, 190, 78, "#2f78b8")
    c.rect(668, 408, 204, 16, yellow, 3)
    c.rect(668, 418, 204, 6, dark, 3)
