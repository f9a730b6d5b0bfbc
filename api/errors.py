"""What is said when something cannot be answered: a closed list of codes, each with words that a person can act on."""

import logging
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django.db import InterfaceError, OperationalError
from graphql import GraphQLError

logger = logging.getLogger("api")

LOGGED_TRACEBACKS = 5


class Code(StrEnum):
    """What went wrong, for programs (`extensions.code`)."""

    BAD_REQUEST = "BAD_REQUEST"
    UNKNOWN_SITE = "UNKNOWN_SITE"
    UNKNOWN_LOCALE = "UNKNOWN_LOCALE"
    UNKNOWN_TERM = "UNKNOWN_TERM"
    UNKNOWN_FEED = "UNKNOWN_FEED"
    BAD_CURSOR = "BAD_CURSOR"
    CURSOR_EXPIRED = "CURSOR_EXPIRED"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    TOO_COMPLEX = "TOO_COMPLEX"
    TOO_LARGE = "TOO_LARGE"
    TOO_MANY_REQUESTS = "TOO_MANY_REQUESTS"
    PREVIEW_ENDED = "PREVIEW_ENDED"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL"


class Refusal(Exception):
    """A request, or a part of it, that is refused for a reason its sender may know.

    ``english`` and ``chinese`` say what is wrong and what to do about it; no inner names, no values of others.
    """

    def __init__(self, code: Code, english: str, chinese: str) -> None:
        super().__init__(english)
        self.code = code
        self.english = english
        self.chinese = chinese


def unavailable() -> Refusal:
    """The database does not answer."""
    return Refusal(Code.UNAVAILABLE, "The library cannot be read just now. Try again in a moment.", "信息资源库暂时无法读取，请稍后再试。")


def internal() -> Refusal:
    """Something of ours is broken; nothing of it is said."""
    return Refusal(
        Code.INTERNAL,
        "This part of the answer failed on our side. If it lasts, report it with the X-Request-ID of this answer.",
        "此部分内容因系统内部错误未能返回。如持续出现，请附上本次响应的 X-Request-ID 反馈。",
    )


def bad_request(message: str) -> Refusal:
    """A request that GraphQL itself finds wrong; ``message`` is graphql-core's, and says where."""
    return Refusal(Code.BAD_REQUEST, message, f"请求有误：{message}")


def is_outage(error: BaseException | None) -> bool:
    """Whether the database itself fails, so that asking again cannot help."""
    return isinstance(error, OperationalError | InterfaceError)


def refusal_of(error: GraphQLError) -> Refusal:
    """What may be said of an error, whatever raised it.

    Errors of a request have no path; of a field's errors only refusals and wrong arguments (marked BAD_REQUEST by the executor) are told.
    """
    origin = error.original_error or error
    while isinstance(origin, GraphQLError) and origin.original_error is not None:
        origin = origin.original_error
    if isinstance(origin, Refusal):
        return origin
    if is_outage(origin):
        return unavailable()
    if error.path is None or (error.extensions or {}).get("code") == Code.BAD_REQUEST:
        return bad_request(error.message)
    return internal()


def formatted(refusal: Refusal, error: GraphQLError | None = None) -> dict[str, Any]:
    """One entry of ``errors``: message, where, and ``extensions`` with the code and the message in both languages."""
    entry: dict[str, Any] = {"message": refusal.english}
    if error is not None and error.locations:
        entry["locations"] = [location.formatted for location in error.locations]
    if error is not None and error.path is not None:
        entry["path"] = error.path
    entry["extensions"] = {"code": refusal.code.value, "messages": {"en": refusal.english, "zh-Hans": refusal.chinese}}
    return entry


def told(errors: Sequence[GraphQLError]) -> list[dict[str, Any]]:
    """All entries of ``errors``; what is ours to repair is logged."""
    refusals = [refusal_of(error) for error in errors]
    _log([error for error, refusal in zip(errors, refusals, strict=True) if refusal.code in {Code.INTERNAL, Code.UNAVAILABLE}])
    return [formatted(refusal, error) for refusal, error in zip(refusals, errors, strict=True)]


def _log(errors: Sequence[GraphQLError]) -> None:
    for error in errors[:LOGGED_TRACEBACKS]:
        origin = error.original_error or error
        logger.error("graphql_field_failed", exc_info=origin, extra={"graphql_path": error.path})
    if len(errors) > LOGGED_TRACEBACKS:
        kinds = Counter(type(error.original_error or error).__name__ for error in errors)
        logger.error("graphql_fields_failed", extra={"failures": len(errors), "kinds": dict(kinds)})
