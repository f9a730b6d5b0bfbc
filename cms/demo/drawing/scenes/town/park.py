"""An industrial park from the air."""

import math

from ...canvas import Canvas, blend
from ...geometry import Slant
from ...nature import hills, ridge


def park_aerial(c: Canvas) -> None:
    """An industrial park from the air: halls, roads with green strips, a pond, fields and turbines far off."""
    c.gradient(0, 280, "#6fb4e2", "#b9ddf0", "#f4f3e4")
    ridge(c, 236, 44, "#a3c0c9")
    hills(c, 250, 12, "#8fb79a", 1.6)
    for x, tall, turn in ((250, 150, 0.3), (430, 120, 1.1), (1290, 160, 0.7)):
        _turbine(c, x, 262, tall, turn)
    c.gradient(258, 900, "#b9d08a", "#93bd6c", "#7fb060")
    view = Slant(c, 800, 180, 0.9, 0.36)
    for row in range(-12, 14):
        for column in range(-12, 14):
            _field(view, row * 95.0, column * 95.0)
    c.haze(210, 150, "#f1f5ea", 0.75)
    lots = sorted((row + column, row, column) for row in range(-3, 8) for column in range(-3, 8) if 2 <= row + column <= 11)
    for far, row, column in lots:
        _lot(view, row * 200.0, column * 200.0, (row * 5 + column * 3) % 7, far)
    for _ in range(5):
        c.glow(c.between(0, 1600), c.between(330, 860), 260, "#ffffff", 0.16, 0.3)


def _turbine(c: Canvas, x: float, y: float, tall: float, turn: float) -> None:
    """A far wind turbine."""
    c.polygon([(x - 4, y), (x - 1.5, y - tall), (x + 1.5, y - tall), (x + 4, y)], "#eef3f6")
    for blade in range(3):
        a = turn + blade * math.tau / 3
        tip = (x + math.cos(a) * tall * 0.5, y - tall + math.sin(a) * tall * 0.5)
        c.polygon([(x - math.sin(a) * 3, y - tall + math.cos(a) * 3), tip, (x + math.sin(a) * 3, y - tall - math.cos(a) * 3)], "#ffffff")
    c.dot(x, y - tall, 3.4, "#cfdbe2")


def _field(view: Slant, u: float, v: float) -> None:
    """One of the striped fields beyond the park."""
    x, y = view.at(u, v)
    if not (-120 < x < 1720 and 255 < y < 400):
        return
    tone = view.c.random.choice(("#e6cf74", "#a9cb74", "#c3d887", "#8fbb66", "#d9b95c"))
    view.ground(tone, (u, v), (u + 92, v), (u + 92, v + 92), (u, v + 92))
    for stripe in range(1, 5):
        view.path(blend(tone, "#5f7a3a", 0.2), 1.4, (u + stripe * 18, v), (u + stripe * 18, v + 92))


def _lot(view: Slant, u: float, v: float, kind: int, far: int) -> None:
    """One lot with its roads, green strip, trees and lorry: halls, a pond or an office."""
    x, y = view.at(u + 100, v + 100)
    if not -260 < x < 1860 or y > 1060:
        return
    view.ground("#8b949c", (u, v), (u + 200, v), (u + 200, v + 200), (u, v + 200))
    for start in range(10, 190, 40):
        view.path("#f2efe2", 2, (u + start, v + 15), (u + start + 18, v + 15))
        view.path("#f2efe2", 2, (u + 15, v + start), (u + 15, v + start + 18))
    view.ground("#9cc873", (u + 30, v + 30), (u + 200, v + 30), (u + 200, v + 200), (u + 30, v + 200))
    view.ground("#d9d6cb", (u + 42, v + 42), (u + 190, v + 42), (u + 190, v + 190), (u + 42, v + 190))
    _row_of_trees(view, [(u + 36, v + 44 + k * 22) for k in range(7)] + [(u + 48 + k * 22, v + 36) for k in range(7)])
    if kind == 3 and far > 4:
        _pond(view, u, v)
    elif kind == 5:
        _office(view, u, v)
    else:
        for k in range(2):
            _hall(view, u + 50, v + 52 + k * 70, solar=(kind + k) % 3 == 0)
    _row_of_trees(view, [(u + 196, v + 54 + k * 24) for k in range(6)])
    if (kind + far) % 2:
        place, tone = u + 60 + kind * 14, ("#d8433b", "#f0b429", "#2f6fae")[kind % 3]
        view.box((place, place + 26), (v + 3, v + 12), (3, 16), tone, "#f6f4ec")
        view.box((place + 28, place + 36), (v + 3, v + 12), (3, 12), "#e9eef2")


