"""Scenes of streets, squares and transport."""

from ...canvas import Canvas, blend
from ...nature import cloud, hills, pine, ridge, sun, tree
from ...things import crowd, person, tower, train, truck

TREES = ("#4f9a58", "#6bb05f", "#3d8a55", "#86b95b")


def skyline(c: Canvas) -> None:
    """Changchun's towers and trees behind a high-speed train."""
    c.gradient(0, 640, "#4a90d0", "#9cc9e8", "#fbe0b8", "#fdeed3")
    sun(c, 320, 420, 56, "#fff6dc", "#ffd896", 0.8)
    for x, y, w in ((500, 150, 260), (1200, 110, 300), (880, 230, 170)):
        cloud(c, x, y, w, "#ffffff")
    for tone, low, high, pane, gap in (("#c3d3e4", 180, 380, "#dbe7f1", 84), ("#90abc8", 120, 330, "#c9dcec", 108)):
        for x in range(-20, 1600, gap):
            tower(
                c, x + c.between(-16, 16), 640, c.between(60, 96), c.between(low, high), blend(tone, "#6f8fb5", c.between(0, 0.3)), pane, 4
            )
    c.polygon([(742, 640), (754, 180), (760, 110), (766, 180), (778, 640)], "#dfe8f0")
    c.ellipse(760, 250, 44, 30, "#5d7fa8")
    c.ellipse(760, 246, 40, 22, "#cfe0ee")
    c.polygon([(1010, 640), (1010, 300), (1060, 250), (1110, 300), (1110, 640)], "#6f90b8")
    for row in range(12):
        c.rect(1022, 320 + row * 26, 76, 10, "#d5e5f2", 2)
    c.rect(0, 636, 1600, 60, "#8fbf72")
    for x in range(-10, 1640, 58):
        tree(c, x, 690, c.between(80, 130), c.random.choice(TREES))
    c.rect(0, 690, 1600, 210, "#7fae68")
    for x in range(40, 1600, 220):
        c.polygon([(x - 18, 780), (x + 18, 780), (x + 24, 900), (x - 24, 900)], "#d0cdc6")
        c.polygon([(x - 56, 780), (x + 56, 780), (x + 18, 806), (x - 18, 806)], "#bdbab2")
    c.rect(0, 756, 1600, 28, "#e8e5de")
    train(c, 1420, 756, 1420, 78, "#c8453b")
    for x in range(60, 1600, 150):
        c.rect(x, 664, 5, 94, "#7d858f")
    c.line([(0, 668), (1600, 668)], "#7d858f", 2)


def metro(c: Canvas) -> None:
    """A blue and white train at a bright platform."""
    c.gradient(0, 900, "#eaf3f8", "#dbe9f1", "#c9dae5")
    for k in range(9):
        c.polygon([(k * 200 - 60, 0), (k * 200 + 90, 0), (800 + (k - 4) * 110 + 20, 250), (800 + (k - 4) * 110 - 20, 250)], "#f8fcff")
    c.rect(0, 236, 1600, 30, "#2f6fae")
    c.rect(0, 266, 1600, 8, "#f0a93b")
    c.rect(0, 300, 1600, 330, "#9fb6c6")
    c.rect(0, 330, 1600, 290, "#f7fafc")
    c.rect(0, 470, 1600, 44, "#2a74bd")
    c.rect(0, 520, 1600, 12, "#6fb3e0")
    for x in range(30, 1600, 262):
        c.rect(x, 356, 108, 92, "#2c4258", 14)
        c.polygon([(x + 14, 448), (x + 60, 356), (x + 84, 356), (x + 38, 448)], "#48617a")
        c.rect(x + 136, 346, 98, 274, "#dfe8ee", 8)
        c.rect(x + 148, 360, 34, 100, "#2c4258", 8)
        c.rect(x + 188, 360, 34, 100, "#2c4258", 8)
        c.rect(x + 183, 346, 3, 274, "#9fb2c0")
    c.gradient(630, 900, "#d7dfe5", "#b9c6cf")
    c.rect(0, 630, 1600, 16, "#f2c230")
    for k in range(-3, 20):
        c.line([(800 + (k - 8) * 110, 646), (800 + (k - 8) * 240, 900)], "#c3cfd8", 2)
    for x in (250, 1330):
        c.rect(x - 40, 120, 80, 640, "#eef4f8", 10)
        c.rect(x + 16, 120, 24, 640, "#d3dfe7", 6)
        c.rect(x - 40, 300, 80, 60, "#2a74bd")
    crowd(c, [(420, 800), (520, 780), (700, 830), (930, 790), (1060, 840), (1180, 775), (1490, 820), (120, 830)], 230)
    c.rect(620, 168, 380, 62, "#1d2f44", 10)
    for k in range(5):
        c.ellipse(690 + k * 60, 199, 11, 11, "#f0a93b" if k == 2 else "#6fb3e0")
    c.rect(690, 196, 240, 5, "#6fb3e0")
    c.ellipse(810, 199, 13, 13, "#f0a93b")


