"""Data files that would run something, lead elsewhere, or never end."""

import os
import shutil
from pathlib import Path

from cases import each_case
from sample import REPORT
from security.attack import MARKER, Attack

SUBJECT = "Tổng kết hoạt động năm 2020"

VALUES = {
    "python-call": '!!python/object/apply:os.system ["touch PATH.run"]',
    "python-new": '!!python/object/new:os.system ["touch PATH.run"]',
    "python-name": "!!python/name:os.system x",
    "python-module": "!!python/module:os x",
    "python-tag-written-out": '!<tag:yaml.org,2002:python/object/apply:os.system> ["touch PATH.run"]',
    "own-tag": "!include PATH",
    "binary": "!!binary aGk=",
    "anchor": "&a x",
    "alias": "*a",
    "alias-bomb": "{a: &a [x, x], b: &b [*a, *a], c: [*b, *b]}",
    "merge": "{<<: *a}",
    "deep-list": "[" * 5000,
    "deep-group": "{a: " * 5000,
    "half-a-character": r'"\ud800"',
    "zero": r'"a\0b"',
    "escape-for-terminals": r'"\e]0;x\a"',
    "list-for-text": "[a, b]",
    "group-for-text": "{a: b}",
}


@each_case("value", VALUES.values())
def test_value_that_is_more_than_text_is_refused(attack: Attack, value: str) -> None:
    attack.sample.report(REPORT.replace(SUBJECT, attack.armed(value)))
    attack.refused()
    assert not Path(f"{attack.secret}.run").exists()


def test_tag_by_directive_is_refused(attack: Attack) -> None:
    report = REPORT.replace(SUBJECT, f'!p!object/apply:os.system ["touch {attack.secret}.run"]')
    attack.sample.report(f"%TAG !p! tag:yaml.org,2002:python/\n---\n{report}")
    attack.refused("yaml-tag")
    assert not Path(f"{attack.secret}.run").exists()


def test_large_file_is_refused(attack: Attack) -> None:
    attack.sample.report(REPORT + "#" * (5 * 1024 * 1024))
    attack.refused("file-too-large")


@each_case("name", ["data/2020/report.yaml", "data/organization.yaml", "data/2020", "data"])
def test_links_out_of_the_workspace_are_not_followed(attack: Attack, name: str) -> None:
    here = attack.sample.root / name
    there = attack.secret.parent / "elsewhere"
    for text in (here,) if here.is_file() else here.rglob("*.yaml"):
        text.write_text(text.read_text("utf-8") + f"# {MARKER}\n", "utf-8")
    shutil.move(here, there)
    here.symlink_to(there)
    attack.refused("file-outside-workspace")


def test_secret_that_is_linked_to_is_not_quoted(attack: Attack) -> None:
    (attack.sample.root / "data/2020/report.yaml").unlink()
    (attack.sample.root / "data/2020/report.yaml").symlink_to(attack.secret)
    attack.refused("file-outside-workspace")


@each_case("target", ["report.yaml", "nowhere/report.yaml"])
def test_link_to_itself_or_to_nothing_is_told(attack: Attack, target: str) -> None:
    (attack.sample.root / "data/2020/report.yaml").unlink()
    (attack.sample.root / "data/2020/report.yaml").symlink_to(target)
    done = attack.build()
    assert done.exit_code in {1, 2}
    assert isinstance(done.exception, SystemExit)


def test_link_inside_of_the_workspace_is_followed(attack: Attack) -> None:
    (attack.sample.root / "data/2020/report.yaml").rename(attack.sample.root / "data/common.yaml")
    (attack.sample.root / "data/2020/report.yaml").symlink_to("../common.yaml")
    attack.harmless()


def test_pipe_in_place_of_a_report_is_not_waited_for(attack: Attack) -> None:
    (attack.sample.root / "data/2020/report.yaml").unlink()
    os.mkfifo(attack.sample.root / "data/2020/report.yaml")
    done = attack.sample.process("build", "2020", "--format", "html")
    assert done.returncode == 1
    assert "error[file-unreadable]" in done.stderr


@each_case("name", ["../../secret.json", "/etc", "..", ""])
def test_period_is_no_path(attack: Attack, name: str) -> None:
    done = attack.sample.run("build", name, "--format", "html")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_diagnostics_pass_on_no_signs_that_steer_a_terminal(attack: Attack) -> None:
    attack.body('<img src="\x1b]0;x\x07\u202efile" alt="">')
    said = attack.refused("resource-refused")
    assert not set(said) & set("\x1b\x07\u202e")


MANIFESTS = {
    "deep": b"[" * 100_000,
    "list": b"[]",
    "list-of-outputs": b'{"outputs": [1]}',
    "half-a-character": rb'{"outputs": {"manifest.json": "\ud800"}}',
    "long-name": b'{"outputs": {"' + b"a" * 5000 + b'": 1}}',
    "zero": rb'{"outputs": {"\u0000": 1}}',
    "no-text": b"\xff\xfe",
    "empty": b"",
}


@each_case("manifest", MANIFESTS.values())
def test_broken_manifest_does_no_harm(attack: Attack, manifest: bytes) -> None:
    attack.sample.write("output/2020/manifest.json", manifest)
    attack.harmless()


def test_manifest_that_is_a_link_is_not_read(attack: Attack) -> None:
    attack.secret.write_text(f'{{"outputs": {{"manifest.json": "{MARKER}"}}}}', "utf-8")
    (attack.sample.root / "output/2020").mkdir(parents=True)
    (attack.sample.root / "output/2020/manifest.json").symlink_to(attack.secret)
    attack.harmless()
    assert MARKER not in (attack.sample.root / "output/2020/manifest.json").read_text("utf-8")
    assert MARKER in attack.secret.read_text("utf-8")


def test_manifest_tells_nothing_of_files_elsewhere(attack: Attack) -> None:
    attack.sample.write("output/2020/manifest.json", attack.armed('{"outputs": {"PATH": 1, "../../secret.json": 1}}'))
    attack.harmless()
    assert "secret" not in (attack.sample.root / "output/2020/manifest.json").read_text("utf-8")


def test_pipe_in_place_of_a_manifest_is_not_waited_for(attack: Attack) -> None:
    (attack.sample.root / "output/2020").mkdir(parents=True)
    os.mkfifo(attack.sample.root / "output/2020/manifest.json")
    assert attack.sample.process("build", "--format", "html").returncode == 0


def test_links_in_place_of_outputs_are_replaced_not_written_through(attack: Attack) -> None:
    before = attack.secret.read_bytes()
    (attack.sample.root / "output/2020").mkdir(parents=True)
    (attack.sample.root / "output/2020/bao-cao-2020.html").symlink_to(attack.secret)
    attack.harmless()
    assert attack.secret.read_bytes() == before


@each_case("name", ["output", "output/2020"])
def test_nothing_is_written_through_a_link_out_of_the_workspace(attack: Attack, name: str) -> None:
    elsewhere = attack.secret.parent / "elsewhere"
    elsewhere.mkdir()
    there = attack.sample.root / name
    there.parent.mkdir(exist_ok=True)
    there.symlink_to(elsewhere)
    done = attack.build()
    assert done.exit_code == 3
    assert "Cannot write" in done.stderr
    assert list(elsewhere.iterdir()) == []
