"""Names of the libraries that read PDFs are there: they are typed loosely, and an `except` looks its names up late."""

import ast
import importlib
from pathlib import Path
from types import ModuleType

import annual_report

LIBRARIES = {"pdfminer", "pdfplumber", "pypdfium2", "pikepdf", "pyhanko", "lxml"}
PDF = Path(annual_report.__file__).parent / "load/pdf"


def modules(tree: ast.AST) -> dict[str, ModuleType]:
    """The modules of those libraries by the names that a file has for them; what it takes out of them is there."""
    found: dict[str, ModuleType] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                top = each.name.partition(".")[0]
                if top in LIBRARIES:
                    module = importlib.import_module(each.name)
                    found[each.asname or top] = module if each.asname else importlib.import_module(top)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in LIBRARIES:
            holder = importlib.import_module(node.module or "")
            for each in node.names:
                value = getattr(holder, each.name, None) or importlib.import_module(f"{node.module}.{each.name}")
                if isinstance(value, ModuleType):
                    found[each.asname or each.name] = value
    return found


def test_names_of_libraries_are_there() -> None:
    missing, looked_at = [], 0
    for file in PDF.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        known = modules(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
                looked_at += 1
                if not hasattr(known[node.value.id], node.attr):
                    missing.append(f"{file.name}:{node.lineno}: {node.value.id}.{node.attr}")
    assert missing == []
    assert looked_at > 20
