"""A page of the docs whose tables a bench writes between their marks; what a person wrote around them stays."""

from pathlib import Path

ENDS = "<!-- end -->"


def write_between(page: Path, command: str, table: str) -> None:
    """Replace what stands between `<!-- measured by COMMAND -->` and `<!-- end -->`; ValueError if one is missing."""
    begins = f"<!-- measured by {command} -->"
    before, rest = page.read_text(encoding="utf-8").split(begins)
    _old, after = rest.split(ENDS)
    page.write_text(f"{before}{begins}\n{table}\n{ENDS}{after}", encoding="utf-8")
