"""The document: headings numbered and figures worded, ready for any format."""
