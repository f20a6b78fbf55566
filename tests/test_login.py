"""Signing in: guessed passwords are throttled, weak ones are refused."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import get_password_validators, validate_password
from django.core.exceptions import ValidationError
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

pytestmark = pytest.mark.django_db
RIGHT = "một câu dài và khó đoán"


@pytest.fixture
def editor():
    return get_user_model().objects.create_user("thu-ha", password=RIGHT, is_staff=True)


def sign_in(client, password, name="thu-ha", otp_token="", **more):
    sent = {"username": name, "password": password, "otp_token": otp_token}
    return client.post("/en/admin/login/", sent, **more).status_code


def test_the_right_password(client, editor):
    assert sign_in(client, RIGHT) == 302


def test_after_five_wrong_ones_even_the_right_one_is_refused(client, editor):
    assert [sign_in(client, "sai") for _ in range(5)] == [200, 200, 200, 200, 429]
    answer = client.post("/en/admin/login/", {"username": "thu-ha", "password": RIGHT})
    assert (answer.status_code, "Too many attempts" in answer.text) == (429, True)


def test_others_and_other_places_are_not_hindered(client, editor):
    other = get_user_model().objects.create_user("van-anh", password=RIGHT, is_staff=True)
    for _ in range(6):
        sign_in(client, "sai")

    assert sign_in(client, RIGHT, other.username) == 302
    client.logout()
    assert sign_in(client, RIGHT, REMOTE_ADDR="127.0.0.9") == 302


def test_a_right_password_forgets_the_wrong_ones(client, editor):
    for _ in range(4):
        sign_in(client, "sai")
    assert sign_in(client, RIGHT) == 302
    client.logout()
    assert [sign_in(client, "sai") for _ in range(4)] == [200] * 4


@pytest.mark.parametrize("weak", ["ngắn", "nguyen-thu-ha1", "123456789012", "1q2w3e4r5t6y"])
def test_weak_passwords_are_refused(settings, editor, weak):
    validators = get_password_validators(settings.AUTH_PASSWORD_VALIDATORS)
    editor.username = "nguyen-thu-ha"
    with pytest.raises(ValidationError):
        validate_password(weak, editor, validators)


def code_of(device):
    return f"{TOTP(device.bin_key).token():06}"


class TestSecondFactor:
    @pytest.fixture
    def device(self, client, editor):
        """The device that the editor has set up, signed out again."""
        client.force_login(editor)
        page = client.get("/en/admin/second-factor/")
        device = TOTPDevice.objects.get(user=editor)
        assert (device.confirmed, page.context["code"].startswith("data:image/svg+xml")) == (False, True)
        answer = client.post("/en/admin/second-factor/", {"token": code_of(device)}, follow=True)
        assert "The second factor is set up" in answer.text
        client.logout()
        TOTPDevice.objects.update(last_t=-1)  # a code serves once; the next half minute has another
        return TOTPDevice.objects.get()

    def test_a_login_needs_its_code(self, client, device):
        wrong = f"{(int(code_of(device)) + 1) % 1_000_000:06}"

        assert sign_in(client, RIGHT) == 200
        assert sign_in(client, RIGHT, otp_token=wrong) == 200
        TOTPDevice.objects.update(throttling_failure_count=0)
        assert sign_in(client, RIGHT, otp_token=code_of(device)) == 302

    def test_a_code_serves_once(self, client, device):
        code = code_of(device)
        assert sign_in(client, RIGHT, otp_token=code) == 302
        client.logout()
        assert sign_in(client, RIGHT, otp_token=code) == 200

    def test_the_code_alone_is_not_enough(self, client, device):
        assert sign_in(client, "sai", otp_token=code_of(device)) == 200

    def test_a_wrong_code_sets_nothing_up(self, client, editor):
        client.force_login(editor)
        client.get("/en/admin/second-factor/")
        answer = client.post("/en/admin/second-factor/", {"token": "abc"}, follow=True)

        assert "is missing or wrong" in answer.text
        assert not TOTPDevice.objects.get().confirmed

    def test_it_is_removed_with_its_code(self, client, editor, device):
        client.force_login(editor)
        client.post("/en/admin/second-factor/", {"token": code_of(device)})

        assert not TOTPDevice.objects.exists()

    def test_an_administrator_removes_it_for_somebody_who_lost_the_phone(self, client, editor, device):
        client.force_login(get_user_model().objects.create_superuser("root"))
        client.post("/admin/auth/user/", {"action": "remove_second_factor", "_selected_action": [editor.pk]})

        client.logout()
        assert sign_in(client, RIGHT) == 302

    def test_who_has_set_up_none_needs_none(self, client, editor):
        client.force_login(editor)
        client.get("/en/admin/second-factor/")  # looked at, not set up
        client.logout()

        assert sign_in(client, RIGHT) == 302

    def test_only_editors_reach_it(self, client):
        assert client.get("/en/admin/second-factor/").status_code == 302