def port(c: Canvas) -> None:
    """Lorries, containers and cranes at a border gate."""
    c.gradient(0, 560, "#5aa6d8", "#b9ddeb", "#f9ead0")
    for x, y, w in ((300, 130, 250), (1060, 90, 200)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 460, 80, "#9db8bd")
    hills(c, 500, 18, "#7fa58a", 1.5)
    boxes = ("#d5533f", "#2f78a8", "#e3a32f", "#3f8f6a", "#8c5aa0", "#4c6a86")
    for column in range(15):
        for row in range(c.random.choice((2, 3, 3, 4))):
            x, y, tone = 560 + column * 74, 590 - row * 44, c.random.choice(boxes)
            c.rect(x, y - 42, 70, 42, tone, 2)
            for rib in range(5):
                c.rect(x + 8 + rib * 12, y - 38, 3, 34, blend(tone, "#0e1626", 0.2))
    for x in (760, 1240):
        for dx in (0, 190):
            c.rect(x + dx, 230, 16, 366, "#f0b429")
            c.line([(x + dx + 8, 560), (x + 95, 420)], "#d99a1c", 6)
        c.rect(x - 80, 214, 370, 24, "#f0b429", 4)
        c.rect(x + 70, 238, 56, 36, "#37475a", 4)
        c.line([(x + 98, 274), (x + 98, 380)], "#4d5a68", 3)
        c.rect(x + 62, 380, 74, 44, "#2f78a8", 2)
    c.rect(0, 590, 1600, 310, "#8b929b")
    c.gradient(590, 900, "#9aa1a9", "#7d848d")
    for x in range(-40, 1640, 160):
        c.polygon([(x, 742), (x + 90, 742), (x + 84, 752), (x - 6, 752)], "#f4efdf")
    c.rect(40, 300, 54, 400, "#efe9dd")
    c.rect(430, 300, 54, 400, "#efe9dd")
    c.polygon([(-10, 310), (20, 230), (510, 230), (540, 310)], "#b8392e")
    c.rect(-6, 306, 542, 40, "#f6f0e2")
    c.ellipse(264, 270, 24, 24, "#f3c645")
    for k in range(3):
        c.rect(150 + k * 90, 520, 12, 180, "#d8d2c4")
    truck(c, 180, 700, 360, "#2f78a8", "#e9eef2")
    truck(c, 700, 840, 520, "#d5533f", "#f0b429")
    truck(c, 1240, 700, 300, "#3f8f6a", "#dfe6ea")


def hospital(c: Canvas) -> None:
    """A white community hospital with an ambulance."""
    c.gradient(0, 640, "#7cc3e4", "#cdeaf2", "#f4f8ee")
    for x, y, w in ((260, 140, 240), (1280, 160, 260)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 620, 18, "#a9d0a0", 1.4)
    c.rect(0, 660, 1600, 240, "#a9cf8f")
    c.rect(300, 280, 1000, 400, "#f8fafb", 6)
    c.rect(620, 190, 360, 490, "#ffffff", 6)
    c.rect(300, 280, 320, 400, "#eef3f6")
    for x in (340, 440, 540, 1010, 1110, 1210):
        for y in (330, 430, 530):
            c.rect(x, y, 62, 62, "#9fd0e0", 6)
            c.polygon([(x + 8, y + 62), (x + 34, y), (x + 48, y), (x + 22, y + 62)], "#c4e5ee")
    c.ellipse(800, 290, 62, 62, "#2f9d74")
    c.rect(786, 250, 28, 80, "#ffffff", 4)
    c.rect(760, 276, 80, 28, "#ffffff", 4)
    c.rect(660, 400, 280, 100, "#9fd0e0", 6)
    c.rect(700, 540, 200, 140, "#5f97ab", 4)
    c.rect(797, 540, 6, 140, "#eef3f6")
    c.polygon([(640, 540), (960, 540), (990, 512), (610, 512)], "#2f9d74")
    c.polygon([(640, 680), (960, 680), (1180, 900), (420, 900)], "#d8d6ce")
    for x, h in ((120, 250), (230, 190), (1370, 210), (1490, 270)):
        tree(c, x, 720, h, c.random.choice(TREES))
    c.rect(960, 700, 330, 130, "#ffffff", 14)
    c.polygon([(1280, 830), (1280, 716), (1330, 720), (1386, 776), (1386, 830)], "#ffffff")
    c.polygon([(1292, 772), (1292, 728), (1326, 730), (1362, 772)], "#a9d6e4")
    c.rect(960, 770, 426, 18, "#d8433b")
    c.rect(1084, 718, 16, 48, "#2f9d74")
    c.rect(1068, 734, 48, 16, "#2f9d74")
    c.rect(1180, 684, 60, 16, "#3f7fe0", 6)
    for x in (1030, 1310):
        c.ellipse(x, 832, 34, 34, "#23272f")
        c.ellipse(x, 832, 15, 15, "#cfd5dc")
    crowd(c, [(560, 800), (630, 830), (720, 770)], 170)


