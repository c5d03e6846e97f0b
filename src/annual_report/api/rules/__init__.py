"""The rulebook: every rule of the program, how it is explained, and what a workspace says about it."""
