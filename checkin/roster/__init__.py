"""Spreadsheets in: read, map columns, check, plan what changes."""
