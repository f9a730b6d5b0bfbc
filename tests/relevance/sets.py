"""Sets of retrieval beside the repository: documents, questions, and which documents answer them."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SEED = 20
NAMES = ("statutes", "reading")

Judged = dict[str, dict[str, int]]  # by query: grades by document


@dataclass(frozen=True)
class Document:
    identifier: str
    title: str
    text: str


@dataclass(frozen=True)
class Retrieval:
    """`queries` by their id; every one of them is judged."""

    documents: list[Document]
    queries: dict[str, str]
    judged: Judged

    def sample(self, count: int) -> "Retrieval":
        """So many of the queries, the same ones each time; all documents."""
        chosen = sorted(Random(SEED).sample(sorted(self.queries), min(count, len(self.queries))))
        return Retrieval(self.documents, {one: self.queries[one] for one in chosen}, {one: self.judged[one] for one in chosen})

    def halves(self) -> dict[str, Judged]:
        """What weights were learned on, and what was held out: every other query."""
        names = list(self.queries)
        return {"learned on": {one: self.judged[one] for one in names[::2]}, "held out": {one: self.judged[one] for one in names[1::2]}}

    def among(self, distractors: int) -> "Retrieval":
        """The same queries, over the documents that answer them and so many others."""
        answers = {document for grades in self.judged.values() for document in grades}
        others = [one.identifier for one in self.documents if one.identifier not in answers]
        kept = answers.union(Random(SEED).sample(others, min(distractors, len(others))))
        return Retrieval([one for one in self.documents if one.identifier in kept], self.queries, self.judged)


def read(name: str, data: Path = SHARED) -> Retrieval:
    """One of NAMES."""
    folder = data / "retrieval" / name
    judged: Judged = {}
    for line in (folder / "qrels.tsv").read_text("utf-8").splitlines():
        query, _, document, grade = line.split("\t")
        judged.setdefault(query, {})[document] = int(grade)
    documents = [Document(one["id"], one.get("title", ""), one["text"]) for one in lines(folder / "corpus.jsonl.gz")]
    queries = {one["id"]: one["text"] for one in lines(folder / "queries.jsonl.gz") if one["id"] in judged}
    return Retrieval(documents, queries, {query: judged[query] for query in queries})


def numbered(data: Path = SHARED) -> list[dict[str, Any]]:
    """Official documents that have a number."""
    return [one for one in lines(data / "official_documents" / "documents.jsonl.gz") if one["doc_number"]]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        yield from map(json.loads, opened)
