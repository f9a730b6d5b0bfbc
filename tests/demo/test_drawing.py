"""Pictures are drawn, never grey boxes, and the same every time."""

import hashlib
import io

import pytest
from PIL import Image, ImageStat

from cms.demo.drawing.gallery import FIGURES, SCENES, UnknownScene, drawn, encoded
from cms.demo.reading import Province
from cms.demo.shapes.media import Picture


def one(scene: str, variant: int = 0) -> Picture:
    return Picture(key=f"test-{scene}", site="portal", scene=scene, variant=variant, title="t", alt="t")


def test_the_content_uses_every_scene(province: Province) -> None:
    assert {picture.scene for picture in province.pictures} == set(SCENES) | set(FIGURES)
    assert len(SCENES) >= 50


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_scenes_are_full_of_colour(scene: str) -> None:
    image = drawn(one(scene))
    assert image.size == (1600, 900)
    small = image.resize((64, 36))
    assert sum(ImageStat.Stat(small).stddev) > 30
    assert ImageStat.Stat(small.convert("HSV")).mean[1] > 15
    assert len(small.getcolors(4096)) > 200


def test_drawing_is_repeatable() -> None:
    first, second = (hashlib.sha256(encoded(one("rime"))[1]).hexdigest() for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("scene", "size", "form"), [("portrait", (600, 750), "JPEG"), ("emblem", (512, 512), "PNG"), ("rice", (1600, 900), "JPEG")]
)
def test_files_are_real_pictures(scene: str, size: tuple[int, int], form: str) -> None:
    name, data = encoded(one(scene, 1))
    image = Image.open(io.BytesIO(data))
    assert (image.size, image.format) == (size, form)
    assert name.endswith((".jpg", ".png"))


def test_site_marks_are_distinct(province: Province) -> None:
    variants = [picture.variant for picture in province.pictures if picture.scene == "emblem"]
    marks = {hashlib.sha256(drawn(one("emblem", variant)).resize((128, 128)).tobytes()).hexdigest() for variant in range(17)}
    assert len(marks) == 17
    assert len(set(variants)) == len(variants)
    assert max(variants) < 17


def test_an_unknown_scene_is_refused() -> None:
    with pytest.raises(UnknownScene):
        drawn(one("nowhere"))
