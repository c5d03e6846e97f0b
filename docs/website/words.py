"""The words around the pages, in each language: for Sphinx's templates, for its search in a browser, for the theme."""

import json
from functools import cache
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

_ONE, _MANY = (
    "Search finished, found one page matching the search query.",
    "Search finished, found ${resultCount} pages matching the search query.",
)


@cache
def words(language: str) -> dict[str, str]:
    """What docs/website/words.yaml says in `language` for the English words of the theme and of Sphinx."""
    found: dict[str, str] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8")).get(language, {})
    return found


def write_words(folder: Path, language: str) -> None:
    """Writes the catalogues that Sphinx looks for in a folder of locales: one for itself, one for browsers."""
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    catalogue = Catalog(locale=language)
    for english, said in words(language).items():
        catalogue.add(english, said)
    with (place / "sphinx.mo").open("wb") as file:
        write_mo(file, catalogue)
    plural = {_ONE: [words(language).get(each, each) for each in (_ONE, _MANY)]}
    table = {
        "locale": language,
        "messages": {**words(language), **plural},
        "plural_expr": "0" if language == "vi" else "n != 1",
    }
    (place / "sphinx.js").write_text(f"Documentation.addTranslations({json.dumps(table)});\n", "utf-8")
