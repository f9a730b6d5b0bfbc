"""The page tags of 网页标签规范 (annex of 国办发〔2017〕47号), which a headless portal cannot compute by itself."""

from datetime import datetime
from urllib.parse import urlsplit

from api.types.parts import url_of
from cms.library.reading import Entry
from cms.library.reading.directory import Site, named

LISTS = {"home_page", "column"}


def of(entry: Entry, site: Site, column: Entry | None) -> list[dict[str, str]]:
    """Site tags on every page, column tags where there is a column, article tags on what is read."""
    tags = site_tags(entry, site) | column_tags(entry if entry["documentType"] == "column" else column)
    if entry["documentType"] not in LISTS:
        tags |= article_tags(entry, site)
    return [{"name": name, "content": content} for name, content in tags.items() if content]


def site_tags(entry: Entry, site: Site) -> dict[str, str]:
    return {
        "SiteName": named(site, entry.locale),
        "SiteDomain": urlsplit(site["url"]).hostname or "",
        "SiteIDCode": site["identificationCode"] or "",
    }


def column_tags(column: Entry | None) -> dict[str, str]:
    if column is None:
        return {}
    return {
        "ColumnName": column["title"],
        "ColumnDescription": column["summary"] or column["title"],
        "ColumnKeywords": ",".join(column["keywords"]) or column["title"],
        "ColumnType": column["title"],
    }


def article_tags(entry: Entry, site: Site) -> dict[str, str]:
    published = datetime.fromisoformat(entry["publishedAt"])
    return {
        "ArticleTitle": entry["title"],
        "PubDate": published.strftime("%Y-%m-%d %H:%M"),
        "ContentSource": entry["source"] or named(site, entry.locale),
        "Keywords": ",".join(entry["keywords"]),
        "Author": entry.get("author") or "",
        "Description": entry["summary"],
        "Url": url_of(site, entry["path"]),
    }
