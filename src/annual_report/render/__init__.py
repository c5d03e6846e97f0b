"""Document to bytes: the HTML page, and the PDF made of it. Nothing here knows of YAML or checks.

Nothing is imported here: the PDF engine's process loads `render.pdf.engine` and must not wait for the rest.
"""
