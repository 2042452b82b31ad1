"""Every word that people read, in their language: one catalogue for window, terminal and paper.

The domain speaks in codes and parameters; this module makes sentences of them.
"""

import gettext
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from checkin import sentences
from checkin.domain.attendance import Presence
from checkin.domain.attendee import Attendee, Category, Delegation, Text
from checkin.domain.badge import Badge
from checkin.domain.names import shown
from checkin.domain.programme import REGISTRATION, Session, moment
from checkin.domain.scan import ADMITTED, LEFT, Recorded, Remark
from checkin.domain.setup import Setup
from checkin.domain.token import serial_text
from checkin.failure import Failure
from checkin.resources import resource

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "ru": "Русский",
    "ky": "Кыргызча",
    "ko": "한국어",
}
"""The program's languages, by code, each under its own name."""


class Words:
    """The words of one language; call it with an English text to get its translation."""

    def __init__(self, language: str = "en") -> None:
        self.language = language if language in LANGUAGES else "en"
        self._catalogue = _catalogue(self.language)

    def __call__(self, text: str, **params: Any) -> str:
        """Return the text in this language, its {parameters} filled in."""
        translated = self._catalogue.gettext(text) if text else ""
        return translated.format(**params) if params else translated

    def plural(self, one: str, many: str, n: int, **params: Any) -> str:
        """Return the text for a number of things; `{n}` stands for the number."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **params)

    def of(self, text: Text) -> str:
        """Return a text that is given per language: in this one, in English, or as it is."""
        return text.get(self.language) or text.get("en") or next(iter(text.values()), "")

    def failure(self, failure: Failure) -> str:
        """Return the sentence for a failure of the world."""
        return self(sentences.FAILURES[failure.code], **self._spoken(failure))

    def failure_in_window(self, failure: Failure) -> str:
        """Return the sentence for a failure, to somebody who has keys and no commands.

        Of an unsound programme, what is wrong with its first item is said too.
        """
        params = failure.params
        if failure.code == "programme_unsound":
            code = params["fault"]
            text = sentences.FAULTS_IN_WINDOW.get(code, sentences.PROGRAMME_FAULTS[code])
            fault = f"{params['place']}: {self(text, value=params['value'])}"
            return self.plural(
                "{n} fault in the programme. {fault} Nothing was changed.",
                "{n} faults in the programme. {fault} Nothing was changed.",
                params["n"],
                fault=fault,
            )
        text = sentences.FAILURES_IN_WINDOW.get(failure.code, sentences.FAILURES[failure.code])
        return self(text, **self._spoken(failure))

    def template_fault(self, code: str, params: Mapping[str, Any]) -> str:
        """Return why badges cannot be printed from a template."""
        return self(sentences.TEMPLATE_FAULTS.get(code, code), **params)

    def _spoken(self, failure: Failure) -> Mapping[str, Any]:
        """Return what a failure's sentence needs, in words of this language."""
        params = failure.params
        if failure.code != "template_unsound":
            return params
        return {**params, "why": self.template_fault(params["why"], params)}

    def category(self, category: Category) -> str:
        """Return a category's name: the event's own, else the catalogue's."""
        return self.of(category.name) or self(sentences.CATEGORIES.get(category.key, category.key))

    def delegation(self, delegation: Delegation, *, short: bool = True) -> str:
        """Return a delegation's name, in its short or its official form."""
        forms = (
            (delegation.short, delegation.name) if short else (delegation.name, delegation.short)
        )
        return self.of(forms[0]) or self.of(forms[1]) or delegation.code

    def station(self, id: str, setup: Setup) -> str:
        """Return a station's name, or its number where nobody has named it."""
        station = setup.stations.get(id)
        if station is None:
            return id
        return station.name or self("Desk {n}", n=station.number)

    def checkpoint(self, id: str, sessions: Mapping[str, Session]) -> str:
        """Return the name of a checkpoint: a session's, or the registration's."""
        if id == REGISTRATION:
            return self("Registration")
        return self.of(sessions[id].name) or id if id in sessions else id

    def name(self, attendee: Attendee) -> str:
        """Return a person's name as a reader of this language sees it first.

        A companion whose name nobody has said yet is called after whom they came with.
        """
        name = shown(attendee.names, self.language) or attendee.ref or attendee.id
        if attendee.companion:
            return self("Companion {n} of {name}", n=attendee.companion, name=name)
        return name

    def time(self, at: str, zone: tzinfo) -> str:
        """Return a moment of the journal as the event's wall clock shows it, such as 09:14."""
        return moment(at).astimezone(zone).strftime("%H:%M") if at else ""

    def moment(self, at: str, zone: tzinfo) -> str:
        """Return a moment of the journal on the event's wall clock, with its day: 4 Oct 09:14."""
        local = moment(at).astimezone(zone)
        day = format_skeleton("MMMd", local, locale=_locale(self.language))
        return f"{day} {local:%H:%M}"

    def day(self, day: date | datetime) -> str:
        """Return a day in words, such as 4 October 2026."""
        return str(format_date(day, "long", locale=_locale(self.language)))

    def days(self, first: date, last: date) -> str:
        """Return a span of days in words, such as 2 – 4 October 2026."""
        return _days(first, last, self.language)

    def decimal(self, number: float) -> str:
        """Return a number with at most one place behind its point, as this language writes it."""
        return str(format_decimal(number, "#,##0.#", locale=_locale(self.language)))

    def clock(self, when: datetime) -> str:
        """Return a time of day as this language writes it."""
        return str(format_time(when, "HH:mm", locale=_locale(self.language)))

    def heading(self, scan: Recorded) -> str:
        """Return the one or two words of a verdict that are read from two metres away."""
        verdict = scan.verdict
        if verdict.reason == ADMITTED and scan.checkpoint == REGISTRATION:
            return self("Checked in")
        return self(sentences.HEADINGS[verdict.reason])

    def verdict(self, scan: Recorded, setup: Setup) -> str:
        """Return what a verdict says to the clerk: what happened, and every remark."""
        refused = self.refusal(scan, setup)
        parts = (refused or self.heading(scan), self.remarks(scan, setup))
        return ". ".join(part for part in parts if part)

    def refusal(self, scan: Recorded, setup: Setup) -> str:
        """Return why a scan was refused, and where to go instead; empty where it was not."""
        verdict = scan.verdict
        if verdict.reason in (ADMITTED, LEFT):
            return ""
        return self.reason(Remark(verdict.reason, verdict.params), setup)

    def remarks(self, scan: Recorded, setup: Setup) -> str:
        """Return the remarks of an admitted scan in a line; empty where there are none."""
        return ". ".join(self.reason(remark, setup) for remark in scan.verdict.remarks)

    def room_and_time(self, session: Session) -> str:
        """Return where and when a session is, in a line."""
        day = format_skeleton("MMMMd", session.start, locale=_locale(self.language))
        hours = f"{session.start:%H:%M}–{session.end:%H:%M}"
        return " · ".join(part for part in (self.of(session.room), day, hours) if part)

    def room_and_hours(self, session: Session) -> str:
        """Return where a session is, and from when to when, for those who know the day."""
        hours = f"{session.start:%H:%M}–{session.end:%H:%M}"
        return " · ".join(part for part in (self.of(session.room), hours) if part)

    def when_and_where(self, session: Session) -> str:
        """Return a session with its start and its room, in a line: 4 Oct 09:00 · Plenary · Hall."""
        parts = self.starts(session), self.of(session.name), self.of(session.room)
        return " · ".join(filter(None, parts))

    def starts(self, session: Session) -> str:
        """Return when a session starts, short enough for a list: 4 Oct 09:00."""
        day = format_skeleton("MMMd", session.start, locale=_locale(self.language))
        return f"{day} {session.start:%H:%M}"

    def count(self, attended: int, seats: int, session: Session | None) -> list[str]:
        """Return what stands beside a head count: inside now, seats, who attended."""
        if session is None:
            return [self("registered")]
        lines = [self("inside now")]
        if session.capacity is not None:
            left = session.capacity - seats
            lines.append(self("of {n} seats", n=session.capacity))
            if left <= session.capacity // 10:
                lines.append(self.plural("{n} seat left", "{n} seats left", max(left, 0)))
        return [*lines, self("{n} attended", n=attended)]

    def tone(self, tone: str) -> str:
        """Return a tone in a word, for those who hear the screen or read a terminal."""
        return self(sentences.TONES[tone])

    def badge_state(self, badge: Badge | None) -> str:
        """Return what is known of a person's badge."""
        if badge is None:
            return self("No badge printed yet")
        number = serial_text(badge.serial)
        if badge.handed_at:
            return self("Badge {serial} is handed over", serial=number)
        return self("Badge {serial} is printed", serial=number)

    def refused(self, reason: str) -> str:
        """Return the sentence for a refusal that needs no parameters."""
        return self(sentences.REFUSALS[reason])

    def been(self, presences: Iterable[Presence], setup: Setup) -> str:
        """Return where a person was, and since when: Plenary 09:02 · Textile 14:01."""
        return " · ".join(
            f"{self.checkpoint(p.checkpoint, setup.sessions)} "
            f"{self.time(p.first_at, setup.event.zone)}"
            for p in presences
        )

    def box(self, delegation: str, box: int, number: int) -> str:
        """Return where a badge lies, such as box KZ-2, no. 17."""
        return self("box {box}, no. {n}", box=f"{delegation}-{box}", n=number)

    def reason(self, remark: Remark, setup: Setup) -> str:
        """Return the sentence for a refusal or a remark."""
        params = dict(remark.params)
        if remark.reason == "override":
            sentence, why = sentences.REMARKS[remark.reason], params["why"]
            return self(sentence, why=why)
        if remark.reason == "void":
            return self._void(params)
        if remark.reason == "not_invited":
            return self(sentences.RULE_PARTS.get(params["part"], sentences.RULE_PARTS["any"]))
        if params.get("by_hand"):
            return self("The organisers have closed this session")
        for key in ("at", "opens", "closed"):
            if key in params:
                params[key] = self.time(params[key], setup.event.zone)
        if "station" in params:
            params["station"] = self.station(params["station"], setup)
        table = {**sentences.REFUSALS, **sentences.REMARKS}
        return self(table[remark.reason], **params)

    def void_badge(self, badge: Badge) -> str:
        """Return why nobody is let in with a badge, and which one counts."""
        valid = badge.replaced_by
        params = {"serial": serial_text(badge.serial), "why": badge.void_reason}
        return self._void({**params, "valid": serial_text(valid) if valid is not None else ""})

    def _void(self, params: dict[str, Any]) -> str:
        # A later version may know other reasons.
        why = sentences.VOID.get(params["why"], sentences.VOID["withdrawn"])
        text = self("Badge {serial} is void: {why}", serial=params["serial"], why=self(why))
        if params.get("valid"):
            text += self("; the valid one is {serial}", serial=params["valid"])
        return text

    def remedy(self, reason: str, params: Mapping[str, Any]) -> str:
        """Return what to do about a row of a roster that was not taken."""
        return self(sentences.REJECTIONS[reason][1], **params)

    def rejection(self, place: str, reason: str, params: Mapping[str, Any]) -> str:
        """Return where a row of a roster stands, what is wrong with it, and what to do."""
        what = self(sentences.REJECTIONS[reason][0], **params)
        return f"{place}: {what} {self.remedy(reason, params)}"

    def fault(self, place: str, code: str, value: str) -> str:
        """Return what is wrong with an item of a programme."""
        return f"{place}: {self(sentences.PROGRAMME_FAULTS[code], value=value)}"

    def finding(self, code: str, params: Mapping[str, Any]) -> str:
        """Return what is not ready yet, and what to do at a terminal."""
        return self(sentences.FINDINGS[code], **params)

    def finding_in_window(self, code: str, params: Mapping[str, Any]) -> str:
        """Return what is not ready yet, where a button beside it says what to do."""
        return self(sentences.IN_WINDOW.get(code, sentences.FINDINGS[code]), **params)


