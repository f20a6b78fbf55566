"""Measure the reader: python -m tests.bench.reader [--reports 300] [FOLDER …]

How many reports of 3 kB it reads a second on one core, beside the named-entity recognition of underthesea and ViNLP on
the same texts where they are installed; how its cost grows on the worst inputs; how well it reads the reports of each
FOLDER (NAME.txt beside its agreed NAME.json). The tables are written into docs/reader.md between their marks; what a
person wrote around them stays.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from events.reader import read_report
from tests.bench import rivals
from tests.bench.invented import invented_reports
from tests.bench.page import write_between
from tests.bench.scoring import FIELDS, Tally, same, score
from tests.bench.worst import WORST

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reader.md"
FOLDERS = [ROOT / "tests" / "reader" / "corpus", *sorted((ROOT / "tests" / "corpus").glob("*"))]
SHORT = 10_000  # characters


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS, metavar="FOLDER")
    parser.add_argument("--reports", type=int, default=300, help="how many generated reports are read (300)")
    parser.add_argument("--long", type=int, default=1_000_000, help="characters of the longest inputs (1,000,000)")
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args(arguments)
    folders = [folder for folder in options.folders if any(folder.glob("*.json"))]
    table = "\n".join(
        [*_speed(options.reports), *_growth(options.long), *(line for one in folders for line in _quality(one))]
    )
    write_between(options.output, "bench-reader", table)
    print(table)


def _seconds(read: Callable[[str], object], texts: list[str], *, times: int = 1) -> float:
    """The processor's time for all texts, the best of several times."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return best


def _speed(number: int) -> Iterator[str]:
    plain, dense = invented_reports(number), invented_reports(number, dense=True)
    ours = _seconds(read_report, plain, times=3) / number
    full = _seconds(read_report, dense, times=3) / number
    yield f"\n{number} generated reports of 3,000 characters, one core, processor time:\n"
    yield "| | ms a report | reports a second | times the reader's |"
    yield "| --- | --: | --: | --: |"
    yield _rate("the reader, all facts", ours, ours)
    yield _rate("the reader, reports of people and topics only", full, ours)
    for name, recognise in rivals.installed():
        some = plain[: max(1, number // 10)]
        theirs = _seconds(lambda text, recognise=recognise: rivals.people(recognise, text), some) / len(some)
        yield _rate(f"{name}, named entities", theirs, ours)


def _rate(name: str, seconds: float, ours: float) -> str:
    return f"| {name} | {seconds * 1e3:.2f} | {1 / seconds:.0f} | {seconds / ours:.1f} |"


def _growth(length: int) -> Iterator[str]:
    """The cost of a character of long inputs made to be bad, times that of short ones."""
    yield f"\nCost of a character at {length:,} characters, times that at {SHORT:,}, on bad inputs:\n"
    yield "| input | µs a character | times |"
    yield "| --- | --: | --: |"
    for name, pattern in WORST.items():
        short, long = ((pattern * (size // len(pattern) + 1))[:size] for size in (SHORT, length))
        small = _seconds(read_report, [short], times=5) / SHORT
        large = _seconds(read_report, [long]) / length
        yield f"| {name} | {large * 1e6:.2f} | {large / small:.2f} |"


def _quality(folder: Path) -> Iterator[str]:
    pairs = list(_pairs(folder))
    tallies = score((agreed, read) for _, agreed, read in pairs)
    whole = Tally()
    for tally in tallies.values():
        whole += tally
    place = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    yield f"\n{len(pairs)} reports of `{place}`:\n"
    yield "| field | precision | recall | F1 | agreed | marked unsure | wrong when sure | wrong when unsure |"
    yield "| --- | --: | --: | --: | --: | --: | --: | --: |"
    for name, tally in [*((field, tallies[field]) for field in FIELDS), ("all values", whole)]:
        share = tally.unsure / tally.read if tally.read else 0.0
        yield (
            f"| {name} | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} | {tally.agreed} "
            f"| {share:.3f} | {tally.wrong_when_sure:.3f} | {tally.wrong_when_unsure:.3f} |"
        )
    for name, recognise in rivals.installed():
        found = _found(recognise, pairs)
        yield f"\nPeople's names by {name}: F1 {found.f1:.3f}, by the reader {tallies['people.name'].f1:.3f}."


def _pairs(folder: Path) -> Iterator[tuple[str, dict, dict]]:
    """Each report's text, its agreed record and its reading."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield text, json.loads(path.read_text(encoding="utf-8")), read_report(text).to_json()


def _found(recognise: rivals.Recognise, pairs: list[tuple[str, dict, dict]]) -> Tally:
    """How well a library finds the people that the records agree on."""
    tally = Tally()
    for text, agreed, _ in pairs:
        names = [person["name"] for person in agreed["people"]]
        found = rivals.people(recognise, text)
        tally.agreed += len(names)
        for name in found:
            tally.add(any(same(name, one) for one in names), unsure=False)
    return tally


if __name__ == "__main__":
    main()
