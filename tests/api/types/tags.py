"""What 网页标签规范 asks of a page's tags."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

SITE = {"SiteName", "SiteDomain", "SiteIDCode"}
COLUMN = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
ARTICLE = {"ArticleTitle", "PubDate", "ContentSource"}
ALLOWED = {"Keywords", "Author", "Description", "Image", "Url"}
LISTS = {"HOME_PAGE", "COLUMN"}


def mistaken(node: dict[str, Any]) -> Iterator[str]:
    """Lines about an item that says what the queries of these tests ask; none when its tags are right."""
    tags = {one["name"]: one["content"] for one in node["govMeta"]}
    read = node["documentType"] not in LISTS
    in_column = node["documentType"] == "COLUMN" or (read and node["column"])
    needed = SITE | (COLUMN if in_column else set()) | (ARTICLE if read else set())
    where = f"{node['documentType']} {node['url']}"
    yield from (f"{where}: {name} is missing" for name in sorted(needed - tags.keys()))
    yield from (f"{where}: {name} does not belong there" for name in sorted(tags.keys() - needed - (ALLOWED if read else set())))
    yield from (f"{where}: {name} is empty" for name, content in tags.items() if not content.strip())
    if len(tags) != len(node["govMeta"]):
        yield f"{where}: a tag stands twice"
    yield from (f"{where}: {name} is {tags[name]!r}" for name, said in told(node).items() if name in tags and tags[name] != said)


def told(node: dict[str, Any]) -> dict[str, str]:
    """What the item itself says."""
    published = datetime.fromisoformat(node["publishedAt"]).strftime("%Y-%m-%d %H:%M")
    column = {"title": node["title"]} if node["documentType"] == "COLUMN" else node["column"]
    return {
        "SiteName": node["site"]["name"], "SiteIDCode": node["site"]["identificationCode"] or "", "ArticleTitle": node["title"],
        "PubDate": published, "Description": node["summary"], "Url": node["url"], "ContentSource": node["source"] or node["site"]["name"],
        "ColumnName": column["title"] if column else "",
    }  # fmt: skip
