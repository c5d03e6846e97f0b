"""Document to Word: a .docx with named styles, headings, tables and page numbers as a user of Word expects them.

Made with python-docx, of the extra `word`. Nothing here knows HTML.
"""
