"""The archive's settings with one more address: a view of constant bytes, the floor under all pages."""

from archive.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
