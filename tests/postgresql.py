"""Run a command with DATABASE_URL naming a throwaway PostgreSQL cluster, which is stopped and removed afterwards.

    python tests/postgresql.py COMMAND [ARGUMENT …]
    python tests/postgresql.py --find      exit status 0 if server binaries are there

The cluster listens on a socket in its own folder only. PostgreSQL does not start as root: root runs it as `postgres`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVERS = Path("/usr/lib/postgresql")


def binaries() -> Path | None:
    """The folder of the newest server's binaries, None if there is none."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    found = sorted(SERVERS.glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
    return found[-1].parent if found else None


def as_server_user(*command: object) -> list[str]:
    return [*(["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []), *map(str, command)]


@contextmanager
def cluster() -> Iterator[str]:
    """The address (DATABASE_URL) of a cluster that lives as long as the context."""
    server = binaries()
    folder = Path(tempfile.mkdtemp(prefix="archive-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder}
    try:
        subprocess.run(as_server_user(server / "initdb", "-D", data, "-U", "archive", "-A", "trust", "-E", "UTF8",
                                      "--locale=C.UTF-8"), **quiet)  # fmt: skip
        subprocess.run(as_server_user(server / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options,
                                      "start"), **quiet)  # fmt: skip
        yield f"postgres://archive@{str(folder).replace('/', '%2F')}/postgres"
    finally:
        subprocess.run(as_server_user(server / "pg_ctl", "-D", data, "-m", "immediate", "stop"),
                       stdout=subprocess.DEVNULL, cwd=folder)  # fmt: skip
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> int:
    """The command's exit status."""
    with cluster() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    if sys.argv[1:] == ["--find"]:
        sys.exit(binaries() is None)
    sys.exit(run(sys.argv[1:]))
