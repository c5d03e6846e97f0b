"""Model to Document: everything is numbered, ordered and worded here; templates compute nothing."""
