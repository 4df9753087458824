"""In which language a text is written, where its page does not say: by its letters, else by its function words."""

import re
from collections import Counter

_LEAST_WORDS = 30
_LEAST_SHARE = 0.12
_CLEARLY = 1.4  # so many times as many function words as in any other language
_WORD = re.compile(r"[^\W\d_]+")
# A quarter of running text is made of each language's; what two of these share counts for both.
_FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his he be at by on from they this have had not are but were an",
    "de": "der die das und in den von zu mit ist des sich auf für nicht ein eine dem es im auch als an werden aus er",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux",
    "es": "de la que el en y a los del se las por un para con no una su al es lo como más o pero sus le ha este",
    "it": "di e il la che in un a per è una con non del si da le dei sono i al nel come più della lo anche gli alla",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu são",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar door",
    "pl": "w i na z się do nie że to o jest od za jak po ale dla przez być są przy tym oraz czy już tego jego",
    "sv": "och i att det som en på är av för med till den har de inte om ett han var men från vid så kan när",
    "id": "yang dan di dengan untuk dari ini pada tidak dalam itu akan ke oleh juga adalah ada karena telah saat",
    "tr": "ve bir bu için ile de da olarak çok daha en gibi sonra kadar olan ne ya ama değil var her o",
}
_OF = {name: frozenset(words.split()) for name, words in _FUNCTION_WORDS.items()}
# A letter that no other language here has, and the language; else the script's.
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa]")), ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06d2]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06cc]")),
    ("ar", re.compile("[\u0620-\u064a]")), ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u03b1-\u03c9]")), ("uk", re.compile("[іїєґ]")), ("ru", re.compile("[\u0430-\u044f]")),
    ("hi", re.compile("[\u0905-\u0939]")), ("bn", re.compile("[\u0985-\u09b9]")), ("th", re.compile("[\u0e01-\u0e2e]")),
)  # fmt: skip
_SCRIPT_SHARE = 0.03


def language_of(text: str) -> str:
    """Return the language's tag (BCP 47), "" where that is not clear."""
    sample = text[:20_000]
    letters = sum(map(str.isalpha, sample))
    for name, pattern in _SCRIPTS:
        if letters and len(pattern.findall(sample.lower())) > letters * _SCRIPT_SHARE:
            return name
    words = _WORD.findall(sample.lower())
    if len(words) < _LEAST_WORDS:
        return ""
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in known) / len(words) for name, known in _OF.items()}
    best, second = sorted(shares.values(), reverse=True)[:2]
    clear = best >= _LEAST_SHARE and best >= _CLEARLY * second
    return max(shares, key=lambda name: shares[name]) if clear else ""
