"""The bytes of a file to text: encodings recognised, letters in one piece."""
