"""Signing in: guessed passwords are throttled, weak ones are refused."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import get_password_validators, validate_password
from django.core.exceptions import ValidationError

pytestmark = pytest.mark.django_db
RIGHT = "một câu dài và khó đoán"


@pytest.fixture
def editor():
    return get_user_model().objects.create_user("thu-ha", password=RIGHT, is_staff=True)


def sign_in(client, password, name="thu-ha", **more):
    return client.post("/en/admin/login/", {"username": name, "password": password}, **more).status_code


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
