"""The reader as a package: pure, and every module with its test."""

import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "events" / "reader"
TESTS = Path(__file__).parent


def test_every_module_has_its_test() -> None:
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert {module for module in modules if not (TESTS / f"test_{module}.py").exists()} == set()


def test_no_module_imports_itself_by_way_of_others() -> None:
    importing = re.compile(r"^from events\.reader\.(\w+) import", re.MULTILINE)
    imports = {path.stem: importing.findall(path.read_text(encoding="utf-8")) for path in PACKAGE.glob("*.py")}

    order = list(TopologicalSorter(imports).static_order())

    assert set(order) == set(imports)
    assert order.index("vocabulary") < order.index("markup") < order.index("__init__")


def test_the_reader_imports_nothing_but_itself_and_the_standard_library() -> None:
    script = """
import sys
before = set(sys.modules)
import events.reader, events.reader.__main__, events.reader.decoding
roots = {name.split(".")[0] for name in set(sys.modules) - before}
others = roots - set(sys.stdlib_module_names) - {"events"}
print(sorted(others), sorted(name for name in sys.modules if name.startswith("events.") and "reader" not in name))
"""
    told = subprocess.run(
        [sys.executable, "-S", "-c", script], cwd=PACKAGE.parents[1], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[] []"
