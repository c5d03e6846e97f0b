"""The page on all rules, taken apart for the site: a page for each rule, and one that lists them by group."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from typing import Final

import yaml

from website.pages import ROOT

GROUPS_FILE: Final = "docs/website/rule_groups.yaml"
_SOURCE: Final = ROOT / "src/annual_report"
_DEFINITION: Final = re.compile(r'\bRule\(\s*"([a-z0-9-]+)"')
_SECTION: Final = re.compile(r"^## `([a-z0-9-]+)`\n\n\*\*(.+)\*\* \((.+)\)$", re.MULTILINE)
_ROW: Final = re.compile(r"^\| \[`([a-z0-9-]+)`\]\(#[a-z0-9-]+\)( \| .*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that are listed together: `name` is the anchor of their list."""

    name: str
    titles: Mapping[str, str]
    rules: frozenset[str]


@cache
def groups() -> tuple[Group, ...]:
    """All groups of docs/website/rule_groups.yaml, in its order, with the rules that their files define."""
    listed = yaml.safe_load((ROOT / GROUPS_FILE).read_text("utf-8"))
    rules: dict[str, set[str]] = {each["name"]: set() for each in listed}
    for name, file in _definitions():
        signs = {sign: each["name"] for each in listed for sign in each["files"] if fnmatch(file, sign)}
        if not signs:
            raise LookupError(f"no group of {GROUPS_FILE} has the file {file}, which defines the rule {name}")
        rules[signs[max(signs, key=len)]].add(name)
    return tuple(Group(each["name"], each["title"], frozenset(rules[each["name"]])) for each in listed)


def rule_pages(text: str, file: str, language: str) -> dict[str, str]:
    """The pages of `text`, that of docs/rules.md: "rules" is the list by group, "rules/<name>" a rule.

    Their links are those of `file`, the name of the file that has the text.
    """
    head, *_table = text.partition("\n| [")
    rows = dict(_ROW.findall(text))
    pieces = _SECTION.split(text)
    pages = {
        f"rules/{name}": _rule_page(name, f"{title}\n\n*{severity}*\n\n{body.strip()}", file, language)
        for name, title, severity, body in zip(*(pieces[start::4] for start in range(1, 5)), strict=True)
    }
    intro, _sign, table_head = head.rpartition("\n\n")
    return {"rules": intro + "".join(_lists(rows, table_head, file, language)), **pages}


@cache
def rule_names() -> frozenset[str]:
    """The names of all rules."""
    return frozenset(name for name, _file in _definitions())


def _rule_page(name: str, text: str, file: str, language: str) -> str:
    group = next(each for each in groups() if name in each.rules)
    title, severity, rest = text.split("\n\n", 2)
    listed = f"[{group.titles.get(language, group.titles['en'])}]({file}#{group.name})"
    return f"# `{name}`: {title}\n\n{listed} | {severity}\n\n{rest.rstrip()}\n"


def _lists(rows: Mapping[str, str], table_head: str, file: str, language: str) -> Iterator[str]:
    """A table a group. Each row has the anchor that the rule has in the file, so that links to it lead somewhere."""
    for group in groups():
        yield f"\n\n({group.name})=\n\n## {group.titles.get(language, group.titles['en'])}\n\n{table_head}\n"
        for name in sorted(group.rules & rows.keys()):
            yield f'| <a id="{name}"></a>[`{name}`]({file}#{name}){rows[name]}\n'


def _definitions() -> Iterator[tuple[str, str]]:
    """The name of each rule, and the file that defines it."""
    for file in sorted(_SOURCE.rglob("*.py")):
        for name in _DEFINITION.findall(file.read_text("utf-8")):
            yield name, file.relative_to(_SOURCE).as_posix()
