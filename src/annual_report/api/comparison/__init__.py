"""The figures of several periods side by side: which periods and sections are meant, the lines, and their printers."""
