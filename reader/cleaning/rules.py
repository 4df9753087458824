"""The few rules that overrule the classifier, each for what a person would leave out at a glance."""

import re
from collections.abc import Sequence

from reader.cleaning.blocks import Candidate
from reader.cleaning.places import Place
from reader.model.article import BlockKind

_COMMENTS = frozenset(
    "comments commentlist comment-list comment-content comment-body comment-text comments-area comments-section "
    "comment-section comments-list disqus disqus-thread disqus_thread commentarea kommentare comentarios "
    "commentaires fb-comments".split()
)
_LEADS = re.compile(
    r"^\W{0,3}(?:related(?: (?:articles?|stor(?:y|ies)|news|coverage|content|reading))?|see (?:also|more)"
    r"|(?:also )?read(?: (?:more|also|next|on))?"
    r"|more(?: (?:on|from|news|stories|coverage)\b[^:]{0,40})?|watch(?: (?:now|more|also|next))?"
    r"|don['’]t miss|you (?:may|might) also like"
    r"|recommended|lire aussi|à lire(?: aussi)?|voir aussi|mehr zum thema|lesen sie (?:auch|mehr)"
    r"|auch interessant|lies auch"
    r"|leia (?:também|mais)|veja (?:também|mais)|saiba mais|ver también|lea también|[lt]e puede interesar"
    r"|leggi anche|lees ook|lesen sie auch die folgenden (?:beiträge|artikel)"
    r"|читайте также|baca juga|関連記事|相关阅读|اقرأ أيضا?ًا?|اقرأ أيضًا)"
    r"\s*[:：|>»→–—-]",
    re.IGNORECASE,
)
_APPEALS = re.compile(
    r"(?:free to (?:produce|read)[^.]{0,60}(?:support|cost|afford)|cannot afford to|far from free to produce"
    r"|a small favou?r to ask|not ready to support|refuse to be silenced|(?:support|help) (?:our|us"
    r"|independent)\b[^.]{0,40}"
    r"(?:journalism|reporting|newsroom|work)\b[^.]{0,60}(?:today|monthly|donat|contribut|subscri|member|\$|€|£)"
    r"|(?:make|consider) (?:a|making a) (?:tax-deductible )?(?:donation|contribution)|become a (?:paying "
    r"|sustaining )?(?:member|supporter|patron)\b"
    r"|(?:need|rely on|count on|depend on) your (?:help|support|donation)|your (?:support"
    r"|donation)[^.]{0,40}(?:makes|helps|matters|counts)"
    r"|if you can, please (?:support|consider|donate)|^support [\w ]{1,30} so (?:that )?we\b)",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\bdelivered (?:straight |right |directly )?(?:to|through) your (?:inbox|letterbox|door|e-?mail)"
    r"|\bin your inbox\b"
    r"|^(?:sign up|subscribe)\b[^.]{0,120}\bnewsletter|\b\d+ issues for [£$€]|^get the .{0,60}newsletter"
    r"|reader-supported (?:publication|newsletter)|to receive new posts and support my work"
    r"|^abonnieren sie|^newsletter abonnieren",
    re.IGNORECASE,
)
# What newsletters say at their head and foot, and what stands where the rest of an article is sold.
_MAILED = re.compile(
    r"\b(?:unsubscribe|abmelden|abbestellen|se désabonner|désinscri\w+|darse de baja|cancel your subscription"
    r"|отписаться)\b|view (?:this |it |the )?(?:e-?mail |newsletter |online )?(?:in|with) (?:your |a |the )?"
    r"(?:web )?browser"
    r"|im browser (?:ansehen|anzeigen|öffnen)|voir (?:cet e-?mail |la version )?(?:dans le navigateur|en ligne)",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"^already (?:a (?:subscriber|member)|subscribed|registered)\b|^(?:continue|keep) reading (?:with|for|by|this)\b"
    r"|^(?:subscribe|sign up|register|log in) (?:now )?to (?:continue|keep|read)\b|^this (?:article|story|content) is"
    r" (?:for|only for|reserved for|available (?:only )?to) (?:\w+ )?(?:subscribers|members)"
    r"|(?:article|contenu) (?:est )?réservé aux abonnés|^il vous reste \d+ ?% |^déjà abonné|^sie sind bereits abonnent"
    r"|^jetzt weiterlesen mit\b|^weiterlesen mit\b|^(?:dieser artikel|der artikel) ist (?:nur )?für abonnent"
    r"|^ya (?:eres|soy) suscriptor|^contenido exclusivo para suscriptores|^sei già abbonato",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})|this (?:document|article|material) (?:is subject to copyright"
    r"|may not be (?:published|reproduced)))"
    r"|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|^citation: .{0,300}retrieved",
    re.IGNORECASE,
)
# Lines that say nothing but what stood there on the page, each the whole of a block.
_NOTES = (
    (re.compile(r"\W*(?:advert(?:isement)?s?|sponsored|anzeige|werbung|publicité|publicidad|pubblicità"
                r"|(?:story|article) continues (?:below|after)\b.{0,30}|scroll (?:down )?to continue\b.{0,40})\W*$",
                re.IGNORECASE), 60, "advertisement"),
    (re.compile(r"\W*(?:sharing is caring|share this(?: (?:article|story|post))?)\W*$", re.IGNORECASE), 40,
     "share buttons"),
    (re.compile(r"\W*(?:don['’]t miss|you (?:may|might) also like|related (?:posts?|articles?|stories|content)"
                r"(?::.{1,80})?|read more|das könnte (?:sie|dich) auch interessieren|à lire aussi)\W*$",
                re.IGNORECASE), 110, "related links"),
    (re.compile(r"^(?:tags?|filed under|categor(?:y|ies)|posted in|schlagw[oö]rter"
                r"|topics?)\b\s*:?\s[^.!?]*$", re.IGNORECASE), 600,
     "topic links"),
    (re.compile(r"^posted (?:on|by)\b|^(?:written|posted) by [^.]{0,60}$", re.IGNORECASE), 90, "byline and date"),
    (re.compile(r"^(?:reach|follow|contact|e-?mail) (?:the |our )?(?:reporters?|writers?|authors?|us|him|her"
                r"|me|@?\w+(?: \w+)?) (?:on|at|via)\b"
                r"[^.]{0,40}(?:twitter|facebook|instagram|@|http)", re.IGNORECASE), 220, "about the author"),
)  # fmt: skip
_TALK = re.compile(
    r"\bcomm?ent(?:s|ário|ários|ario|arios|aires?)?\b.{0,120}(?:moderat|moderad|modér|approved|aprovad|aprobad)"
    r"|^be the first to comment|^(?:log|sign) in to (?:comment|reply|post)",
    re.IGNORECASE,
)
# Most blocks are spared the search: where none of the words stands, the pattern cannot.
_SAID = (
    (_APPEALS, 900, "donation appeal",
     ("free to", "afford", "favo", "support", "silenced", "help", "donation", "contribution", "become a")),
    (_OFFERS, 300, "newsletter sign-up", ("delivered", "inbox", "newsletter", "issues for", "abonnieren",
     "reader-supported", "new posts")),
    (_MAILED, 400, "newsletter sign-up",
     ("unsubscribe", "abmelden", "abbestellen", "désabonner", "désinscri", "baja", "cancel", "отписаться", "browser",
      "navigateur", "en ligne")),
    (_SOLD, 250, "subscription offer",
     ("already", "reading", "subscri", "sign up", "register", "log in", "abonné", "abonnent", "weiterlesen",
      "vous reste", "suscriptor", "abbonato")),
    (_LEGAL, 500, "copyright line",
     ("©", "(c)", "copyright", "may not be", "reserved", "vorbehalten", "réservés", "retrieved")),
)  # fmt: skip
# A paragraph of so many characters says something besides its links.
_ALL_LINKS_FROM = 60
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_DAY_OR_TIME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}[:.]\d\d\b|\bago\b")
_DATE_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur "
    "thurs fri sat sun am "
    "pm a p m et est edt pt pst pdt ct cst cdt mst mdt gmt bst cet cest utc ist th st nd rd at on of o h min "
    "updated update "
    "published posted last modified date first created original originally publish ago hours hour minutes "
    "mins days day "
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag uhr um "
    "am den vom stand aktualisiert veröffentlicht janvier février mars avril juin juillet août septembre "
    "octobre novembre "
    "décembre lundi mardi mercredi jeudi vendredi samedi dimanche publié le à mis jour enero febrero marzo "
    "abril mayo junio "
    "julio agosto septiembre octubre noviembre diciembre de janeiro fevereiro março maio junho julho setembro "
    "outubro novembro "
    "dezembro segunda terça quarta quinta sexta feira sábado domingo às gennaio febbraio aprile maggio giugno "
    "luglio settembre "
    "ottobre dicembre pubblicato il alle ore 年 月 日 時 分 秒 公開 更新 h".split()
)


