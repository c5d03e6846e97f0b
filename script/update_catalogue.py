"""Rewrites the catalogues from the texts that the source marks with N_(…) or _(…), keeping what is translated."""

from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

SOURCE = Path("src/annual_report")
CATALOGUES = SOURCE / "language/catalogues"
HEADER = """\
# {name} wording of annual-report. script/messages brings it up to the program's texts.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


Text = str | tuple[str, str]


def program_texts() -> set[Text]:
    """Every text of the program that is to be translated."""
    found = extract_from_dir(SOURCE, keywords={"N_": None, "_": None, "counted": (1, 2)})
    return {text if isinstance(text, str) else (text[0], text[1]) for _file, _line, text, _comments, _context in found}


def first_of(text: Text) -> str:
    """The text, or its wording for one thing."""
    return text if isinstance(text, str) else text[0]


def update(catalogue: Path, texts: set[Text]) -> None:
    """Rewrites one catalogue with `texts`, and says what is still to be translated and what goes.

    A text that was changed is a new one, for which the translation of the old may be taken over by hand.
    """
    code = catalogue.parent.parent.name
    with catalogue.open("rb") as stream:
        present = read_po(stream, locale=code)
    fresh = Catalog(locale=code, fuzzy=False)
    for text in sorted(texts, key=first_of):
        known = present.get(first_of(text))
        kept = known.string if known and known.id == text else ""
        fresh.add(text, kept)
        if not any([kept] if isinstance(kept, str) else kept):
            print(f"to translate: {first_of(text)}")
    for gone in present:
        if gone.id and gone.string and gone.id not in texts:
            print(f"taken out: {gone.id}\n      was: {gone.string}")
    body = BytesIO()
    write_po(body, fresh, width=116, omit_header=True, sort_output=True)
    name = Locale.parse(code).english_name
    catalogue.write_bytes(HEADER.format(name=name, code=code, plurals=fresh.plural_forms).encode() + body.getvalue())


def main() -> None:
    """Rewrites every catalogue."""
    texts = program_texts()
    for catalogue in sorted(CATALOGUES.glob("*/LC_MESSAGES/annual_report.po")):
        update(catalogue, texts)


if __name__ == "__main__":
    main()
