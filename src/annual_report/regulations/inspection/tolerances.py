"""How exactly a page is measured: each tolerance once, with its reason."""

from typing import Final

# Millimetres. Programs round places to 1/20 pt (0.02 mm) and letters have room of their own at their sides
# (0.1 mm at 14 pt); less than this nobody sees on paper.
PLACE: Final = 0.3
# Millimetres. Justified lines end in a letter or a stop, with its room at the side, or in a hair of hanging.
RIGHT_EDGE: Final = 0.6
# Millimetres. Word centres with the spaces at the end of a line, and a cell with its padding.
CENTRE: Final = 2.0
# Millimetres. A line has room above its letters: at 1.5 lines of 14 pt, 2.9 mm. The margin begins above that room.
LINE_ROOM: Final = 3.0
# Millimetres. The last line of a page may be a heading's or a widow's, and go to the next page with a second one;
# a long heading goes with two lines of its text. Among several pages there is one that is fuller.
TWO_LINES: Final = 17.0
FOUR_LINES: Final = 40.0
SEVERAL_PAGES: Final = 4
# Millimetres. The list of recipients and the authority begin on one level; their letters differ in size.
LEVEL: Final = 5.0
# Millimetres: frames are measured at the middle of their lines.
FRAME: Final = 1.0
# Millimetres. The sheet: programs round A4 to whole points.
SHEET: Final = 0.5
# Points. Programs scale letters by rounded factors: 12.999 for 13.
SIZE: Final = 0.2
# Points. Office programs level the tops of 13 and 14 points in a table: their baselines are 0.9 apart, then rounded.
BASELINE: Final = 1.5
# Points. A gap is what is left between two steps of lines, each rounded.
GAP: Final = 0.6
# As a share. Programs take a single line as 1.149 to 1.151 times the size.
LINE_HEIGHT: Final = 0.01
# As a share. In a heading of several sizes “single” is the larger's or the smaller's.
HEAD_LINE_HEIGHT: Final = 0.12
# As a share of a line's length: the letters' room at both sides.
SHARE: Final = 0.01
# From 0 to 1: as black is printed, in the darkest greys of office programs too.
BLACK: Final = 0.15
# Red that nobody takes for another colour: so much red, so little of the others.
RED: Final = (0.6, 0.35)
# Typefaces of the same widths as Times New Roman, drawn to stand in for it.
CLONES: Final = ("Liberation Serif", "Tinos")
