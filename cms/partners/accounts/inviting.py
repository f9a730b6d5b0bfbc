"""An account begins with a letter: its address sets the password, once and for three days (PASSWORD_RESET_TIMEOUT)."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db import transaction
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django_otp import devices_for_user

from cms.partners.accounts.models import Member
from cms.partners.models import Partner


def invite(partner: Partner, name: str, email: str) -> Member:
    """Makes the account and writes to its owner."""
    with transaction.atomic():
        user = get_user_model().objects.create_user(name, email)
        member = Member.objects.create(user=user, partner=partner)
    write(member)
    return member


def write(member: Member) -> None:
    """Where a password is set, whether for the first time or again."""
    text = _("Set a password for %(name)s here, within three days, then set up the second factor:\n\n%(address)s\n")
    said = text % {"name": member.user.get_username(), "address": address(member)}
    send_mail(_("Your account with the content hub's wire"), said, None, [member.user.email])


def address(member: Member) -> str:
    """Absolute; holds until the password is set."""
    name = urlsafe_base64_encode(force_bytes(member.user.pk))
    return f"{settings.PARTNERS_URL}/partners/password/{name}/{default_token_generator.make_token(member.user)}/"


def forget_factor(member: Member) -> None:
    """Its owner lost the device: another one is set up at the next sign-in, with the password."""
    for device in devices_for_user(member.user, confirmed=None):
        device.delete()
