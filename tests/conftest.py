import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

REPORTS = Path(__file__).parent.parent / "fixtures" / "reports"
CHROMIUM = shutil.which("chromium")
CHROMIUM_FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

# Playwright's synchronous interface keeps an event loop, in whose thread Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: drives a real browser")


def pytest_collection_modifyitems(items):
    if CHROMIUM:
        return
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.exit("chromium is demanded and not there", returncode=1)
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="no chromium on this machine"))


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Passwords hashed as quickly as can be: no test is about their strength."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Static files by their own names, so that tests need no collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def provinces(db):
    """The provinces, also after a test with a live server, at whose end every table is emptied."""
    from django.apps import apps

    if not apps.get_model("events", "Province").objects.exists():
        import_module("events.migrations.0002_provinces").add_provinces(apps, None)


@pytest.fixture
def seeds(provinces):
    """The three reports that the archive starts from, loaded."""
    call_command("load_reports", str(REPORTS), verbosity=0)


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser):
    """A fresh page of 1280 by 900 pixels."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def nothing_remembered(settings):
    """Nothing of an earlier test's database in this process, nor the language of its last page."""
    from events import bitmaps, conditional, hits

    for module in (bitmaps, hits, conditional):
        module.forget()
    translation.activate(settings.LANGUAGE_CODE)
