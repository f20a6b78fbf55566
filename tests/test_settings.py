"""The settings module under one environment or another."""

import runpy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).parent.parent
SETTINGS = ROOT / "archive" / "settings.py"


@pytest.fixture
def settings_with(monkeypatch):
    """Runs the settings with these variables and none of the others that they read."""

    def run(path=SETTINGS, **variables):
        for name in ("DATABASE_URL", "DEBUG", "ALLOWED_HOSTS", "HTTPS", "STATEMENT_TIMEOUT"):
            monkeypatch.delenv(name, raising=False)
        for name, value in {"SECRET_KEY": "for-tests", **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(path))

    return run


def database(settings):
    return {
        name.lower(): value
        for name, value in settings["DATABASES"]["default"].items()
        if name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT") and value
    }


class TestDatabase:
    @pytest.mark.parametrize("address", [None, ""])
    def test_by_default_a_file_beside_manage_py(self, settings_with, address):
        settings = settings_with(**({} if address is None else {"DATABASE_URL": address}))

        assert database(settings) == {"engine": "django.db.backends.sqlite3", "name": str(ROOT / "db.sqlite3")}

    @pytest.mark.parametrize(
        ("address", "name"),
        [
            ("sqlite:////srv/archive/db.sqlite3", "/srv/archive/db.sqlite3"),
            ("sqlite:///db.sqlite3", "db.sqlite3"),
            ("sqlite:///%C4%91%C4%A9a.sqlite3", "đĩa.sqlite3"),
        ],
    )
    def test_sqlite(self, settings_with, address, name):
        settings = settings_with(DATABASE_URL=address)

        assert database(settings) == {"engine": "django.db.backends.sqlite3", "name": name}
        assert settings["DATABASES"]["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    @pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
    def test_postgresql(self, settings_with, scheme):
        settings = settings_with(DATABASE_URL=f"{scheme}://thuy:b%40%C3%AD@db.example:5433/archive?sslmode=require")

        assert database(settings) == {
            "engine": "django.db.backends.postgresql",
            "name": "archive",
            "user": "thuy",
            "password": "b@í",
            "host": "db.example",
            "port": 5433,
        }
        assert settings["DATABASES"]["default"]["OPTIONS"] == {
            "sslmode": "require",
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
            "options": "-c statement_timeout=30s",
        }

    def test_postgresql_on_a_socket(self, settings_with):
        settings = settings_with(DATABASE_URL="postgres://thuy@%2Frun%2Fpostgresql/archive", STATEMENT_TIMEOUT="5s")

        assert database(settings) == {
            "engine": "django.db.backends.postgresql",
            "name": "archive",
            "user": "thuy",
            "host": "/run/postgresql",
        }
        assert settings["DATABASES"]["default"]["OPTIONS"]["options"] == "-c statement_timeout=5s"


class TestHosts:
    SECURE = (
        "HTTPS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "SECURE_HSTS_PRELOAD",
    )  # fmt: skip

    def secure(self, settings):
        """Whether the site is served over HTTPS only; all the settings must agree."""
        (answer,) = {settings[name] for name in self.SECURE} | {settings["SECURE_HSTS_SECONDS"] > 0}
        return answer

    @pytest.mark.parametrize("variables", [{}, {"ALLOWED_HOSTS": "127.0.0.1"}, {"ALLOWED_HOSTS": "localhost, [::1]"}])
    def test_this_machine_alone_needs_no_https(self, settings_with, variables):
        assert not self.secure(settings_with(**variables))

    @pytest.mark.parametrize("hosts", ["archive.example", "localhost,archive.example", "*", ".archive.example"])
    def test_any_other_host_does(self, settings_with, hosts):
        assert self.secure(settings_with(ALLOWED_HOSTS=hosts))

    def test_unless_it_is_said_otherwise(self, settings_with):
        assert not self.secure(settings_with(ALLOWED_HOSTS="archive.example", HTTPS="0"))
        assert self.secure(settings_with(HTTPS="yes"))

    def test_several_hosts(self, settings_with):
        settings = settings_with(ALLOWED_HOSTS="archive.example, .archive.example,")

        assert settings["ALLOWED_HOSTS"] == ["archive.example", ".archive.example"]
        assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://archive.example"]


@pytest.mark.parametrize(("said", "meant"), [(None, False), ("0", False), ("1", True), ("true", True), ("off", False)])
def test_debug_is_off_unless_it_is_asked_for(settings_with, said, meant):
    assert settings_with(**({} if said is None else {"DEBUG": said}))["DEBUG"] is meant


class TestSecretKey:
    @pytest.fixture
    def settings_elsewhere(self, tmp_path):
        """A copy of the settings in a project that has no key file."""
        copy = tmp_path / "archive" / "settings.py"
        copy.parent.mkdir()
        copy.write_bytes(SETTINGS.read_bytes())
        return copy

    def test_that_of_the_environment_comes_first(self, settings_with, settings_elsewhere):
        (settings_elsewhere.parent.parent / ".secret_key").write_text("from-the-file\n")

        assert settings_with(settings_elsewhere, SECRET_KEY="told")["SECRET_KEY"] == "told"

    def test_then_that_of_the_file(self, settings_with, settings_elsewhere):
        (settings_elsewhere.parent.parent / ".secret_key").write_text("from-the-file\n")

        assert settings_with(settings_elsewhere, SECRET_KEY="")["SECRET_KEY"] == "from-the-file"

    def test_without_any_it_says_what_to_do(self, settings_with, settings_elsewhere):
        with pytest.raises(ImproperlyConfigured, match="set SECRET_KEY, or run"):
            settings_with(settings_elsewhere, SECRET_KEY="")
