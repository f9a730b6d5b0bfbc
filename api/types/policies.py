"""Policy documents and their interpretations."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.execution import Info, batch
from api.fields import Declared, linked_item, linked_items, part_of
from api.fields.links import expand_lists
from api.types import filters, json_ld
from api.types.items import ContentItem
from api.types.parts import url_of
from cms.library import facets, registry
from cms.library.locales import DEFAULT
from cms.library.reading import Entry, ListQuery
from cms.library.reading.lists import Window

own = Declared("policy_document")
interpreting = Declared("policy_interpretation")
relation = Declared(part_of(registry.get("policy_document").document, "relations"))

MOST_INTERPRETATIONS = Window(100)
LEGAL_FORCE = {True: "https://schema.org/InForce", False: "https://schema.org/NotInForce"}


class Issuer(graphene.ObjectType):
    """A body that issued a document."""

    name = graphene.String(required=True, description="As printed, or else the body's own name.")
    organisation = graphene.Field("api.types.organisations.Organisation", description="The body, when it is public here.")

    resolve_organisation = linked_item("organisation")


class PolicyRelation(graphene.ObjectType):
    """What a document does to another, or another to it. `document` is null when the other document is not in the library."""

    kind, takes_effect_on = relation("kind"), relation("takes_effect_on")
    title = graphene.String(required=True, description="Of the other document.")
    document_number = graphene.String(description="Of the other document (文号).")
    url = graphene.String(description="Where the other document can be read.")
    document = graphene.Field(lambda: PolicyDocument, description="The other document, when it is in the library.")


class PolicyDocument(graphene.ObjectType):
    """An official document."""

    class Meta:
        interfaces = (ContentItem,)

    index_number, document_number = own("index_number"), own("document_number")
    issuers = graphene.List(graphene.NonNull(Issuer), required=True, description="Who issued it, in the printed order.")
    written_on, effective_on, expires_on = own("written_on"), own("effective_on"), own("expires_on")
    validity, in_force = own("validity"), own("in_force")
    relations = graphene.List(
        graphene.NonNull(PolicyRelation), required=True, description="What it does to others, then what newer ones do to it."
    )
    interpretations = graphene.List(
        graphene.NonNull(lambda: PolicyInterpretation), required=True, description="What explains it, the newest first; up to 100."
    )

    @batch
    def resolve_issuers(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        bodies = [[one["organisation"] for one in entry["issuers"] if one["organisation"]] for entry in entries]
        found = expand_lists(info, entries, bodies)
        return [named(entry, {one.content_id: one for one in some}) for entry, some in zip(entries, found, strict=True)]

    @batch
    def resolve_relations(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        others = [[one["document"] for one in entry["relations"] if one["document"]] for entry in entries]
        sites = context_of(info).directory.sites
        found = expand_lists(info, entries, others)
        return [related(entry, {one.content_id: one for one in some}, sites) for entry, some in zip(entries, found, strict=True)]

    @batch
    def resolve_interpretations(entries: Sequence[Entry], info: Info) -> list[list[Entry]]:
        queries = [(interpreting_it(entry), MOST_INTERPRETATIONS) for entry in entries]
        found = context_of(info).library.lists(queries)
        return [in_one_language(entry, some) for entry, (_, some) in zip(entries, found, strict=True)]


class PolicyInterpretation(graphene.ObjectType):
    """What a document means for the people it concerns (政策解读)."""

    class Meta:
        interfaces = (ContentItem,)

    documents = graphene.List(graphene.NonNull(PolicyDocument), required=True, description="The documents that it interprets.")
    interpretation_form = interpreting("interpretation_form")

    resolve_documents = linked_items("documents")


def named(entry: Entry, bodies: dict[str, Entry]) -> list[dict[str, Any]]:
    """Issuers with a name: the printed one, or that of a body that is public."""
    shown = []
    for issuer in entry["issuers"]:
        body = bodies.get(issuer["organisation"])
        name = issuer["name"] or (body["title"] if body is not None else None)
        if name:
            shown.append({**issuer, "name": name, "_locale": entry.locale})
    return shown


def related(entry: Entry, documents: dict[str, Entry], sites: dict[str, Any]) -> list[dict[str, Any]]:
    """Relations to what is public, as it calls itself, or to what the editor named."""
    shown = []
    for one in entry["relations"]:
        other = documents.get(one["document"])
        if other is not None:
            own_words = {
                "title": other["title"],
                "documentNumber": other["documentNumber"],
                "url": url_of(sites[other.site], other["path"]),
            }
            shown.append({**one, **own_words, "document": other})
        elif one["title"]:
            shown.append({**one, "document": None})
    return shown


def interpreting_it(entry: Entry) -> ListQuery:
    """In its own language and in the source language; archived ones still explain it."""
    scopes = dict.fromkeys((facets.everything(entry.locale), facets.everything(DEFAULT)))
    return ListQuery(tuple(scopes), ((f"interprets:{entry.content_id}",),), include_archived=True)


def in_one_language(entry: Entry, found: Sequence[Entry]) -> list[Entry]:
    """Each interpretation once, in the document's own language where there is one."""
    preferred = {one.content_id for one in found if one.locale == entry.locale}
    return [one for one in found if one.locale == entry.locale or one.content_id not in preferred]


def in_force(value: bool, context: Any) -> list[tuple[str, ...]]:
    return [(f"in-force:{str(value).lower()}",)]


filters.register(
    "in_force", graphene.Boolean(description="Policy documents that are, or are not, in force; where nobody has said, neither."), in_force
)


def legislation(entry: Entry) -> dict[str, Any]:
    begins, ends = entry["effectiveOn"], entry["expiresOn"]
    return {
        "legislationIdentifier": entry["documentNumber"],
        "legislationDate": entry["writtenOn"],
        "temporalCoverage": f"{begins or '..'}/{ends or '..'}" if begins or ends else None,
        "legislationLegalForce": LEGAL_FORCE.get(entry["inForce"]),
    }


def article(entry: Entry) -> dict[str, Any]:
    return {"headline": entry["title"]}


json_ld.register("policy_document", "Legislation", legislation)
json_ld.register("policy_interpretation", "Article", article)
