"""The items of the families: articles, policy documents, interpretations and topics."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .blocks import Block
from .keys import ColumnKey, ItemKey, OrganisationKey, PictureKey, PolicyKey, SiteCode, Strict, TermKey
from .moments import Moment


class Translation(Strict):
    """The same item in English."""

    title: str
    summary: str = ""
    keywords: list[str] = []
    source: str | None = None
    body: list[Block] = []


class Placement(Strict):
    """Shown in another column too; pinned until then, in that order."""

    column: ColumnKey
    pinned_until: Moment | None = None
    order: int = 0


class Change(Strict):
    """A major update, or a correction, and its public note."""

    when: Moment
    note: str
    correction: bool = False


class State(Strict):
    """Where an item stands when it is not simply public. One whose `when` lies ahead is scheduled without saying so here."""

    kind: Literal["draft", "archived", "withdrawn", "suppressed"]
    when: Moment | None = None
    reason: str = ""
    replaced_by: ItemKey | None = None


class Item(Strict):
    """What every item says. `key` is stable: the content id is made from it."""

    key: ItemKey
    site: SiteCode
    column: ColumnKey
    when: Moment
    title: str
    summary: str = ""
    slug: str | None = None
    keywords: list[str] = []
    source: str | None = None
    organisations: list[OrganisationKey] = []
    terms: list[TermKey] = []
    image: PictureKey | None = None
    body: list[Block] = Field(min_length=1)
    related: list[ItemKey] = []
    placements: list[Placement] = []
    changes: list[Change] = []
    state: State | None = None
    en: Translation | None = None


class Article(Item):
    """News, a notice or commentary."""

    form: Literal["news_article", "notice", "commentary"]
    author: str | None = None
    responsible_editor: str | None = None
    original_title: str | None = None
    reprint: Literal["allowed", "title_unchanged", "list_only", "forbidden"] = "allowed"


class Issuer(Strict):
    """A body that issued a document: one of ours, or another by its name."""

    organisation: OrganisationKey | None = None
    name: str | None = None

    @model_validator(mode="after")
    def named_once(self) -> Self:
        """Refuses an issuer that is both ours and another, or neither."""
        if (self.organisation is None) == (self.name is None):
            raise ValueError("an issuer is an organisation or a name")
        return self


class Relation(Strict):
    """What the document does to another one, in the library or not."""

    kind: Literal["amends", "repeals", "replaces", "implements"]
    document: PolicyKey | None = None
    title: str | None = None
    document_number: str | None = None
    url: str | None = None

    @model_validator(mode="after")
    def names_a_document(self) -> Self:
        """Refuses a relation to nothing."""
        if (self.document is None) == (self.title is None):
            raise ValueError("a relation names a document of the library or a title")
        return self


class Policy(Item):
    """An official document. `{y}` in its numbers is the year in which it was written."""

    index_number: str | None = None
    document_number: str | None = None
    issuers: list[Issuer] = Field(min_length=1)
    written: Moment | None = None
    effective: Moment | None = None
    expires: Moment | None = None
    validity: Literal["valid", "unknown"] = "valid"
    relations: list[Relation] = []


class Interpretation(Item):
    """What documents mean for the people they concern."""

    documents: list[PolicyKey] = Field(min_length=1)
    form: Literal["text", "picture", "video", "questions"]


class Rule(Strict):
    """Which items fill a panel after those chosen by hand: what meets every condition."""

    document_type: str | None = None
    organisation: OrganisationKey | None = None


class SectionRule(Rule):
    """A topic's section can also be filled from a column and by a term."""

    column: ColumnKey | None = None
    term: TermKey | None = None


class Section(Strict):
    """An ordered part of a topic."""

    title: str
    summary: str = ""
    items: list[ItemKey] = []
    rule: SectionRule = SectionRule()


class Topic(Item):
    """A special topic."""

    sections: list[Section] = Field(min_length=2)