GUEST_LANGUAGES: Mapping[str, str] = {
    "KR": "ko", "KG": "ky", "KZ": "ru", "TJ": "ru", "TM": "ru", "UZ": "ru",
}  # fmt: skip
"""The language in which a guest reads one line, by the delegation's country."""


def guest_words(country: str) -> Words:
    """Return the words in which guests of a country read; English where it is not one of the six.

    Turkmen, Tajik, Kazakh and Uzbek guests get Russian: the program does not speak theirs.
    """
    return Words(GUEST_LANGUAGES.get(country, "en"))


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """Read a language's catalogue; the translators' own file, so that nothing need be compiled."""
    path = resource("translations", f"{language}.po")
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@lru_cache(maxsize=64)
def _days(first: date, last: date, language: str) -> str:
    """Return a span of days in words; asked for every badge, and slow to be made."""
    return str(format_interval(first, last, "yMMMMd", locale=_locale(language)))


@lru_cache
def _locale(language: str) -> Locale:
    """Return the forms of dates and numbers; English is the one that the six countries write."""
    return Locale.parse({"en": "en_GB"}.get(language, language))


@lru_cache
def country(code: str) -> Mapping[str, Text]:
    """Return a country's official `name` and `short` form in every language.

    `code` is ISO 3166-1 alpha-2. The forms of the six countries are those that
    their foreign ministries use; the others come from CLDR through Babel.
    Unknown codes give empty texts.
    """
    own = json.loads(resource("countries.json").read_text("utf-8"))
    if code in own:
        return dict(own[code])
    text = {
        language: name
        for language in LANGUAGES
        if (name := _locale(language).territories.get(code.upper()))
    }
    return {"name": text, "short": text}


@lru_cache
def countries() -> tuple[str, ...]:
    """Return the codes of all countries (ISO 3166-1 alpha-2) that have a name, in their order."""
    codes = map(str, _locale("en").territories)
    return tuple(sorted(c for c in codes if len(c) == 2 and c.isalpha() and c not in NO_COUNTRY))


NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes that CLDR names and that are no country."""
