"""Print, as JSON, how many database queries each page kind makes: python -m tests.bench.queries SIZE"""

import json
import sys

import django
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.pages import KINDS


def counted(size: int) -> dict[str, int]:
    """Page kind -> the number of queries in a process that has served the kind before."""
    client, numbers = Client(headers={"host": settings.ALLOWED_HOSTS[0]}), {}
    for kind in KINDS:
        client.get(kind.address(0, size), follow=True)
        address = client.get(kind.address(1, size), follow=True).request
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{address['PATH_INFO']}?{address['QUERY_STRING']}&again=1")
        numbers[kind.name] = len(queries)
    return numbers


if __name__ == "__main__":
    django.setup()
    print(json.dumps(counted(int(sys.argv[1]))))
