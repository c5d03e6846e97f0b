"""What the program does, for programs and for its own command line: one module or package a verb."""
