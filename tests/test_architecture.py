"""Imports run one way, and every module has its place. What is not written down here may not be imported."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EVENTS = ROOT / "events"

# Module of events/ -> what it may import of events/. A new module takes its place here, and in DESIGN's picture.
MAY_IMPORT = {
    "reader": set(),
    "identity": {"reader.spelling", "reader.vocabulary"},  # as pure as the reader
    "models": {"reader.reading", "reader.spelling", "identity"},
    # reading -> records
    "merge": {"models"},
    "intake": {"reader.decoding"},
    "additions": {"models", "identity", "search"},
    "recognition": {"models", "identity", "additions", "reader.spelling"},
    "naming": {"models", "identity", "additions", "reader.spelling"},
    "joining": {"models", "identity", "additions", "naming"},
    "registers": {"models", "additions", "recognition", "naming"},
    "writing": {"models", "merge", "recognition", "registers"},
    "loading": {
        "reader", "models", "identity", "intake", "merge", "joining", "registers", "writing", "review", "search",
    },
    "fixity": {"models"},
    "known_truth": {"reader.vocabulary", "models", "synthetic"},
    "identity_bench": {"models", "joining", "recognition", "registers", "loading", "known_truth", "synthetic"},
    "arrivals": {"evidence", "intake", "loading", "models", "search"},
    "merging": {"loading", "merge", "models", "recognition", "review", "search"},
    "synthetic": {"reader.spelling", "reader.vocabulary", "models", "additions", "search", "cards"},
    # records -> answers
    "cards": {"models", "reader.spelling"},
    "search": {"models", "cards", "reader.spelling"},
    "columns": set(),
    "by_event": {"columns"},
    "bitmaps": {"models", "columns", "by_event"},
    "counting": {"bitmaps"},
    "hits": {"bitmaps", "search"},
    "filters": {"models", "search"},
    "browse": {"models", "search", "filters", "bitmaps", "counting", "hits", "cards", "snippets"},
    "careers": {"models", "browse", "cards"},
    "facets": {"browse", "bitmaps", "counting", "filters"},
    "address": {"filters"},
    "neighbours": {"bitmaps", "cards", "models"},
    "offers": {"address", "browse", "hits", "search"},
    "narrowing": {"address", "bitmaps", "browse", "charts", "facets", "filters", "offers", "search"},
    # records -> what a page shows
    "evidence": {"models"},
    "marking": {"evidence", "models"},
    "snippets": {"evidence", "models", "search", "reader.spelling"},
    "review": {"evidence", "models"},
    "timeline": {"models"},
    "citing": {"models", "reader.spelling"},
    "proposals": {"merge", "models", "review", "search", "writing"},
    "rereading": {"loading", "models", "reader", "review", "search", "timeline"},
    "terminal": {"evidence", "reader.reading"},
    "templatetags": {
        "models", "reader.spelling", "linked_data", "citations", "cards", "evidence", "facets", "charts",
    },
    # records -> other programs
    "exports": {"models", "browse", "filters", "address", "evidence", "templatetags", "citations"},
    "charts": {"models", "bitmaps", "browse"},
    "linked_data": {"models"},
    "citations": {"models"},
    "bag": {"models", "search"},
    "oai": {"models", "exports"},
    "sitemaps": {"models"},
    "health": {"models"},
    "remarks": {"models", "evidence", "review"},
    # faces
    "conditional": {"bitmaps"},
    "views": {
        "models", "search", "address", "bitmaps", "cards", "browse", "careers", "narrowing", "neighbours", "evidence",
        "marking", "snippets", "exports", "charts",
    },
    "urls": {"views", "exports", "remarks", "conditional"},
    "admin": {
        "models", "search", "evidence", "marking", "reader.spelling", "review", "timeline", "citing", "proposals",
        "merging", "recognition", "arrivals", "intake", "loading",
        "templatetags",
    },
    "management": {
        "loading", "rereading", "intake", "reader", "models", "search", "bitmaps", "synthetic", "terminal", "charts",
        "bag", "fixity", "identity_bench",
        "joining", "recognition",
    },
    "second_factor": set(),
    "site": {"review", "second_factor"},
    "apps": set(),
    "migrations": {"reader.spelling", "identity"},
}  # fmt: skip
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "archive", "docs", "events", "fixtures",
    "manage.py", "pyproject.toml", "requirements-dev.txt", "requirements.txt", "static", "templates", "tests",
}  # fmt: skip
JUNK_DRAWERS = {"utils", "util", "helpers", "helper", "constants", "managers", "signals", "services", "common", "misc"}


def top_of(name):
    """The module of events/ that a module within it belongs to: "models.event" -> "models"."""
    return name.split(".")[0]


def imports_of(file):
    """The full names of the modules that a file imports, those inside functions too."""
    package = file.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) + 1 - node.level]] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            for alias in node.names:  # "from events import search" imports a module, "from x.y import z" maybe a name
                path = ROOT.joinpath(*module.split("."), alias.name)
                is_module = path.with_suffix(".py").exists() or path.is_dir()
                yield f"{module}.{alias.name}" if is_module else module


def attributes_of(file):
    """The names that stand after a dot: "date.today" -> "today"."""
    return {
        node.attr for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }


def imports_between_modules():
    """(importing module, imported module) within events/, the imported one without "events."."""
    for file in sorted(EVENTS.rglob("*.py")):
        importing = file.relative_to(EVENTS).with_suffix("").parts[0]
        for name in imports_of(file):
            if name.startswith("events.") and top_of(name.removeprefix("events.")) != importing:
                yield importing, name.removeprefix("events.")


def allowed(importing, imported):
    if top_of(imported) == "reader":  # its modules are named one by one; whatever is left is its face
        return imported in MAY_IMPORT[importing]
    return top_of(imported) in MAY_IMPORT[importing]


def test_every_module_has_its_place():
    modules = {path.stem for path in EVENTS.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}

    assert modules - {"__init__"} == set(MAY_IMPORT)


def test_imports_run_one_way():
    assert [pair for pair in imports_between_modules() if not allowed(*pair)] == []


def test_what_may_be_imported_is_imported():
    used = {(importing, imported if top_of(imported) == "reader" else top_of(imported))
            for importing, imported in imports_between_modules()}  # fmt: skip

    assert {(importing, name) for importing, names in MAY_IMPORT.items() for name in names} - used == set()


def test_no_module_imports_itself_by_way_of_others():
    direct = {module: {top_of(name) for name in names} for module, names in MAY_IMPORT.items()}

    def reached(module, seen):
        for name in direct[module] - seen:
            seen |= reached(name, seen | {name})
        return seen

    assert [module for module in direct if module in reached(module, set())] == []


def test_the_project_knows_the_app_but_not_the_other_way_round():
    assert [
        (file.name, name)
        for file in EVENTS.rglob("*.py")
        for name in imports_of(file)
        if name.split(".")[0] in ("archive", "tests")
    ] == []


def test_the_reader_needs_nothing_but_python():
    foreign = {
        (file.name, name)
        for file in (EVENTS / "reader").rglob("*.py")
        for name in imports_of(file)
        if not name.startswith("events.reader") and name.split(".")[0] not in sys.stdlib_module_names
    }

    assert foreign == set()


def test_the_reader_asks_no_network_no_chance_and_no_clock():
    outside = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "subprocess", "random", "secrets", "time"}
    asked = {
        (file.name, asking)
        for file in (EVENTS / "reader").rglob("*.py")
        for asking in {*(name.split(".")[0] for name in imports_of(file)), *attributes_of(file)}
        if asking in {*outside, "today", "now", "utcnow"}
    }

    assert asked == set()


def test_the_reader_is_imported_without_django():
    code = "import sys, events.reader; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_apps_package_is_empty():
    assert (EVENTS / "__init__.py").read_text() == ""


def test_the_top_level_is_the_given_one():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not in a git checkout")

    assert {line.split("/")[0] for line in listed.stdout.splitlines()} - TOP_LEVEL == set()


@pytest.mark.parametrize("folder", ["archive", "events", "tests"])
def test_nothing_is_a_junk_drawer(folder):
    names = {part for path in (ROOT / folder).rglob("*.py") for part in path.relative_to(ROOT).with_suffix("").parts}

    assert {name for name in names if name.split("_")[-1] in JUNK_DRAWERS} == set()
