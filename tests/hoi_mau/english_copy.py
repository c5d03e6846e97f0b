"""The workspace examples/hoi-mau with its texts in English: each number is typed once, in the Vietnamese data."""

from pathlib import Path

import yaml
from hoi_mau.files import WORKSPACE

_WORDS = Path(__file__).with_name("in_english.yaml")


def english_copy(folder: Path) -> Path:
    """Writes the organisation, the reports of 2018 to 2022 and the letter of 2022 into `folder`, in English."""
    words = _read(_WORDS)
    reports = [f"{year}/report.yaml" for year in range(2018, 2023)]
    for name in ("organization.yaml", "2022/letter.yaml", *reports):
        tree = _translated(_read(WORKSPACE / "data" / name), words)
        if name in reports:
            tree["language"] = "en"
        target = folder / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000)
        target.write_text(text.replace(": null\n", ":\n"), "utf-8")
    return folder


def _read(path: Path) -> dict:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - the loader that makes text of everything


def _translated(node: object, words: dict[str, str]) -> object:
    if isinstance(node, dict):
        return {key: _translated(value, words) for key, value in node.items()}
    if isinstance(node, list):
        return [_translated(value, words) for value in node]
    return words.get(" ".join(str(node).split()), node) or None
