"""The page tags of 网页标签规范 (annex of 国办发〔2017〕47号), which a headless portal cannot compute by itself."""

from datetime import datetime
from urllib.parse import urlsplit

from api.types.parts import url_of
from cms.library.reading import Entry
from cms.library.reading.directory import Site, named

LISTS = {"home_page", "column"}
# The classes of columns that 政府网站发展指引 (国办发〔2017〕47号) names; pages in every language carry them in Chinese.
COLUMN_TYPES = {
    "overview": "概况信息", "organisations": "机构职能", "news": "政务动态", "notices": "通知公告", "documents": "政策文件",
    "interpretations": "政策解读", "topics": "专题专栏", "investment": "投资促进", "services": "办事服务", "disclosure": "政府信息公开",
    "interaction": "互动交流",
}  # fmt: skip


def of(entry: Entry, site: Site, column: Entry | None, picture: str | None) -> list[dict[str, str]]:
    """Site tags on every page, column tags where there is a column, article tags on what is read.

    `picture` is the address of its picture.
    """
    tags = site_tags(entry, site) | column_tags(entry if entry["documentType"] == "column" else column)
    if entry["documentType"] not in LISTS:
        tags |= article_tags(entry, site) | {"Image": picture or ""}
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
        "ColumnType": COLUMN_TYPES.get(column["columnType"], column["title"]),
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
