"""Codes in: keyboard wedge and images."""
