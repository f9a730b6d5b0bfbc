"""How much one request may ask for."""

from dataclasses import dataclass

from api.errors import Code, Refusal


@dataclass(frozen=True)
class Limits:
    """The limits, fragments expanded. ``cost`` counts the objects that an answer could hold at most; introspection is free.

    ``body`` is in bytes; ``repeats`` counts fields that stand again in one selection under the same name; ``first`` is the
    largest page that the schema serves.
    """

    body: int = 256 * 1024
    tokens: int = 2_000
    comments: int = 200
    fragments: int = 50
    repeats: int = 50
    depth: int = 15
    aliases: int = 60
    root_fields: int = 30
    cost: int = 200_000
    first: int = 100
    reported_errors: int = 10


def check(english: str, chinese: str, used: int, limit: int) -> None:
    """Refuse what uses more than the limit; ``english`` and ``chinese`` name what is counted."""
    if used > limit:
        raise over(english, chinese, limit, f"{used:,}" if used < 10**12 else "far more")


def over(english: str, chinese: str, limit: int, used: str = "more") -> Refusal:
    """TOO_COMPLEX: says the limit, and what to do."""
    return Refusal(
        Code.TOO_COMPLEX,
        f"This query has {used} {english}; the limit is {limit:,}. Ask for fewer fields, smaller pages (`first`), or in several requests.",
        f"查询的{chinese}（{used}）超过上限 {limit:,}。请减少字段、缩小分页（`first`），或拆分为多个请求。",
    )
