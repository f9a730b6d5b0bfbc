"""Requests refused before GraphQL sees them."""

from collections.abc import Mapping

from api.errors import Code, Refusal


class HttpRefusal(Refusal):
    """A refusal with its own HTTP status, and headers that the status asks for."""

    def __init__(self, status: int, code: Code, english: str, chinese: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(code, english, chinese)
        self.status = status
        self.headers = dict(headers or {})


def not_allowed(method: str, allowed: str) -> HttpRefusal:
    """405."""
    english = f"{method} is not served here. Send GET, or POST with a JSON body."
    chinese = f"此地址不支持 {method} 方法，请使用 GET，或以 JSON 请求体使用 POST。"
    return HttpRefusal(405, Code.METHOD_NOT_ALLOWED, english, chinese, {"Allow": allowed})


def not_acceptable(offered: str) -> HttpRefusal:
    """406."""
    english = f"None of the media types in Accept can be served. Offered: {offered}."
    chinese = f"无法提供 Accept 中列出的任何媒体类型。可提供：{offered}。"
    return HttpRefusal(406, Code.NOT_ACCEPTABLE, english, chinese)


def unsupported() -> HttpRefusal:
    """415."""
    english = "Send the request as application/json in UTF-8; forms and files are not accepted."
    chinese = "请以 UTF-8 编码的 application/json 发送请求；不接受表单和文件。"
    return HttpRefusal(415, Code.UNSUPPORTED_MEDIA_TYPE, english, chinese)


def too_large(limit: int) -> HttpRefusal:
    """413."""
    english = f"The request is larger than {limit // 1024} kB. Ask in several requests."
    chinese = f"请求超过 {limit // 1024} kB，请拆分为多个请求。"
    return HttpRefusal(413, Code.TOO_LARGE, english, chinese)


def too_many(seconds: int) -> HttpRefusal:
    """429."""
    english = f"Too many requests from this address. Try again in {seconds} s."
    chinese = f"来自此地址的请求过多，请在 {seconds} 秒后再试。"
    return HttpRefusal(429, Code.TOO_MANY_REQUESTS, english, chinese, {"Retry-After": str(seconds)})


def unreadable(english: str, chinese: str) -> HttpRefusal:
    """400: it cannot even be read."""
    return HttpRefusal(400, Code.BAD_REQUEST, english, chinese)


def malformed(english: str, chinese: str) -> HttpRefusal:
    """422: it can be read, and is no GraphQL request."""
    return HttpRefusal(422, Code.BAD_REQUEST, english, chinese)
