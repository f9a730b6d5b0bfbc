"""What the public gets of investment projects and parks."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from cms.core.documents import common_fields
from cms.core.keys import chosen, content_id
from cms.core.rich_text import rich_text
from cms.investment import models
from cms.library.documents import ContentId, Document, Link, Part, RichText
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.taxonomy.classifying import term_ids


class Contact(Part):
    """Whom to speak to."""

    name: str = Field(description="A person or an office.")
    telephone: str | None = Field(None, description="As dialled.")
    email: str | None = Field(None, description="An address.")
    address: str | None = Field(None, description="Where to come.")


class InvestmentProject(Document):
    """A project that seeks an investor."""

    project_code: str | None = Field(None, description="In the province's list of projects.")
    park: Annotated[ContentId | None, Link("park")] = Field(None, description="Content id of the park it is to be built in.")
    place: str | None = Field(None, description="Where it is to be built.")
    total_amount: float | None = Field(None, description="Total investment in `currency`, whole units.")
    sought_amount: float | None = Field(None, description="What is sought of it, in `currency`, whole units.")
    currency: models.Currency | None = Field(None, description="ISO 4217; null when no amount is said.")
    stage: models.ProjectStage = Field(description="How far it is.")
    offer: RichText | None = Field(None, description="What is offered: land, policies, supporting facilities.")
    benefits: RichText | None = Field(None, description="What it is expected to bring.")
    contacts: list[Contact] = Field(default_factory=list, description="Whom to speak to.")
    on_negative_list: bool = Field(False, description="Foreign investment in it is restricted (外商投资准入负面清单).")
    valid_until: date | None = Field(None, description="The last day of the offer; the item leaves the midnight after, Beijing time.")

    def codes(self) -> Iterable[str]:
        yield f"stage:{self.stage.value}"

    def numbers(self) -> Mapping[str, float]:
        """Amounts in yuan: there are no rates to compare others by."""
        if self.total_amount is None or self.currency != models.Currency.CNY:
            return {}
        return {"amount": self.total_amount}


class InvestmentPark(Document):
    """An industrial park or development zone."""

    level: str | None = Field(None, description="Who approved it, in words.")
    area: float | None = Field(None, description="Square kilometres.")
    contacts: list[Contact] = Field(default_factory=list, description="Whom to speak to.")


def build_project(page: "models.InvestmentProjectPage", moments: Moments) -> InvestmentProject:
    offer, benefits = rich_text(page.offer), rich_text(page.benefits)
    priced = page.total_amount is not None or page.sought_amount is not None
    return InvestmentProject(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        project_code=page.project_code or None,
        park=content_id(page.park),
        place=page.place.strip() or None,
        total_amount=page.total_amount,
        sought_amount=page.sought_amount,
        currency=models.Currency(page.currency) if priced else None,
        stage=models.ProjectStage(page.stage),
        offer=offer if offer.text else None,
        benefits=benefits if benefits.text else None,
        contacts=contacts(page.contacts),
        on_negative_list=page.on_negative_list,
        valid_until=page.valid_until,
    )


def build_park(page: "models.InvestmentParkPage", moments: Moments) -> InvestmentPark:
    return InvestmentPark(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        level=page.level.strip() or None,
        area=page.area,
        contacts=contacts(page.contacts),
    )


def contacts(stream: Any) -> list[Contact]:
    return [Contact(**{name: value or None for name, value in one.items()}) for one in chosen(stream)]
