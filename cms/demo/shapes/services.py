"""Service items and bundles of them."""

from typing import Literal

from pydantic import Field

from .blocks import Question
from .items import Item
from .keys import FileKey, PolicyKey, ServiceKey, Strict
from .moments import Moment


class Limit(Strict):
    """How long something may take."""

    amount: int = Field(ge=0)
    unit: Literal["working_day", "calendar_day", "hour"]


class LegalBasis(Strict):
    """On what it rests; `document` where the demo has it."""

    name: str
    document_number: str = ""
    clause: str = ""
    text: str = ""
    document: PolicyKey | None = None


class Material(Strict):
    """What to hand in."""

    name: str
    required: bool = True
    original: bool = True
    copies: int = 1
    source: str = ""
    notes: str = ""
    blank_form: FileKey | None = None
    sample: FileKey | None = None


class Step(Strict):
    """One step of the procedure."""

    name: str
    limit: Limit | None = None
    standard: str = ""
    outcome: str = ""


class Fee(Strict):
    """What it costs; no amount when it depends."""

    name: str
    amount: float | None = None
    standard: str = ""
    basis: str = ""


class Place(Strict):
    """Where to go."""

    name: str
    address: str
    hours: str
    telephone: str = ""
    windows: str = ""
    longitude: float | None = None
    latitude: float | None = None


class Service(Item):
    """A service item."""

    code: str = Field(max_length=36)
    base_code: str = Field(default="", max_length=12)
    status: Literal["in_use", "suspended", "cancelled"] = "in_use"
    status_from: Moment | None = None
    status_note: str = ""
    handling: Literal["instant", "promised", ""] = ""
    authority_level: Literal["nation", "province", "city", "county", "township", "village", ""] = ""
    coverage: Literal["nation", "province", "city", "county", "township", ""] = ""
    legal_bases: list[LegalBasis] = Field(min_length=1)
    conditions: list[str] = Field(min_length=1)
    materials: list[Material] = Field(min_length=1)
    steps: list[Step] = Field(min_length=2)
    statutory_limit: Limit | None = None
    promised_limit: Limit | None = None
    visits: int | None = None
    fees: list[Fee] = []
    places: list[Place] = []
    consultation: str
    complaints: str
    results: list[str] = Field(min_length=1)
    questions: list[Question] = []
    special_procedures: str = ""
    online_url: str = ""


class Stage(Strict):
    """A part of a journey."""

    title: str
    summary: str = ""
    services: list[ServiceKey] = Field(min_length=1)


class Bundle(Item):
    """Several services of one event in life."""

    stages: list[Stage] = Field(min_length=2)
