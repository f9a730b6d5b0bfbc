"""Files are what their names say, and the same every time."""

import io
import struct
import wave
import zipfile

import filetype
import pytest
from lxml import etree

from cms.demo.files.making import UnknownFile, made
from cms.demo.reading import Province
from cms.demo.shapes.media import File, Picture


def scene_of(file: File, province: Province) -> Picture | None:
    return next((picture for picture in province.pictures if picture.key == file.scene), None)


def test_files_are_what_their_names_say(province: Province) -> None:
    for file in province.files:
        scene = scene_of(file, province)
        content = made(file, scene)
        assert filetype.guess_extension(content) == file.filename.rpartition(".")[2], file.filename
        assert made(file, scene) == content


def test_office_files_hold_their_text(province: Province) -> None:
    for file in province.files:
        if file.filename.endswith(("docx", "xlsx")):
            with zipfile.ZipFile(io.BytesIO(made(file))) as archive:
                text = "".join("".join(etree.fromstring(archive.read(name)).itertext()) for name in archive.namelist())
            expected = file.paragraphs or [str(value) for sheet in file.sheets for row in sheet.rows for value in row]
            assert all(value in text for value in expected)


def test_pdf_offsets_point_at_objects(province: Province) -> None:
    file = next(file for file in province.files if file.filename.endswith("pdf"))
    content = made(file)
    start = int(content.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert content[start : start + 4] == b"xref"
    offsets = [int(line[:10]) for line in content[start:].split(b"\n")[3:] if line.endswith(b" 00000 n ")]
    assert all(content[offset:].startswith(b"%d 0 obj" % number) for number, offset in enumerate(offsets, 1))
    assert file.paragraphs[0].encode("utf-16-be").hex().encode() in content


def test_the_chime_can_be_played(province: Province) -> None:
    file = next(file for file in province.files if file.filename.endswith("wav"))
    with wave.open(io.BytesIO(made(file))) as sound:
        assert sound.getnframes() == file.seconds * sound.getframerate()
        loudest = max(abs(value) for (value,) in struct.iter_unpack("<h", sound.readframes(sound.getnframes())))
    assert loudest > 5000


def test_films_are_key_frames_of_vp8(province: Province) -> None:
    file = next(file for file in province.files if file.filename.endswith("webm"))
    content = made(file, scene_of(file, province))
    assert content.count(b"\x9d\x01\x2a" + struct.pack("<HH", 640, 360)) == file.seconds * 10
    assert b"V_VP8" in content


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(UnknownFile):
        made(File(key="x", site="portal", title="x", filename="x.webm"))
