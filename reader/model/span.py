"""Half-open ranges of code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) of code points of some text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __reduce__(self) -> tuple[type["Span"], tuple[int, int]]:  # twice as quick as what dataclasses do
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # An empty span is still a span: truth must not depend on length.
        return True

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Say whether the code point at `offset` lies inside."""
        return self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def clip(self, other: "Span") -> "Span | None":
        """Return the part that both share, or None where they share nothing."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def bare(self, text: str) -> "Span":
        """Return the span without white space at its ends, empty where it holds nothing else."""
        inside = self.of(text)
        start = self.start + len(inside) - len(inside.lstrip())
        return Span(start, max(start, self.end - len(inside) + len(inside.rstrip())))

    def shift(self, by: int) -> "Span":
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)
