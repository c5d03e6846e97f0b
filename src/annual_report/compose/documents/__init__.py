"""The documents that can be made of a year's data: one file a document, found by itself."""

from annual_report.compose.documents.kind import DocumentKind, document_kinds

__all__ = ["DocumentKind", "document_kinds"]
