"""Reads the content files into one checked `Province`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from .references import dangling
from .shapes.investment import Park, Project
from .shapes.items import Article, Interpretation, Item, Policy, Topic
from .shapes.keys import Strict
from .shapes.media import File, Picture
from .shapes.places import Column, Home, Organisation, Page, Site
from .shapes.services import Bundle, Service

CONTENT = Path(__file__).parent / "content"

_DEFAULTED = (
    "articles", "policies", "interpretations", "topics", "services", "bundles", "parks", "projects", "pages", "organisations",
    "pictures", "files",
)  # fmt: skip


class ContentError(Exception):
    """The content files contradict themselves; the message names the file and the place."""


class Sheet(Strict):
    """One content file; `defaults` are given to each of its entries that does not say otherwise."""

    site: Site | None = None
    columns: list[Column] = []
    home: Home | None = None
    pages: list[Page] = []
    organisations: list[Organisation] = []
    articles: list[Article] = []
    policies: list[Policy] = []
    interpretations: list[Interpretation] = []
    topics: list[Topic] = []
    services: list[Service] = []
    bundles: list[Bundle] = []
    parks: list[Park] = []
    projects: list[Project] = []
    pictures: list[Picture] = []
    files: list[File] = []


class Province:
    """All that the content files say, in the order of their paths."""

    def __init__(self, sheets: list[Sheet]) -> None:
        """Joins sheets; use `read_province` for checked content."""
        self.sheets = sheets
        self.sites = [sheet.site for sheet in sheets if sheet.site]
        self.homes = {sheet.site.code: sheet.home for sheet in sheets if sheet.site and sheet.home}
        self.columns = {sheet.site.code: sheet.columns for sheet in sheets if sheet.site}
        self.pages = [page for sheet in sheets for page in sheet.pages]
        self.organisations = [organisation for sheet in sheets for organisation in sheet.organisations]
        self.articles = [article for sheet in sheets for article in sheet.articles]
        self.policies = [policy for sheet in sheets for policy in sheet.policies]
        self.interpretations = [one for sheet in sheets for one in sheet.interpretations]
        self.topics = [topic for sheet in sheets for topic in sheet.topics]
        self.services = [service for sheet in sheets for service in sheet.services]
        self.bundles = [bundle for sheet in sheets for bundle in sheet.bundles]
        self.parks = [park for sheet in sheets for park in sheet.parks]
        self.projects = [project for sheet in sheets for project in sheet.projects]
        self.pictures = [picture for sheet in sheets for picture in sheet.pictures]
        self.files = [file for sheet in sheets for file in sheet.files]

    @property
    def items(self) -> list[Item]:
        """Every item of the families."""
        news = [*self.articles, *self.policies, *self.interpretations, *self.topics]
        return [*news, *self.services, *self.bundles, *self.parks, *self.projects]

    @cached_property
    def column_keys(self) -> dict[str, Column]:
        """Every column by its key, parents before their children."""
        return {key: column for site, columns in self.columns.items() for key, column in _walk(f"column/{site}", columns)}

    def keys(self) -> dict[str, Sequence[str]]:
        """The keys that references may name, by kind, repetitions kept."""
        policies, organisations = [one.key for one in self.policies], [one.key for one in self.organisations]
        columns, homes = list(self.column_keys), [f"home/{site}" for site in self.homes]
        pages, topics = [page.key for page in self.pages], [topic.key for topic in self.topics]
        items = [item.key for item in self.items]
        return {
            "item": [*items, *organisations, *columns, *homes, *pages],
            "column": columns,
            "org": organisations,
            "policy": policies,
            "topic": topics,
            "service": [service.key for service in self.services],
            "park": [park.key for park in self.parks],
            "site": [site.code for site in self.sites],
            "picture": [picture.key for picture in self.pictures],
            "file": [file.key for file in self.files],
        }


def read_province(folder: Path = CONTENT) -> Province:
    """Reads every file of a folder; refuses unknown keys, repeated keys and references to nothing."""
    province = Province([_read(path) for path in sorted(folder.rglob("*.yaml"))])
    keys = province.keys()
    problems = [*_repeated(keys), *dangling(province.sheets, {kind: set(values) for kind, values in keys.items()})]
    if problems:
        raise ContentError("\n".join(problems))
    return province


def _walk(prefix: str, columns: Iterable[Column]) -> Iterator[tuple[str, Column]]:
    """Each column with its key, depth first."""
    for column in columns:
        key = f"{prefix}/{column.slug}"
        yield key, column
        yield from _walk(key, column.columns)


def _repeated(keys: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What is defined twice."""
    for kind, values in keys.items():
        for value in sorted({value for value in values if values.count(value) > 1}):
            yield f"{kind} {value} is defined more than once"


def _read(path: Path) -> Sheet:
    """One content file."""
    try:
        content: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        return Sheet.model_validate(_with_defaults(content))
    except (yaml.YAMLError, ValidationError) as error:
        raise ContentError(f"{path}: {error}") from error


def _with_defaults(content: dict[str, Any]) -> dict[str, Any]:
    """The file's `defaults` spread over its entries, each kind taking the fields that it knows."""
    defaults: dict[str, Any] = content.pop("defaults", {})
    for name in _DEFAULTED:
        if name in content:
            (kind,) = Sheet.model_fields[name].annotation.__args__  # type: ignore[union-attr]
            known = {field: value for field, value in defaults.items() if field in kind.model_fields}
            content[name] = [{**known, **entry} for entry in content[name]]
    return content