def street(c: Canvas) -> None:
    """A coloured residential street with a canteen and benches."""
    c.gradient(0, 600, "#79bde2", "#cfe8ee", "#f7f1e0")
    cloud(c, 330, 120, 230, "#ffffff")
    cloud(c, 1240, 150, 210, "#ffffff")
    for x, w, h, wall in (
        (-20, 300, 430, "#f1c38b"),
        (280, 260, 360, "#e99b83"),
        (540, 330, 470, "#f6dcae"),
        (870, 270, 390, "#b9d3c4"),
        (1140, 240, 440, "#eab7a0"),
        (1380, 240, 380, "#c9d7e6"),
    ):
        tower(c, x, 660, w, h, wall, "#fdf8ec", 5)
        c.rect(x - 6, 660 - h - 14, w + 12, 18, blend(wall, "#7a3b2c", 0.5))
    c.rect(520, 500, 480, 180, "#fbf5e8")
    for k in range(8):
        tone = "#d9533f" if k % 2 else "#fff6e6"
        c.polygon([(506 + k * 64, 500), (570 + k * 64, 500), (574 + k * 64, 556), (502 + k * 64, 556)], tone)
        c.ellipse(538 + k * 64, 556, 32, 13, tone)
    c.rect(560, 582, 150, 98, "#7fb6c4", 4)
    c.rect(740, 574, 90, 106, "#9a6a44", 4)
    c.rect(860, 582, 110, 98, "#f9d98a", 4)
    c.ellipse(915, 634, 30, 12, "#ffffff")
    for k in range(3):
        c.line([(900 + k * 15, 616), (896 + k * 15, 602), (902 + k * 15, 590)], "#ffffff", 3)
    c.gradient(676, 900, "#d9d2c2", "#c4bba8")
    c.rect(0, 676, 1600, 12, "#b3a994")
    for x, h in ((150, 320), (1130, 340), (1440, 300)):
        tree(c, x, 800, h, c.random.choice(("#e5a23c", "#5a9d57", "#7fb25f")))
    for x in (240, 1220):
        c.rect(x, 770, 180, 12, "#9a6a44", 4)
        c.rect(x, 730, 180, 10, "#9a6a44", 4)
        for dx in (14, 158):
            c.rect(x + dx, 730, 8, 76, "#5b5048")
    for x, coat, hair in ((290, "#7a5c99", "#d9d7d4"), (370, "#3c6f7f", "#c9c6c2"), (1300, "#b0483f", "#e1dfdc")):
        c.rect(x - 22, 748, 44, 28, "#4a4f5c", 8)
        c.polygon([(x - 26, 772), (x - 20, 690), (x + 20, 690), (x + 26, 772)], coat)
        c.ellipse(x, 668, 22, 24, "#eabf98")
        c.ellipse(x, 656, 24, 16, hair)
    crowd(c, [(640, 760), (800, 740), (890, 800), (1010, 770)], 190)


