"""What a line of a dump says of itself: the small signs that menus, nags and comments carry, in several languages."""

import re

from reader.cleaning.reasons import reason_by_words

# Each says: pattern, the longest text it is trusted for, the reason in a person's words.
_CUES = tuple(
    (re.compile(pattern, re.IGNORECASE), limit, reason)
    for pattern, limit, reason in (
        (r"^\W*\d+(?:[–-]\d+)? ?min(?:ute[ns]?|s)?(?: read| lesezeit| de lecture)?\W*$"
         r"|^(?:lesezeit|temps de lecture|reading time|tiempo de lectura|tempo di lettura)\s?:", 40, "byline and date"),
        (r"^(?:bild vergrößern|enlarge image|view (?:full )?image|artikel anhören|merken"
         r"|listen to (?:this )?article)$", 40, "page controls"),
        (r"^(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/\S*)?$", 300, "address of the page"),
        (r"^(?:from|to|cc|reply-to|date|sent|subject|von|an|gesendet|betreff|datum|de|à|envoyé|objet)\s?: .*"
         r"(?:<\S+@\S+>|\d{1,2}:\d{2})|^(?:-{3,}|_{3,}) ?\w+.*-{3,}$|^(?:begin forwarded message"
         r"|am .{6,60} schrieb .{2,60}|on .{6,60} wrote|le .{6,60} a écrit)\s?:$", 160, "message header"),
        (r"^\W*(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?|kommentare?|commentaires?|comentarios?|comentários?"
         r"|commenti|reacties|komentarz\w*|комментари\w+|komentar)\b(?!.*[.!?]$)|\b(?:leave|post|add|write) (?:a|your) "
         r"(?:comment|reply)|kommentar (?:schreiben|verfassen|hinterlassen)|(?:laisser|ajouter|écrire) un commentaire"
         r"|deja(?:r)? un comentario|deixe (?:um|seu) comentário|lascia un commento|schreibe? einen kommentar"
         r"|^(?:reply|antworten|répondre|responder|ответить|balas|rispondi|report abuse|flag|permalink|upvote|like)$"
         r"|\b(?:says|said|sagt|schrieb|wrote|dit|dice|diz):$|email address will not be published"
         r"|join the (?:conversation|discussion)|^discussion about this|diskutieren sie mit"
         r"|^(?:cancel reply|reply to|posted by .{2,40} (?:on|at))\b", 160,
         "comments"),
        (r"^(?:related|recommended|similar|popular|trending|more)\b[^.]{0,60}$|^(?:most|top|latest|recent"
         r"|next|previous)"
         r" (?:\w+ )?(?:read|viewed|shared|popular|stor\w+|posts?|news|articles?|videos?|comments?|headlines|entries)\b"
         r"|^(?:you (?:may|might)|also on|in other news|from around the web|around the web|up next|editor[’']?s[’']? "
         r"(?:picks?|choice)|what to read next|read (?:more|next|also|the full)|see also|don[’']t miss|more from)\b"
         r"|^(?:mehr (?:zum|zu|aus)|weitere|ähnliche|lesen sie|auch interessant|das könnte|verwandte|meistgelesen"
         r"|neueste)\b|^(?:à lire|lire (?:aussi|la suite)|articles? (?:similaires|liés|récents)|sur le même|voir aussi"
         r"|les plus lus)\b|^(?:le[aei]a? (?:también|mais|más|também|anche)|leggi anche|te puede|relacionad\w+|veja"
         r"|noticias relacionadas|artikel terkait|baca juga|читайте также|lees ook)\b", 110, "related links"),
        (r"^(?:share|tweet|teilen|partager|compartir|compartilhar|condividi|поделиться|delen|bagikan|drucken|imprimer|"
         r"print|facebook|twitter|pinterest|whatsapp|linkedin|reddit|tumblr|flipboard|instagram|youtube|telegram|"
         r"google\+?|rss|e-?mail|копировать|follow (?:us|me)|folgen)\b[^.!?]{0,50}$"
         r"|^(?:\d[\d.,]*k? )?(?:shares?|likes?|"
         r"views?|tweets?|retweets?)$|click to (?:share|print|e-?mail)|\(opens in new window\)", 120, "share buttons"),
        (r"you(?: a|[’']?)re receiving this|you receive this (?:e-?mail|letter|message)|vous recevez c"
         r"|sie erhalten diese|se désinscrire|désinscription|darse de baja|ne s[’']affiche pas correctement"
         r"|reader-supported publication|newsletter"
         r"|^(?:subscribe|sign up|abonnieren|s[’']abonner|suscr[ií]b\w+|inscreva|iscriviti|подпис\w+)\b"
         r"|(?:e-?mail|inbox).{0,40}(?:sign up|subscribe|every (?:day|week|morning))|unsubscribe|abmelden"
         r"|enter your e-?mail|view (?:this|it) in your browser|im browser (?:ansehen|anzeigen)", 260,
         "newsletter sign-up"),
        (r"\bcookies?\b.{0,120}(?:accept|agree|consent|polic|use|site|website|zustimm|verwend|utilis|policy)"
         r"|(?:use|accept|verwende\w*|utilis\w+|usamos|utiliza\w*) .{0,30}cookies?\b|\bgdpr\b|privacy settings", 700,
         "cookie notice"),
        (r"©|\(c\) ?\d{4}|^copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés"
         r"|todos los derechos"
         r"|todos os direitos|tutti i diritti|все права|terms of (?:use|service)|privacy (?:policy|notice)|^impressum"
         r"|datenschutz|mentions légales|powered by|proudly powered", 420, "copyright line"),
        (r"^(?:advertisement|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама"
         r"|story continues below|article continues (?:below|after)|ad feedback)\b.{0,50}$"
         r"|affiliate (?:commission|links?)|earn a commission", 260, "advertisement"),
        (r"^(?:home|start(?:seite)?|accueil|inicio|início|menu|menü|search|suche\w*|recherche\w*|buscar|log ?in|sign in"
         r"|log out|anmelden|einloggen|connexion|(?:skip|jump) to .{3,30}|toggle .{3,20}|close|schließen|fermer|cerrar"
         r"|zurück|weiter|next|previous|back|top|nach oben|back to top|contact(?: us)?|kontakt|about(?: us)?"
         r"|über uns|sitemap|faq"
         r"|help|archives?|categor(?:y|ies)|kategorien|tags?|register|registrieren|profile|settings|edition|more)$", 45,
         "site navigation"),
        (r"^(?:tags?|filed under|categor(?:y|ies)|topics?|schlagw\w+|kategorien?|posted in|tagged(?: with)?"
         r"|étiquettes|etiquetas|теги|label|keywords)\s*:", 260, "topic links"),
        (r"javascript|browser (?:does not|doesn[’']t) support|enable (?:js|flash)|your browser"
         r"|unsupported browser", 260,
         "page controls"),
        (r"^(?:photo|image|picture|foto|bild|video|credit|photograph|crédit|fuente|quelle|source)s?(?: by"
         r"| credits?)?\s?:"
         r"|\b(?:getty images|shutterstock|ap photo|/ ?(?:afp|reuters|dpa|epa))\b", 130, "photo credit"),
    )
)  # fmt: skip
_WHEN = re.compile(
    r"\b(?:\d+|an?|one) ?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
    r"|\b\d+[hdmw] ago\b|\byesterday$|\bvor \d+ \w+|\bil y a \d+ \w+|\bhace \d+ \w+|\bhá \d+ \w+|\b\d+ \w+ fa\b"
    r"|\b\d{1,2}[:.]\d{2}(?![\d%]) ?(?:[ap]\.?m\b|uhr|h\b|[A-Z]{2,4}\b)?|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w*\.? \d{1,2},? \d{4}\b"
    r"|\b\d{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|févr|avr|juin|juil|août|déc"
    r"|ene|abr|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|maart|mei|gen|mag|giu|lug|ago|set|ott)\w*\.?"
    r"(?: de)? \d{4}\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|автор:?|written by|posted by|text:|author:?)\s+(?=[^\W\d_])(.{3,100})$", re.IGNORECASE
)


def cue(text: str) -> str:
    """Return the reason that the words themselves give for leaving `text` out, or ""."""
    if said := reason_by_words(text):
        return said
    for pattern, limit, reason in _CUES:
        if len(text) <= limit and pattern.search(text):
            return reason
    return ""


def dated(text: str) -> bool:
    """Say whether a short line is or holds a date, a time of day or an age."""
    return len(text) <= 120 and bool(_WHEN.search(text))


def byline(text: str) -> str:
    """Return the people of a line like "By Ana Ruiz", or ""."""
    match = _BYLINE.match(text)
    return match.group(1).strip() if match else ""
