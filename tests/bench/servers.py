"""The servers that are measured: one worker each, on this machine's loopback only, stopped by their own process id."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

READY_WITHIN = 60  # seconds


@contextmanager
def serving(command: list[str], port: int, ready: str, environment: dict[str, str]) -> Iterator["Server"]:
    """A server while the context lasts; it is ready when it answers the address `ready`."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                urlopen(f"http://127.0.0.1:{port}{ready}", timeout=READY_WITHIN).read()
                break
            except OSError:
                if process.poll() is not None or time.perf_counter() - started > READY_WITHIN:
                    raise
                time.sleep(0.05)
        yield Server(process, port, time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait(timeout=20)


class Server:
    """A running server: its port, the seconds to its first answer, and its memory."""

    def __init__(self, process: subprocess.Popen, port: int, ready_after: float):
        self.process, self.port, self.ready_after = process, port, ready_after

    def memory(self) -> float:
        """The largest resident set of the server's processes so far, in MB."""
        return max(map(_peak, self._processes()))

    def processor(self) -> float:
        """The seconds of processor time that the server's processes have used."""
        return sum(map(_processor, self._processes()))

    def _processes(self) -> list[int]:
        return [self.process.pid, *_children(self.process.pid)]


def archive(database_url: str, *, threads: int = 4) -> "serving":
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "archive.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "1",
               "--threads", str(threads), "--keep-alive", "30"]  # fmt: skip
    environment = {"DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "tests.bench.settings"}
    return serving(command, port, "/events/", environment)


def datasette(database: Path, *, tuned: bool) -> "serving":
    port = free_port()
    settings = {"facet_time_limit_ms": 100_000, "sql_time_limit_ms": 100_000, "suggest_facets": 0} if tuned else {}
    options = [part for name, value in settings.items() for part in ("--setting", name, str(value))]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "--host", "127.0.0.1", "--port", str(port)]
    return serving([*command, *options], port, "/-/versions.json", {})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in found]


def _processor(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0
