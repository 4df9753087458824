"""How a byline is signed."""

# What stands before the names in the article's own language; nothing where it is not among these.
_BY = {"en": "By", "": "By", "de": "Von", "fr": "Par", "es": "Por", "it": "Di", "pt": "Por", "nl": "Door"}


def signed(byline: str, language: str) -> str:
    """Return a byline as it is signed in the article's language, a BCP 47 tag or "" where it is not known."""
    by = _BY.get(language.casefold().replace("_", "-").split("-")[0], "")
    said = any(byline.casefold().startswith(f"{word.casefold()} ") for word in _BY.values())
    return f"{by} {byline}" if byline and by and not said else byline
