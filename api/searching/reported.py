"""What reports say, checked and handed to the log of the search."""

from typing import Any
from uuid import UUID

from api.errors import Code
from api.http.refusals import HttpRefusal, unreadable
from cms.library.reading import BadCursor, Library
from search.answering import door
from search.answering.door import COUNTED, Personal
from search.answering.identity import Named, named

LONGEST_COMMENT = 200
KINDS = {"NOT_FOUND": "not_found", "NOT_HELPFUL": "not_helpful"}


def clicked(sent: Any) -> None:
    """Raises HttpRefusal."""
    answer = answer_of(sent)
    content_id, rank = sent.get("contentId"), sent.get("rank")
    if type(rank) is not int or not 1 <= rank <= COUNTED:
        raise unreadable(
            f"`rank` is the hit's place, a whole number from 1 to {COUNTED}.", f"rank 为结果的序号，应为 1 到 {COUNTED} 的整数。"
        )
    item = item_of(content_id)
    door.clicked(answer, item, rank)


def complained(sent: Any) -> None:
    """Raises HttpRefusal."""
    answer = answer_of(sent)
    kind = sent.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise unreadable(f"`kind` is one of {', '.join(KINDS)}.", f"kind 的取值为：{'、'.join(KINDS)}。")
    try:
        door.complained(answer, KINDS[kind], comment_of(sent))
    except Personal as error:
        raise unreadable(
            "Leave numbers of identity cards, telephones and bank cards and addresses of e-mail out of `comment`.",
            "请勿在 comment 中填写身份证号、电话号码、银行卡号或电子邮箱。",
        ) from error


def answer_of(sent: Any) -> Named:
    """The answer that the report is about."""
    if not isinstance(sent, dict):
        raise unreadable("The body must be a JSON object with `queryId`.", "请求体必须是含有 queryId 的 JSON 对象。")
    query_id = sent.get("queryId")
    try:
        return named(query_id if isinstance(query_id, str) else "")
    except BadCursor as error:
        raise HttpRefusal(
            400,
            Code.BAD_REQUEST,
            "There is no such answer. Give the `queryId` of an answer of the search, unchanged.",
            "没有此次搜索。请原样给出搜索结果中的 queryId。",
        ) from error


def item_of(content_id: Any) -> str:
    """Of an item that is public in any language."""
    try:
        known = str(UUID(content_id)) if isinstance(content_id, str) else ""
    except ValueError:
        known = ""
    if not known or not Library().languages([known])[known]:
        raise unreadable("There is no such item. Give the `contentId` of a hit.", "没有此信息。请给出搜索结果中的 contentId。")
    return known


def comment_of(sent: dict[str, Any]) -> str:
    """In one line."""
    comment = sent.get("comment")
    if comment is None:
        return ""
    if not isinstance(comment, str):
        raise unreadable("`comment` must be a string.", "comment 必须是字符串。")
    plain = " ".join("".join(one if one.isprintable() else " " for one in comment).split())
    if len(plain) > LONGEST_COMMENT:
        raise unreadable(f"`comment` has at most {LONGEST_COMMENT} characters.", f"comment 最多 {LONGEST_COMMENT} 个字符。")
    return plain
