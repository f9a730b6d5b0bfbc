"""What of a hit is shown: its title with what matched, and the passage that says the most of what was looked for."""

from collections.abc import Iterator, Sequence

from cms.library import registry
from cms.library.reading import Entry
from search.indexing.texts import plans_of, texts_in
from search.registry import fields_of
from search.text.highlighting import highlight, matches, passage

Phrases = Sequence[Sequence[str]]


def highlights(entry: Entry, phrases: Phrases) -> list[dict[str, str]]:
    """`field` is the document's; the body of the entry has been read."""
    shown = [{"field": "title", "html": highlight(entry["title"], phrases)}]
    found = max(_passages(entry), key=lambda one: len({match.phrase for match in matches(one[1], phrases)}), default=None)
    if found is not None:
        shown.append({"field": found[0], "html": passage(found[1], phrases)})
    return shown


def _passages(entry: Entry) -> Iterator[tuple[str, str]]:
    """Every other searched field's text: the summary, the body, then the heaviest first."""
    model = registry.get(entry["documentType"]).document
    plans, weights = plans_of(model), fields_of(model).weights
    for name in sorted(weights, key=lambda name: (name != "summary", name != "body", -weights[name])):
        alias, plan = plans[name]
        text = " ".join(texts_in(entry.body if name == "body" else entry.get(alias), plan))
        if name != "title" and text:
            yield alias, text
