"""From an item's document to ninjs 3.1."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from api.context import Context
from api.feeds.ninjs import files
from api.feeds.ninjs.bodies import html_of
from api.feeds.ninjs.hashes import text_hash
from api.feeds.ninjs.media import Place, associations, keys_of
from api.feeds.ninjs.rights import terms_of_use
from api.feeds.writing.channel import name_of, urn
from api.fields.rich_text import resolve_all
from api.types.parts import url_of
from cms.library.documents.instants import in_beijing
from cms.library.documents.plain_text import text_of
from cms.library.reading import Entry
from cms.library.reading.directory import Directory, named

Document = dict[str, Any]
STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}


Places = Callable[[Entry], Place]  # below which address an item's pictures and files are opened


def everywhere(entry: Entry) -> Place:
    """What is public has one place for all."""
    return files.public


def documents(context: Context, entries: Sequence[Entry], places: Places = everywhere) -> list[Document]:
    """Of all at once: bodies, pictures, files and what texts link to are each read in one statement."""
    return written(context, entries, htmls_of(context, entries), places)


def htmls_of(context: Context, entries: Sequence[Entry]) -> list[str]:
    """Of their bodies, which are read for it in one statement."""
    context.library.bodies(entries)
    return [html_of(entry.body or ()) for entry in entries]


def written(context: Context, entries: Sequence[Entry], htmls: Sequence[str], places: Places = everywhere) -> list[Document]:
    """Of items whose bodies are read, and were made to HTML."""
    library = context.library
    keys = [keys_of(entry) for entry in entries]
    found = {kind: library.records(kind, {key for one in keys for key in one[kind]}) for kind in ("picture", "attachment")}
    bodies = resolve_all(context, [(html, entry.locale) for entry, html in zip(entries, htmls, strict=True)])
    bodied = library.items({content_id for entry in entries for content_id in entry["organisations"]}, "")
    made = []
    for entry, own, html in zip(entries, keys, bodies, strict=True):
        media = {kind: [found[kind][key] for key in own[kind] if key in found[kind]] for kind in own}
        organisations = [bodied[one] for one in entry["organisations"] if one in bodied]
        linked = list(associations(media["picture"], media["attachment"], entry.locale, places(entry)))
        made.append(document(entry, context.directory, html, linked, organisations))
    return made


def document(entry: Entry, directory: Directory, html: str, linked: list[Document], organisations: Sequence[Entry]) -> Document:
    """What is empty is left out."""
    site, text = directory.sites[entry.site], text_of(entry.body or ())
    publisher = name_of(site, entry.locale)
    return filled(
        {
            "uri": urn(entry.content_id, entry.locale),
            "type": "text",
            "representationType": "full",
            "profile": entry["documentType"],
            "version": entry["position"],
            "firstCreated": entry["publishedAt"],
            "versionCreated": entry["updatedAt"],
            "pubStatus": "usable",
            "language": entry.locale,
            "headlines": list(headlines(entry)),
            "descriptions": [{"role": "summary", "contentType": "text/plain", "value": entry["summary"]}] if entry["summary"] else [],
            "bodies": [
                {"role": "main", "contentType": "text/html", "value": html},
                {"role": "main", "contentType": "text/plain", "charCount": len(text), "value": text},
            ],
            "by": entry.get("author"),
            "people": people(entry),
            "organisations": [
                {"name": one["title"], "rel": "responsible", "uri": urn(one.content_id, one.locale)} for one in organisations
            ],
            "infoSources": [{"name": entry["source"] or publisher, "role": "source"}],
            "subjects": list(subjects(entry, directory)),
            "places": list(places(entry, directory)),
            "copyrightHolder": publisher,
            "usageTerms": terms_of_use(entry, publisher),
            "altIds": list(identities(entry, url_of(site, entry["path"]), text)),
            "associations": linked,
            "edNote": note(entry),
            "standard": STANDARD,
        }
    )


def headlines(entry: Entry) -> Iterator[Document]:
    """原标题 beside the title."""
    yield {"role": "main", "contentType": "text/plain", "value": entry["title"]}
    if entry.get("originalTitle"):
        yield {"role": "original", "contentType": "text/plain", "value": entry["originalTitle"]}


def people(entry: Entry) -> list[Document]:
    """原作者 and 责任编辑."""
    signed = (("author", "author"), ("responsibleEditor", "responsible editor"))
    return [{"name": entry[field], "rel": rel} for field, rel in signed if entry.get(field)]


def subjects(entry: Entry, directory: Directory) -> Iterator[Document]:
    """Words of the controlled lists but regions, and editors' own."""
    for term in carried(entry, directory):
        if term["scheme"] != "region":
            yield {"name": named(term, entry.locale), "literal": term["id"], "creator": term["scheme"]}
    yield from ({"name": word, "creator": "keyword"} for word in entry["keywords"])


def places(entry: Entry, directory: Directory) -> Iterator[Document]:
    for term in carried(entry, directory):
        if term["scheme"] == "region":
            yield {"name": named(term, entry.locale), "literal": term["id"]}


def carried(entry: Entry, directory: Directory) -> list[dict[str, Any]]:
    return [directory.terms[id] for id in entry["terms"] if id in directory.terms]


def identities(entry: Entry, url: str, text: str) -> Iterator[Document]:
    """The hub's own names of it, its canonical address, the hash of its text, and the numbers of official documents."""
    yield {"role": "contentId", "value": entry.content_id}
    yield {"role": "canonicalUrl", "value": url}
    yield {"role": "textHash", "value": f"sha256:{text_hash(entry['title'], text)}"}
    for field in ("indexNumber", "documentNumber"):
        if entry.get(field):
            yield {"role": field, "value": entry[field]}


def note(entry: Entry) -> str | None:
    """To the receiving editors: that it is no longer current, and the latest public note of a correction."""
    if entry["archived"]:
        return "Archived: still public, no longer current. 已归档：仍可查阅，不再是现行信息。"
    notes = entry["changeHistory"]
    return notes[0]["note"] if notes else None


def stub(uri: str, status: str, version: int, at: datetime) -> Document:
    """Of what must be taken down: nothing of its content."""
    return {"uri": uri, "pubStatus": status, "version": str(version), "versionCreated": in_beijing(at).isoformat(), "standard": STANDARD}


def filled(said: Document) -> Document:
    return {name: value for name, value in said.items() if value not in (None, "", [])}
