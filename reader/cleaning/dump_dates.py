"""The date of an article as a line of a dump prints it, as ISO 8601."""

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january janvier enero gennaio janeiro januari января stycznia",
            "feb februar february février fevrier febrero febbraio fevereiro februari февраля lutego",
            "mar mär märz march mars marzo março maart марта marca",
            "apr april avril abril aprile апреля kwietnia",
            "may mai mayo maggio maio mei maj мая maja",
            "jun june juni juin junio giugno junho juni июня czerwca",
            "jul july juli juillet julio luglio julho июля lipca",
            "aug august août aout agosto augustus augusti августа sierpnia",
            "sep sept september septembre septiembre settembre setembro сентября września",
            "oct okt october oktober octobre octubre ottobre outubro октября października",
            "nov november novembre noviembre novembro ноября listopada",
            "dec dez december dezember décembre diciembre dicembre dezembro декабря grudnia",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er)?[.,]?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b")


def iso_date(text: str) -> str:
    """Return the first full date in `text`, or "": one that could be read two ways counts as none."""
    if match := _ISO.search(text):
        return _iso(*match.groups())
    if (match := _DAY_FIRST.search(text)) and (month := _MONTHS.get(match[2].lower())):
        return _iso(match[3], str(month), match[1])
    if (match := _MONTH_FIRST.search(text)) and (month := _MONTHS.get(match[1].lower())):
        return _iso(match[3], str(month), match[2])
    if match := _DOTTED.search(text):
        return _iso(match[3], match[2], match[1])
    if match := _SLASHED.search(text):
        first, second = int(match[1]), int(match[2])
        if first > 12 or first == second:
            return _iso(match[3], match[2], match[1])
        return _iso(match[3], match[1], match[2]) if second > 12 else ""
    return ""


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
