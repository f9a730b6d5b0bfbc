"""Which function draws which scene, and the finished files."""

import io
from collections.abc import Callable

from PIL import Image

from ..shapes.media import Picture
from . import city, emblems, fields, indoors, mountains, places, waters, works
from .canvas import Canvas

SCENES: dict[str, Callable[[Canvas], None]] = {
    "black_soil": fields.black_soil,
    "campus": city.campus,
    "classroom": indoors.classroom,
    "courtyard": places.courtyard,
    "cranes": waters.cranes,
    "desk": indoors.desk,
    "factory": works.factory,
    "fair": works.fair,
    "fibre": works.fibre,
    "forest": mountains.forest,
    "ginseng": places.ginseng,
    "government": city.government,
    "hall": indoors.hall,
    "harvest": fields.harvest,
    "hospital": city.hospital,
    "info_care": emblems.info_care,
    "info_shop": emblems.info_shop,
    "library": indoors.library,
    "metro": city.metro,
    "port": city.port,
    "rail_bridge": mountains.rail_bridge,
    "reservoir": waters.reservoir,
    "ribbon": emblems.ribbon,
    "rice": fields.rice,
    "rime": waters.rime,
    "riverside": waters.riverside,
    "road": mountains.road,
    "skiers": mountains.skiers,
    "skyline": city.skyline,
    "snow_village": mountains.snow_village,
    "street": city.street,
    "tianchi": mountains.tianchi,
    "wind": fields.wind,
    "workshop": works.workshop,
}
FIGURES: dict[str, tuple[Callable[[Canvas, int], None], int, int]] = {
    "portrait": (emblems.portrait, 600, 750),
    "emblem": (emblems.emblem, 512, 512),
}


class UnknownScene(Exception):
    """A picture names a scene that nothing draws."""


def drawn(picture: Picture) -> Image.Image:
    """A picture, drawn; the same at every call."""
    if picture.scene in FIGURES:
        draw, width, height = FIGURES[picture.scene]
        canvas = Canvas(width, height, seed=picture.key)
        draw(canvas, picture.variant)
    elif picture.scene in SCENES:
        canvas = Canvas(seed=picture.key)
        SCENES[picture.scene](canvas)
    else:
        raise UnknownScene(picture.scene)
    return canvas.finished()


def encoded(picture: Picture) -> tuple[str, bytes]:
    """A picture's file name and bytes: JPEG, or PNG for a site's mark."""
    image, buffer = drawn(picture), io.BytesIO()
    if picture.scene == "emblem":
        image.save(buffer, "PNG", optimize=True)
        return f"{picture.key}.png", buffer.getvalue()
    image.save(buffer, "JPEG", quality=88, subsampling=0)
    return f"{picture.key}.jpg", buffer.getvalue()
