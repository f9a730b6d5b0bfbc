"""The rows that each call of a partner begins with, by statements as text: the ORM takes longer to write them than the server to answer."""

from typing import Any, TypeVar

from django.db.models import Model

from cms.partners.models import Feed, Partner, Token

Row = TypeVar("Row", bound=Model)


def token(prefix: str) -> Token | None:
    return _first(Token, "SELECT * FROM partners_token WHERE prefix = %s", prefix)


def partner(pk: int) -> Partner | None:
    return _first(Partner, "SELECT * FROM partners_partner WHERE id = %s", pk)


def feed(partner: Partner, slug: str) -> Feed | None:
    return _first(Feed, "SELECT * FROM partners_feed WHERE partner_id = %s AND slug = %s", partner.pk, slug)


def _first(model: type[Row], sql: str, *values: Any) -> Row | None:
    return next(iter(model._default_manager.raw(sql, values)), None)
