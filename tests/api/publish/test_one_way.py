"""Whatever the program writes goes one way, through `api/publish`, so that its promises hold for all commands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import annual_report

SOURCE = Path(annual_report.__file__).parent
# What changes something on the disk, by the name of the method; `replace` and `remove` are those of texts too.
CHANGING = {
    "write_text", "write_bytes", "rename", "unlink", "rmdir", "mkdir", "touch", "chmod", "symlink_to", "hardlink_to",
    "rmtree", "copy2", "copytree", "move", "makedirs", "truncate",
}  # fmt: skip
ALLOWED = {
    "cli/completion_files.py": "takes away folders that are empty by then",
    "api/importing/conversion.py": "copies into a temporary folder, for another program to read",
    "api/verification/recompiling.py": "unpacks into a temporary folder",
    "api/verification/unpacking.py": "makes that folder, and removes it",
}


def changing(tree: ast.AST) -> Iterator[int]:
    """The lines where something on the disk may be changed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, modes = node.func.attr, [each.value for each in node.args if isinstance(each, ast.Constant)]
            of_os = isinstance(node.func.value, ast.Name) and node.func.value.id == "os"
            opens = name == "open" and any(isinstance(mode, str) and set(mode) & set("wxa+") for mode in modes)
            if name in CHANGING or opens or (of_os and name in {"replace", "remove", "rename", "link"}):
                yield node.lineno


def test_files_are_written_by_one_room_alone() -> None:
    found = {}
    for file in sorted(SOURCE.rglob("*.py")):
        name = file.relative_to(SOURCE).as_posix()
        lines = list(changing(ast.parse(file.read_text("utf-8"))))
        if lines and not name.startswith("api/publish/") and name not in ALLOWED:
            found[name] = lines
    assert found == {}


def test_ways_of_writing_are_seen() -> None:
    for text in ('p.write_text("x")', 'p.open("xb")', "os.replace(a, b)", "p.touch()", "shutil.rmtree(p)"):
        assert list(changing(ast.parse(text))), text
    for text in ('t.replace("a", "b")', 'p.open("rb")', "l.remove(1)"):
        assert not list(changing(ast.parse(text))), text
