"""The facts of a text: names and numbers."""
