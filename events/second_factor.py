"""A second factor at login for editors who set one up: the changing code of an app on their phone."""

from base64 import b32encode
from binascii import unhexlify

import segno
from django import forms
from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_otp import devices_for_user, match_token
from django_otp.plugins.otp_totp.models import TOTPDevice


class SecondFactorForm(AdminAuthenticationForm):
    """Name and password, and the code of whoever has set up a second factor."""

    otp_token = forms.CharField(
        label=gettext_lazy("code of the second factor"), required=False, max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )  # fmt: skip

    def confirm_login_allowed(self, user):
        super().confirm_login_allowed(user)
        has_device = any(devices_for_user(user))
        if has_device and match_token(user, self.cleaned_data.get("otp_token", "").replace(" ", "")) is None:
            raise forms.ValidationError(_("The code of the second factor is missing or wrong."), code="invalid_token")


def set_up(request, site):
    """The page where editors set up their own second factor, or remove it; either needs a valid code."""
    device, _made = TOTPDevice.objects.get_or_create(user=request.user, defaults={"confirmed": False, "name": "phone"})
    if request.method == "POST":
        _change(request, device)
        return HttpResponseRedirect(request.path)
    key = b32encode(unhexlify(device.key)).decode()
    context = {
        **site.each_context(request),
        "title": _("Second factor"),
        "is_set_up": device.confirmed,
        "key": " ".join(key[place : place + 4] for place in range(0, len(key), 4)),
        "code": ""
        if device.confirmed
        else segno.make(device.config_url).svg_data_uri(scale=4, dark="#000", light="#fff"),
    }
    return render(request, "admin/second_factor.html", context)


def _change(request, device):
    if not device.verify_token(request.POST.get("token", "").replace(" ", "")):
        messages.error(request, _("The code of the second factor is missing or wrong."))
    elif device.confirmed:
        device.delete()
        messages.success(request, _("The second factor is removed."))
    else:
        device.confirmed = True
        device.save()
        messages.success(request, _("The second factor is set up; from now on a login asks for its code."))
