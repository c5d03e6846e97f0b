"""How much of a Word file is read, at most: far more than any report has, and less than fills a small machine."""

from typing import Final

from annual_report.confinement import Limits

MEBIBYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 64 * MEBIBYTE
# Unpacked: one part, and all parts that are read.
LARGEST_PART: Final = 64 * MEBIBYTE
LARGEST_TOTAL: Final = 128 * MEBIBYTE
MOST_PARTS: Final = 10_000
# Of all parts together: what is read is proofread beside everything else, some seconds long for as much as this.
MOST_LETTERS: Final = 1_500_000
MOST_PARAGRAPHS: Final = 30_000
# Cells, rows, paragraphs without text, marks in texts: a table of 10,000 rows has less.
MOST_THINGS: Final = 300_000
LARGEST_CUSTOM: Final = 16 * MEBIBYTE
MOST_ELEMENTS: Final = 3_000_000
MOST_ATTRIBUTES: Final = 6_000_000
# Tables within tables and frames have some ten levels each; names have some ten letters behind an address.
DEEPEST: Final = 500
# That it takes, estimated: far more than any report has.
MOST_PAGES: Final = 1_000
# Word itself has some 400; files that many have written in have some thousands.
MOST_STYLES: Final = 20_000
LONGEST_NAME: Final = 500
# Of the process that reads it: seconds of the processor, bytes of memory.
PROCESS: Final = Limits(seconds=20, memory=1024**3)
