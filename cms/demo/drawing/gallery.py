"""Which function draws which scene, and the finished files."""

import io
from collections.abc import Callable

from PIL import Image

from ..shapes.media import Picture
from . import charts, emblems, province
from .canvas import Canvas
from .scenes.country import fields, hillsides, ice, mountains, oil, slopes, spring, vines, waters
from .scenes.town import city, halls, indoors, laboratory, market, park, places, rain, works, yard

SCENES: dict[str, Callable[[Canvas], None]] = {
    "black_soil": fields.black_soil,
    "campus": city.campus,
    "classroom": indoors.classroom,
    "container_yard": yard.container_yard,
    "courtyard": places.courtyard,
    "cranes": waters.cranes,
    "deer": hillsides.deer,
    "desk": indoors.desk,
    "factory": works.factory,
    "fair": works.fair,
    "fibre": works.fibre,
    "forest": mountains.forest,
    "ginseng": places.ginseng,
    "gondola": slopes.gondola,
    "government": city.government,
    "hall": indoors.hall,
    "harvest": fields.harvest,
    "hosiery": halls.hosiery,
    "hospital": city.hospital,
    "hot_spring": spring.hot_spring,
    "ice_fishing": ice.ice_fishing,
    "info_care": charts.info_care,
    "info_ginseng": charts.info_ginseng,
    "info_shop": charts.info_shop,
    "laboratory": laboratory.laboratory,
    "library": indoors.library,
    "map_jilin": province.map_jilin,
    "market_hall": market.market_hall,
    "metro": city.metro,
    "park_aerial": park.park_aerial,
    "port": city.port,
    "pumpjack": oil.pumpjack,
    "rail_bridge": mountains.rail_bridge,
    "rain_garden": rain.rain_garden,
    "reservoir": waters.reservoir,
    "ribbon": emblems.ribbon,
    "rice": fields.rice,
    "rime": waters.rime,
    "riverside": waters.riverside,
    "road": mountains.road,
    "skiers": slopes.skiers,
    "skyline": city.skyline,
    "snow_village": slopes.snow_village,
    "stone_tomb": hillsides.stone_tomb,
    "street": city.street,
    "tianchi": mountains.tianchi,
    "vineyard": vines.vineyard,
    "warehouse": halls.warehouse,
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
