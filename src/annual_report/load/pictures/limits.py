"""How large a picture is read, at most: more than any camera or scanner gives, and less than fills a small machine."""

from typing import Final

MEBIBYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 128 * MEBIBYTE
MAX_PIXELS: Final = 100_000_000
LONGEST_SIDE: Final = 50_000
MOST_FRAMES: Final = 1000
# Of all pictures of one report together.
MOST_PIXELS_IN_ALL: Final = 4_000_000_000
# Unpacked, of all notes of a PNG that may tell how the camera was held.
LARGEST_NOTES: Final = MEBIBYTE
# Segments or chunks of a file; a PNG has one for every few kilobytes.
MOST_SEGMENTS: Final = 10_000
MOST_CHUNKS: Final = 100_000
# A JPEG can be told in many passes over all of it; cameras make one, and programs ten.
MOST_PASSES: Final = 100
MOST_PIXELS_OF_PASSES: Final = 2_000_000_000
# What is decoded beside everything else; more, or of another kind, is left to the limited process.
PLAIN_JPEG_PIXELS: Final = 40_000_000
PLAIN_JPEG_PIXELS_OF_PASSES: Final = 160_000_000
PLAIN_PNG_PIXELS: Final = 10_000_000
PROCESS_SECONDS: Final = 30
# Of all pictures of one report that the limited process reads, those that cannot be read among them.
PROCESS_SECONDS_IN_ALL: Final = 60
PROCESS_MEMORY: Final = 3 * 1024 * MEBIBYTE // 2
