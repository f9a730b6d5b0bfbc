"""What a stranger tries where drafts are shown: tokens, grants, seals and links that were guessed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.security.canary.addresses import Known

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
GUESSES = ("", "1", "id=1:1sZ0aA:x", "A" * 43)
EVERYTHING = "{ items(first: 100) { nodes { title path } } sites { code } }"


@dataclass(frozen=True)
class Attempt:
    """One request by POST."""

    address: str
    body: str
    content_type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)


def attempts(known: Known) -> Iterator[Attempt]:
    """By POST: a grant for each guess, all there is by each as a grant, each hidden item without one, and each as a link's secret."""
    for guess in GUESSES:
        yield Attempt("/preview/exchange", json.dumps({"token": guess, "client": "portal"}))
        yield Attempt("/preview/graphql", json.dumps({"query": EVERYTHING}), headers={"Authorization": f"Bearer {guess}"})
        for act in ("open", "alone", "say"):
            yield Attempt(f"/share/{act}", urlencode({"secret": f"#{guess}", "kind": "approval", "name": "x"}), FORM)
    for content_id in known.identities():
        yield Attempt("/preview/graphql", json.dumps({"query": f'{{ item(contentId: "{content_id}") {{ title path }} }}'}))


def sealed(known: Known) -> Iterator[str]:
    """By GET: the page behind links, and each file under a seal that nobody made."""
    yield "/share/"
    for address in known.files():
        _, folder, key, name = address.split("/", 3)
        yield f"/preview/{folder}/1.x/{key}/{name}"
