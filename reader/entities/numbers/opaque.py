"""Stretches that hold digits but no number: addresses, telephone numbers, footnote marks, list markers, codes."""

import re

from reader.model.span import Span

# Every repetition is bounded or cannot overlap its neighbour, so that a hostile text costs linear time.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PATTERNS = (
    re.compile(r"\b(?:https?|ftp|file)://[^\s<>\"”]+", re.IGNORECASE),
    re.compile(r"\bwww\.[^\s<>\"”]+", re.IGNORECASE),
    re.compile(r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|io|uk|co|eu|tv|info)\b(?:/[^\s<>\"”]*)?"),
    EMAIL,
    re.compile(r"(?<!\w)[@][\w]{1,64}"),
    re.compile(r"(?<![\w&])#\w{0,64}[^\W\d]\w{0,64}"),
    # Telephone numbers.
    re.compile(r"(?<![\w.])\+[0-9]{1,3}(?:[ .\-\u00a0]?\(?[0-9]{1,5}\)?){2,6}(?![\w])"),
    re.compile(r"(?<![\w.\-])\(?[0-9]{3}\)?[ .\-][0-9]{3}[.\-][0-9]{4}(?![\w\-])"),
    re.compile(r"(?<![\w.\-])(?:1|0)[ \-][0-9]{3}[ \-][0-9]{3}[ \-]?[0-9]{4}(?![\w\-])"),
    re.compile(r"(?<![\w.\-,])0[0-9]{2,5}[ \-][0-9]{3,4}(?:[ \-][0-9]{3,4})?(?![\w\-])"),
    re.compile(r"(?<![\w.\-])1-8[0-9]{2}-[A-Z0-9-]{5,12}(?![\w])"),
    re.compile(r"\b(?:call|phone|dial|tel\.?|at|text) [0-9]{3}-[0-9]{4}(?![\w\-])", re.IGNORECASE),
    re.compile(r"\([0-9]{3}-[0-9]{4}\)"),
    # Addresses: "1600 Pennsylvania Avenue", "the 400 block of", "NY 10118".
    re.compile(
        r"(?<!\bin )(?<!\bIn )(?<![\w.,$£€-])[0-9]{1,5}[A-Z]?(?:-[0-9]{1,4})? (?:[NSEW]\.? )?"
        r"(?:(?:[A-Z][\w'’.-]{1,20}|[0-9]{1,3}(?:st|nd|rd|th)) ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ln|Parkway|Pkwy|Terrace|Court|Crescent)\b"
        r"(?! (?!(?:has|was|is|as|its|this)\b)[a-z]{2,20}s\b)"
    ),
    re.compile(r"\b[0-9]{2,5}(?= blocks? of [A-Z])|\b[0-9]{3,5}(?=-block of)"),
    re.compile(
        r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
        r"|W[AIVY]) [0-9]{5}(?:-[0-9]{4})?(?![\w,])"
    ),
    # Book numbers, identifiers, article codes.
    re.compile(r"\bISBN(?:-1[03])?:? [0-9X\-]{10,17}|\bdoi:? ?10\.[^\s]+|\b10\.[0-9]{4,6}/[^\s]+", re.IGNORECASE),
    re.compile(r"(?<![\w\-])[0-9]{1,7}(?:-[0-9]{1,7}){3,7}(?:-[0-9X])?(?![\w\-])"),
    # Footnote marks and markers of items.
    re.compile(r"\[[0-9]{1,3}(?:[,–-][ ]?[0-9]{1,3}){0,5}\]"),
    re.compile(r"^[ \t]*(?:[0-9]{1,3}[.)](?=[ \t\n])|\([0-9]{1,2}\)|[0-9]{1,2}/(?=[ \t]))", re.MULTILINE),
    re.compile(r"(?<=[ ])(?<![0-9][-–][0-9] )\((?:[0-9]|1[0-2])\)(?= [a-z])"),
    # Clichés that are words, not numbers.
    re.compile(
        r"(?<![\w.,/-])(?:24/7|24-7|9/11|7/7|20/20|4/20|50/50|50[-–]50(?=\s(?:chance|odds|bet|proposition|toss-up|split|joint|partnership|venture)))(?![\w/-])"
    ),
    re.compile(r"\b(?:one|two|three|[1-6])-on-(?:one|two|three|[1-6])\b|\bfifty-fifty\b", re.IGNORECASE),
    re.compile(
        r"\b(?:[2-9]|[1-9][0-9]|two|three|four|five)-in-(?:1|one)\b|\b(?:9|nine)-to-(?:5|five)\b", re.IGNORECASE
    ),
    re.compile(
        r"\bsecond[- ](?:thoughts?|nature|hand(?:ed)?|guess\w{0,4}|fiddle|to none)\b"
        r"|\bfirst[- ](?:aid|hand|responders?|lady|ladies)\b",
        re.IGNORECASE,
    ),
    # How a team stands on the field.
    re.compile(r"\b[3-5](?:-[1-5]){2,3}(?= (?:formation|system|shape|diamond)\b)"),
    re.compile(r"\bNos?\. [0-9A-Z]{1,6}(?:-[0-9A-Z]{1,8}){1,3}\b"),
    # Laws by their collection and number, and sub-clauses; "7-6(4)" is a tie-break.
    re.compile(
        r"\b[0-9]{1,3} (?:U\.S\.C|C\.F\.R|CFR|USC)\b(?:\.? §{0,2} ?[0-9]{1,5})?"
        r"|\bPub(?:lic)?\.? L(?:aw)?\.? [0-9]{1,3}-[0-9]{1,4}\b"
    ),
    re.compile(r"\bS\. ?[0-9]{1,4}\b|\b[A-Z]\.[A-Z]\. [0-9]{5}\b"),
    re.compile(r"(?<=\w)(?<![0-9][-–][0-9])\([0-9]{1,2}\)"),
    # Books of the Bible that are counted, and the moves of chess.
    re.compile(r"\b[1-3] (?=Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John)"),
    re.compile(r"\b[0-9]{1,3}\.(?:\.\.)? ?(?=(?:[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8]|O-O)\b)"),
    # Paragraphs of a law, and the forms named after them.
    re.compile(r"\b[0-9]{3}\([a-zA-Z]\)(?:\([0-9]{1,2}\))?(?!\w)"),
    # A resolution: "4K"; what is counted in thousands has the thing counted after it.
    re.compile(r"(?<![$£€.,\w])[248]K\b(?! ?\+)(?! [a-z]{1,30}s\b)"),
    re.compile(r"(?<![$£€.,\w])[48]k (?=(?:video|stream|TV|resolution|display|screen|HDR|gaming))"),
    # Years of accounts, and the emergency number that one calls.
    re.compile(r"\bFY ?[0-9]{2,4}(?:[-–/][0-9]{2,4})?\b|\b(?:call|dial)(?:ed|ing|s)? (?:911|999|112|101)\b"),
    # Aeroplanes: "737-800".
    re.compile(r"(?<![\w$£€.,-])7[0-9]7-[0-9]{1,3}(?:ER|LR)?(?![\w-])"),
    # Clubs of states are named by how many they were.
    re.compile(r"\bGroup of (?:[0-9]{1,2}|Seven|Eight|Ten|Twenty)\b"),
    # Chapter and verse.
    re.compile(
        r"\b(?:Genesis|Exodus|Leviticus|Deuteronomy|Joshua|Samuel|Kings|Job|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah"
        r"|Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians"
        r"|Timothy|Hebrews|James|Peter|Revelation|Surah|Quran|Qur.an) [0-9]{1,3}:[0-9]{1,3}(?:[-–][0-9]{1,3})?"
    ),
    re.compile(r"&#?[0-9a-z]{2,8};", re.IGNORECASE),
)


def opaque_stretches(text: str, skip: tuple[Span, ...] = ()) -> list[tuple[int, int]]:
    """Return the stretches in text order, none empty and none overlapping; the `skip` spans are among them."""
    found = [match.span() for pattern in _PATTERNS for match in pattern.finditer(text)]
    found = sorted([*found, *((span.start, span.end) for span in skip)])
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