def overruled(candidate: Candidate) -> str:
    """Return why a block is left out whatever the classifier says, or ""."""
    text = candidate.text
    size = len(text)
    low = text.lower() if size < 900 else ""
    for pattern, longest, reason, words in _SAID:
        if size < longest and any(map(low.__contains__, words)) and pattern.search(text):
            return reason
    if _ADDRESS.match(text):
        return "address of the page"
    if is_date(text):
        return "byline and date"
    for pattern, longest, reason in _NOTES:
        if size <= longest and pattern.match(text):
            return reason
    if size <= 300 and ("omment" in low or "oment" in low or "in to" in low) and _TALK.search(text):
        return "comments"
    return _lead(candidate)


def _lead(candidate: Candidate) -> str:
    text, size = candidate.text, len(candidate.text)
    if size < 250 and candidate.link_share > 0.3 and _LEADS.match(text):
        return "related links"
    if size < 250 and candidate.link_share > 0.9 and candidate.block.kind is BlockKind.PARAGRAPH:
        return "related links" if sum(map(str.isupper, text)) > 0.6 * size else ""
    if size > _ALL_LINKS_FROM and candidate.link_share > 0.75 and candidate.block.kind is BlockKind.PARAGRAPH:
        return "related links"
    return ""


def is_date(text: str) -> bool:
    """Say whether a short text is nothing but a date, a time and words around them."""
    if len(text) > 100 or not _DAY_OR_TIME.search(text):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    numbers = sum(word.isdigit() for word in words)
    return numbers >= 2 and all(word.isdigit() or word in _DATE_WORDS for word in words) and len(words) > numbers


def comment_places(candidates: Sequence[Candidate], kept: Sequence[bool]) -> set[int]:
    """Return the ids of elements that hold readers' comments, where the page has an article besides."""
    found: dict[int, bool] = {}
    inside = outside = 0
    for candidate, keep in zip(candidates, kept, strict=True):
        if keep:
            if _in_comments(candidate.place, found):
                inside += len(candidate.text)
            else:
                outside += len(candidate.text)
    if not inside or outside < 300:
        return set()
    return {place for place, commented in found.items() if commented}


def _in_comments(place: Place, found: dict[int, bool]) -> bool:
    if id(place) not in found:
        named = place.tag not in ("body", "main", "article") and not _COMMENTS.isdisjoint(place.words)
        found[id(place)] = named or (place.parent is not None and _in_comments(place.parent, found))
    return found[id(place)]
