"""What a load has made so far, by the keys of the content files."""

from dataclasses import dataclass, field

from wagtail.models import Collection, Locale

from cms.core.models import Attachment, BasePage, Picture
from cms.library.locales import DEFAULT


@dataclass
class Made:
    """Pages by key and public locale; pictures and files by key; collections by the code of their site."""

    locales: dict[str, Locale] = field(default_factory=dict)
    collections: dict[str, Collection] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    files: dict[str, Attachment] = field(default_factory=dict)
    pages: dict[tuple[str, str], BasePage] = field(default_factory=dict)

    def page(self, key: str, locale: str = DEFAULT) -> BasePage:
        """The page in this language, or else in Chinese: both have one identity, and readers are given their own language."""
        return self.pages.get((key, locale)) or self.pages[key, DEFAULT]

    def has(self, key: str, locale: str) -> bool:
        """Whether the page is there in this very language."""
        return (key, locale) in self.pages
