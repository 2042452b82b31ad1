"""Spreadsheets in: read, map columns, check, plan what changes."""

from checkin.roster.compare import Plan, plan
from checkin.roster.load import Roster, Table, load
from checkin.roster.people import Rejected, Row

__all__ = ["Plan", "Rejected", "Roster", "Row", "Table", "load", "plan"]
