"""Investment promotion: projects and parks."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.execution import Info, batch
from api.fields import Declared, enum_of, linked_item, part_of
from api.types import filters, json_ld
from api.types.items import ContentItem
from api.types.lists import DEFAULT, LONGEST, ItemConnection, listings, window
from api.types.parts import RichText, nested
from api.types.terms import Term, term_of, terms_of
from cms.library import facets, registry
from cms.library.reading import Entry, ListQuery

document = registry.get("investment_project").document
own = Declared(document)
of_park = Declared("investment_park")
contact = Declared(part_of(document, "contacts"))


class Contact(graphene.ObjectType):
    """Whom to speak to."""

    name, telephone, email, address = contact("name"), contact("telephone"), contact("email"), contact("address")


class InvestmentProject(graphene.ObjectType):
    """A project that seeks an investor."""

    class Meta:
        interfaces = (ContentItem,)

    project_code, stage, place = own("project_code"), own("stage"), own("place")
    industry = graphene.Field(Term, description="By GB/T 4754, the section or division.")
    region = graphene.Field(Term, description="Where it is to be built.")
    park = graphene.Field(lambda: InvestmentPark, description="The park it is to be built in.")
    total_amount, sought_amount = own("total_amount"), own("sought_amount")
    currency = graphene.String(description="ISO 4217; null when no amount is said.")
    cooperation = graphene.List(graphene.NonNull(Term), required=True, description="Ways of cooperating that are wanted.")
    offer = graphene.Field(RichText, description=document.model_fields["offer"].description)
    benefits = graphene.Field(RichText, description=document.model_fields["benefits"].description)
    contacts = graphene.List(graphene.NonNull(Contact), required=True, description="Whom to speak to.")
    on_negative_list, valid_until = own("on_negative_list"), own("valid_until")

    resolve_industry, resolve_region, resolve_cooperation = term_of("industry"), term_of("region"), terms_of("cooperation")
    resolve_park = linked_item("park")
    resolve_offer, resolve_benefits = nested("offer"), nested("benefits")


class InvestmentPark(graphene.ObjectType):
    """An industrial park or development zone."""

    class Meta:
        interfaces = (ContentItem,)

    level, area = of_park("level"), of_park("area")
    industries = graphene.List(graphene.NonNull(Term), required=True, description="Its leading industries, by GB/T 4754.")
    region = graphene.Field(Term, description="Where it lies.")
    contacts = graphene.List(graphene.NonNull(Contact), required=True, description="Whom to speak to.")
    projects = graphene.Field(
        ItemConnection,
        first=graphene.Int(default_value=DEFAULT, description=f"How many, from 1 to {LONGEST}."),
        after=graphene.String(description="The cursor after which to go on."),
        description="Projects to be built in it, the newest first.",
    )

    resolve_industries, resolve_region = terms_of("industry"), term_of("region")

    @batch
    def resolve_projects(entries: Sequence[Entry], info: Info, first: int | None = None, after: str | None = None) -> list[Any]:
        part = window(first, after)
        queries = [ListQuery((facets.everything(entry.locale),), ((f"park:{entry.content_id}",),)) for entry in entries]
        return listings(info, [(query, part) for query in queries])


ProjectStage = enum_of(document.model_fields["stage"].annotation)  # type: ignore[arg-type]


def of_stages(values: Sequence[Any], context: Any) -> list[tuple[str, ...]]:
    return [tuple(f"stage:{getattr(value, 'value', value)}" for value in values)] if values else []


filters.register("stages", graphene.List(graphene.NonNull(ProjectStage), description="Projects at any of these stages."), of_stages)
filters.register("park", graphene.ID(description="Content id of a park: its projects."), filters.code("park"))
filters.register_number("amount", "Total investment of projects in yuan; projects in other currencies, or of no amount, have none")


def offered(entry: Entry) -> dict[str, Any]:
    """What is sought, and until when, as schema.org's Offer has it."""
    price = {"@type": "PriceSpecification", "price": entry["soughtAmount"], "priceCurrency": entry["currency"]}
    return {
        "identifier": entry["projectCode"],
        "validThrough": entry["validUntil"],
        "priceSpecification": price if entry["soughtAmount"] is not None else None,
        "areaServed": entry["place"],
        "itemOffered": {"@type": "Service", "name": entry["title"]},
    }


json_ld.register("investment_project", "Offer", offered, written=False)
json_ld.register("investment_park", "Place", written=False)
