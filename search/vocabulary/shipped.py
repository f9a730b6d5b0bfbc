"""The lay words that come with the project: `data/synonyms.yaml`."""

from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from search.vocabulary.models import Synonym
from search.vocabulary.models.editions import WORDS, renew

PATH = Path(__file__).with_name("data") / "synonyms.yaml"


def synonyms() -> list[Synonym]:
    """Applied, on all sites; each is named by its first lay word."""
    entries: dict[str, list[dict[str, Any]]] = yaml.load(PATH.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [
        Synonym(
            words=list(entry["lay"]),
            official=list(entry["official"]),
            both_ways=entry.get("both", False),
            state=Synonym.State.APPLIED,
            note=subject,
            shipped=entry["lay"][0],
        )
        for subject, some in entries.items()
        for entry in some
    ]


def load() -> int:
    """Those that are not there yet; answers how many were added."""
    with transaction.atomic():
        known = set(Synonym.objects.exclude(shipped="").values_list("shipped", flat=True))
        added = Synonym.objects.bulk_create([one for one in synonyms() if one.shipped not in known], batch_size=200)
        if added:
            renew(WORDS)
    return len(added)
