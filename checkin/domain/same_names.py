"""People of one name: on a badge nobody can tell them apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checkin.domain.attendee import Attendee
from checkin.domain.spelling.letters import folded


def same_names(people: Iterable[Attendee]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each who is called like others in one script, the ids of those others.

    Capitals and the order of the words make no difference. Companions are left out: what they
    are called is somebody else's name.
    """
    called: dict[tuple[str, str], list[str]] = defaultdict(list)
    for who in people:
        for script, name in who.names.items():
            if name.shown and not who.companion:
                called[script, " ".join(sorted(folded(name.shown).split()))].append(who.id)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for ids in called.values():
        for id in ids if len(ids) > 1 else ():
            found[id].update((other, None) for other in ids if other != id)
    return {id: tuple(others) for id, others in found.items()}
