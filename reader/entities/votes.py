"""What kind a name is in a document: what the model believes of every mention, the word lists, who is called so."""

import re
from collections import defaultdict

from reader.entities import lexicon
from reader.entities.forms import part_of
from reader.entities.lexicon import lists
from reader.entities.things import things
from reader.model.facts import EntityKind
from reader.model.span import Span

Votes = dict[str, dict[EntityKind, float]]
# A name that the model saw once and hardly believed is left out.
_DOUBTFUL = 0.4


def form_of(name: str) -> str:
    """Return what mentions of one name share: capitals shouted in a headline are no other name."""
    return name.casefold() if name.isupper() and len(name) > 5 else name.replace("’", "'")


def count(text: str, trimmed: list[tuple[Span, EntityKind, float]]) -> Votes:
    """Return how sure the document is of each kind of each form; forms of one headline and its text share theirs."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for span, kind, sure in trimmed:
        votes[form_of(span.of(text))][kind] += sure
    for form, of in list(votes.items()):
        folded = form.casefold()
        if folded != form and folded in votes:
            for kind, sure in votes[folded].items():
                of[kind] += sure
            votes[folded] = of
    _known(text, votes)
    for form in things(text, votes):
        votes[form].clear()
    _surnames(votes)
    _businesses(votes)
    _acronyms(votes)
    return votes


def _known(text: str, votes: Votes) -> None:
    """What the lists know counts beside what the model believes."""
    for form, of in list(votes.items()):
        if form in lexicon.SEATS and _is_site(text, form):
            of[EntityKind.PLACES] += 5
        shortened = form in lexicon.POSTAL or f"{form.casefold()}." in lexicon.PLACE_NAMES
        if shortened and re.search(rf"[a-z], {re.escape(form)}\b", text):
            of[EntityKind.PLACES] += 3
        if form in lexicon.ORGANISATIONS:
            of[EntityKind.ORGANISATIONS] += 3
        elif (written := form.title() if form.islower() else form) in lists().places:
            of[EntityKind.PLACES] += 0.7
            if written in lists().countries:  # its government and its team are called by it, and are no organisation
                of.pop(EntityKind.ORGANISATIONS, None)
            # Nobody is called by the name of a country but who has it for a first name or a surname.
            if form not in lists().given and not any(_named(form, other, votes) for other in votes):
                of.pop(EntityKind.PEOPLE, None)


def _is_site(text: str, form: str) -> bool:
    """Say whether a seat of government is spoken of as a building, not as who rules in it."""
    every = len(re.findall(rf"\b{form}\b", text))
    return 2 * len(re.findall(rf"{lexicon.BESIDE}{form}\b(?! (?:{lexicon.OFFICES})\b)", text)) > every


def is_place(form: str) -> bool:
    """Say whether the lists know a place of this name."""
    return form in lists().places or form.casefold() in lexicon.PLACE_NAMES


def _acronyms(votes: Votes) -> None:
    """What is short for an organisation is one, whatever it looks like elsewhere."""
    short = [form for form in votes if form.isupper() and " " not in form and not is_place(form)]
    full = [form for form in votes if " " in form and winner(votes[form]) is EntityKind.ORGANISATIONS]
    for form in short:
        if form.casefold() not in lexicon.PLACE_NAMES and any(
            part_of(EntityKind.ORGANISATIONS, form, other) for other in full
        ):
            votes[form][EntityKind.ORGANISATIONS] += 2


def _named(form: str, other: str, votes: Votes) -> bool:
    return form != other and form in other.split() and winner(votes[other]) is EntityKind.PEOPLE


def _surnames(votes: Votes) -> None:
    """A surname follows its full name, unless the document is surer of something else."""
    for form, of in list(votes.items()):
        if " " in form and winner(of) is EntityKind.PEOPLE and form.split()[-1].rstrip(".") not in ("Jr", "Sr"):
            last = form.split()[-1]
            if last in votes:
                votes[last][EntityKind.PEOPLE] += of[EntityKind.PEOPLE]


def _businesses(votes: Votes) -> None:
    """A firm's short name follows its full one, where nobody in the document is called so: "Tarn Foods", "Tarn"."""
    people = [form for form in votes if " " in form and winner(votes[form]) is EntityKind.PEOPLE]
    called = {word for form in people for word in form.split()}
    for form, of in list(votes.items()):
        words = form.split()
        while len(words) > 1 and words[-1].rstrip(".,") in lexicon.BUSINESS_WORDS:
            words.pop()
        short = " ".join(words).rstrip(",")
        if short == form or short in called or winner(of) is not EntityKind.ORGANISATIONS:
            continue
        if short in votes and winner(votes[short]) is EntityKind.PEOPLE:
            votes[short][EntityKind.ORGANISATIONS] += of[EntityKind.ORGANISATIONS]


def winner(of: dict[EntityKind, float]) -> EntityKind | None:
    """Return the kind that is believed most, None where none is believed enough."""
    kind = max(of, key=lambda kind: of[kind], default=None)
    return kind if kind is not None and of[kind] >= _DOUBTFUL else None