def _row_of_trees(view: Slant, spots: list[tuple[float, float]]) -> None:
    """Small round trees with their shadows."""
    for u, v in spots:
        x, y = view.at(u, v)
        view.c.ellipse(x + 6, y + 1, 9, 4, "#6f9a52")
        view.c.ellipse(x, y - 7, 7, 8, view.c.random.choice(("#4f8f4a", "#5f9f54", "#3f7f46")))
        view.c.ellipse(x - 2, y - 9, 3.4, 4, "#8fc272")


def _hall(view: Slant, u: float, v: float, *, solar: bool) -> None:
    """A long white hall with a blue roof, or with panels on it."""
    wide, deep, tall = 130.0, 56.0, 34.0
    view.ground("#9b9d98", (u + 10, v + 8), (u + wide + 20, v + 8), (u + wide + 20, v + deep + 12), (u + 10, v + deep + 12))
    view.box((u, u + wide), (v, v + deep), (0, tall), "#f6f8f9", "#e9eef1")
    for gate in range(4):
        view.left("#7f94a6", (u + 12 + gate * 30, u + 28 + gate * 30), v + deep, (0, 18))
    view.left("#3f7fc0", (u, u + wide), v + deep, (tall - 7, tall - 3))
    view.top("#3f82c4", (u + 3, u + wide - 3), (v + 3, v + deep / 2), tall)
    view.top("#5a9ad6", (u + 3, u + wide - 3), (v + deep / 2, v + deep - 3), tall)
    if solar:
        for row in range(2):
            for column in range(5):
                left, top = u + 8 + column * 24, v + 7 + row * 24
                view.top("#1f3556", (left, left + 20), (top, top + 18), tall + 1)
                view.path("#6f8fb8", 1, (left, top + 9), (left + 20, top + 9), z=tall + 1)
                view.path("#6f8fb8", 1, (left + 10, top), (left + 10, top + 18), z=tall + 1)
    else:
        for rib in range(1, 13):
            view.path("#79b0e2", 1, (u + rib * 10, v + 3), (u + rib * 10, v + deep - 3), z=tall)


def _office(view: Slant, u: float, v: float) -> None:
    """An office block with bands of windows, and two round tanks."""
    view.ground("#9b9d98", (u + 70, v + 60), (u + 176, v + 60), (u + 176, v + 130), (u + 70, v + 130))
    view.box((u + 60, u + 150), (v + 60, v + 110), (0, 96), "#f3efe6", "#dfe6ea")
    for floor in range(5):
        view.left("#6fa3c4", (u + 66, u + 144), v + 110, (10 + floor * 17, 20 + floor * 17))
        view.right("#4f7f9f", u + 150, (v + 66, v + 104), (10 + floor * 17, 20 + floor * 17))
    for k in range(2):
        x, y = view.at(u + 80 + k * 56, v + 160)
        view.c.ellipse(x, y, 24, 11, "#9aa9b2")
        view.c.rect(x - 24, y - 34, 48, 34, "#dfe7eb")
        view.c.rect(x + 8, y - 34, 16, 40, "#b9c8d0")
        view.c.ellipse(x, y - 34, 24, 11, "#f6f9fa")


def _pond(view: Slant, u: float, v: float) -> None:
    """A round pond in a lawn with paths."""
    x, y = view.at(u + 115, v + 115)
    view.ground("#a9d27f", (u + 42, v + 42), (u + 190, v + 42), (u + 190, v + 190), (u + 42, v + 190))
    view.c.ellipse(x, y, 112, 44, "#ece4cf")
    view.c.ellipse(x, y, 100, 38, "#4f9fc4")
    view.c.ellipse(x - 8, y + 3, 84, 29, "#6fb9d6")
    for dx, dy in ((-40, -8), (22, 8), (48, -6), (-10, 14)):
        view.c.rect(x + dx, y + dy, 30, 2, "#d3edf5", 1)
