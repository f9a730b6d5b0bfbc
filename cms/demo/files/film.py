"""A short film in WebM: a slow move over a drawn scene. A lossy WebP picture is a VP8 key frame, so Pillow is the whole encoder."""

import io
import struct

from PIL import Image

_FRAMES_A_SECOND = 10
_SIZE = (640, 360)


def film(scene: Image.Image, seconds: int) -> bytes:
    """A film of a scene; each second is a cluster of its own, so that players can seek."""
    total = seconds * _FRAMES_A_SECOND
    frames = [_key_frame(scene, number / total) for number in range(total)]
    seconds_of_film = [frames[start : start + _FRAMES_A_SECOND] for start in range(0, total, _FRAMES_A_SECOND)]
    info = _element(
        0x1549A966, _number(0x2AD7B1, 1_000_000), _element(0x4489, struct.pack(">d", seconds * 1000.0)), _named(0x4D80), _named(0x5741)
    )
    clusters = [_cluster(number, frames) for number, frames in enumerate(seconds_of_film)]
    return _header() + _element(0x18538067, info, _track(), *clusters)


def _key_frame(scene: Image.Image, share: float) -> bytes:
    """The view at a share of the film: from the whole scene in to its middle."""
    width, height = scene.size
    zoom = 1 - 0.28 * share
    left, top = (1 - zoom) * width * (0.35 + 0.3 * share), (1 - zoom) * height * 0.6
    view = scene.resize(_SIZE, Image.Resampling.BILINEAR, box=(left, top, left + zoom * width, top + zoom * height))
    buffer = io.BytesIO()
    view.save(buffer, "WEBP", quality=62, method=1)
    data = buffer.getvalue()
    (length,) = struct.unpack("<I", data[16:20])
    return data[20 : 20 + length]


def _header() -> bytes:
    """The EBML header of a WebM file."""
    versions = [_number(code, value) for code, value in ((0x4286, 1), (0x42F7, 1), (0x42F2, 4), (0x42F3, 8))]
    return _element(0x1A45DFA3, *versions, _element(0x4282, b"webm"), _number(0x4287, 2), _number(0x4285, 2))


def _track() -> bytes:
    """One VP8 video track."""
    video = _element(0xE0, _number(0xB0, _SIZE[0]), _number(0xBA, _SIZE[1]))
    duration = _number(0x23E383, 1_000_000_000 // _FRAMES_A_SECOND)
    entry = [_number(0xD7, 1), _number(0x73C5, 1), _number(0x83, 1), _number(0x9C, 0), _element(0x86, b"V_VP8"), duration, video]
    return _element(0x1654AE6B, _element(0xAE, *entry))


def _cluster(second: int, frames: list[bytes]) -> bytes:
    """The frames of one second."""
    step = 1000 // _FRAMES_A_SECOND
    blocks = [_element(0xA3, b"\x81" + struct.pack(">hB", number * step, 0x80) + frame) for number, frame in enumerate(frames)]
    return _element(0x1F43B675, _number(0xE7, second * 1000), *blocks)


def _named(code: int) -> bytes:
    """An element that names this program."""
    return _element(code, b"govwire")


def _number(code: int, value: int) -> bytes:
    """An element that holds a whole number."""
    return _element(code, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _element(code: int, *content: bytes) -> bytes:
    """An EBML element; its length takes one byte when it can, else eight."""
    data = b"".join(content)
    length = bytes([0x80 | len(data)]) if len(data) < 127 else (len(data) | 1 << 56).to_bytes(8, "big")
    return code.to_bytes((code.bit_length() + 7) // 8, "big") + length + data
