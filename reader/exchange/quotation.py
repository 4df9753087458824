"""A passage copied as a quotation that names its source, in the style a person writes in."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from html import escape

from reader.exchange.citation import Source, source
from reader.exchange.links import passage_link, safe
from reader.exchange.markup import escaped, quoted
from reader.exchange.passages import shown_code
from reader.model.article import shown
from reader.model.entry import Reading
from reader.model.span import Span

_MONTHS = "January February March April May June July August September October November December".split()


class QuoteStyle(StrEnum):
    """The styles that a passage is copied in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    APA = "apa"
    MLA = "mla"
    CHICAGO = "chicago"


def quotation(reading: Reading, span: Span, style: QuoteStyle = QuoteStyle.PLAIN) -> str:
    """Return the shown part of `span` (in the article's text) with its source; "" where none of it is shown."""
    view = shown(reading.article, reading.decisions)
    cut = view.to_shown(span)
    text = cut.of(view.text) if cut is not None else ""
    if style is QuoteStyle.MARKDOWN and text.strip():
        words = Span(len(text) - len(text.lstrip()), len(text))
        cuts = (part.clip(words) for part in shown_code(reading.article, view, span))
        code = [part.shift(-words.start) for part in cuts if part is not None]
        return _markdown(text.strip(), source(reading), code)
    return worded(reading, text, style)


def worded(reading: Reading, text: str, style: QuoteStyle = QuoteStyle.PLAIN) -> str:
    """Return words that were taken from an article with their source, also where they no longer stand in it."""
    words = text.strip()
    return _STYLES[style](words, source(reading)) if words else ""


def _plain(text: str, cited: Source) -> str:
    return f"“{text}”\n— {_told(cited)}{f' {cited.url}' if cited.url else ''}"


def _markdown(text: str, cited: Source, code: Sequence[Span] = ()) -> str:
    link = passage_link(cited.url, text)
    title = escaped(cited.title).replace("[", "\\[").replace("]", "\\]")
    title = f"[{title}]({link})" if link else title
    others = ", ".join(escaped(part) for part in (_names(cited), cited.site, _day(cited)) if part)
    return "\n".join([*quoted(text, code), ">", f"> — {title}{f', {others}' if others else ''}"])


def _html(text: str, cited: Source) -> str:
    link = passage_link(cited.url, text)
    told = escape(_told(cited))
    footer = f'<a href="{escape(link)}">{told}</a>' if link else told
    cite = f' cite="{escape(safe(cited.url))}"' if cited.url else ""
    paragraphs = "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))
    return f"<blockquote{cite}>{paragraphs}<footer>— {footer}</footer></blockquote>"


def _apa(text: str, cited: Source) -> str:
    who = [_turned(one.family, _initials(one.given), one.name) for one in cited.authors] or [cited.site]
    names = f"{', '.join(who[:-1])}, & {who[-1]}" if len(who) > 1 else who[0]
    year = str(cited.date[0]) if cited.date else "n.d."
    day = f"{year}, {_MONTHS[cited.date[1] - 1]} {cited.date[2]}" if _whole(cited) else year
    site = cited.site if cited.authors else ""
    short = [one.family or one.name for one in cited.authors] or [cited.site or cited.title]
    brief = f"{short[0]} et al." if len(short) > 2 else " & ".join(short)
    return f"“{text}” ({brief}, {year})\n\n{_sentences(names, f'({day})', cited.title, site, cited.url)}"


def _mla(text: str, cited: Source) -> str:
    day = _day(cited, brief=True)
    about = ", ".join(part for part in (cited.site, day, cited.url.split("://", 1)[-1]) if part)
    brief = f" ({cited.authors[0].family or cited.authors[0].name})" if cited.authors else ""
    return f"“{text}”{brief}\n\n{_sentences(_listed(cited), f'“{_ended(cited.title)}”', about)}"


def _chicago(text: str, cited: Source) -> str:
    about = ", ".join(part for part in (cited.site, _day(cited)) if part)
    return f"“{text}”\n\n{_sentences(_listed(cited), f'“{_ended(cited.title)}”', about, cited.url)}"


def _told(cited: Source) -> str:
    return ", ".join(part for part in (_names(cited), f"“{cited.title}”", cited.site, _day(cited)) if part)


def _names(cited: Source) -> str:
    names = [one.name for one in cited.authors]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _listed(cited: Source) -> str:
    """Return the authors as a bibliography lists them: the first one turned round."""
    names = [one.name for one in cited.authors]
    if not names:
        return ""
    first = cited.authors[0]
    names[0] = _turned(first.family, first.given, first.name)
    if len(names) > 2:
        return f"{names[0]}, et al"
    return ", and ".join(names)


def _turned(family: str, given: str, name: str) -> str:
    return f"{family}, {given}" if family else name


def _initials(given: str) -> str:
    return " ".join(f"{word[0]}." for word in given.split())


def _whole(cited: Source) -> bool:
    return len(cited.date) == 3 and 1 <= cited.date[1] <= 12


def _day(cited: Source, *, brief: bool = False) -> str:
    if not _whole(cited):
        return str(cited.date[0]) if cited.date else ""
    year, month, day = cited.date
    name = _MONTHS[month - 1]
    short = name if len(name) < 5 else f"{'Sept' if month == 9 else name[:3]}."
    return f"{day} {short} {year}" if brief else f"{day} {name} {year}"


def _ended(title: str) -> str:
    return title if title[-1:] in ".?!…" else f"{title}."


def _sentences(*parts: str) -> str:
    filled = [part for part in parts if part]
    # No full stop after an address: it would be taken for a part of it.
    ended = [
        part if part.startswith("http") or part.endswith((".”", "?”", "!”", "…”")) else _ended(part) for part in filled
    ]
    return " ".join(ended)


_STYLES: dict[QuoteStyle, Callable[[str, Source], str]] = {
    QuoteStyle.PLAIN: _plain,
    QuoteStyle.MARKDOWN: _markdown,
    QuoteStyle.HTML: _html,
    QuoteStyle.APA: _apa,
    QuoteStyle.MLA: _mla,
    QuoteStyle.CHICAGO: _chicago,
}
