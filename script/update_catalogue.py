"""Rewrites locale/vi from the texts that the source marks with N_(…) or _(…), keeping the translations there are."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

SOURCE = Path("src/annual_report")
CATALOGUE = SOURCE / "language/locale/vi/LC_MESSAGES/annual_report.po"
HEADER = """\
# Vietnamese wording of annual-report. script/messages brings it up to the program's texts.
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def program_texts() -> set[str]:
    """Every text of the program that is to be translated."""
    found = extract_from_dir(SOURCE, keywords={"N_": None, "_": None})
    return {str(text) for _file, _line, text, _comments, _context in found}


def main() -> None:
    """Rewrites the catalogue and says what is still to be translated."""
    with CATALOGUE.open("rb") as stream:
        present = read_po(stream, locale="vi")
    fresh = Catalog(locale="vi", fuzzy=False)
    for text in sorted(program_texts()):
        known = present.get(text)
        fresh.add(text, known.string if known else "")
        if not (known and known.string):
            print(f"to translate: {text}")
    body = BytesIO()
    write_po(body, fresh, width=116, omit_header=True, sort_output=True)
    CATALOGUE.write_bytes(HEADER.encode() + body.getvalue())


if __name__ == "__main__":
    main()
