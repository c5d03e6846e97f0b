"""What the reports of several periods say together: changes, plans against results, terms."""
