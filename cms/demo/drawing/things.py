"""Made things and people in the flat style: houses, trains, cars, figures."""

from .canvas import SCALE, Canvas, blend

COATS = ("#c8553d", "#2f6f8f", "#e0a63a", "#4f7f52", "#7a5c99", "#d98b73", "#3c5a78", "#b0483f")
SKINS = ("#f0c9a4", "#e6b78e", "#dba97f")


def person(
    c: Canvas, x: float, y: float, height: float, coat: str, *, facing: int = 1, hair: str = "#2b2622", trousers: str = "#3a4152"
) -> None:
    """A standing figure with feet on (x, y)."""
    head = height * 0.085
    for side in (-0.055, 0.02):
        c.rect(x + side * height, y - height * 0.45, height * 0.06, height * 0.45, trousers, height * 0.02)
    c.polygon(
        [
            (x - 0.12 * height, y - 0.42 * height),
            (x - 0.1 * height, y - 0.78 * height),
            (x + 0.1 * height, y - 0.78 * height),
            (x + 0.12 * height, y - 0.42 * height),
        ],
        coat,
    )
    c.ellipse(x, y - height * 0.77, height * 0.1, height * 0.055, coat)
    arm = [
        (x + facing * 0.08 * height, y - 0.75 * height),
        (x + facing * 0.15 * height, y - 0.6 * height),
        (x + facing * 0.2 * height, y - 0.5 * height),
    ]
    c.line(arm, blend(coat, "#000000", 0.14), height * 0.055)
    c.ellipse(*arm[-1], height * 0.03, height * 0.03, SKINS[0])
    skin = SKINS[int(x + height) % len(SKINS)]
    c.rect(x - head * 0.35, y - height * 0.84, head * 0.7, height * 0.06, blend(skin, "#8a5a3a", 0.2))
    c.ellipse(x, y - height * 0.9, head * 0.92, head * 0.95, hair)
    c.ellipse(x + facing * head * 0.12, y - height * 0.878, head * 0.8, head * 0.86, skin)
    c.pen.chord(
        [
            (x - head * 0.95) * SCALE,
            (y - height * 0.905 - head) * SCALE,
            (x + head * 0.95) * SCALE,
            (y - height * 0.905 + head * 0.9) * SCALE,
        ],
        180,
        360,
        fill=hair,
    )


def crowd(c: Canvas, spots: list[tuple[float, float]], height: float) -> None:
    """Figures on spots, far ones first, in various coats."""
    for number, (x, y) in enumerate(sorted(spots, key=lambda spot: spot[1])):
        person(c, x, y, height * c.between(0.92, 1.06), COATS[(number * 3) % len(COATS)], facing=c.random.choice((-1, 1)))


def house(c: Canvas, x: float, y: float, width: float, wall: str, roof: str, *, snow: str | None = None, lit: str | None = None) -> None:
    """A gabled house with its lower left corner on (x, y)."""
    tall = width * 0.46
    c.rect(x, y - tall, width, tall, wall)
    c.rect(x + width * 0.62, y - tall, width * 0.38, tall, blend(wall, "#1c2238", 0.12))
    c.polygon([(x - width * 0.08, y - tall), (x + width * 0.5, y - tall - width * 0.36), (x + width * 1.08, y - tall)], roof)
    if snow:
        c.polygon(
            [
                (x - width * 0.1, y - tall + 4),
                (x + width * 0.5, y - tall - width * 0.43),
                (x + width * 1.1, y - tall + 4),
                (x + width * 0.5, y - tall - width * 0.27),
            ],
            snow,
        )
    pane = lit or "#bcd7e4"
    for place in (0.12, 0.7):
        c.rect(x + width * place, y - tall * 0.72, width * 0.18, tall * 0.36, pane, 3)
    c.rect(x + width * 0.42, y - tall * 0.66, width * 0.16, tall * 0.66, blend(roof, "#20140c", 0.35), 3)


def tower(c: Canvas, x: float, base: float, width: float, height: float, wall: str, pane: str, columns: int = 4) -> None:
    """A block of flats or offices standing on `base`, with rows of windows."""
    c.rect(x, base - height, width, height, wall)
    c.rect(x + width * 0.74, base - height, width * 0.26, height, blend(wall, "#13203c", 0.16))
    step, row = width / (columns + 0.5), 24.0
    y = base - height + 16
    while y < base - 20:
        for column in range(columns):
            c.rect(x + step * (column + 0.35), y, step * 0.55, row * 0.5, pane)
        y += row


