"""python -m events.reader FILE… [--published YYYY-MM-DD]: each report's reading as one line of JSON."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from events.reader import read_report
from events.reader.decoding import Unreadable, decode


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 1 if a file could not be read, which is said on the standard error output."""
    parser = argparse.ArgumentParser(prog="python -m events.reader", description="Print what each report says as JSON.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--published", type=date.fromisoformat, metavar="YYYY-MM-DD", help="day of publication")
    options = parser.parse_args(arguments)
    status = 0
    for path in options.files:
        try:
            reading = read_report(decode(path.read_bytes()), published=options.published)
        except (OSError, Unreadable) as error:
            print(f"{path}: {error}", file=sys.stderr)
            status = 1
        else:
            print(json.dumps({"file": str(path), **reading.to_json()}, ensure_ascii=False))
    return status


if __name__ == "__main__":
    sys.exit(main())