def government(c: Canvas) -> None:
    """A pale office building behind a square with a flag."""
    c.gradient(0, 620, "#4f9ad6", "#b4d9ee", "#f3f1e2")
    for x, y, w in ((300, 120, 250), (1300, 140, 260)):
        cloud(c, x, y, w, "#ffffff")
    hills(c, 600, 16, "#8fb58a", 1.6)
    c.rect(220, 330, 1160, 320, "#efe4cf")
    c.rect(560, 240, 480, 410, "#f7eedb")
    c.polygon([(530, 250), (800, 160), (1070, 250)], "#e5d5b6")
    c.polygon([(580, 250), (800, 178), (1020, 250)], "#f3e7cf")
    c.rect(200, 318, 360, 18, "#d9c7a3")
    c.rect(1040, 318, 360, 18, "#d9c7a3")
    for x in [*range(250, 540, 60), *range(1060, 1350, 60)]:
        for y in (360, 440, 520):
            c.rect(x, y, 34, 54, "#8fb3c4", 3)
            c.rect(x + 16, y, 3, 54, "#efe4cf")
    for x in range(590, 1020, 64):
        c.rect(x, 280, 22, 350, "#fffaf0")
        c.rect(x + 15, 280, 7, 350, "#dfcfae")
    c.rect(740, 500, 120, 150, "#6b4a33", 4)
    c.rect(520, 628, 560, 14, "#e0d2b5")
    c.rect(490, 642, 620, 16, "#d3c4a4")
    c.gradient(656, 900, "#e6dfd0", "#cfc6b3")
    for k in range(-4, 22):
        c.line([(800 + (k - 8) * 70, 658), (800 + (k - 8) * 190, 900)], "#d6cdbb", 2)
    for x in [*range(40, 480, 84), *range(1150, 1600, 84)]:
        pine(c, x, 690, 130, "#2f7350")
    for x in (180, 1060):
        c.ellipse(x + 180, 800, 200, 40, "#5c9a52")
        for _ in range(120):
            c.ellipse(
                x + 180 + c.between(-180, 180) * 0.95,
                800 + c.between(-28, 24),
                7,
                6,
                c.random.choice(("#e2473c", "#f3c33f", "#f7f2e4", "#e77f9a")),
            )
    c.rect(797, 60, 7, 600, "#c9ccd0")
    c.polygon([(804, 70), (880, 62), (950, 78), (1010, 70), (1010, 162), (950, 170), (880, 154), (804, 162)], "#d8281f")
    c.ellipse(840, 96, 13, 13, "#f6cf3c")


def campus(c: Canvas) -> None:
    """A village school below green mountains, with a blue science van."""
    c.gradient(0, 520, "#65b2e0", "#bfe1ee", "#f6f2df")
    for x, y, w in ((260, 110, 230), (1180, 120, 260)):
        cloud(c, x, y, w, "#ffffff")
    ridge(c, 380, 120, "#7fb09a")
    hills(c, 470, 44, "#69a870", 1.2)
    for _ in range(60):
        pine(c, c.between(0, 1600), c.between(480, 540), c.between(50, 90), c.random.choice(("#3f8058", "#357350")))
    c.rect(0, 560, 1600, 340, "#a6cf7a")
    c.rect(300, 400, 860, 240, "#fbeed6")
    c.polygon([(270, 404), (340, 320), (1120, 320), (1190, 404)], "#c24a34")
    for x in range(340, 1120, 96):
        c.rect(x, 450, 64, 76, "#8fc4d8", 4)
        c.rect(x + 30, 450, 4, 76, "#fbeed6")
        c.rect(x, 560, 64, 50, "#f3d9ae", 2)
    c.rect(690, 520, 90, 120, "#8a5638", 3)
    c.polygon([(660, 520), (735, 470), (810, 520)], "#d9683f")
    c.ellipse(735, 376, 26, 26, "#fffaf0")
    c.line([(735, 376), (735, 360)], "#39404e", 3)
    c.line([(735, 376), (747, 380)], "#39404e", 3)
    c.ellipse(800, 820, 640, 120, "#d9704f")
    c.ellipse(800, 824, 560, 92, "#7fbf63")
    c.rect(206, 330, 6, 400, "#c9ccd0")
    c.polygon([(212, 336), (296, 328), (296, 392), (212, 398)], "#d8281f")
    c.rect(1130, 640, 300, 120, "#2f7fc4", 18)
    c.rect(1150, 656, 190, 46, "#cfe8f2", 8)
    c.rect(1130, 716, 300, 12, "#f3c33f")
    c.polygon([(1360, 702), (1360, 656), (1402, 656), (1424, 702)], "#cfe8f2")
    for x in (1190, 1376):
        c.ellipse(x, 762, 28, 28, "#23272f")
        c.ellipse(x, 762, 12, 12, "#cfd5dc")
    crowd(c, [(480, 800), (560, 830), (640, 800), (980, 790), (1060, 830), (720, 850)], 120)
    person(c, 860, 810, 180, "#7a5c99")
