"""What a partner's client is told when it cannot be answered."""

from api.errors import Code
from api.http.refusals import HttpRefusal


def unauthenticated() -> HttpRefusal:
    """401: the same for no token, a wrong one, a revoked and an expired one."""
    return HttpRefusal(
        401,
        Code.UNAUTHENTICATED,
        "Send a valid token as `Authorization: Bearer …`. Ask the ministry for another one when it has expired.",
        "请以 Authorization: Bearer … 提供有效的令牌；令牌过期请联系主管部门重新签发。",
        {"WWW-Authenticate": 'Bearer realm="govwire"'},
    )


def not_agreed() -> HttpRefusal:
    """403."""
    return HttpRefusal(
        403,
        Code.FORBIDDEN,
        "The agreement with your organisation does not hold today. Ask the ministry to renew it.",
        "贵单位的合作协议今日不在有效期内，请联系主管部门续签。",
    )


def not_allowed_to(scope: str) -> HttpRefusal:
    """403."""
    return HttpRefusal(
        403,
        Code.FORBIDDEN,
        f"This token may not be used for `{scope}`. Use one that has this scope.",
        f"此令牌没有“{scope}”权限，请使用具有该权限的令牌。",
    )


def not_approved() -> HttpRefusal:
    """403: the same whether there are advance copies or not."""
    return HttpRefusal(
        403,
        Code.FORBIDDEN,
        "Your organisation is not approved for advance copies. Ask the ministry for an undertaking to keep embargoes.",
        "贵单位未获准接收提前供稿，请与主管部门签订保密发布承诺。",
    )


def bad_cursor() -> HttpRefusal:
    """400."""
    return HttpRefusal(
        400,
        Code.BAD_CURSOR,
        "This cursor was not given out for this feed. Use the last one you were given, or begin with `snapshot`.",
        "该游标不属于此订阅源。请使用上次返回的游标，或从 snapshot 重新开始。",
    )


def cursor_expired(snapshot: str) -> HttpRefusal:
    """410, with the way to resync."""
    return HttpRefusal(
        410,
        Code.CURSOR_EXPIRED,
        f"This cursor is too old, or the feed's filter has changed. Take {snapshot}, drop what it does not hold, go on with its cursor.",
        f"该游标已过期，或订阅源的筛选条件已变更。请获取 {snapshot}，删除其中没有的信息，并从其返回的游标继续。",
        {"Link": f'<{snapshot}>; rel="alternate"'},
    )


def too_many(seconds: int, headers: dict[str, str]) -> HttpRefusal:
    """429."""
    return HttpRefusal(
        429,
        Code.TOO_MANY_REQUESTS,
        f"The hourly quota of your organisation is used up. Try again in {seconds} s; `wait=30` asks less often.",
        f"贵单位本小时的请求配额已用完，请在 {seconds} 秒后再试；使用 wait=30 可减少请求次数。",
        {**headers, "Retry-After": str(seconds)},
    )


def out_of_range(name: str, least: int, most: int) -> HttpRefusal:
    """400."""
    english, chinese = f"`{name}` is a whole number from {least} to {most}.", f"{name} 应为 {least} 到 {most} 的整数。"
    return HttpRefusal(400, Code.OUT_OF_RANGE, english, chinese)


def no_confirmations(place: str, chinese_place: str) -> HttpRefusal:
    """400."""
    return HttpRefusal(
        400,
        Code.BAD_REQUEST,
        f'{place}: send {{"confirmations": [{{"contentId", "locale", "position"}}, …]}}, each as the removal\'s entry in the feed has it.',
        f'{chinese_place}：请发送 {{"confirmations": [{{"contentId", "locale", "position"}}, …]}}，各值与订阅源中的移除条目一致。',
    )


def too_many_confirmations(most: int) -> HttpRefusal:
    """400."""
    return HttpRefusal(400, Code.OUT_OF_RANGE, f"Confirm from 1 to {most} removals in one request.", f"每次请求可确认 1 到 {most} 条移除。")
