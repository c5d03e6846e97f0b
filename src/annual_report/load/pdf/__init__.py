"""Anybody's PDF, opened safely: in a process of its own, within limits. The only room that a reader of PDFs runs in.

`process` is its limited process; `file`, `attachments` and `differences` are what is asked of it. Knows nothing of
official documents, or of why somebody asks.
"""
