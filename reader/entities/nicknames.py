"""First names and what people are called by who have them."""

from functools import cache

_NICKNAMES = (
    "Abe Abraham; Al Albert Alan Alfred; Alex Alexander Alexandra Alexei; Andy Andrew; Art Arthur; Barb Barbara; "
    "Becky Rebecca; Ben Benjamin; Bernie Bernard; Bert Albert Robert; Beth Elizabeth; Betty Elizabeth; Bill "
    "William; Billy William; Bob Robert; Bobby Robert; Brad Bradley; Cathy Catherine; Charlie Charles; Chris "
    "Christopher Christina Christine; Chuck Charles; Cindy Cynthia; Dan Daniel; Danny Daniel; Dave David; Deb "
    "Deborah; Debbie Deborah; Dick Richard; Don Donald; Doug Douglas; Ed Edward Edwin Edgar; Eddie Edward; Ellie "
    "Eleanor; Frank Francis Franklin; Fred Frederick; Gabe Gabriel; Gene Eugene; Greg Gregory; Hal Harold Henry; "
    "Hank Henry; Harry Harold Henry; Jack John; Jake Jacob; Jeff Jeffrey Geoffrey; Jen Jennifer; Jenny Jennifer; "
    "Jerry Gerald Jerome; Jim James; Jimmy James; Joe Joseph; Joey Joseph; John Jonathan; Johnny John; Jon "
    "Jonathan; Josh Joshua; Judy Judith; Kate Katherine Catherine; Kathy Katherine Kathleen; Katie Katherine; Ken "
    "Kenneth; Kim Kimberly; Larry Lawrence; Len Leonard; Liz Elizabeth; Lou Louis Louise; Maggie Margaret; Matt "
    "Matthew; Max Maximilian Maxwell; Meg Margaret; Mick Michael; Mike Michael; Misha Mikhail; Nancy Anne; Nate "
    "Nathan Nathaniel; Ned Edward; Newt Newton; Nick Nicholas Nicola; Pam Pamela; Pat Patrick Patricia; Peggy "
    "Margaret; Pete Peter; Phil Philip Phillip; Ray Raymond; Rick Richard; Rob Robert; Ron Ronald; Rudy Rudolph; "
    "Sam Samuel Samantha; Sandy Alexander Sandra; Sasha Alexander; Steve Stephen Steven; Stu Stuart; Sue Susan; Ted "
    "Edward Theodore; Terry Terence; Theo Theodore; Tim Timothy; Toby Tobias; Tom Thomas; Tommy Thomas; Tony "
    "Anthony; Bertie Albert Herbert; Winnie Winifred; Perry Peregrine; Archie Archibald; Gus Augustus; Kit "
    "Christopher Katherine; Nell Eleanor Helen; Dolly Dorothy; Dot Dorothy; Ollie Oliver Olivia; Millie Mildred; "
    "Vic Victor; Vince Vincent; Vlad Vladimir; Will William; Zach Zachary"
)


# So many are christened so that one of them alone is nobody's short name.
NAMES_BY_THEMSELVES = frozenset("jack harry alex max ray kim frank john jon nancy newt sandy lou kit perry".split())


@cache
def _table() -> dict[str, frozenset[str]]:
    rows = (row.split() for row in _NICKNAMES.casefold().split(";"))
    return {row[0]: frozenset(row) for row in rows if row}


def short_for(one: str, other: str) -> bool:
    """Say whether one of two first names, in small letters, is what people call who has the other."""
    table = _table()
    return other in table.get(one, ()) or one in table.get(other, ())
