"""What came back in a file of Word, against what went out and what the data says now."""
