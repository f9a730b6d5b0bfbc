"""Investment projects and parks."""

from typing import Literal

from .items import Item, Translation
from .keys import ParkKey, Strict, TermKey
from .moments import Moment


class Contact(Strict):
    """Whom to speak to."""

    name: str
    telephone: str = ""
    email: str = ""
    address: str = ""


class ParkTranslation(Translation):
    """A park in English."""

    level: str = ""
    contacts: list[Contact] = []


class Park(Item):
    """An industrial park."""

    level: str
    area: float
    industries: list[TermKey]
    region: TermKey
    contacts: list[Contact]
    en: ParkTranslation | None = None


class ProjectTranslation(Translation):
    """A project in English."""

    place: str = ""
    offer: str = ""
    benefits: str = ""
    contacts: list[Contact] = []


class Project(Item):
    """A project that seeks an investor."""

    code: str
    industry: TermKey
    region: TermKey
    park: ParkKey | None = None
    place: str
    total_amount: int | None = None
    sought_amount: int | None = None
    currency: Literal["CNY", "USD", "EUR", "JPY", "KRW", "RUB", "HKD"] = "CNY"
    cooperation: list[TermKey]
    stage: Literal["seeking", "signed", "building", "completed"]
    offer: str
    benefits: str
    contacts: list[Contact]
    valid_until: Moment | None = None
    en: ProjectTranslation | None = None
