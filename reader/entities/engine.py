"""The recogniser of names that the program uses: the trained one with the document's rules."""

from reader.bundled import bundled
from reader.entities.recogniser import Name


def recognise(text: str) -> list[Name]:
    """Return the names of `text` in order; by word lists where the model is not installed."""
    # The runtime takes a tenth of a second and sixty megabytes: only who asks for names pays.
    if not (bundled("names") / "model.onnx").is_file():
        from reader.entities import rules

        return rules.recognise(text)
    from reader.entities import document, model

    return document.decide(text, *model.load().see(text))
