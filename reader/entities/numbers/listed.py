"""Word lists as people write them."""


def listed(words: str) -> list[str]:
    """Return the words of a list written with spaces."""
    return words.split()
