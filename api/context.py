"""What the resolvers of one request share."""

from functools import cached_property
from typing import Any

from api.errors import Code, Refusal
from cms.library.locales import ALL
from cms.library.reading import Library
from cms.library.reading.directory import Directory, Site
from cms.library.reading.version import Version


class Context:
    """Made for each request; `version` is what the answer is told to have."""

    def __init__(self, version: Version | None = None) -> None:
        self._version = version

    @cached_property
    def library(self) -> Library:
        return Library(self._version)

    @property
    def directory(self) -> Directory:
        return self.library.directory

    def site(self, code: str) -> Site:
        """Raises UNKNOWN_SITE."""
        found = self.directory.sites.get(code)
        if found is None:
            codes = ", ".join(self.directory.sites)
            raise Refusal(Code.UNKNOWN_SITE, f"There is no such site. Use one of: {codes}.", f"没有这个站点。可用的站点代码：{codes}。")
        return found

    def locale(self, locale: str | None, site: Site | None = None) -> str | None:
        """The language asked for, or the site's own; none when neither is said. Raises UNKNOWN_LOCALE."""
        if locale is None:
            return str(site["defaultLocale"]) if site else None
        if locale not in ALL:
            raise Refusal(
                Code.UNKNOWN_LOCALE, f"There is no such language. Use one of: {', '.join(ALL)}.", f"没有这种语言。可用：{'、'.join(ALL)}。"
            )
        return locale


def context_of(info: Any) -> Context:
    """The context of graphql-core's or our own executor's info."""
    found: Context = info.context
    return found
