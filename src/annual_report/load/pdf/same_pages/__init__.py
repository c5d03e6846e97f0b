"""Whether a PDF that other versions of programs made is, but for what these change, the one that its sources give.

One strict reading, as of what is behind a PDF (`additions`): `whole_file` accounts for every byte and mends nothing;
`graph` goes through both documents from their trailers, where every value is to be equal but for the few that
`allowances` and `font_programs` know; qpdf has to see the same objects, and pdfium to draw the same pages. `comparing`
is what runs in the limited process.
"""