def train(c: Canvas, x: float, y: float, length: float, height: float, stripe: str, body: str = "#f6f7f9") -> None:
    """A high-speed train whose nose points right, with its lower right corner on (x, y)."""
    nose = height * 3.1
    c.polygon(
        [
            (x - length, y),
            (x - length, y - height),
            (x - nose, y - height),
            (x - nose * 0.55, y - height * 0.9),
            (x - nose * 0.16, y - height * 0.42),
            (x, y - height * 0.12),
            (x - height * 0.1, y),
        ],
        body,
    )
    c.polygon(
        [(x - length, y), (x - length, y - height * 0.2), (x - height * 0.3, y - height * 0.2), (x - height * 0.1, y)],
        blend(body, "#5a6678", 0.3),
    )
    c.rect(x - length, y - height * 0.36, length - height * 0.9, height * 0.1, stripe)
    c.polygon(
        [
            (x - nose * 0.62, y - height * 0.84),
            (x - nose * 0.48, y - height * 0.82),
            (x - nose * 0.25, y - height * 0.52),
            (x - nose * 0.5, y - height * 0.56),
        ],
        "#24364d",
    )
    place = x - length + height * 0.4
    while place < x - nose - height * 0.4:
        c.rect(place, y - height * 0.78, height * 0.46, height * 0.26, "#2f4660", height * 0.06)
        place += height * 0.7


def car(c: Canvas, x: float, y: float, length: float, fill: str) -> None:
    """A saloon car facing right, standing on (x, y) with its left end."""
    t = length * 0.2
    c.polygon(
        [
            (x + length * 0.16, y - t * 1.25),
            (x + length * 0.32, y - t * 2.1),
            (x + length * 0.62, y - t * 2.1),
            (x + length * 0.8, y - t * 1.25),
        ],
        blend(fill, "#101828", 0.12),
    )
    c.polygon(
        [
            (x + length * 0.22, y - t * 1.3),
            (x + length * 0.34, y - t * 1.95),
            (x + length * 0.46, y - t * 1.95),
            (x + length * 0.46, y - t * 1.3),
        ],
        "#cfe4ee",
    )
    c.polygon(
        [
            (x + length * 0.49, y - t * 1.3),
            (x + length * 0.49, y - t * 1.95),
            (x + length * 0.6, y - t * 1.95),
            (x + length * 0.74, y - t * 1.3),
        ],
        "#b9d6e4",
    )
    c.rect(x, y - t * 1.35, length, t * 1.05, fill, t * 0.4)
    c.rect(x + length * 0.02, y - t * 0.62, length * 0.96, t * 0.16, blend(fill, "#101828", 0.25))
    c.ellipse(x + length * 0.965, y - t * 0.98, t * 0.16, t * 0.14, "#fff3c4")
    for place in (0.2, 0.79):
        c.ellipse(x + length * place, y - t * 0.3, t * 0.46, t * 0.46, "#262b36")
        c.ellipse(x + length * place, y - t * 0.3, t * 0.22, t * 0.22, "#c9d0da")


def truck(c: Canvas, x: float, y: float, length: float, box: str, cab: str) -> None:
    """A lorry facing right with a container, its left end on (x, y)."""
    h = length * 0.3
    c.rect(x, y - h * 1.25, length * 0.72, h, box, 3)
    for rib in range(1, 12):
        c.rect(x + length * 0.06 * rib, y - h * 1.2, 3, h * 0.9, blend(box, "#10182a", 0.2))
    c.polygon(
        [
            (x + length * 0.75, y - h * 0.25),
            (x + length * 0.75, y - h * 1.1),
            (x + length * 0.9, y - h * 1.1),
            (x + length * 0.985, y - h * 0.62),
            (x + length * 0.985, y - h * 0.25),
        ],
        cab,
    )
    c.polygon(
        [
            (x + length * 0.81, y - h * 0.66),
            (x + length * 0.81, y - h * 0.98),
            (x + length * 0.885, y - h * 0.98),
            (x + length * 0.945, y - h * 0.66),
        ],
        "#cfe6ef",
    )
    c.rect(x, y - h * 0.28, length * 0.98, h * 0.1, "#39404e")
    for place in (0.1, 0.2, 0.56, 0.86):
        c.ellipse(x + length * place, y - h * 0.1, h * 0.15, h * 0.15, "#23272f")
        c.ellipse(x + length * place, y - h * 0.1, h * 0.06, h * 0.06, "#b9c0ca")
