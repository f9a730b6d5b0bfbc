"""A short chime as a WAV file."""

import io
import math
import struct
import wave

_RATE = 22050
_NOTES = ((0.0, 523.25), (0.55, 659.25), (1.1, 783.99))


def chime(seconds: int) -> bytes:
    """Three rising bell tones; mono, 16 bit, 22,050 samples a second."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(b"".join(struct.pack("<h", round(_level(n / _RATE) * 9000)) for n in range(seconds * _RATE)))
    return buffer.getvalue()


def _level(time: float) -> float:
    """The sum of the bells that have begun, each fading."""
    total = 0.0
    for start, pitch in _NOTES:
        age = time - start
        if age > 0:
            fade = math.exp(-2.2 * age)
            total += fade * (math.sin(2 * math.pi * pitch * age) + 0.4 * fade * math.sin(4.02 * math.pi * pitch * age))
    return total
