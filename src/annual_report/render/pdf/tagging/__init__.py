"""The structure of a PDF (tags), made of the boxes that WeasyPrint has laid out, in the place of its own.

WeasyPrint's own makes a new element on every page that one goes over, tags page numbers and repeated table heads as
text, gives table heads no scope, and loses the spaces between words at the ends of lines.
Sources: ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7.
"""
