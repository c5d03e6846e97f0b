"""What is spelt otherwise from language to language, one file a language, but for the texts in its catalogue."""
