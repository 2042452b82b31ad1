"""Folded search forms of names: any script finds any script.

A name becomes tokens for an index (`forms`), a query becomes what to ask that
index for (`lookup`), and the candidates it finds are put in order by `rank`.

Tokens are skeletons (see `skeleton`): lower-case ASCII in which the letters
that spellings mix up are one. "Тоқаев", "Токаев", "Tokayev", "Toqaev" all give
"tukiu"; "김규현", "Kim Kyou-hyun", "KIM KYUHYEON" all give "kimkiukiun". They are
coarse on purpose: the index only has to lose nobody.

The index is one table of (token, attendee), the primary key without a rowid,
and its reverse. A person's tokens are the union over all names. To answer a
query, run the plans of its `lookup`; within a plan begin with the word that
the fewest tokens begin with (count no further than some thousands), in the
order of tokens, since whole words come first; keep those attendees who have a
token for each other word; stop at sixty candidates. `rank` puts them in
order. Only where that leaves nobody better than `Kind.FUZZY` try the fallback,
and then the slips.
"""

from checkin.domain.spelling.hangul import initials, is_initials
from checkin.domain.spelling.index import Lookup, Plan, after, forms, head, lookup
from checkin.domain.spelling.ranking import Kind, Match, rank

__all__ = [
    "Kind",
    "Lookup",
    "Match",
    "Plan",
    "after",
    "forms",
    "head",
    "initials",
    "is_initials",
    "lookup",
    "rank",
]
