"""Tokens: made, shown once, checked."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from secrets import token_hex, token_urlsafe

from django.db.models import Q

from cms.partners import rows
from cms.partners.models import Partner, Scope, Token

BEGINNING = "gwp_"  # so that scanners for secrets know one
NOTED = timedelta(minutes=1)  # a use is written down no more often


def issue(partner: Partner, label: str, scopes: Iterable[Scope] = tuple(Scope), expires_at: datetime | None = None) -> tuple[Token, str]:
    """The kept part, and the token itself, which nobody can tell again."""
    prefix = f"{BEGINNING}{token_hex(4)}"
    secret = f"{prefix}_{token_urlsafe(32)}"
    made = Token.objects.create(
        partner=partner, label=label, prefix=prefix, digest=digest(secret), scopes=[one.value for one in scopes], expires_at=expires_at
    )
    return made, secret


def digest(secret: str) -> str:
    """256 random bits need no salt and no slow hash."""
    return sha256(secret.encode()).hexdigest()


def find(secret: str, now: datetime) -> Token | None:
    """With its partner; none when it is none of ours, revoked or expired. Its use is noted."""
    prefix = "_".join(secret.split("_")[:2])
    token = rows.token(prefix)
    if token is None or not compare_digest(token.digest, digest(secret)) or not token.holds(now):
        return None
    if token.last_used_at is None or now - token.last_used_at > NOTED:
        unnoted = Q(last_used_at=None) | Q(last_used_at__lt=now)
        Token.objects.filter(unnoted, pk=token.pk).update(last_used_at=now)
    partner = rows.partner(token.partner_id)
    if partner is None:  # deleted at this moment, and its tokens with it
        return None
    token.partner = partner
    return token
