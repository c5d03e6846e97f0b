"""Texts from anywhere, proofread: one file a format that they come in, and what is found in them as diagnostics."""
