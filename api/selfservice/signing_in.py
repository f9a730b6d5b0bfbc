"""Name and password, then a code of the second factor, which is set up at the first time."""

from base64 import b32encode
from typing import Any

import segno
from django import forms
from django.contrib.auth import logout
from django.contrib.auth import views as auth
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django_otp import login as verify
from django_otp import match_token, user_has_device
from django_otp.plugins.otp_totp.models import TOTPDevice

from api.selfservice.access import known, page


class CodeForm(forms.Form):
    """Six digits."""

    code = forms.CharField(
        label=_("Code of your app"), max_length=8, widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric"})
    )


@method_decorator(page, name="dispatch")
class SignIn(LoginView):
    template_name = "selfservice/sign_in.html"

    def get_default_redirect_url(self) -> str:
        return reverse("selfservice:home")


@method_decorator(page, name="dispatch")
class SetPassword(auth.PasswordResetConfirmView):
    """Of an invitation, or when the old one was forgotten."""

    template_name = "selfservice/password.html"
    success_url = reverse_lazy("selfservice:sign_in")


@page
def code(request: HttpRequest) -> HttpResponseBase:
    """The second factor of who has one. Wrong codes are throttled by the device."""
    if not known(request) or not user_has_device(request.user):
        return redirect("selfservice:home" if known(request) else "selfservice:sign_in")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        device = match_token(request.user, form.cleaned_data["code"])
        if device is not None:
            verify(request, device)
            request.session.cycle_key()
            return redirect("selfservice:home")
        form.add_error("code", _("This is not the code, or it was used already. Wait for the next one; after wrong codes wait longer."))
    return render(request, "selfservice/code.html", {"form": form})


@page
def enrol(request: HttpRequest) -> HttpResponseBase:
    """Sets the second factor up, once; another one only after an administrator took the first away."""
    if not known(request) or user_has_device(request.user):
        return redirect("selfservice:home" if known(request) else "selfservice:sign_in")
    device, _made = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False, defaults={"name": "app"})
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if device.verify_token(form.cleaned_data["code"]):
            device.confirmed = True
            device.save()
            verify(request, device)
            request.session.cycle_key()
            return redirect("selfservice:home")
        form.add_error("code", _("This is not the code. Check the clock of your device."))
    return render(request, "selfservice/enrol.html", {"form": form, **told(device)})


def told(device: TOTPDevice) -> dict[str, Any]:
    """The picture to scan, and what to type where there is no camera."""
    picture = segno.make(device.config_url).svg_data_uri(scale=5, border=2)
    return {"picture": picture, "key": b32encode(device.bin_key).decode()}


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    logout(request)
    return redirect("selfservice:sign_in")
