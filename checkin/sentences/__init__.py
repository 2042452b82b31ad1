"""The sentences that codes stand for, in English; the catalogue translates them."""

from checkin.sentences.badges import (
    BADGE_TEXTS,
    PHOTO_DOUBTS,
    PREFLIGHT,
    PREFLIGHT_KINDS,
    TEMPLATE_FAULTS,
)
from checkin.sentences.failures import FAILURES, FAILURES_IN_WINDOW
from checkin.sentences.marker import N_
from checkin.sentences.people import CATEGORIES, SCRIPTS
from checkin.sentences.readiness import FINDINGS, IN_WINDOW
from checkin.sentences.rosters import FAULTS_IN_WINDOW, PROGRAMME_FAULTS, REJECTIONS
from checkin.sentences.verdicts import HEADINGS, REFUSALS, REMARKS, RULE_PARTS, TONES, VOID

__all__ = [
    "BADGE_TEXTS",
    "CATEGORIES",
    "FAILURES",
    "FAILURES_IN_WINDOW",
    "FAULTS_IN_WINDOW",
    "FINDINGS",
    "HEADINGS",
    "IN_WINDOW",
    "N_",
    "PHOTO_DOUBTS",
    "PREFLIGHT",
    "PREFLIGHT_KINDS",
    "PROGRAMME_FAULTS",
    "REFUSALS",
    "REJECTIONS",
    "REMARKS",
    "RULE_PARTS",
    "SCRIPTS",
    "TEMPLATE_FAULTS",
    "TONES",
    "VOID",
]
