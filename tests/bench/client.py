"""Bounded load on a loopback server, and what it took."""

import http.client
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from statistics import median, quantiles

from tests.bench.servers import Server


@dataclass(frozen=True, slots=True)
class Taken:
    """Requests a second, and milliseconds of a request: the first one, the median, the 95th of a hundred, and of the
    server's processor, which what else runs on the machine hardly changes."""

    requests: int
    rate: float
    first: float
    p50: float
    p95: float
    processor: float
    refused: int  # answers other than 200


def load(server: Server, address: Callable[[int], str], *, requests: int, seconds: float, clients: int = 1) -> Taken:
    """The n-th request asks for address(n); at most so many requests and seconds."""
    times: list[float] = []
    refused: list[int] = []
    numbers = count()
    began, processor = time.perf_counter(), server.processor()
    workers = [
        threading.Thread(
            target=_client, args=(server.port, address, numbers, requests, began + seconds, times, refused)
        )
        for _ in range(clients)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    took = time.perf_counter() - began
    p95 = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    each = (server.processor() - processor) / len(times)
    return Taken(
        len(times), len(times) / took, times[0] * 1e3, median(times) * 1e3, p95 * 1e3, each * 1e3, len(refused)
    )


def settled(server: Server, address: str) -> str:
    """The address that a page without its name in the address leads to."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    _began, answer = _asked(connection, address)
    connection.close()
    return answer.headers["Location"]


def _client(port, address, numbers: Iterator[int], requests: int, until: float, times, refused) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    while (number := next(numbers)) < requests and time.perf_counter() < until:
        began, answer = _asked(connection, address(number))
        times.append(time.perf_counter() - began)
        if answer.status != 200:
            refused.append(answer.status)
    connection.close()


def _asked(connection: http.client.HTTPConnection, address: str) -> tuple[float, http.client.HTTPResponse]:
    """When it was asked, and the answer, read to its end."""
    began = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    return began, answer
