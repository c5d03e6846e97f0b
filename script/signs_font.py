"""Makes the font of signs that Liberation Serif lacks, of DejaVu Sans, and prints the letters that both have together.

script/signs_font.py /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf

The font goes beside the others; what is printed into language/typography/coverage.py, which a test holds to the fonts.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "src/annual_report/language/typography/fonts"
SIGNS = FONTS / "DejaVuSans-Signs.ttf"
# Raised and lowered digits and signs, fractions, Roman numerals, arrows, mathematics, numbers in circles, shapes; of
# the other signs those that stand in lists and forms.
WANTED = (
    *range(0x2070, 0x208F), *range(0x2150, 0x2180), *range(0x2190, 0x2300), *range(0x2460, 0x2474),
    *range(0x25A0, 0x2600), *map(ord, "℃℉☐☑☒★☆☎✉✓✔✕✖✗✘❖➔➜➢➤⚠☛☞"),
)  # fmt: skip
# A space between two signs is of their font.
SPACES = (0x20, 0xA0, *range(0x2000, 0x2010), 0x202F, 0x205F, 0x2060, 0xFEFF)


def letters_of(file: Path) -> set[int]:
    """What a font has."""
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap() or {})


def ranges(letters: set[int]) -> str:
    """The letters as `first-last` in hexadecimal, one behind the other."""
    found: list[list[int]] = []
    for letter in sorted(letters):
        if found and letter == found[-1][1] + 1:
            found[-1][1] = letter
        else:
            found.append([letter, letter])
    return " ".join(f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in found)


def main(whole: str) -> None:
    """Writes the font, prints the ranges."""
    serif = set.intersection(*(letters_of(file) for file in FONTS.glob("LiberationSerif-*.ttf")))
    options = subset.Options(hinting=False, layout_features=[], glyph_names=False, notdef_outline=True)
    options.name_IDs = ["*"]
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "kern"]
    with TTFont(whole, recalcTimestamp=False) as font:
        made = subset.Subsetter(options)
        made.populate(unicodes=set(WANTED) - serif | set(SPACES))
        made.subset(font)
        font.save(SIGNS)
    print(ranges(serif | letters_of(SIGNS)))


if __name__ == "__main__":
    main(sys.argv[1])
