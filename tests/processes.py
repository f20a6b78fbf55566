"""Processes beside the test's own, on a database of their own: a server, and commands that change what it shows."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parent.parent
WORKERS, THREADS = 2, 8


@contextmanager
def own_database(folder):
    """The environment that names an empty, migrated database beside the tests' own."""
    if connection.vendor == "sqlite":
        environment = _environment(f"sqlite:///{folder / 'own.sqlite3'}")
        manage(environment, "migrate", "--verbosity", "0")
        yield environment
        return
    server = connection.get_connection_params() | {"dbname": "postgres", "autocommit": True}
    server = {
        name: server[name] for name in ("dbname", "user", "host", "port", "password", "autocommit") if name in server
    }
    with psycopg.connect(**server) as admin:
        admin.execute("DROP DATABASE IF EXISTS beside WITH (FORCE)")
        admin.execute("CREATE DATABASE beside")
        environment = _environment(re.sub(r"/[^/]*$", "/beside", os.environ["DATABASE_URL"]))
        try:
            manage(environment, "migrate", "--verbosity", "0")
            yield environment
        finally:
            admin.execute("DROP DATABASE beside WITH (FORCE)")


def _environment(url):
    return {**os.environ, "DATABASE_URL": url, "SECRET_KEY": settings.SECRET_KEY, "PYTHONUNBUFFERED": "1"}


def manage(environment, *arguments):
    """What a command of manage.py prints; it must succeed."""
    process = start(environment, *arguments)
    printed, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints
    return printed


def start(environment, *arguments):
    command = [sys.executable, "manage.py", *map(str, arguments)]
    return subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@contextmanager
def served(environment, log):
    """The address of the site as several processes of several threads serve it; what they complain of goes to `log`."""
    manage(environment, "collectstatic", "--noinput", "--verbosity", "0")
    command = [sys.executable, "-m", "gunicorn", "archive.wsgi", "--bind", "127.0.0.1:0", "--workers", str(WORKERS),
               "--threads", str(THREADS), "--log-level", "info"]  # fmt: skip
    with log.open("w") as complaints:
        server = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=complaints)
    try:
        yield _address(log)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _address(log):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if listening := re.search(r"Listening at: (http://127\.0\.0\.1:\d+)", log.read_text()):
            return listening[1]
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def ask(address):
    """The status and the text that the address answers with."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()
